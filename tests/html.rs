//! Pages of HTML: what is read of them, where it stands, in which encodings, and how bad ones are named.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::found::{claim, codes, run};
use crate::process::{folder, verify_in};
use serde_json::{Value, json};

const WRONG: &str = "产值从100亿元增长到150亿元，增长60%";

#[test]
fn a_page_gets_the_findings_of_the_same_words_in_markdown() {
    let markdown = std::fs::read_to_string("data/beilun.md").unwrap();
    let mut page = String::from(
        "<!DOCTYPE html>\n<html><head><title>9%</title></head><body>\n<nav>增长9%</nav>\n",
    );
    for block in markdown
        .split("\n\n")
        .map(|block| block.trim().trim_start_matches(['#', '>', ' ']))
    {
        // Line breaks and marks that say nothing.
        let words = block
            .replace('，', "，\n    ")
            .replace('%', "&#37;")
            .replace("20", "<b>20</b>");
        writeln!(page, "<p class=\"a\">{words}</p>").unwrap();
    }
    let (status, findings, problems) = run("beilun.html", page.as_bytes(), &[]);
    let (wanted_status, wanted, _) = run("beilun.md", markdown.as_bytes(), &[]);
    let essence = |finding: &Value| {
        let keys = [
            "verdict",
            "kind",
            "basis",
            "formula",
            "rule",
            "claimed",
            "recomputed",
            "quote",
            "suggestion",
        ];
        keys.map(|key| finding[key].clone())
    };
    assert!(wanted.len() > 10);
    for (finding, wanted) in findings.iter().zip(&wanted) {
        assert_eq!(essence(finding), essence(wanted));
    }
    assert_eq!(
        (status, findings.len(), problems),
        (wanted_status, wanted.len(), Vec::new())
    );
}

#[test]
fn a_place_is_a_line_and_a_column_of_the_source() {
    let page = format!(
        "<html>\r\n<table><td>5%</table>\r\n<p>&nbsp;{}</p>",
        WRONG.replace("60%", "<i>60</i>&#37;")
    );
    let (status, findings, problems) = run("a.htm", page.as_bytes(), &[]);
    let place = json!({"file": "a.htm", "line": 3, "column": 32, "end_line": 3, "end_column": 43});
    assert_eq!((status, &claim(&findings, "60%")["location"]), (1, &place));
    assert_eq!(
        (codes(&problems), &problems[0]["location"]["line"]),
        (vec!["table-left-out"], &json!(2))
    );
}

#[test]
fn a_comment_waives() {
    for page in [
        format!("<p>{WRONG}<!-- verify-ignore: 口径不同 -->。</p>"),
        format!("<!-- verify-ignore: 口径不同 -->\n<p>{WRONG}。</p>"),
    ] {
        let (status, findings, _) = run("a.html", page.as_bytes(), &[]);
        assert_eq!(
            (status, &claim(&findings, "60%")["verdict"]),
            (0, &json!("waived")),
            "{page}"
        );
    }
    let (_, _, problems) = run(
        "a.html",
        format!("<p>{WRONG}<!-- verify-ignore -->。</p>").as_bytes(),
        &[],
    );
    assert_eq!(codes(&problems), ["bare-waiver"]);
}

#[test]
fn encodings_are_the_mark_the_meta_the_option_or_found_out() {
    let page = |meta: &str| format!("<html><head>{meta}</head><p>{WRONG}。</p>");
    let gbk = |meta: &str| encoding_rs::GBK.encode(&page(meta)).0.into_owned();
    let big5 = |meta: &str| {
        encoding_rs::BIG5
            .encode(
                &page(meta)
                    .replace('产', "產")
                    .replace('亿', "億")
                    .replace('从', "從"),
            )
            .0
            .into_owned()
    };
    let utf16 = |text: String| {
        [
            vec![0xFF, 0xFE],
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ]
        .concat()
    };
    for (bytes, args, wanted) in [
        (page("").into_bytes(), vec![], vec![]),
        (gbk("<meta charset=\"gb2312\">"), vec![], vec![]),
        (
            gbk("<meta http-equiv=Content-Type content=\"text/html; charset=GBK\">"),
            vec![],
            vec![],
        ),
        (gbk(""), vec![], vec!["guessed-encoding"]),
        (
            gbk("<meta charset=utf-8>"),
            vec!["--encoding", "gbk"],
            vec![],
        ),
        (big5("<meta charset=big5>"), vec![], vec![]),
        (utf16(page("<meta charset=gbk>")), vec![], vec![]),
    ] {
        let (_, findings, problems) = run("a.html", &bytes, &args);
        assert_eq!(codes(&problems), wanted, "{args:?}");
        assert!(
            findings
                .iter()
                .any(|finding| finding["claimed"]["text"] == "60%"),
            "{args:?} {findings:?}"
        );
    }
    let (status, _, problems) = run("a.html", &gbk("<meta charset=utf-8>"), &[]);
    assert_eq!((status, codes(&problems)), (2, vec!["undecodable"]));
}

#[test]
fn a_page_is_the_copy_of_a_table_of_its_name() {
    let folder = folder(&[
        (
            "a.csv",
            "id,claimed,formula,quote\na,2亿元,,今年投入\nx,2亿元,repeat(a),\n",
        ),
        ("a.html", "<p>今年<b>投入</b>3亿元。</p>"),
    ]);
    let output = verify_in(folder.path(), &["--format", "json", "a.csv"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let drift = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|f| f["verdict"] == "drift")
        .expect("drift");
    assert_eq!(
        (&drift["copy"]["file"], &drift["copy"]["line"]),
        (&json!("a.html"), &json!(1))
    );
}

#[test]
fn bad_pages_end_soon() {
    let good = format!("<p>{WRONG}。</p>");
    let with = |rest: &str| format!("{good}{rest}").into_bytes();
    for (name, bytes, wanted, found) in [
        ("empty", Vec::new(), vec![], false),
        ("cut", with("<p class=\""), vec![], true),
        ("unclosed comment", with("<!-- 甲"), vec![], true),
        ("unclosed script", with("<script>甲"), vec![], true),
        (
            "nested",
            [
                good.as_bytes(),
                "<div>".repeat(100_000).as_bytes(),
                "</div>".repeat(100_000).as_bytes(),
            ]
            .concat(),
            vec![],
            true,
        ),
        (
            "nested tables",
            with(&"<table>".repeat(100_000)),
            vec![],
            true,
        ),
        (
            "ampersands",
            with(&format!("<p>{}</p>", "&".repeat(1 << 20))),
            vec![],
            true,
        ),
        ("brackets", with(&"<".repeat(1 << 20)), vec![], true),
        ("comments", with(&"<!--".repeat(1 << 18)), vec![], true),
        ("NUL", with("<p>甲\0</p>"), vec!["control-character"], true),
        ("surrogate", with("<p>甲&#xDC00;</p>"), vec![], true),
        (
            "invalid",
            [with("<p>甲").as_slice(), b"\xFF\xFE</p>"].concat(),
            vec!["undecodable"],
            true,
        ),
    ] {
        let begun = Instant::now();
        let (status, findings, problems) = run("bad.html", &bytes, &[]);
        assert_eq!(codes(&problems), wanted, "{name}");
        assert_eq!(
            status,
            if problems.iter().any(|p| p["severity"] == "error") {
                2
            } else {
                i32::from(found)
            },
            "{name}"
        );
        assert_eq!(!findings.is_empty(), found, "{name}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{name}");
    }
}
