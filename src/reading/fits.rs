//! Whether figures give a claim: a look before a guess is reported, not a verdict.

use crate::book::kind::Enumeration;
use crate::figure::Figure;
use crate::number::{Interval, Rational};

/// Whether the formula of a guess can give what is claimed; for functions that no guess uses, no.
pub(super) fn fits(formula: &str, operands: &[&Figure], claim: &Figure) -> bool {
    if let Some(list) = formula
        .strip_prefix("count(\"")
        .and_then(|rest| rest.strip_suffix("\")"))
    {
        return counts(list, claim);
    }
    let intervals: Option<Vec<&Interval>> = operands
        .iter()
        .map(|figure| figure.amount.as_ref().map(|amount| &amount.plain))
        .collect();
    let (Some(x), Some(amount)) = (intervals, &claim.amount) else {
        return false;
    };
    let gives =
        |result: Option<Interval>| result.is_some_and(|result| result.meets(&amount.interval));
    let sum = || {
        x.iter()
            .copied()
            .cloned()
            .reduce(|sum, part| sum.add(&part))
    };
    match formula.split('(').next().unwrap_or_default() {
        "sum" => gives(sum()),
        "share" => gives(quotient(x[0], x[1])),
        "ratio" => gives(quotient(x[1], x[0])),
        "at_most" => !x[0].precedes(&amount.interval),
        _ if formula.contains(" + ") => gives(sum()),
        _ => divided(formula).is_some_and(|by| gives(Some(x[0].scale(&by)))),
    }
}

/// Whether a list may have so many items.
fn counts(list: &str, claim: &Figure) -> bool {
    let items = Enumeration::read(list);
    let Some(amount) = &claim.amount else {
        return false;
    };
    let from = Rational::from(items.least as i64);
    let most = Interval::closed(from.clone(), Rational::from(items.most as i64));
    if items.open {
        !amount.interval.precedes(&Interval::exactly(from))
    } else {
        most.meets(&amount.interval)
    }
}

fn quotient(above: &Interval, below: &Interval) -> Option<Interval> {
    Some(above.mul(&below.recip()?))
}

/// What `a / 7` divides by, as a factor.
fn divided(formula: &str) -> Option<Rational> {
    let by: u64 = formula.split_once('/')?.1.trim().parse().ok()?;
    (by > 0).then(|| Rational::new(1, by))
}
