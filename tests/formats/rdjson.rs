//! The Reviewdog Diagnostic Format: columns of bytes, suggestions, and its schema.

use serde_json::Value;

use super::inputs::{ALL_SORTS, DRIFTED, hold_to_schema, json, printed, reports};
use crate::consumers::wanted;
use crate::process::folder;

/// What stands between two positions of a text on one line, which count bytes.
fn slice<'a>(text: &'a str, range: &Value) -> &'a str {
    let number =
        |pointer: &str| usize::try_from(range.pointer(pointer).unwrap().as_u64().unwrap()).unwrap();
    let line = text.lines().nth(number("/start/line") - 1).unwrap();
    &line[number("/start/column") - 1..number("/end/column") - 1]
}

#[test]
fn positions_count_bytes_and_suggestions_replace_the_figure() {
    let text = std::fs::read_to_string("data/beilun.csv").unwrap();
    let report = json(&["--format", "rdjson", "data/beilun.csv"], "");
    let wrong: Vec<_> = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["severity"] == "ERROR")
        .collect();
    assert_eq!(wrong.len(), 1);
    assert_eq!(wrong[0]["code"]["value"], "cagr");
    assert_eq!(slice(&text, &wrong[0]["location"]["range"]), "16.3%");
    assert_eq!(slice(&text, &wrong[0]["suggestions"][0]["range"]), "16.3%");
    assert_eq!(wrong[0]["suggestions"][0]["text"], "15.8%");
    assert_eq!(
        (&report["severity"], &report["source"]["name"]),
        (&"ERROR".into(), &"verify".into())
    );
}

#[test]
fn drift_stands_in_the_copy_and_suggests_nothing() {
    let folder = folder(&DRIFTED);
    let report = printed(
        folder.path(),
        &["--format", "rdjson", "-q", DRIFTED[0].0],
        "",
    );
    let report: Value = serde_json::from_str(&report).unwrap();
    let drift = &report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["code"]["value"] == "figure-changed")
        .unwrap();
    assert_eq!(drift["location"]["path"], "稿 件.md");
    assert_eq!(slice(DRIFTED[1].1, &drift["location"]["range"]), "155亿元");
    assert!(drift["suggestions"].is_null());
}

#[test]
fn severities_follow_levels() {
    let report = json(&["--format", "rdjson", "-"], ALL_SORTS);
    let diagnostics = report["diagnostics"].as_array().unwrap();
    let found = diagnostics
        .iter()
        .map(|d| format!("{} {}", d["severity"], d["code"]["value"]).replace('"', ""));
    let expected = [
        "INFO times-wording",
        "ERROR times",
        "ERROR times",
        "INFO times",
        "INFO outside-source",
        "WARNING misspelt-column",
        "ERROR unknown-id",
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    let empty = json(
        &["--format", "rdjson", "--stdin-filename=a.md", "-"],
        "没有数字。\n",
    );
    assert_eq!(empty["diagnostics"].as_array().unwrap().len(), 0);
}

#[test]
fn reports_fit_the_schema() {
    if wanted("reviewdog schema") {
        hold_to_schema("reviewdog-rdjson.json", &reports("rdjson", "json"));
    }
}
