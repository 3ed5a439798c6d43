//! More room: what was consistent stays so.

use super::drawn::{Table, printed, tables};
use crate::oracle::case::{Case, Formula, Settings, Tolerance};
use crate::oracle::figure::Form;
use crate::oracle::unit::Dimension;

/// A form of a tolerance, and in which claims' rows it may stand.
type Shape = (&'static str, fn(i64) -> Tolerance, fn(&Case) -> bool);

const FORMS: [Shape; 3] = [
    ("relative", Tolerance::Relative, |case| {
        !matches!(case.claimed.form, Form::Range { .. })
    }),
    ("in the unit", Tolerance::Absolute, |_| true),
    ("in points", Tolerance::Points, |case| {
        matches!(
            case.claimed.unit.dimension,
            Dimension::Percent | Dimension::Points
        )
    }),
];

/// Hundredths, ever more.
const STEPS: [i64; 8] = [0, 1, 3, 10, 50, 200, 1000, 9000];

/// Holds each step to what the one before found consistent.
fn only_grows(name: &str, steps: impl Iterator<Item = Table>) -> usize {
    let mut before: Vec<bool> = Vec::new();
    let mut by_tolerance = 0;
    for table in steps {
        let rows = printed(&table.cases);
        let verdicts = table.verdicts_of(&rows);
        let found: Vec<bool> = verdicts
            .iter()
            .map(|verdict| verdict.starts_with("consistent"))
            .collect();
        for (at, was) in before.iter().enumerate() {
            assert!(
                !was || found[at],
                "{name}, {:?}\n{}",
                table.settings,
                rows[at]
            );
        }
        by_tolerance += verdicts
            .iter()
            .filter(|verdict| verdict.starts_with("consistent tolerance"))
            .count();
        before = found;
    }
    by_tolerance
}

#[test]
fn a_wider_tolerance_of_the_command_never_makes_a_consistent_claim_inconsistent() {
    for (name, form, _) in FORMS {
        let steps = |table: Table| {
            let cases: Vec<Case> = table
                .cases
                .iter()
                .map(|case| Case {
                    tolerance: None,
                    ..case.clone()
                })
                .collect();
            STEPS.map(|step| Table {
                settings: Settings {
                    tolerance: Some(form(step)),
                    ..table.settings
                },
                cases: cases.clone(),
            })
        };
        let used: usize = tables()
            .map(|table| only_grows(name, steps(table).into_iter()))
            .sum();
        assert!(used > 500, "{name}: {used}");
    }
}

#[test]
fn a_wider_tolerance_of_the_row_never_makes_a_consistent_claim_inconsistent() {
    for (name, form, allowed) in FORMS {
        let steps = |table: Table| {
            let fits =
                |case: &&Case| allowed(case) && !matches!(case.formula, Formula::Unchecked(_));
            let cases: Vec<Case> = table.cases.iter().filter(fits).cloned().collect();
            STEPS.map(|step| Table {
                settings: table.settings,
                cases: cases
                    .iter()
                    .map(|case| Case {
                        tolerance: Some(form(step)),
                        ..case.clone()
                    })
                    .collect(),
            })
        };
        let used: usize = tables()
            .map(|table| only_grows(name, steps(table).into_iter()))
            .sum();
        assert!(used > 500, "{name}: {used}");
    }
}
