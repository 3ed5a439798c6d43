//! Whether a file is a report of ours, whatever its format: only such a one is replaced unasked.

use super::rows::ADDED;

/// How reports begin; tests/gate.rs holds it to all formats.
const BEGINNINGS: [&str; 17] = [
    "{\"schema\": 1, \"tool\": {\"name\":\"verify\",",
    "{\"type\":\"finding\",\"article\":",
    "{\"type\":\"change\",",
    "{\"type\":\"problem\",",
    "{\"type\":\"summary\",\"figures\":",
    "{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\", \"version\": \"2.1.0\",\n \"runs\": [{\"columnKind\":",
    "{\"source\": {\"name\": \"verify\"},",
    "[\n {\"description\":",
    "[]\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"verify\">",
    "**verify**: ",
    "**verify**：",
    "verify: ",
    "verify：",
    "::error ",
    "::warning ",
    "::notice ",
];
/// What stands early in every page.
const TITLES: [&str; 2] = [
    "<title>核验报告</title><style>",
    "<title>Verification report</title><style>",
];
/// The words before a code in the report for terminals, where that begins with what fails.
const HEADS: [&str; 12] = [
    "error",
    "warning",
    "note",
    "drift",
    "inconsistent",
    "unverifiable",
    "错误",
    "警告",
    "提示",
    "偏移",
    "不一致",
    "无法核验",
];

/// Whether the bytes of a file are such that a run has written them; no bytes are the report of a run that had nothing to say.
pub fn is_report(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"PK") {
        return is_workbook(bytes);
    }
    let text = String::from_utf8_lossy(bytes);
    let first = text.lines().next().unwrap_or_default();
    bytes.is_empty()
        || BEGINNINGS.iter().any(|begin| text.starts_with(begin))
        || first.starts_with("<!DOCTYPE html>") && TITLES.iter().any(|title| first.contains(title))
        || is_header(first)
        || is_for_terminals(text.trim_start().lines().next().unwrap_or_default())
}

/// A table whose last columns are those that a report adds.
fn is_header(line: &str) -> bool {
    let zh: Vec<&str> = ADDED.iter().map(|(zh, _)| *zh).collect();
    let en: Vec<&str> = ADDED.iter().map(|(_, en)| *en).collect();
    line.ends_with(&zh.join(",")) || line.ends_with(&en.join(","))
}

/// `a.md: 2 claims in 3 figures: …`, `b.md (since a.md): …` or `error[unreadable]: …`
fn is_for_terminals(line: &str) -> bool {
    let counts = (line.contains(" claim") && line.contains(" in ") && line.contains(" figure"))
        || (line.contains(" 个数据、") && line.contains(" 条论断"));
    let changes = line.contains(" (since ") && line.contains(" changed")
        || line.contains("（对照 ") && line.contains("数据");
    let fails = line
        .split_once('[')
        .is_some_and(|(head, rest)| HEADS.contains(&head) && rest.contains("]: "));
    counts || changes || fails
}

/// A workbook with the one sheet that a report has.
#[cfg(feature = "xlsx")]
fn is_workbook(bytes: &[u8]) -> bool {
    use std::io::Read;
    let mut text = String::new();
    let sheets = zip::ZipArchive::new(std::io::Cursor::new(bytes))
        .ok()
        .and_then(|mut archive| {
            let part = archive.by_name("xl/workbook.xml").ok()?;
            part.take(1 << 20).read_to_string(&mut text).ok()
        });
    sheets.is_some()
        && text.contains("<sheet name=\"verify\"")
        && text.matches("<sheet ").count() == 1
}

#[cfg(not(feature = "xlsx"))]
fn is_workbook(_: &[u8]) -> bool {
    false
}
