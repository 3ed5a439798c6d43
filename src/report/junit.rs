//! JUnit XML, which most systems of continuous integration show as a list of tests: a suite for each article, a case for
//! each claim, and one more where its copy drifted.
//!
//! A case fails where the claim does, and is skipped where it cannot be decided or may stand. An error of the input is a
//! case that ends in an error; warnings and notes are output. All claims are cases, with `-q` too, or the counts would
//! be wrong. There are no times: the same input gives the same bytes.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report as Suites, TestCase, TestCaseStatus, TestSuite};

use crate::check::{Finding, Verdict};
use crate::say::{Lang, Problem};

use super::format::{Checked, Format, Report};
use super::place::path;
use super::remark::{Remark, Sort, remarks};
use super::sentence::text::{harmless, visible};
use super::sentence::{details, headline, words::pick};
use super::summary::Summary;

/// `--format junit`
pub const FORMAT: Format = Format {
    name: "junit",
    witness: false,
    report: |_| Box::new(Junit),
};

struct Junit;

impl Report for Junit {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"verify\">\n")
    }

    fn book(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        let mut suite = TestSuite::new(headline::name(checked));
        let mut said = String::new();
        for remark in remarks(checked) {
            match (remark.sort, remark.finding) {
                (Sort::Noted, _) => said += &line(&remark, checked.lang),
                (Sort::Input, _) if !remark.fails() => said += &line(&remark, checked.lang),
                (Sort::Input, _) | (_, None) => drop(suite.add_test_case(broken(&remark))),
                (_, Some(finding)) => drop(suite.add_test_case(case(&remark, finding, checked))),
            }
        }
        if !said.is_empty() {
            suite.set_system_out(said);
        }
        write(out, suite)
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        let remark = Remark::of_problem(problem, lang);
        let mut suite = TestSuite::new(visible(&remark.location.file));
        if remark.fails() {
            suite.add_test_case(broken(&remark));
        } else {
            suite.set_system_out(line(&remark, lang));
        }
        write(out, suite)
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, _: Lang) -> io::Result<()> {
        out.write_all(b"</testsuites>\n")
    }
}

/// One suite by itself: the library writes whole reports, which would have to be held in memory to their end.
fn write(out: &mut dyn Write, suite: TestSuite) -> io::Result<()> {
    let mut report = Suites::new("");
    report.add_test_suite(suite);
    let text = report.to_string().map_err(io::Error::other)?;
    let inside = text
        .find("<testsuite ")
        .zip(text.rfind("</testsuites>"))
        .map(|(start, end)| &text[start..end]);
    writeln!(
        out,
        "    {}",
        harmless(inside.unwrap_or_default().trim_end())
    )
}

/// A claim.
fn case(remark: &Remark<'_>, finding: &Finding<'_>, checked: &Checked<'_>) -> TestCase {
    let (lang, id) = (checked.lang, visible(&finding.claim.id));
    let drifted = finding.verdict == Verdict::Drift;
    let name = if drifted {
        format!("{id} · {}", pick(lang, "稿件", "copy"))
    } else {
        id.into_owned()
    };
    let mut status = match remark.sort {
        Sort::Passes => TestCaseStatus::success(),
        _ if remark.fails() => TestCaseStatus::non_success(NonSuccessKind::Failure),
        _ => TestCaseStatus::skipped(),
    };
    if remark.sort != Sort::Passes {
        status
            .set_type(remark.code.as_str())
            .set_message(remark.message.as_str());
    }
    if remark.fails() {
        status.set_description(description(remark, finding, lang));
    }
    let mut case = TestCase::new(name, status);
    let file = path(&finding.claim.origin.span().excerpt.file).into_owned();
    case.set_classname(visible(checked.book.article.as_deref().unwrap_or(&file)).into_owned());
    case
}

/// What could not be read.
fn broken(remark: &Remark<'_>) -> TestCase {
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
    status
        .set_type(remark.code.as_str())
        .set_message(remark.message.as_str());
    status.set_description(visible(&details::place(&remark.location)));
    let mut case = TestCase::new(format!("{} {}", remark.code, remark.location.line), status);
    case.set_classname(visible(&path(&remark.location.file)).into_owned());
    case
}

/// The place, and a line each for both intervals, the suggestion and the causes.
fn description(remark: &Remark<'_>, finding: &Finding<'_>, lang: Lang) -> String {
    let mut lines = vec![visible(&details::place(&remark.location)).into_owned()];
    if finding.verdict == Verdict::Inconsistent {
        let colon = pick(lang, "：", ": ");
        let all = details::of(finding, lang);
        lines.extend(
            all.iter()
                .map(|line| visible(&format!("{}{colon}{}", line.label, line.text)).into_owned()),
        );
    }
    lines.join("\n")
}

/// What is said of a place that neither passes nor fails.
fn line(remark: &Remark<'_>, lang: Lang) -> String {
    format!(
        "{} {}: {}\n",
        visible(&details::place(&remark.location)),
        remark.title(lang),
        remark.message
    )
}
