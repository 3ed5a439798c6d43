//! What the library says of claims that are printed as one CSV text.

use std::collections::BTreeMap;

use statverify::book::{Book, Tolerance};
use statverify::check::{Finding, Options, TimesReading, verdicts};
use statverify::figure::Rounding;
use statverify::input;
use statverify::reading;
use statverify::say::Severity;

use super::case::{self, Settings};
use super::figure;
use super::print_case::{HEADER, print_tolerance};

/// A verdict in the words of the contract, and the intervals as text.
#[derive(Debug)]
pub struct Said {
    /// `consistent printed`, `inconsistent`, `unverifiable zero-base`.
    pub verdict: String,
    pub reading: Option<&'static str>,
    pub claimed: Option<String>,
    pub recomputed: Option<(String, Option<String>)>,
}

/// What it says of each claim, by id; and its errors.
pub fn ask(rows: &str, settings: &Settings) -> (BTreeMap<String, Said>, Vec<String>) {
    let (said, errors) = read(&format!("{HEADER}{rows}"), settings);
    (said.into_iter().collect(), errors)
}

/// What it says of each claim of a whole text, in the text's order.
pub fn ask_all(text: &str, settings: &Settings) -> Vec<(String, Said)> {
    read(text, settings).0
}

fn read(text: &str, settings: &Settings) -> (Vec<(String, Said)>, Vec<String>) {
    let input = Box::new(std::io::Cursor::new(text.to_owned().into_bytes()));
    let (mut said, mut errors) = (Vec::new(), Vec::new());
    let articles = input::open("oracle.csv", input, &input::Options::default());
    for draft in reading::drafts(articles, &reading::Options::default()) {
        let book = Book::assemble(draft.expect("a readable text"), rounding(settings));
        let wrong = book
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error);
        errors.extend(
            wrong.map(|problem| format!("{}: {}", problem.code.name(), problem.message.en)),
        );
        let findings = verdicts(&book, &options(settings));
        said.extend(
            findings
                .iter()
                .map(|finding| (finding.claim.id.clone(), Said::of(finding))),
        );
    }
    (said, errors)
}

impl Said {
    fn of(finding: &Finding<'_>) -> Self {
        let mut verdict = finding.verdict.name().to_owned();
        verdict += &finding
            .basis
            .map(|basis| format!(" {}", basis.name()))
            .unwrap_or_default();
        verdict += &finding
            .reason
            .as_ref()
            .map(|reason| format!(" {}", reason.code))
            .unwrap_or_default();
        let recomputed = finding.recomputed.as_ref().map(|recomputed| {
            (
                recomputed.interval.to_string(),
                recomputed.value.as_ref().map(ToString::to_string),
            )
        });
        Self {
            verdict,
            reading: finding.reading.map(|reading| reading.name()),
            claimed: finding.claimed.as_ref().map(ToString::to_string),
            recomputed,
        }
    }
}

fn rounding(settings: &Settings) -> Rounding {
    match settings.rounding {
        figure::Rounding::Nearest => Rounding::Nearest,
        figure::Rounding::Truncated => Rounding::Truncated,
        figure::Rounding::Either => Rounding::Either,
        figure::Rounding::None => Rounding::None,
    }
}

fn options(settings: &Settings) -> Options {
    let tolerance = |tolerance: case::Tolerance| {
        Tolerance::parse(&print_tolerance(tolerance)).expect("a tolerance")
    };
    let times = if settings.literal {
        TimesReading::Literal
    } else {
        TimesReading::Either
    };
    Options {
        tolerance: settings.tolerance.map(tolerance),
        times,
        lang: None,
    }
}
