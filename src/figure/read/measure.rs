//! A text → the number with its unit at its start.

use crate::figure::Dimension;
use crate::figure::form::Kind;
use crate::figure::text::{spaces, window};
use crate::language::{Qualifier, lexicon, units};
use crate::number::Rational;

use super::mode::Mode;
use super::number::Number;
use super::numeral::Numeral;
use super::unit::{self, Named};
use super::words::sign;
use super::written::numeral;
use super::{compound, multiple, part, rate};

/// The shortest unit with a qualifier inside its name, in bytes.
const SHORTEST_ODD_MONTH: usize = "个多月".len();

/// The number with its unit at the start of a text, and how many bytes it takes.
pub(in crate::figure) fn number(text: &str, mode: Mode) -> Option<(Number, usize)> {
    // Nothing but a numeral begins with a digit.
    let digit = text.starts_with(|c: char| c.is_ascii_digit());
    if !digit && let Some(found) = phrase(text, mode).or_else(|| worded(text, mode)) {
        return Some(found);
    }
    match numeral(text, mode, false) {
        Some((written, length)) => rate::rate(text, mode, &written, length)
            .or_else(|| part::fraction(text, mode, &written, length))
            .or_else(|| part::tenths(text, &written, length))
            .or_else(|| Some(measured(text, mode, written, length))),
        None => plain(text, mode),
    }
}

/// 过半, dozens
fn phrase(text: &str, mode: Mode) -> Option<(Number, usize)> {
    let length = lexicon().vague.phrases.at_start(text)?;
    let qualifier = lexicon().qualifier.before.at_start(text);
    // 不少于 is a qualifier, 不少 is many.
    if mode == Mode::Formula || qualifier.is_some_and(|(_, longer)| longer > length) {
        return None;
    }
    match unit::unit(&text[length..], mode) {
        Some((unit, more)) => Some((Number::vague(Some(unit)), length + more)),
        None => Some((Number::vague(None), length)),
    }
}

/// 翻两番, 百分之三十, half
fn worded(text: &str, mode: Mode) -> Option<(Number, usize)> {
    multiple::doubling(text)
        .or_else(|| part::percentage(text, mode))
        .or_else(|| part::named(text))
        .or_else(|| multiple::halved(text, mode))
}

/// A numeral with the unit after it.
fn measured(text: &str, mode: Mode, written: Numeral, length: usize) -> (Number, usize) {
    let mut number = Number::new(written, None);
    let more = after(&mut number, &text[length..], mode);
    (number, length + more)
}

/// A number after its sign and currency.
fn plain(text: &str, mode: Mode) -> Option<(Number, usize)> {
    let (mut at, mut minus) = sign(text, mode);
    let before = at;
    let money = units().sign_at_start(&text[at..]);
    if let Some((_, length)) = money {
        at += length + spaces(&text[at + length..]);
        let (more, inner) = sign(&text[at..], mode);
        at += more;
        minus |= inner;
    }
    let (written, length) = numeral(&text[at..], mode, money.is_some()).filter(|_| at > 0)?;
    let end = at + length;
    let Some((unit, length)) = money else {
        let (mut number, length) = measured(&text[at..], mode, written, length);
        number.minus = minus;
        return Some((number, at + length));
    };
    let unit = unit::printed(unit, &text[before..before + length]);
    let mut number = Number::new(written, None);
    number.minus = minus;
    number.before = text[before..at].trim_end_matches('-').to_string();
    let more = after_money(&mut number, unit, &text[end..], mode);
    Some((number, end + more))
}

/// What follows a number after a currency sign: per person, or the same currency once more.
fn after_money(number: &mut Number, money: Named, rest: &str, mode: Mode) -> usize {
    let same = unit::unit(rest, mode).filter(|(unit, _)| {
        unit.unit.dimension == money.unit.dimension && unit.unit.scale == money.unit.scale
    });
    let (unit, length) = match (same, unit::per(rest, mode)) {
        (Some(same), _) => same,
        (None, Some((below, length))) => (unit::divided(money, &below), length),
        (None, None) => (money, 0),
    };
    number.after.push_str(&rest[..length]);
    number.unit = Some(unit);
    length
}

