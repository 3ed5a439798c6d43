//! What to print instead of an inconsistent figure.

use crate::figure::{Dimension, parse};
use crate::number::Rational;
use crate::recompute::{Answer, Comparison, Question, Value, loses_the_whole};
use crate::say::is_chinese;

use super::finding::Finding;

/// The recomputed value in the claim's own form and precision, plain; only what is itself consistent with basis
/// `printed`, else nothing.
pub fn suggestion(
    question: &Question<'_>,
    answer: &Answer<'_>,
    finding: &Finding<'_>,
) -> Option<String> {
    if matches!(answer.comparison, Comparison::Relation(_))
        || question.derivation.exactly.is_some()
        || loses_the_whole(question.claim, question.figure)
    {
        return None;
    }
    let value = finding.recomputed.as_ref()?.value.as_ref()?;
    let text = question.figure.reprint(value)?;
    let text = if question.derivation.points_for_percent {
        other_unit(question, &text)?
    } else {
        text
    };
    is_printed(question, answer, value, &text).then_some(text)
}

/// % for 个百分点 and back, in the language of the quote.
pub(super) fn other_unit(question: &Question<'_>, text: &str) -> Option<String> {
    let symbol = &question.figure.unit.symbol;
    let chinese = question
        .claim
        .quote
        .as_ref()
        .is_none_or(|quote| is_chinese(&quote.text));
    let other = match question.figure.unit.dimension {
        Dimension::Percent if chinese => "个百分点",
        Dimension::Percent => " percentage points",
        _ => "%",
    };
    text.strip_suffix(symbol.as_str())
        .map(|number| format!("{}{other}", number.trim_end()))
}

/// Whether the suggestion, read again, holds the recomputed value, and says what it is: not that nothing
/// is left, nor that the whole is lost.
fn is_printed(question: &Question<'_>, answer: &Answer<'_>, value: &Rational, text: &str) -> bool {
    let Ok(figure) = parse(text, question.amount.rounding) else {
        return false;
    };
    let figure = figure.in_place_of(question.figure);
    if loses_the_whole(question.claim, &figure) {
        return false;
    }
    let Ok(Value {
        hull,
        point: Some(point),
    }) = &answer.result
    else {
        return false;
    };
    let Some(amount) = figure.amount else {
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
        answer
            .comparison
            .holds(&printed, recomputed)
            .unwrap_or(false)
    };
    holds(&exact) && holds(hull.outer())
}
