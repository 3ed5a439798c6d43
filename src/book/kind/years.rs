//! Over how many years: stated, from two periods, or from a span.

use crate::book::expression::{Reading, Years};
use crate::book::period::{Granularity, Period};
use crate::figure::Dimension;
use crate::number::Rational;
use crate::say::{Bilingual, Code, Fault};

use super::{Call, Operand};

/// The greatest number of years.
const MAX_YEARS: u32 = crate::book::formula::MAX_EXPONENT;

/// The years that a last argument states: a bare number, `20年`, or an id that prints it.
pub fn stated(number: &Operand) -> Result<Years, Fault> {
    let months = match (&number.constant, &number.figure) {
        (Some(years), _) => Some(years * &Rational::from(12)),
        (None, Some(figure)) => {
            let amount = figure.amount.as_ref();
            let point = amount.and_then(|amount| amount.point.clone());
            match figure.unit.dimension {
                Dimension::Bare => point.map(|years| &years * &Rational::from(12)),
                ref calendar if *calendar == Dimension::base("calendar") => point,
                _ => None,
            }
        }
        _ => None,
    };
    let Some(months) = months else {
        let message = Bilingual::new(
            "年数要写成一个数（20 或 20年）",
            "the number of years must be a number (20 or 20 years)",
        );
        return Err(Fault::new(Code::BadArgument, number.span.clone(), message));
    };
    if months > Rational::from(i64::from(12 * MAX_YEARS)) {
        return Err(too_many(number.span.clone()));
    }
    match months.to_i64() {
        Some(months) if months > 0 => Ok(fraction(months, 12)),
        _ => Err(not_positive(number.span.clone())),
    }
}

/// The years from the period of the first argument to that of the second.
pub fn between(call: &Call<'_>) -> Result<(Years, Option<Reading>), Fault> {
    match (call.arguments[0].period, call.arguments[1].period) {
        (Some(from), Some(to)) => Ok((elapsed(call, &from, &to)?, None)),
        _ => match named(call, None) {
            Some(years) => Ok((years, Some(Reading::Inclusive))),
            None => Err(missing(call)),
        },
    }
}

/// The years of the argument's span of periods, else of the claim's own.
pub fn over(call: &Call<'_>) -> Result<(Years, Option<Reading>), Fault> {
    let own = call.arguments[0].period.filter(Period::is_span);
    let span = own.or(call.period.filter(Period::is_span));
    if let Some(years) = named(call, span.as_ref()) {
        return Ok((years, Some(Reading::Inclusive)));
    }
    let span = span.ok_or_else(|| missing(call))?;
    let years = checked(call, span.last - span.first, span.granularity)?;
    Ok((years, None))
}

/// Where the wording names the growth years (1979—2018年年均增长), the base year is the one before the first.
fn named(call: &Call<'_>, span: Option<&Period>) -> Option<Years> {
    let (first, last) = call.wording.growth_years?;
    let (first, last) = (i64::from(first), i64::from(last));
    let named = (Granularity::Year, first, last);
    let same = span.is_none_or(|span| (span.granularity, span.first, span.last) == named);
    let years = last - first + 1;
    (same && years > 0 && years <= i64::from(MAX_YEARS)).then(|| fraction(years, 1))
}

fn elapsed(call: &Call<'_>, from: &Period, to: &Period) -> Result<Years, Fault> {
    let alike = from.granularity == to.granularity && from.last - from.first == to.last - to.first;
    if !alike {
        let message = Bilingual::new(
            "两个数的时期长短不一：请把时期写成同一种（都是年，或都是月），或用第三个参数写明年数",
            "the periods are not of one kind: give both as years (or both as months), or state n as the third argument",
        );
        return Err(Fault::new(Code::BadYears, call.span.clone(), message));
    }
    checked(call, to.last - from.last, from.granularity)
}

fn checked(call: &Call<'_>, difference: i64, granularity: Granularity) -> Result<Years, Fault> {
    if difference <= 0 {
        return Err(not_positive(call.span.clone()));
    }
    if difference > i64::from(MAX_YEARS * granularity.per_year()) {
        return Err(too_many(call.span.clone()));
    }
    Ok(fraction(difference, granularity.per_year()))
}

fn fraction(numerator: i64, denominator: u32) -> Years {
    let numerator = u32::try_from(numerator).unwrap_or(u32::MAX);
    let divisor = greatest_common_divisor(numerator, denominator);
    Years {
        p: numerator / divisor,
        q: denominator / divisor,
    }
}

fn greatest_common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 {
        a
    } else {
        greatest_common_divisor(b, a % b)
    }
}

fn missing(call: &Call<'_>) -> Fault {
    let message = Bilingual::new(
        "不知道是多少年：请在时期栏写明两个数的年份，或把年数写在最后，例如 cagr(a, b, 20)",
        "the number of years is not known: fill in the periods of the figures, or state it last, as in cagr(a, b, 20)",
    );
    Fault::new(Code::MissingYears, call.span.clone(), message)
}

fn not_positive(span: std::ops::Range<usize>) -> Fault {
    let message = Bilingual::new(
        "年数必须大于 0，并且是整年、整季度或整月；先写基期，后写报告期",
        "the number of years must be above 0, in whole years, quarters or months; the base comes first, the current figure second",
    );
    Fault::new(Code::BadYears, span, message)
}

fn too_many(span: std::ops::Range<usize>) -> Fault {
    let message = Bilingual::new("年数超过 1000", "more than 1000 years");
    Fault::new(Code::TooLarge, span, message)
}
