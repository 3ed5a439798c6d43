//! Compares the oracle's judgement with the library's.

use super::case::{Case, Formula, Settings};
use super::dice::Dice;
use super::judge::{Judgement, Verdict, judge};
use super::library::{Said, ask};
use super::print_case::{HEADER, print_tolerance, rows};
use super::tally::Tally;
use super::{draw, mutate};

/// Claims of one text.
pub const BATCH: usize = 100;

/// What the library may say where an input is repeated, but of no formula that is drawn (section 4, "Bounds").
pub const UNDECIDED: &str = "unverifiable not-decidable";

/// Draws, prints, judges and compares the claims of one batch.
pub fn batch(seed: u64, number: u64, mutations: bool, tally: &mut Tally) {
    let mut dice = Dice(
        seed.wrapping_mul(0xD129_0DD3_35A8_1F6B)
            .wrapping_add(number.wrapping_mul(0xA24B_AED4_963E_E407)),
    );
    let settings = draw::settings(&mut dice);
    let mut cases = Vec::with_capacity(BATCH);
    while cases.len() < BATCH {
        cases.extend(draw::case(&settings, &mut dice));
    }
    let right = compare(&cases, &settings, &mut dice, tally);
    if mutations {
        for case in right.iter().map(|at| &cases[*at]) {
            let mutants = mutate::mutants(case, &settings);
            mutate::count(&mutants, &settings, &mut dice, tally);
        }
    }
}

/// Compares all, and gives the places of those that the oracle calls consistent.
fn compare(cases: &[Case], settings: &Settings, dice: &mut Dice, tally: &mut Tally) -> Vec<usize> {
    let mut right = Vec::new();
    for (at, verdict) in both(cases, settings, dice, tally).into_iter().enumerate() {
        tally.claim(cases[at].formula.kind(), &verdict.0);
        if matches!(verdict.0, Verdict::Consistent(..)) {
            right.push(at);
        }
    }
    right
}

/// The oracle's verdict on each claim, and the library's in words; differences are written down.
pub fn both(
    cases: &[Case],
    settings: &Settings,
    dice: &mut Dice,
    tally: &mut Tally,
) -> Vec<(Verdict, String)> {
    let printed: Vec<String> = cases
        .iter()
        .enumerate()
        .map(|(at, case)| rows(case, &format!("x{at}"), dice))
        .collect();
    let (said, _) = ask(&printed.concat(), settings);
    let mut verdicts = Vec::new();
    for (at, case) in cases.iter().enumerate() {
        let expected = judge(case, settings);
        let said = said.get(&format!("x{at}"));
        let differs = match said {
            Some(said) => difference(case, &expected, said),
            None => refused(&expected, &ask(&printed[at], settings).1),
        };
        if let Some(difference) = differs {
            tally.difference(report(
                case,
                settings,
                &printed[at],
                &expected,
                said,
                &difference,
            ));
        }
        tally.undecided += u64::from(said.is_some_and(|said| said.verdict == UNDECIDED));
        verdicts.push((
            expected.verdict,
            said.map_or(String::new(), |said| said.verdict.clone()),
        ));
    }
    verdicts
}

/// An error where there should be another one, or none.
fn refused(expected: &Judgement, errors: &[String]) -> Option<String> {
    let as_expected = match expected.verdict {
        Verdict::Error(code) => errors
            .first()
            .is_some_and(|error| error.starts_with(&format!("{code}:"))),
        _ => false,
    };
    (!as_expected).then(|| format!("nothing said; {}", errors.join("; ")))
}

/// In what they differ.
fn difference(case: &Case, expected: &Judgement, said: &Said) -> Option<String> {
    let (verdict, reading) = words(&expected.verdict);
    if verdict != said.verdict {
        return Some(format!("verdict: {verdict}"));
    }
    if reading.is_some() && reading != said.reading {
        return Some(format!("reading: {reading:?}"));
    }
    if matches!(expected.verdict, Verdict::Unverifiable(_))
        || matches!(case.formula, Formula::Unchecked(_))
    {
        return None;
    }
    if said.claimed.as_ref() != Some(&expected.claimed.to_string()) {
        return Some(format!("claimed: {}", expected.claimed));
    }
    // Annual rates are shown as roots, which decide nothing.
    let rough = matches!(case.formula, Formula::Cagr(..) | Formula::Annualized(..));
    let shown = |(interval, value): &(_, Option<_>)| {
        (
            ToString::to_string(interval),
            value.as_ref().map(ToString::to_string),
        )
    };
    let recomputed: Vec<_> = expected.recomputed.iter().map(shown).collect();
    let found = said
        .recomputed
        .as_ref()
        .is_some_and(|said| recomputed.contains(said));
    (!found && !rough).then(|| format!("recomputed: {recomputed:?}"))
}

/// The verdict with its basis or reason, and the reading where there is one.
fn words(verdict: &Verdict) -> (String, Option<&'static str>) {
    match verdict {
        Verdict::Consistent(basis, reading) => (
            format!("consistent {}", basis.name()),
            reading.map(super::formula::Reading::name),
        ),
        Verdict::Inconsistent => ("inconsistent".into(), None),
        Verdict::Waived => ("waived".into(), None),
        Verdict::Error(code) => (format!("error {code}"), None),
        Verdict::Unverifiable(reason) => (format!("unverifiable {reason}"), None),
    }
}

/// A difference in full: the text and the command line that repeat it, and what both say.
fn report(
    case: &Case,
    settings: &Settings,
    rows: &str,
    expected: &Judgement,
    said: Option<&Said>,
    what: &str,
) -> String {
    let tolerance = settings
        .tolerance
        .map(|tolerance| format!(" --tolerance {}", print_tolerance(tolerance)));
    let times = if settings.literal {
        " --times literal"
    } else {
        ""
    };
    let rounding = format!("{:?}", settings.rounding).to_lowercase();
    format!(
        "{} {what}\n  verify --rounding {rounding}{}{times} -\n{HEADER}{rows}  oracle: {:?} claimed {} recomputed {:?}\n  library: {said:?}\n",
        case.formula.kind(),
        tolerance.unwrap_or_default(),
        expected.verdict,
        expected.claimed,
        expected.recomputed,
    )
}