/// The unit after a number, with 多 before it and 半 after it.
fn after(number: &mut Number, rest: &str, mode: Mode) -> usize {
    if let Some((unit, length)) = odd_month(rest, mode) {
        number.qualifiers.push((Qualifier::Odd, false));
        number.after.push_str(&unit.unit.symbol);
        number.unit = Some(unit);
        return length;
    }
    let inside = &lexicon().qualifier.inside;
    let odd = inside.at_start(rest).map_or(0, |(_, length)| length);
    let plus = usize::from(mode == Mode::Cell && odd == 0 && rest.starts_with('+'));
    let odd = odd + plus;
    let Some((unit, length)) = unit_after(&rest[odd..], mode) else {
        return 0;
    };
    if plus > 0 {
        // 100+家
        number.qualifiers.push((Qualifier::AtLeast, false));
    } else if odd > 0 {
        number.qualifiers.push((Qualifier::Odd, false));
    }
    let end = odd + length;
    number.after.push_str(&rest[odd..end]);
    let lasts = matches!(&unit.unit.dimension, Dimension::Product(p) if is_time(p));
    number.unit = Some(unit);
    if let Some(more) = compound::smaller(number, &rest[end..], mode) {
        return end + more;
    }
    let half = &lexicon().numeral.half;
    if lasts && number.written.whole && rest[end..].starts_with(half.as_str()) {
        half_more(number);
        return end + half.len();
    }
    end
}

/// 三个多月: the qualifier stands inside the unit's name.
fn odd_month(rest: &str, mode: Mode) -> Option<(Named, usize)> {
    if mode == Mode::Prose || rest.len() < SHORTEST_ODD_MONTH {
        return None;
    }
    let (_, classifier) = units().at_start(rest).filter(|(unit, _)| unit.noun)?;
    let inside = &lexicon().qualifier.inside;
    let (_, odd) = inside.at_start(&rest[classifier..])?;
    let after = window(&rest[classifier + odd..], 16);
    let joined = format!("{}{after}", &rest[..classifier]);
    let (known, length) = units()
        .at_start(&joined)
        .filter(|(_, length)| *length > classifier)?;
    Some((unit::known(known), length + odd))
}

fn is_time(powers: &[(std::sync::Arc<str>, i32)]) -> bool {
    matches!(powers, [(name, 1)] if matches!(&**name, "calendar" | "day"))
}

/// 两年半
fn half_more(number: &mut Number) {
    let half = Rational::new(1, 2);
    number.written.value = &number.written.value + &half;
    number.written.place = half.clone();
    number.written.whole = false;
    number.step = Some(half);
    number.kind = Kind::Fixed;
}

fn unit_after(rest: &str, mode: Mode) -> Option<(Named, usize)> {
    let gap = spaces(rest);
    if mode == Mode::Formula {
        let rest = &rest[gap..];
        let times_sign = rest.starts_with('×') || gap > 0 && rest.starts_with(['x', 'X']);
        if times_sign || gap > 0 && units().at_start(rest).is_none() {
            return None;
        }
    }
    let hyphen = rest.strip_prefix('-').and_then(|name| hyphened(name, mode));
    unit::unit(rest, mode).or(hyphen)
}

/// 3.5-percentage point, 10-year: a unit of the table after a hyphen.
fn hyphened(name: &str, mode: Mode) -> Option<(Named, usize)> {
    let (known, _) = units().at_start(name)?;
    let points = matches!(known.dimension.as_str(), "percent" | "points");
    let fits = mode == Mode::Cell || mode == Mode::Prose && points;
    let latin = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let (unit, length) = unit::unit(name, mode).filter(|_| fits && latin)?;
    Some((unit, length + 1))
}
