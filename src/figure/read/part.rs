//! Parts of a whole: 百分之三十, 三分之一, 2/3, half, 三成, 八五折.

use crate::figure::form::{Kind, Script};
use crate::figure::text::hyphen;
use crate::figure::{Dimension, Unit};
use crate::language::lexicon;
use crate::number::Rational;

use super::digits::run;
use super::mode::Mode;
use super::number::Number;
use super::numeral::Numeral;
use super::unit::Named;
use super::words::{joiner, sign};
use super::written::numeral;

/// Most digits above or below a slash: more are a date or a code.
const LONGEST_SLASH: usize = 6;

/// 百分之三十, as 30%.
pub(super) fn percentage(text: &str, mode: Mode) -> Option<(Number, usize)> {
    let (before, minus) = sign(text, mode);
    let (&exponent, head) = lexicon().fractions.parts.at_start(&text[before..])?;
    let head = before + head;
    let (written, length) = numeral(&text[head..], mode, false)?;
    let symbol = ["", "%", "‰", "‱"][exponent as usize - 1];
    let mut number = Number::new(written, Some(percent(symbol, exponent)));
    number.written.place = number.written.digit_place();
    number.written.sense.implied = false;
    number.minus = minus;
    number.before = text[before..head].to_string();
    Some((number, head + length))
}

fn percent(symbol: &str, exponent: i32) -> Named {
    let unit = Unit::new(symbol, Rational::ten_to(-exponent), Dimension::Percent);
    Named { unit, exact: false }
}

/// 三分之一, 2/3: p/q ± 1/(2q²), after the numeral that is the first of the two.
pub(super) fn fraction(
    text: &str,
    mode: Mode,
    first: &Numeral,
    length: usize,
) -> Option<(Number, usize)> {
    han(text, mode, first, length).or_else(|| slash(text, mode))
}

/// p/q ± 1/(2q²)
pub(super) fn ratio(above: &Rational, below: &Rational, kind: Kind) -> Option<Number> {
    if below.is_zero() || !above.is_integer() || !below.is_integer() {
        return None;
    }
    let place = (below * below).recip();
    let number = Number::named(above / below, place, Some(percent("", 0)));
    Some(Number { kind, ..number })
}

fn han(text: &str, mode: Mode, below: &Numeral, first: usize) -> Option<(Number, usize)> {
    let over = first + lexicon().fractions.over.at_start(&text[first..])?;
    let (above, second) = numeral(&text[over..], mode, false)?;
    let kind = Kind::HanFraction {
        head: text[..over].to_string(),
        below: below.value.clone(),
        han: !matches!(above.script, Script::Digits(_)),
    };
    let mut number = ratio(&above.value, &below.value, kind)?;
    number.written.too_long = above.too_long || below.too_long;
    Some((number, over + second))
}

fn slash(text: &str, mode: Mode) -> Option<(Number, usize)> {
    let first = run(text);
    let rest = text[first..]
        .strip_prefix('/')
        .filter(|_| mode != Mode::Formula)?;
    let second = run(rest);
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-');
    // 1/2024 is a date cut short, 2023/24 a season, and 2/3人 no share.
    if first > LONGEST_SLASH
        || first == 4 && second == 2
        || second > LONGEST_SLASH
        || rest[second..].starts_with(goes_on) && !qualifies(&rest[second..])
    {
        return None;
    }
    let above = Rational::from_digits(&text[..first])?;
    let below = Rational::from_digits(&rest[..second])?;
    let mut number = ratio(&above, &below, Kind::Fixed)?;
    number.kind = Kind::SlashFraction { below };
    Some((number, first + 1 + second))
}

fn qualifies(text: &str) -> bool {
    lexicon().qualifier.after.at_start(text).is_some() || joiner(text).is_some()
}

/// half, two-thirds
pub(super) fn named(text: &str) -> Option<(Number, usize)> {
    let half = || {
        let (value, length) = lexicon().fractions.named.at_start(text)?;
        let (above, below) = value.split_once('/')?;
        let (above, below) = (Rational::from_digits(above)?, Rational::from_digits(below)?);
        Some((ratio(&above, &below, Kind::Fixed)?, length))
    };
    half().or_else(|| english(text))
}

/// two-thirds, a quarter
fn english(text: &str) -> Option<(Number, usize)> {
    let words = lexicon();
    let one = || Some((&1, words.numeral.articles.at_start(text)?));
    let (&above, first) = words.numeral.ones.at_start(text).or_else(one)?;
    let rest = &text[first..];
    let gap = hyphen(rest);
    let below = words.fractions.denominators.at_start(&rest[gap..]);
    let (&below, second) = below.filter(|_| gap > 0)?;
    let (above, below) = (i64::from(above), i64::from(below));
    let number = ratio(&Rational::from(above), &Rational::from(below), Kind::Fixed)?;
    Some((number, first + gap + second))
}

/// 三成, 两成半, 2.5成, 八折, 八五折: in points of 10 %.
pub(super) fn tenths(text: &str, written: &Numeral, first: usize) -> Option<(Number, usize)> {
    if written.magnitude || written.sense.implied {
        return None;
    }
    let word = lexicon().fractions.tenths.at_start(&text[first..])?;
    let end = first + word;
    let two_digits = written.whole
        && matches!(written.script, Script::Positional | Script::Digits(_))
        && written.value >= Rational::from(10);
    let scale = if two_digits && &text[first..end] == "折" {
        Rational::ONE
    } else {
        Rational::from(10)
    };
    let mut number = Number::new(written.clone(), Some(percent("%", 2)));
    number.written.place = written.digit_place();
    number.written.weight = Rational::ONE;
    number.scale(&scale);
    number.after = text[first..end].to_string();
    number.written.whole = false;
    let half = lexicon().numeral.half.as_str();
    if !written.whole || !text[end..].starts_with(half) {
        return Some((number, end));
    }
    let step = Rational::from(5);
    number.written.value = &number.written.value + &step;
    number.written.place = step.clone();
    number.kind = Kind::Halves { step };
    Some((number, end + half.len()))
}
