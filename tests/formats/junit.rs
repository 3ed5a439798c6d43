//! JUnit XML: cases and their ends, hostile text, a reader and the schema of Jenkins.

use std::path::Path;
use std::process::Command;

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus};

use super::inputs::{ALL_SORTS, DRIFTED, hostile_folder, printed, reports};
use crate::consumers::{ROOT, succeed, wanted};
use crate::process::folder;

fn read(text: &str) -> Report {
    Report::deserialize_from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// `name: failure type` of each case.
fn outline(report: &Report) -> Vec<String> {
    let end = |case: &TestCase| match &case.status {
        TestCaseStatus::Success { .. } => "passed".to_owned(),
        TestCaseStatus::Skipped { ty, .. } => {
            format!("skipped {}", ty.as_deref().unwrap_or_default())
        }
        TestCaseStatus::NonSuccess {
            kind: NonSuccessKind::Failure,
            ty,
            ..
        } => {
            format!("failed {}", ty.as_deref().unwrap_or_default())
        }
        TestCaseStatus::NonSuccess { ty, .. } => {
            format!("broke {}", ty.as_deref().unwrap_or_default())
        }
    };
    let cases = report
        .test_suites
        .iter()
        .flat_map(|suite| &suite.test_cases);
    cases
        .map(|case| format!("{}: {}", case.name.as_str(), end(case)))
        .collect()
}

#[test]
fn each_claim_is_a_case_that_ends_as_its_verdict() {
    let report = read(&printed(
        Path::new(ROOT),
        &["--format", "junit", "-"],
        ALL_SORTS,
    ));
    let expected = [
        "倍数: passed",
        "错了: failed times",
        "大错: failed times",
        "豁免: skipped times",
        "位次: skipped outside-source",
        "unknown-id 9: broke unknown-id",
    ];
    assert_eq!(outline(&report), expected);
    let suite = &report.test_suites[0];
    assert_eq!(
        (suite.tests, suite.failures, suite.skipped, suite.errors),
        (6, 2, 2, 1)
    );
    let output = suite.system_out.as_ref().unwrap().as_str();
    assert!(
        output.contains("times-wording") && output.contains("misspelt-column"),
        "{output}"
    );
}

#[test]
fn a_failure_says_what_is_wrong_and_what_to_print() {
    let report = read(&printed(
        Path::new(ROOT),
        &["--format", "junit", "--lang=en", "data/beilun.csv"],
        "",
    ));
    let cases = &report.test_suites[0].test_cases;
    let case = cases
        .iter()
        .find(|case| case.name.as_str() == "规上工业_年均")
        .unwrap();
    let TestCaseStatus::NonSuccess {
        message,
        description,
        ..
    } = &case.status
    else {
        panic!("{case:?}")
    };
    assert!(
        message
            .as_deref()
            .unwrap()
            .starts_with("16.3% does not follow from"),
        "{message:?}"
    );
    let description = description.as_deref().unwrap();
    for part in [
        "data/beilun.csv:14:9",
        "claimed: 16.25%–16.35%",
        "help: print 15.8% instead",
        "cause: transposed: ",
    ] {
        assert!(description.contains(part), "{part}: {description}");
    }
    assert_eq!(case.classname.as_deref(), Some("data/beilun.csv"));
}

#[test]
fn drift_is_a_case_of_its_own() {
    let folder = folder(&DRIFTED);
    let report = read(&printed(
        folder.path(),
        &["--format", "junit", "--lang=en", DRIFTED[0].0],
        "",
    ));
    assert_eq!(
        outline(&report),
        ["后 · copy: failed figure-changed", "增幅: failed growth"]
    );
}

#[test]
fn hostile_text_and_control_characters_leave_it_xml() {
    let (folder, name) = hostile_folder();
    assert!(
        outline(&read(&printed(
            folder.path(),
            &["--format", "junit", "--", name],
            ""
        )))
        .len()
            > 4
    );
    let controls: String = (0..0x20_u8)
        .chain([0x7f])
        .map(char::from)
        .filter(|c| !"\n\r".contains(*c))
        .collect();
    let table = format!(
        "id,claimed,formula\n\"a{controls}]]>\",\"{controls}\",?\n\"b\u{fffe}\",\"第三\u{ffff}\",?\n"
    );
    let text = printed(Path::new(ROOT), &["--format", "junit", "-"], &table);
    read(&text);
    assert!(
        !text.contains(|c: char| c.is_control() && c != '\n' || "\u{fffe}\u{ffff}".contains(c)),
        "{text:?}"
    );
}

#[test]
fn an_empty_run_has_an_empty_suite() {
    let report = read(&printed(
        Path::new(ROOT),
        &["--format", "junit", "--stdin-filename=a.md", "-"],
        "没有数字。\n",
    ));
    assert_eq!(
        report
            .test_suites
            .iter()
            .map(|suite| suite.tests)
            .sum::<usize>(),
        0
    );
}

#[test]
fn a_reader_and_the_schema_agree() {
    if !wanted("junitparser and the XSD of Jenkins") {
        return;
    }
    let script = "
import sys, xmlschema
from junitparser import JUnitXml
schema = xmlschema.XMLSchema('tests/schemas/junit-10.xsd')
for file in sys.argv[1:]:
    schema.validate(file)
    cases = [case for suite in JUnitXml.fromfile(file) for case in suite]
    print(file.split('/')[-1], len(cases), sum(bool(case.result) for case in cases))
";
    let files = reports("junit", "xml");
    let said = succeed(
        Command::new("python3")
            .args(["-c", script])
            .args(&files)
            .current_dir(ROOT),
    );
    assert!(said.contains("beilun.xml 19 5\n"), "{said}");
}
