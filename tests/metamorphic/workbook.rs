//! A table as a workbook, and back: nothing changes.

use std::path::Path;

use serde_json::Value;

use super::drawn::{named, tables};
use crate::oracle::print_case::{HEADER, PLAIN};
use crate::process::{folder, verify_in};

/// Each finding of a file in one line.
fn findings(folder: &Path, file: &str) -> Vec<String> {
    let output = verify_in(folder, &[file, "--format", "json", "--no-copy"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |finding: &Value| {
        let reason = &finding["reason"]["code"];
        format!(
            "{} {} {} {} {reason}",
            finding["id"], finding["verdict"], finding["basis"], finding["reading"]
        )
    };
    report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(of)
        .collect()
}

/// The text of several random tables.
fn text() -> String {
    let tables = tables().take(6).enumerate();
    let rows =
        tables.map(|(number, table)| named(&table.cases, &format!("x{number}x"), &PLAIN).concat());
    format!("{HEADER}{}", rows.collect::<String>())
}

#[test]
fn a_table_as_a_workbook() {
    let files = folder(&[("a.csv", &text())]);
    let first = findings(files.path(), "a.csv");
    assert!(first.len() > 250, "{}", first.len());
    verify_in(
        files.path(),
        &["a.csv", "--no-copy", "--format", "xlsx", "-o", "b.xlsx"],
        b"",
    );
    assert_eq!(findings(files.path(), "b.xlsx"), first);
}

#[test]
fn a_table_as_a_workbook_and_back() {
    let files = folder(&[("a.csv", &text())]);
    verify_in(
        files.path(),
        &["a.csv", "--no-copy", "--format", "xlsx", "-o", "b.xlsx"],
        b"",
    );
    verify_in(
        files.path(),
        &["b.xlsx", "--no-copy", "--format", "csv", "-o", "c.csv"],
        b"",
    );
    assert_eq!(
        findings(files.path(), "c.csv"),
        findings(files.path(), "a.csv")
    );
}
