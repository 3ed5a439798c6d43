//! Workbooks that go out: the report, and the one to fill in. What goes out is read back.
#![cfg(feature = "xlsx")]

mod consumers;
mod process;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use process::{folder, status, verify_in};
use serde_json::Value;

/// `x consistent`, in their order.
fn verdicts(folder: &Path, args: &[&str]) -> (i32, Vec<String>) {
    let output = verify_in(
        folder,
        &[&["--format", "json", "--no-copy"], args].concat(),
        b"",
    );
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let finding = |finding: &Value| format!("{} {}", finding["id"], finding["verdict"]);
    (
        status(&output),
        report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(finding)
            .collect(),
    )
}

/// A part of a workbook.
fn part(workbook: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(workbook).unwrap()).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn the_report_is_read_back_with_the_same_verdicts() {
    let data = fs::read_to_string("data/beilun.csv").unwrap();
    let files = folder(&[("a.csv", &data)]);
    let output = verify_in(
        files.path(),
        &["a.csv", "--format", "xlsx", "-o", "a.xlsx"],
        b"",
    );
    assert_eq!(status(&output), 1);
    assert_eq!(
        verdicts(files.path(), &["a.xlsx"]),
        verdicts(files.path(), &["a.csv"])
    );
    let again = verify_in(files.path(), &["a.csv", "--format", "xlsx"], b"");
    assert!(
        again.stdout == fs::read(files.path().join("a.xlsx")).unwrap(),
        "the same input gives the same bytes"
    );
    let styles = part(&files.path().join("a.xlsx"), "xl/styles.xml");
    for color in ["FDE8E6", "E6F3E9", "FBF0D5"] {
        assert!(styles.contains(color), "{color}: {styles}");
    }
}

#[test]
fn no_cell_is_a_formula() {
    let table =
        "id,claimed,formula,quote,=cmd|' /C calc'!A0\na,100亿元,,=1+1,@x\nb,100亿元,= a,,+1\n";
    let files = folder(&[("a.csv", table)]);
    verify_in(
        files.path(),
        &["a.csv", "--format", "xlsx", "-o", "a.xlsx"],
        b"",
    );
    let sheet = part(&files.path().join("a.xlsx"), "xl/worksheets/sheet1.xml");
    assert!(
        !sheet.contains("<f>") && !sheet.contains("<v>100"),
        "{sheet}"
    );
    assert_eq!(
        verdicts(files.path(), &["a.xlsx"]),
        verdicts(files.path(), &["a.csv"])
    );
}

#[test]
fn a_workbook_to_fill_in_passes_as_it_stands_and_explains_its_columns() {
    for lang in ["zh", "en"] {
        let files = folder(&[]);
        let made = verify_in(files.path(), &["init", "--xlsx", "--lang", lang], b"");
        assert_eq!(
            status(&made),
            0,
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let csv = folder(&[]);
        verify_in(csv.path(), &["init", "--lang", lang], b"");
        let found = verdicts(files.path(), &["claims.xlsx"]);
        assert_eq!(found, verdicts(csv.path(), &["claims.csv"]), "{lang}");
        assert_eq!(found.0, 0, "{lang}");
        let strings = part(&files.path().join("claims.xlsx"), "xl/sharedStrings.xml");
        for column in statverify::input::COLUMNS {
            let name = if lang == "zh" {
                column.chinese
            } else {
                column.name
            };
            assert!(
                strings.contains(&format!(">{name}<")),
                "{lang} does not explain {name}"
            );
        }
        let again = verify_in(files.path(), &["init", "--xlsx", "--lang", lang], b"");
        assert_eq!((status(&again), again.stderr.is_empty()), (2, false));
    }
}

#[test]
fn libreoffice_opens_the_report() {
    if !consumers::wanted("LibreOffice") {
        return;
    }
    let data = fs::read_to_string("data/beilun.csv").unwrap();
    let files = folder(&[("a.csv", &data)]);
    verify_in(
        files.path(),
        &[
            "a.csv",
            "--no-copy",
            "--format",
            "xlsx",
            "-o",
            "report.xlsx",
        ],
        b"",
    );
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        files.path().display()
    );
    let converted = Command::new("soffice")
        .args([
            &profile,
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "report.xlsx",
        ])
        .current_dir(files.path())
        .output()
        .unwrap();
    assert!(
        converted.status.success(),
        "{}",
        String::from_utf8_lossy(&converted.stderr)
    );
    let ours = verify_in(
        files.path(),
        &["a.csv", "--no-copy", "--format", "csv"],
        b"",
    )
    .stdout;
    let rows = |bytes: &[u8]| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect()
    };
    let theirs = rows(&fs::read(files.path().join("report.csv")).unwrap());
    assert_eq!(theirs, rows(&ours));
}
