//! SARIF: kinds and levels, rules, fixes that mend, and the schema of OASIS.

use std::path::Path;

use serde_json::Value;

use super::inputs::{ALL_SORTS, DRIFTED, hold_to_schema, json, printed, reports};
use crate::consumers::{ROOT, wanted};
use crate::process::{folder, status, verify_in};

fn run(log: &Value) -> &Value {
    &log["runs"][0]
}

fn results(log: &Value) -> &Vec<Value> {
    run(log)["results"].as_array().unwrap()
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("{pointer} of {value}"))
}

/// `kind level rule` of each result.
fn outline(log: &Value) -> Vec<String> {
    let one = |result: &Value| {
        format!(
            "{} {} {}",
            text(result, "/kind"),
            text(result, "/level"),
            text(result, "/ruleId")
        )
    };
    results(log).iter().map(one).collect()
}

#[test]
fn each_verdict_has_its_kind_and_only_what_fails_has_a_level() {
    let log = json(&["--format", "sarif", "-"], ALL_SORTS);
    let expected = [
        "pass none times",
        "informational none times-wording",
        "fail error times",
        "fail error times",
        "fail note times",
        "open none outside-source",
        "open none missing-figure",
    ];
    let outline = outline(&log);
    assert_eq!(outline[..6], expected[..6], "{outline:?}");
    let waived = &results(&log)[4];
    assert_eq!(waived["suppressions"][0]["kind"], "external");
    assert_eq!(waived["suppressions"][0]["status"], "accepted");
    assert_eq!(waived["suppressions"][0]["justification"], "口径不同");
    let invocation = &run(&log)["invocations"][0];
    assert_eq!(
        (&invocation["executionSuccessful"], &invocation["exitCode"]),
        (&false.into(), &2.into())
    );
    let problems = invocation["toolExecutionNotifications"].as_array().unwrap();
    let codes: Vec<_> = problems
        .iter()
        .map(|problem| text(problem, "/descriptor/id"))
        .collect();
    assert_eq!(codes, ["misspelt-column", "unknown-id"]);
    assert_eq!(text(&problems[1], "/level"), "error");
}

#[test]
fn a_level_that_was_asked_for_is_kept() {
    let config = (
        "verify.toml",
        "[levels]\noutside-source = \"warning\"\ntimes-wording = \"error\"\ntimes = \"note\"\n",
    );
    let folder = folder(&[config, ("a.csv", ALL_SORTS)]);
    let log: Value =
        serde_json::from_str(&printed(folder.path(), &["--format", "sarif", "a.csv"], "")).unwrap();
    let outline = outline(&log);
    for expected in [
        "fail warning outside-source",
        "fail error times-wording",
        "fail note times",
        "pass none times",
    ] {
        assert!(
            outline.iter().any(|line| line == expected),
            "{expected}: {outline:?}"
        );
    }
}

