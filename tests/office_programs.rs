//! Files that LibreOffice makes of ours are read with the same verdicts: a workbook of a CSV, a document of a page.
#![cfg(all(unix, feature = "docx", feature = "xlsx"))]

mod consumers;
mod office;
mod process;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use consumers::{present, scratch, succeed, wanted};
use office::{Book, row, text_cell};
use process::verify;
use serde_json::Value;

/// Makes another kind of file of one, with a profile of its own.
fn convert(file: &Path, to: &str, filter: &[&str]) -> PathBuf {
    let folder = file.parent().unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("profile").display()
    );
    let mut soffice = Command::new("soffice");
    soffice
        .args([profile.as_str(), "--headless"])
        .args(filter)
        .args(["--convert-to", to, "--outdir"]);
    succeed(soffice.arg(folder).arg(file));
    let made = file.with_extension(to.split(':').next().unwrap());
    assert!(made.exists(), "{}", made.display());
    made
}

/// The findings of a file, without their places, and the codes of its problems.
fn findings(file: &Path) -> (Vec<Vec<Value>>, Vec<String>) {
    let output = verify(
        &["--format", "json", "--no-copy", file.to_str().unwrap()],
        b"",
    );
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let keys = [
        "verdict",
        "kind",
        "basis",
        "reading",
        "claimed",
        "formula",
        "recomputed",
        "suggestion",
    ];
    let essence = |finding: &Value| keys.iter().map(|key| finding[key].clone()).collect();
    let problems = report["problems"].as_array().unwrap().iter();
    let codes = problems
        .map(|problem| problem["code"].as_str().unwrap().to_owned())
        .collect();
    (
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(essence)
            .collect(),
        codes,
    )
}

fn is_here() -> bool {
    wanted("LibreOffice") && present("soffice")
}

#[test]
fn a_workbook_made_of_a_table_has_its_verdicts() {
    if !is_here() {
        return;
    }
    let folder = scratch("office-xlsx");
    let csv = folder.join("claims.csv");
    fs::copy("data/beilun.csv", &csv).unwrap();
    // Comma, quote, UTF-8, and every column as text.
    let columns: String = (1..=12).map(|column| format!("{column}/2/")).collect();
    let filter = format!(
        "--infilter=CSV:44,34,76,1,{}",
        columns.trim_end_matches('/')
    );
    let xlsx = convert(&csv, "xlsx", &[&filter]);
    assert_eq!(findings(&xlsx), findings(&csv));
}

/// Formats and numbers, of which LibreOffice says how they look. It does not know the `!` of Excel's `0!.0,"万"`, which
/// means the same as the backslash here.
const FORMATS: [(&str, &str); 22] = [
    ("General", "207"),
    ("General", "0.163"),
    ("0", "2630.5"),
    ("0.00", "16.3"),
    ("0.00", "1.005"),
    ("0.0", "-3.14"),
    ("#,##0", "1234567"),
    ("#,##0.00", "-1234.5"),
    ("0%", "0.165"),
    ("0.0%", "0.163"),
    ("@", "2002"),
    ("0\\.0,\"万\"", "123456"),
    ("0\\.0,\"万\"", "5678"),
    ("0.00\"亿元\"", "2630"),
    ("#,##0\"元\"", "2630"),
    ("\"¥\"#,##0.00", "1234.5"),
    ("[$€-2] #,##0", "1234"),
    ("0.0,,", "157000000"),
    ("0.0;-0.0", "-3.14"),
    ("\"增长\"0.0%;\"下降\"0.0%", "-0.032"),
    ("0.00_ ;[Red]\\-0.00\\ ", "-3.14"),
    ("0.0##", "1.23456"),
];

#[test]
fn a_figure_is_what_libreoffice_shows() {
    if !is_here() {
        return;
    }
    let folder = scratch("office-formats");
    let mut book = Book::default();
    let mut rows = row(1, &["id", "claimed", "formula"]);
    for (at, (format, number)) in FORMATS.iter().enumerate() {
        book = book.format(format);
        let (line, style) = (at + 2, at + 1);
        let id = text_cell(&format!("A{line}"), &format!("a{at}"));
        rows += &format!(
            "<row r=\"{line}\">{id}<c r=\"B{line}\" s=\"{style}\"><v>{number}</v></c></row>"
        );
    }
    let xlsx = folder.join("formats.xlsx");
    fs::write(
        &xlsx,
        book.sheet("a", "", &format!("<sheetData>{rows}</sheetData>"))
            .pack(),
    )
    .unwrap();
    // Comma, quote, UTF-8, as it is shown.
    let csv = convert(
        &xlsx,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
        &[],
    );
    let mut reader = csv::Reader::from_path(csv).unwrap();
    let shown: Vec<String> = reader
        .records()
        .map(|record| record.unwrap()[1].trim().to_owned())
        .collect();
    let read = statverify::input::open_path(
        xlsx.to_str().unwrap(),
        &statverify::input::Options::default(),
    );
    let rows = read
        .flat_map(|draft| draft.unwrap().rows)
        .filter_map(|row| Some(row.claimed?.text));
    for ((wanted, own), (format, number)) in shown.iter().zip(rows).zip(FORMATS) {
        assert_eq!(own, *wanted, "{format} {number}");
    }
}

#[test]
fn a_document_made_of_a_page_has_its_verdicts() {
    if !is_here() {
        return;
    }
    let folder = scratch("office-docx");
    let markdown = fs::read_to_string("data/beilun.md").unwrap();
    let blocks = markdown
        .split("\n\n")
        .map(|block| block.trim().trim_start_matches(['#', '>', ' ']));
    let paragraphs: String = blocks
        .map(|block| format!("<p>{}</p>\n", block.replace("12.7", "<b>12</b>.7")))
        .collect();
    let html = folder.join("article.html");
    fs::write(
        &html,
        format!("<html><head><meta charset=\"utf-8\"></head><body>{paragraphs}</body></html>"),
    )
    .unwrap();
    let odt = convert(&html, "odt:writer8", &["--writer"]);
    let docx = convert(&odt, "docx:MS Word 2007 XML", &[]);
    let (of_document, problems) = findings(&docx);
    assert_eq!((of_document, problems), findings(&html));
}
