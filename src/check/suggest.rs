//! What to print instead of an inconsistent figure.

use crate::figure::{Dimension, parse};
use crate::number::Rational;
use crate::say::is_chinese;

use super::compare::Comparison;
use super::fall::loses_the_whole;
use super::finding::Finding;
use super::judge::{Outcome, Subject};

/// The recomputed value in the claim's own form and precision, plain; only what is itself consistent with basis
/// `printed`, else nothing.
pub fn suggestion(
    subject: &Subject<'_>,
    outcome: &Outcome<'_>,
    finding: &Finding<'_>,
) -> Option<String> {
    if matches!(outcome.comparison, Comparison::Relation(_)) || subject.derivation.exactly.is_some()
    {
        return None;
    }
    let value = finding.recomputed.as_ref()?.value.as_ref()?;
    let text = subject.figure.reprint(value)?;
    let text = if subject.derivation.points_for_percent {
        other_unit(subject, &text)?
    } else {
        text
    };
    is_printed(subject, outcome, value, &text).then_some(text)
}

/// % for 个百分点 and back, in the language of the quote.
pub(super) fn other_unit(subject: &Subject<'_>, text: &str) -> Option<String> {
    let symbol = &subject.figure.unit.symbol;
    let chinese = subject
        .claim
        .quote
        .as_ref()
        .is_none_or(|quote| is_chinese(&quote.text));
    let other = match subject.figure.unit.dimension {
        Dimension::Percent if chinese => "个百分点",
        Dimension::Percent => " percentage points",
        _ => "%",
    };
    text.strip_suffix(symbol.as_str())
        .map(|number| format!("{}{other}", number.trim_end()))
}

/// Whether the suggestion, read again, holds the recomputed value, and says what it is: not that nothing
/// is left, nor that the whole is lost.
fn is_printed(subject: &Subject<'_>, outcome: &Outcome<'_>, value: &Rational, text: &str) -> bool {
    let Ok(figure) = parse(text, subject.amount.rounding) else {
        return false;
    };
    let same_unit = figure.unit.symbol == subject.figure.unit.symbol;
    let figure = if same_unit {
        figure.with_scale(&subject.figure.unit.scale)
    } else {
        figure
    };
    if loses_the_whole(subject.claim, &figure) {
        return false;
    }
    let (Some(amount), Some(point)) = (figure.amount, outcome.point()) else {
        return false;
    };
    if amount.point.as_ref().is_some_and(Rational::is_zero) && !value.is_zero() {
        return false;
    }
    let negated = amount
        .point
        .as_ref()
        .is_some_and(|printed| (printed * value).is_negative());
    let printed = if negated {
        amount.interval.neg()
    } else {
        amount.interval
    };
    let exact = crate::number::Interval::exactly(point.clone());
    let holds = |recomputed| {
        outcome
            .comparison
            .holds(&printed, recomputed)
            .unwrap_or(false)
    };
    holds(&exact) && outcome.outer().is_some_and(holds)
}