#[test]
fn a_quiet_log_holds_only_what_fails_and_may_not_stand() {
    let log = json(&["--format", "sarif", "-q", "-"], ALL_SORTS);
    assert_eq!(outline(&log), ["fail error times", "fail error times"]);
    assert_eq!(
        run(&log)["invocations"][0]["toolExecutionNotifications"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn every_result_and_notification_finds_its_rule() {
    for input in [
        &["data/beilun.csv"][..],
        &["-"],
        &["-q", "-"],
        &["--lang=en", "-"],
    ] {
        let log = json(&[&["--format", "sarif"], input].concat(), ALL_SORTS);
        let driver = &run(&log)["tool"]["driver"];
        for result in results(&log) {
            let rule =
                &driver["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
            assert_eq!(rule["id"], result["ruleId"]);
            for part in [
                "/shortDescription/text",
                "/fullDescription/text",
                "/help/text",
                "/help/markdown",
            ] {
                assert!(!text(rule, part).is_empty(), "{part} of {rule}");
            }
        }
        for notification in run(&log)["invocations"][0]["toolExecutionNotifications"]
            .as_array()
            .unwrap()
        {
            let index =
                usize::try_from(notification["descriptor"]["index"].as_u64().unwrap()).unwrap();
            assert_eq!(
                driver["notifications"][index]["id"],
                notification["descriptor"]["id"]
            );
        }
    }
}

#[test]
fn what_drifted_stands_in_the_copy_and_refers_to_the_table() {
    let folder = folder(&DRIFTED);
    let log: Value = serde_json::from_str(&printed(
        folder.path(),
        &["--format", "sarif", "--lang=en", "-q", DRIFTED[0].0],
        "",
    ))
    .unwrap();
    let drift = results(&log)
        .iter()
        .find(|result| result["ruleId"] == "figure-changed")
        .unwrap();
    let place = |value: &Value| {
        let place = &value["physicalLocation"];
        (
            text(place, "/artifactLocation/uri").to_owned(),
            place["region"]["startLine"].as_u64().unwrap(),
        )
    };
    assert_eq!(
        place(&drift["locations"][0]),
        ("%E7%A8%BF%20%E4%BB%B6.md".to_owned(), 3)
    );
    assert_eq!(
        place(&drift["relatedLocations"][0]),
        ("%E7%A8%BF%20%E4%BB%B6.csv".to_owned(), 3)
    );
    assert_eq!(
        text(drift, "/message/text"),
        "the table says 150亿元, the copy says 155亿元"
    );
    assert!(drift["fixes"].is_null());
}

#[test]
fn fixes_mend_the_table_and_its_copy() {
    let read =
        |name: &str| std::fs::read_to_string(Path::new(ROOT).join("data").join(name)).unwrap();
    let mut files = [
        ("beilun.csv", read("beilun.csv")),
        ("beilun.md", read("beilun.md")),
    ];
    let log = json(&["--format", "sarif", "-q", "data/beilun.csv"], "");
    let changes = results(&log)
        .iter()
        .flat_map(|result| result["fixes"][0]["artifactChanges"].as_array().unwrap());
    let mut edits = 0;
    for change in changes {
        let uri = text(change, "/artifactLocation/uri");
        let file = &mut files
            .iter_mut()
            .find(|(name, _)| uri == format!("data/{name}"))
            .unwrap()
            .1;
        // From the last to the first, so that the places of those before stay right.
        for replacement in change["replacements"].as_array().unwrap().iter().rev() {
            *file = replaced(
                file,
                &replacement["deletedRegion"],
                text(replacement, "/insertedContent/text"),
            );
            edits += 1;
        }
    }
    assert_eq!(edits, 3);
    let mended = files.each_ref().map(|(name, text)| (*name, text.as_str()));
    let folder = folder(&mended);
    let output = verify_in(folder.path(), &["-q", "beilun.csv"], b"");
    assert_eq!(
        status(&output),
        0,
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

/// A text with a region replaced, whose columns count code points.
fn replaced(text: &str, region: &Value, new: &str) -> String {
    let number = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap();
    let offset = |line: usize, column: usize| {
        let start: usize = text
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        start
            + text[start..]
                .chars()
                .take(column - 1)
                .map(char::len_utf8)
                .sum::<usize>()
    };
    let start = offset(number("startLine"), number("startColumn"));
    let end = offset(number("endLine"), number("endColumn"));
    format!("{}{new}{}", &text[..start], &text[end..])
}

#[test]
fn fingerprints_stay_while_lines_move() {
    let fingerprints = |table: &str| {
        let log = json(&["--format", "sarif", "--stdin-filename=a.csv", "-"], table);
        let one = |result: &Value| {
            result["partialFingerprints"]["verifyFigure/v1"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        results(&log).iter().map(one).collect::<Vec<_>>()
    };
    let moved = ALL_SORTS.replace("a,207亿元", "z,1吨,,,,\ny,2吨,,,,\na,207亿元");
    assert_eq!(fingerprints(ALL_SORTS), fingerprints(&moved));
    let mut all = fingerprints(ALL_SORTS);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), fingerprints(ALL_SORTS).len());
}

#[test]
fn logs_fit_the_schema() {
    if wanted("SARIF schema") {
        hold_to_schema("sarif-2.1.0.json", &reports("sarif", "sarif"));
    }
}
