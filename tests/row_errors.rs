//! One of every kind of row error: `tests/data/errors.csv` names in its first column the code that each row must have.

use std::collections::BTreeSet;
use std::process::Command;
use std::{fs, str};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/errors.csv");

#[test]
fn each_row_has_the_error_that_it_names_and_no_other() {
    let output = Command::new(env!("CARGO_BIN_EXE_verify"))
        .args(["--format", "json", FILE])
        .output()
        .unwrap();
    assert_eq!(
        output.status.code(),
        Some(2),
        "{}",
        str::from_utf8(&output.stderr).unwrap()
    );
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let found: BTreeSet<_> = problems
        .iter()
        .map(|problem| {
            (
                problem["location"]["line"].as_u64().unwrap(),
                problem["code"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    let text = fs::read_to_string(FILE).unwrap();
    let named = (1..)
        .zip(text.lines())
        .skip(1)
        .map(|(line, row)| (line, row.split(',').next().unwrap().to_owned()));
    let expected: BTreeSet<_> = named.filter(|(_, code)| !code.is_empty()).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_rows_without_an_error_are_still_judged() {
    let output = Command::new(env!("CARGO_BIN_EXE_verify"))
        .args(["--format", "json", FILE])
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let fine = findings
        .iter()
        .find(|finding| finding["id"] == "fine")
        .expect("a finding");
    assert_eq!(fine["verdict"], "consistent");
}
