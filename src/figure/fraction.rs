//! Parts of a whole: 百分之三十, 三分之一, 2/3, half, 三成, 八五折.

use crate::language::lexicon;
use crate::number::Rational;

use super::core::{Core, sign, whole_digits};
use super::form::Kind;
use super::numeral::{Numeral, Place, Script, last_nonzero, numeral};
use super::text::spaces;
use super::unit_name::Named;
use super::{Dimension, Unit};

/// 百分之三十, as 30%.
pub(super) fn part_of(text: &str, mode: Place) -> Option<(Core, usize)> {
    let (before, minus) = sign(text, mode);
    let (&exponent, head) = lexicon().fractions.parts.at_start(&text[before..])?;
    let head = before + head;
    let (number, length) = numeral(&text[head..], mode, false)?;
    let mut core = Core::new(
        &number,
        Some(percent(
            ["", "%", "‰", "‱"][exponent as usize - 1],
            exponent,
        )),
    );
    core.place = whole_digits(&number);
    core.step = last_nonzero(&core.value, &core.place);
    core.implied = false;
    core.minus = minus;
    core.form.before = text[before..head].to_string();
    Some((core, head + length))
}

fn percent(symbol: &str, exponent: i32) -> Named {
    let unit = Unit {
        symbol: symbol.to_string(),
        scale: Rational::ten_to(-exponent),
        dimension: Dimension::Percent,
        unknown: None,
    };
    Named { unit, exact: false }
}

/// 三分之一, 2/3, two-thirds, half: p/q ± 1/(2q²).
pub(super) fn fraction(
    text: &str,
    mode: Place,
    number: Option<&(Numeral, usize)>,
) -> Option<(Core, usize)> {
    han(text, mode, number)
        .or_else(|| slash(text, mode))
        .or_else(|| named(text))
        .or_else(|| english(text))
}

fn ratio(above: &Rational, below: &Rational, kind: Kind) -> Option<Core> {
    if below.is_zero() || !above.is_integer() || !below.is_integer() {
        return None;
    }
    let place = (below * below).recip();
    let mut core = Core::with_value(above / below, place, Some(percent("", 0)));
    core.form.kind = kind;
    Some(core)
}

fn han(text: &str, mode: Place, number: Option<&(Numeral, usize)>) -> Option<(Core, usize)> {
    let (below, first) = number.map(|(below, first)| (below, *first))?;
    let over = lexicon().fractions.over.at_start(&text[first..])?;
    let (above, second) = numeral(&text[first + over..], mode, false)?;
    let kind = Kind::HanFraction {
        head: text[..first + over].to_string(),
        below: below.value.clone(),
        han: is_han(&above),
    };
    let mut core = ratio(&above.value, &below.value, kind)?;
    core.too_long = above.too_long || below.too_long;
    Some((core, first + over + second))
}

fn is_han(number: &Numeral) -> bool {
    !matches!(number.script, Script::Digits(_))
}

fn slash(text: &str, mode: Place) -> Option<(Core, usize)> {
    if mode == Place::Formula {
        return None;
    }
    let run = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = run(text);
    let rest = text[first..].strip_prefix('/')?;
    let second = run(rest);
    let goes_on =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-') || c.is_alphabetic();
    // 1/2024 is a date cut short, and 2/3人 no share.
    if first > 6
        || second > 6
        || rest[second..].starts_with(|c| goes_on(c) && !qualifies(&rest[second..]))
    {
        return None;
    }
    let (above, below) = (
        Rational::from_digits(&text[..first])?,
        Rational::from_digits(&rest[..second])?,
    );
    let core = ratio(
        &above,
        &below,
        Kind::SlashFraction {
            below: below.clone(),
        },
    )?;
    Some((core, first + 1 + second))
}

fn qualifies(text: &str) -> bool {
    super::qualifier::at_start(text, super::qualifier::Position::After).is_some()
        || lexicon().range.words.at_start(text).is_some()
}

fn named(text: &str) -> Option<(Core, usize)> {
    let (value, length) = lexicon().fractions.named.at_start(text)?;
    let (above, below) = value.split_once('/')?;
    let core = ratio(
        &Rational::from_digits(above)?,
        &Rational::from_digits(below)?,
        Kind::Fixed,
    )?;
    Some((core, length))
}

/// two-thirds, a quarter
fn english(text: &str) -> Option<(Core, usize)> {
    let words = lexicon();
    let one = words
        .numeral
        .articles
        .at_start(text)
        .map(|length| (1, length));
    let (above, first) = words
        .numeral
        .ones
        .at_start(text)
        .map(|(&n, length)| (n, length))
        .or(one)?;
    let rest = &text[first..];
    let gap = if rest.starts_with('-') {
        1
    } else {
        spaces(rest)
    };
    let (&below, second) = words
        .fractions
        .denominators
        .at_start(&rest[gap..])
        .filter(|_| gap > 0)?;
    let core = ratio(
        &Rational::from(i64::from(above)),
        &Rational::from(i64::from(below)),
        Kind::Fixed,
    )?;
    Some((core, first + gap + second))
}

/// 三成, 两成半, 2.5成, 八折, 八五折: in points of 10 %.
pub(super) fn tenths(text: &str, number: Option<&(Numeral, usize)>) -> Option<(Core, usize)> {
    let (number, first) = number.map(|(number, first)| (number, *first))?;
    let word = lexicon()
        .fractions
        .tenths
        .at_start(&text[first..])
        .filter(|_| !number.magnitude && !number.implied)?;
    let end = first + word;
    let ten = Rational::from(10);
    let two_digits = number.whole
        && matches!(number.script, Script::Positional | Script::Digits(_))
        && number.value >= ten;
    let scale = if two_digits && &text[first..end] == "折" {
        Rational::ONE
    } else {
        ten
    };
    let mut core = Core::new(number, Some(percent("%", 2)));
    core.value = &core.value * &scale;
    core.place = &whole_digits(number) * &scale;
    core.weight = scale;
    let half = &lexicon().numeral.half;
    let halves = number.whole && text[end..].starts_with(half.as_str());
    if halves {
        core.value = &core.value + &Rational::from(5);
        core.place = Rational::from(5);
    }
    core.step = last_nonzero(&core.value, &core.place);
    core.form.kind = if halves {
        Kind::Halves {
            step: Rational::from(5),
        }
    } else {
        Kind::Number
    };
    core.form.after = text[first..end].to_string();
    core.form.weight = core.weight.clone();
    core.whole = false;
    Some((core, end + if halves { half.len() } else { 0 }))
}
