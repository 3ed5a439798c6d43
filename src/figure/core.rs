//! One number with its unit, without qualifiers: the middle of a figure.

use crate::language::{Qualifier, lexicon, units};
use crate::number::Rational;

use super::form::{Form, Kind};
use super::numeral::{Numeral, Place, Script, last_nonzero, numeral};
use super::qualifier::{self, Position};
use super::text::spaces;
use super::unit_name::{self, Named};
use super::{Dimension, fraction, multiple};

/// One number with its unit; values are in printed units.
#[derive(Clone)]
pub(super) struct Core {
    pub value: Rational,
    pub place: Rational,
    pub step: Rational,
    pub unit: Option<Named>,
    /// A magnitude word, or 成 after the number, that a range shares with its first number.
    pub weight: Rational,
    pub magnitude: bool,
    pub whole: bool,
    pub minus: bool,
    pub vague: bool,
    pub implied: bool,
    pub too_long: bool,
    /// Qualifiers inside: 多 of 20多家.
    pub qualifiers: Vec<(Qualifier, bool)>,
    /// Half the width, where digits do not say it: 2.5 % of a doubling.
    pub margin: Option<Rational>,
    pub form: Form,
}

/// The number with its unit at the start of a text, and how many bytes it takes.
pub(super) fn core(text: &str, mode: Place) -> Option<(Core, usize)> {
    if mode != Place::Formula
        && let Some(found) = phrase(text, mode)
    {
        return Some(found);
    }
    if let Some(found) = multiple::doubling(text).or_else(|| fraction::part_of(text, mode)) {
        return Some(found);
    }
    let number = numeral(text, mode, false);
    fraction::fraction(text, mode, number.as_ref())
        .or_else(|| fraction::tenths(text, number.as_ref()))
        .or_else(|| plain(text, mode, number))
}

impl Core {
    /// A number that digits print.
    pub(super) fn new(number: &Numeral, unit: Option<Named>) -> Self {
        Self {
            step: last_nonzero(&number.value, &number.place),
            value: number.value.clone(),
            place: number.place.clone(),
            unit,
            weight: number.weight.clone(),
            magnitude: number.magnitude,
            whole: number.whole,
            minus: false,
            vague: number.vague,
            implied: number.implied,
            too_long: number.too_long,
            qualifiers: if number.odd {
                vec![(Qualifier::Odd, false)]
            } else {
                Vec::new()
            },
            margin: None,
            form: Form::number(number),
        }
    }

    /// Something that no interval bounds.
    pub(super) fn vague(unit: Option<Named>) -> Self {
        let mut core = Self::with_value(Rational::ZERO, Rational::ONE, unit);
        core.vague = true;
        core
    }

    /// A number that stands for itself, of which nothing else is printed like it.
    pub(super) fn with_value(value: Rational, place: Rational, unit: Option<Named>) -> Self {
        Self {
            value,
            step: place.clone(),
            place,
            unit,
            weight: Rational::ONE,
            magnitude: false,
            whole: false,
            minus: false,
            vague: false,
            implied: false,
            too_long: false,
            qualifiers: Vec::new(),
            margin: None,
            form: Form::default(),
        }
    }
}

/// 过半, dozens
fn phrase(text: &str, mode: Place) -> Option<(Core, usize)> {
    let length = lexicon().vague.phrases.at_start(text)?;
    // 不少于 is a qualifier, 不少 is many.
    if qualifier::at_start(text, Position::Before).is_some_and(|(_, _, longer)| longer > length) {
        return None;
    }
    match unit_name::unit(&text[length..], mode) {
        Some((unit, more)) => Some((Core::vague(Some(unit)), length + more)),
        None => Some((Core::vague(None), length)),
    }
}

/// How many bytes of sign a text begins with, and whether it is a minus.
pub(super) fn sign(text: &str, mode: Place) -> (usize, bool) {
    if mode != Place::Cell {
        return (0, false);
    }
    let words = &lexicon().sign;
    let minus = if text.starts_with('-') {
        Some(1)
    } else {
        words.minus.at_start(text)
    };
    let plus = if text.starts_with('+') {
        Some(1)
    } else {
        words.plus.at_start(text)
    };
    match (minus, plus) {
        (Some(length), _) => (length + spaces(&text[length..]), true),
        (None, Some(length)) => (length + spaces(&text[length..]), false),
        (None, None) => (0, false),
    }
}

