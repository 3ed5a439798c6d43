//! Corrupts each figure of a claim in every way that shows at its precision.

use super::case::{Case, Formula, Input, Settings};
use super::compare::both;
use super::dice::Dice;
use super::figure::{Figure, Form, Sign};
use super::judge::Verdict;
use super::tally::Tally;

/// All claims that one slip makes of this one.
pub fn mutants(case: &Case, settings: &Settings) -> Vec<Case> {
    let mut found = Vec::new();
    let claimed = if matches!(case.formula, Formula::Complete(_)) {
        Vec::new()
    } else {
        slips(&case.claimed)
    };
    found.extend(claimed.into_iter().map(|claimed| Case {
        claimed,
        ..case.clone()
    }));
    for (at, input) in case.inputs.iter().enumerate() {
        let (Input::Row(figure, _) | Input::Literal(figure)) = input else {
            continue;
        };
        for slip in slips(figure) {
            let mut mutant = case.clone();
            mutant.inputs[at] = match input {
                Input::Row(_, period) => Input::Row(slip, *period),
                _ => Input::Literal(slip),
            };
            found.push(mutant);
        }
    }
    found.retain(|mutant| !mutant.needs_care(settings));
    found
}

fn slips(figure: &Figure) -> Vec<Figure> {
    let mut found = match figure.form {
        Form::Digits {
            number,
            places,
            zeros,
        } => digits(number, places, zeros, figure.english),
        Form::Chinese { number, zeros } => {
            // 二十万 has its magnitude word already.
            let most = if [0, 8].contains(&zeros) {
                99_999_999
            } else {
                9999
            };
            let fits = |n: &u64| (1..=most).contains(n);
            numbers(number)
                .into_iter()
                .filter(fits)
                .map(|number| Form::Chinese { number, zeros })
                .collect()
        }
        Form::Range {
            low,
            high,
            places,
            zeros,
        } => {
            let lows = numbers(low)
                .into_iter()
                .filter(|low| *low <= high)
                .map(|low| (low, high));
            let highs = numbers(high)
                .into_iter()
                .filter(|high| low <= *high)
                .map(|high| (low, high));
            lows.chain(highs)
                .map(|(low, high)| Form::Range {
                    low,
                    high,
                    places,
                    zeros,
                })
                .collect()
        }
        Form::Tenths { places: 0, number } => (1..=9)
            .filter(|n| *n != number)
            .map(|number| Form::Tenths { number, places: 0 })
            .collect(),
        Form::Parts { of, number } => {
            let fits = |n: &u64| (1..=99).contains(n);
            numbers(number)
                .into_iter()
                .filter(fits)
                .map(|number| Form::Parts { number, of })
                .collect()
        }
        Form::Proportion { number, places } => numbers(number)
            .into_iter()
            .map(|number| Form::Proportion { number, places })
            .collect(),
        Form::YearsAndHalf { number } => (1..=30)
            .filter(|n| *n != number)
            .map(|number| Form::YearsAndHalf { number })
            .collect(),
        Form::Fold { times: 2, of } if !figure.english => (1..=9)
            .filter(|n| *n != of)
            .map(|of| Form::Fold { times: 2, of })
            .collect(),
        _ => Vec::new(),
    };
    found.retain(|form| fits(form, figure));
    let mut figures: Vec<_> = found
        .into_iter()
        .map(|form| Figure {
            form,
            ..figure.clone()
        })
        .collect();
    if matches!(figure.form, Form::Digits { .. }) && figure.unit.name == "%" {
        let sign = if figure.sign == Sign::Plus {
            Sign::Minus
        } else {
            Sign::Plus
        };
        figures.push(Figure {
            sign,
            ..figure.clone()
        });
    }
    figures
}

/// A qualifier needs a number that is not 0, and 多 in Chinese numerals a round one.
fn fits(form: &Form, figure: &Figure) -> bool {
    use super::figure::Qualifier::{NearOdd, Odd, Plain};
    let odd = matches!(figure.qualifier, Odd | NearOdd);
    match form {
        Form::Digits { number, .. } => *number != 0 || figure.qualifier == Plain,
        Form::Chinese { number, .. } | Form::Parts { number, .. } => {
            !odd || number.is_multiple_of(10)
        }
        _ => true,
    }
}

/// Digits mistyped, swapped, dropped and doubled; the point moved; another magnitude word.
fn digits(number: u64, places: u32, zeros: u32, english: bool) -> Vec<Form> {
    let of = |number, places, zeros| Form::Digits {
        number,
        places,
        zeros,
    };
    let mut found: Vec<Form> = numbers(number)
        .into_iter()
        .map(|number| of(number, places, zeros))
        .collect();
    found.extend(
        (0..=8)
            .filter(|other| *other != places && other.abs_diff(places) == 1)
            .map(|places| of(number, places, zeros)),
    );
    let other = match zeros {
        0 => vec![],
        12 if english => vec![9],
        _ if english => vec![zeros - 3, zeros + 3],
        4 => vec![0, 8],
        8 => vec![4, 12],
        12 => vec![8],
        _ => vec![],
    };
    found.extend(other.into_iter().map(|zeros| of(number, places, zeros)));
    found
}

fn numbers(number: u64) -> Vec<u64> {
    let text: Vec<char> = number.to_string().chars().collect();
    let mut found: Vec<String> = Vec::new();
    for at in 0..text.len() {
        for digit in '0'..='9' {
            let mut changed = text.clone();
            changed[at] = digit;
            found.push(changed.into_iter().collect());
        }
        let mut dropped = text.clone();
        let digit = dropped.remove(at);
        found.push(dropped.into_iter().collect());
        let mut doubled = text.clone();
        doubled.insert(at, digit);
        found.push(doubled.into_iter().collect());
        let mut swapped = text.clone();
        if at + 1 < text.len() {
            swapped.swap(at, at + 1);
            found.push(swapped.into_iter().collect());
        }
    }
    let mut numbers: Vec<u64> = found.iter().filter_map(|text| text.parse().ok()).collect();
    numbers.retain(|other| *other != number && *other < 10u64.pow(16));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Judges corrupted claims on both sides.
pub fn count(mutants: &[Case], settings: &Settings, dice: &mut Dice, tally: &mut Tally) {
    let verdicts = both(mutants, settings, dice, tally);
    for (case, (expected, said)) in mutants.iter().zip(verdicts) {
        let caught = tally.mutants(case.formula.kind());
        caught.mutants += 1;
        // A waiver says that it is inconsistent, and so does the reason `constant-prices`.
        let outside = matches!(
            expected,
            Verdict::Inconsistent | Verdict::Waived | Verdict::Unverifiable("constant-prices")
        );
        let called =
            ["inconsistent", "waived", "unverifiable constant-prices"].contains(&said.as_str());
        caught.outside += u64::from(outside);
        caught.caught += u64::from(outside && called);
        caught.undecided += u64::from(outside && said == super::compare::UNDECIDED);
        caught.false_alarms += u64::from(!outside && called);
    }
}
