//! Code Quality of GitLab: severities, fingerprints that are unique and stay, and its schema.

use serde_json::Value;

use super::inputs::{ALL_SORTS, hold_to_schema, json, reports};
use crate::consumers::{scratch, wanted, write};

fn fingerprints(report: &Value) -> Vec<String> {
    let issues = report.as_array().unwrap();
    issues
        .iter()
        .map(|issue| issue["fingerprint"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn severities_follow_levels_and_weight() {
    let report = json(&["--format", "gitlab", "-"], ALL_SORTS);
    let issues = report.as_array().unwrap();
    let found = issues
        .iter()
        .map(|issue| format!("{} {}", issue["severity"], issue["check_name"]).replace('"', ""));
    let expected = [
        "info times-wording",
        "major times",
        "critical times",
        "info times",
        "info outside-source",
        "minor misspelt-column",
        "major unknown-id",
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
    assert_eq!(issues[1]["location"]["lines"]["begin"], 5);
    assert_eq!(issues[1]["location"]["positions"]["begin"]["column"], 4);
}

#[test]
fn two_findings_that_say_the_same_have_two_fingerprints() {
    let table = "id,claimed,formula\n,9倍,\"times(1亿元, 2亿元)\"\n,9倍,\"times(1亿元, 2亿元)\"\n,x,?\n,x,?\n,x,?\n";
    let found = fingerprints(&json(&["--format", "gitlab", "-"], table));
    let mut unique = found.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!((found.len(), unique.len()), (5, 5), "{found:?}");
    let above = table.replacen('\n', "\na,7家,\n", 1);
    assert_eq!(
        found,
        fingerprints(&json(&["--format", "gitlab", "-"], &above))
    );
}

#[test]
fn an_empty_run_is_an_empty_array() {
    assert_eq!(
        json(
            &["--format", "gitlab", "--stdin-filename=a.md", "-"],
            "没有数字。\n"
        ),
        Value::Array(Vec::new())
    );
}

#[test]
fn issues_fit_the_schema() {
    if !wanted("GitLab schema") {
        return;
    }
    let to = scratch("issues-gitlab");
    let mut issues = Vec::new();
    for report in reports("gitlab", "json") {
        let text = std::fs::read_to_string(report).unwrap();
        for issue in serde_json::from_str::<Vec<Value>>(&text).unwrap() {
            let file = to.join(format!("{}.json", issues.len()));
            write(&file, &issue.to_string());
            issues.push(file);
        }
    }
    assert!(issues.len() > 20);
    hold_to_schema("gitlab-codeclimate.json", &issues);
}
