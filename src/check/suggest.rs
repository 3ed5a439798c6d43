//! What to print instead of an inconsistent figure.

use crate::figure::{Dimension, parse};
use crate::language::units;
use crate::number::Rational;
use crate::recompute::{Answer, Comparison, Question, Value, loses_the_whole};
use crate::say::Lang;

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

/// % for 个百分点 and back, in the language of the quote, else of the report.
pub(super) fn other_unit(question: &Question<'_>, text: &str) -> Option<String> {
    // ‰, 成 and 基点 have no number in common with their other unit.
    if question.figure.unit.scale != Rational::new(1, 100) {
        return None;
    }
    let (number, rest) = without_unit(&text.replace('％', "%"), &question.figure.unit.dimension)?;
    let is_one = || number.trim_matches(|c: char| !c.is_ascii_digit()) == "1";
    let other = match (&question.figure.unit.dimension, question.lang) {
        (Dimension::Percent, Lang::Zh) => "个百分点",
        (Dimension::Percent, Lang::En) if is_one() => " percentage point",
        (Dimension::Percent, Lang::En) => " percentage points",
        _ => "%",
    };
    Some(format!("{number}{other}{rest}"))
}

/// A percentage as what stands before its unit and what stands after it: 约5 and 左右 of 约5%左右, 五 of 百分之五.
fn without_unit(text: &str, dimension: &Dimension) -> Option<(String, String)> {
    if let Some((before, number)) = text.split_once("百分之") {
        return Some((format!("{before}{number}"), String::new()));
    }
    let is_unit = |at: &usize| {
        let unit = units().at_start(&text[*at..]);
        let length = unit.filter(|(unit, _)| match dimension {
            Dimension::Percent => unit.dimension == "percent",
            _ => unit.dimension == "points",
        });
        length.map(|(_, length)| (*at, length))
    };
    let last_digit = text.rfind(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let mut places = text
        .char_indices()
        .map(|(at, _)| at)
        .skip_while(|at| *at < last_digit);
    let (at, length) = places.find_map(|at| is_unit(&at))?;
    let number = text[..at].trim_end().to_owned();
    Some((number, text[at + length..].to_owned()))
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