/// A number with its sign, currency and unit; `unsigned` is what the text begins with without them.
fn plain(text: &str, mode: Place, unsigned: Option<(Numeral, usize)>) -> Option<(Core, usize)> {
    let (mut at, mut minus) = sign(text, mode);
    let money = units().sign_at_start(&text[at..]);
    let before = at;
    if let Some((_, length)) = money {
        at += length + spaces(&text[at + length..]);
        let (more, inner) = sign(&text[at..], mode);
        at += more;
        minus |= inner;
    }
    let (number, length) = if at == 0 {
        unsigned
    } else {
        numeral(&text[at..], mode, money.is_some())
    }?;
    let sign_text = text[before..at].trim_end_matches('-').to_string();
    at += length;
    let sign = |length: usize| &text[before..before + length];
    let mut core = Core::new(
        &number,
        money.map(|(unit, length)| unit_name::printed(unit, sign(length))),
    );
    core.minus = minus;
    core.form.before = if money.is_some() {
        sign_text
    } else {
        String::new()
    };
    let length = if money.is_some() {
        after_money(&mut core, &text[at..], mode)
    } else {
        after(&mut core, &text[at..], mode)
    };
    Some((core, at + length))
}

/// What follows a number after a currency sign: per person, or the same currency once more.
fn after_money(core: &mut Core, rest: &str, mode: Place) -> usize {
    let Some(money) = core.unit.take() else {
        return 0;
    };
    let same =
        unit_name::unit(rest, mode).filter(|(unit, _)| unit.unit.dimension == money.unit.dimension);
    if let Some((unit, length)) = same.filter(|(unit, _)| unit.unit.scale == money.unit.scale) {
        core.form.after.push_str(&rest[..length]);
        core.unit = Some(unit);
        return length;
    }
    let (unit, length) = match unit_name::per(rest, mode) {
        Some((below, length)) => (unit_name::divided(money, &below), length),
        None => (money, 0),
    };
    core.form.after.push_str(&rest[..length]);
    core.unit = Some(unit);
    length
}

/// The unit after a number, with 多 before it and 半 after it.
fn after(core: &mut Core, rest: &str, mode: Place) -> usize {
    let odd = qualifier::at_start(rest, Position::Inside).map_or(0, |(_, _, length)| length);
    if let Some((unit, length)) = odd_month(rest, mode) {
        core.qualifiers.push((Qualifier::Odd, false));
        core.form.after.push_str(&unit.unit.symbol);
        core.unit = Some(unit);
        return length;
    }
    let Some((unit, length)) = unit_after(&rest[odd..], mode) else {
        return 0;
    };
    if odd > 0 {
        core.qualifiers.push((Qualifier::Odd, false));
    }
    core.form.after.push_str(&rest[odd..odd + length]);
    let end = odd + length;
    let half = &lexicon().numeral.half;
    let lasts = matches!(&unit.unit.dimension, Dimension::Product(p) if is_time(p));
    core.unit = Some(unit);
    if lasts && core.whole && rest[end..].starts_with(half.as_str()) {
        return end + half_more(core, half);
    }
    end
}

/// 三个多月: the qualifier stands inside the unit's name.
fn odd_month(rest: &str, mode: Place) -> Option<(Named, usize)> {
    let (_, classifier) = units().at_start(rest).filter(|(unit, _)| unit.noun)?;
    let (_, _, odd) = qualifier::at_start(&rest[classifier..], Position::Inside)?;
    let joined = format!(
        "{}{}",
        &rest[..classifier],
        super::text::window(&rest[classifier + odd..], 16)
    );
    let (known, length) = units()
        .at_start(&joined)
        .filter(|(_, length)| *length > classifier)?;
    let named = unit_name::known(known);
    (mode != Place::Prose).then_some((named, length + odd))
}

fn is_time(powers: &[(std::sync::Arc<str>, i32)]) -> bool {
    matches!(powers, [(name, 1)] if matches!(&**name, "calendar" | "day" | "clock"))
}

/// 两年半
fn half_more(core: &mut Core, word: &str) -> usize {
    let half = Rational::new(1, 2);
    core.value = &core.value + &half;
    core.place = half.clone();
    core.step = half;
    core.whole = false;
    core.form.kind = Kind::Fixed;
    word.len()
}

fn unit_after(rest: &str, mode: Place) -> Option<(Named, usize)> {
    let gap = spaces(rest);
    let known = units().at_start(&rest[gap..]).is_some();
    let times_sign = rest[gap..].starts_with('×') || gap > 0 && rest[gap..].starts_with(['x', 'X']);
    if mode == Place::Formula && (times_sign || gap > 0 && !known) {
        return None;
    }
    unit_name::unit(rest, mode)
}

/// Whether a number is written with Chinese places, which 成 and 百分之 do not count as precision.
pub(super) fn whole_digits(number: &Numeral) -> Rational {
    if number.whole && matches!(number.script, Script::Han(_)) {
        Rational::ONE
    } else {
        number.place.clone()
    }
}
