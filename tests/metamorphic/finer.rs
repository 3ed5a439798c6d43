//! More precise figures, and those that say more: what was inconsistent stays so.

use super::drawn::{Table, printed, tables};
use crate::oracle::case::{Case, Input};
use crate::oracle::figure::{Figure, Form, Qualifier, Rounding};
use crate::oracle::interval::Interval;

/// Whether all that the one holds is held by the other: their union is no more than the other.
fn lies_inside(inner: &Interval, outer: &Interval) -> bool {
    inner.meets(outer) && inner.union(outer) == *outer
}

/// One more place, and the same number without its qualifier.
fn finer(figure: &Figure, digit: u64) -> Vec<Figure> {
    let Form::Digits {
        number,
        places,
        zeros,
    } = figure.form
    else {
        return Vec::new();
    };
    let of = |number, qualifier| Figure {
        form: Form::Digits {
            number,
            places: places + 1,
            zeros,
        },
        qualifier,
        ..figure.clone()
    };
    let mut found = vec![Figure {
        qualifier: Qualifier::Plain,
        ..figure.clone()
    }];
    for number in [number * 10 + digit, (number * 10).saturating_sub(digit)] {
        found.extend([of(number, figure.qualifier), of(number, Qualifier::Plain)]);
    }
    found
}

/// All claims with one input, or all of them, more precise.
fn refined(case: &Case, rounding: Rounding) -> Vec<Case> {
    let mut found = Vec::new();
    let mut all = case.clone();
    for at in 0..case.inputs.len() {
        let (Input::Row(figure, _) | Input::Literal(figure)) = &case.inputs[at] else {
            continue;
        };
        let whole = figure.interval(rounding);
        for digit in [0, 1, 4, 5, 9] {
            for finer in finer(figure, digit) {
                let zero =
                    matches!(finer.form, Form::Digits { number: 0, .. }) || figure.is_the_whole();
                if zero || finer == *figure || !lies_inside(&finer.interval(rounding), &whole) {
                    continue;
                }
                let put = |mut case: Case| {
                    case.inputs[at] = match &case.inputs[at] {
                        Input::Row(_, period) => Input::Row(finer.clone(), *period),
                        _ => Input::Literal(finer.clone()),
                    };
                    case
                };
                all = put(all);
                found.push(put(case.clone()));
            }
        }
    }
    found.push(all);
    found
}

#[test]
fn a_more_precise_input_never_makes_an_inconsistent_claim_consistent() {
    let mut claims = 0;
    for table in tables() {
        let wrong = table
            .verdicts()
            .into_iter()
            .zip(&table.cases)
            .filter(|(verdict, _)| verdict.starts_with("incon"));
        let cases: Vec<Case> = wrong
            .flat_map(|(_, case)| refined(case, table.settings.rounding))
            .collect();
        let finer = Table {
            settings: table.settings,
            cases,
        };
        let rows = printed(&finer.cases);
        for (verdict, rows) in finer.verdicts_of(&rows).iter().zip(&rows) {
            assert!(
                verdict.starts_with("inconsistent"),
                "{:?} {verdict}\n{rows}",
                finer.settings
            );
        }
        claims += rows.len();
    }
    assert!(claims > 3000, "{claims}");
}
