//! The unit after a number: known, compound, or a dimension of its own.

use crate::figure::text::{names_unit, spaces, window};
use crate::figure::{Dimension, Unit};
use crate::language::{KnownUnit, lexicon, units};
use crate::number::Rational;

use super::base::base;
use super::mode::Mode;
use super::words::{joiner, starts_number};

/// Longest name of a unit that no table has: longer ones are words of the sentence, which go on without a blank.
const LONGEST_NAME: usize = 16;

/// A unit, and whether whole numbers of it are counts.
#[derive(Clone)]
pub(in crate::figure) struct Named {
    pub unit: Unit,
    pub exact: bool,
}

/// The unit at the start of a text, and how many bytes it takes.
pub(super) fn unit(text: &str, mode: Mode) -> Option<(Named, usize)> {
    let gap = spaces(text);
    let (first, length) = single(&text[gap..], mode)?;
    let end = gap + length;
    match per(&text[end..], mode) {
        Some((second, more)) => Some((divided(first, &second), end + more)),
        None => Some((first, end)),
    }
}

/// What a unit is divided by: `/人`, per person.
pub(super) fn per(text: &str, mode: Mode) -> Option<(Named, usize)> {
    let word = units().per_at_start(text)?;
    if mode == Mode::Formula && text.starts_with('/') {
        return None;
    }
    if let Some((so_many, more)) = base(text, mode, true) {
        let gap = spaces(&text[more..]);
        let (mut unit, length) = single(&text[more + gap..], mode)?;
        unit.unit.symbol = text[word..more + gap + length].trim().to_string();
        unit.unit.scale = &unit.unit.scale * &so_many;
        return Some((unit, more + gap + length));
    }
    let gap = spaces(&text[word..]);
    let (unit, length) = single(&text[word + gap..], mode)?;
    Some((unit, word + gap + length))
}

/// One unit per another.
pub(super) fn divided(above: Named, below: &Named) -> Named {
    let unit = Unit {
        symbol: format!("{}/{}", above.unit.symbol, below.unit.symbol),
        scale: &above.unit.scale / &below.unit.scale,
        dimension: above.unit.dimension.div(&below.unit.dimension),
        unknown: above.unit.unknown.or_else(|| below.unit.unknown.clone()),
    };
    Named { unit, exact: false }
}

/// A unit of the table as a unit of a figure.
pub(super) fn known(unit: &KnownUnit) -> Named {
    let dimension = match unit.dimension.as_str() {
        "percent" => Dimension::Percent,
        "points" => Dimension::Points,
        "times" => Dimension::Times,
        name => match name.split_once('/') {
            Some((above, below)) => Dimension::base(above).div(&Dimension::base(below)),
            None => Dimension::base(name),
        },
    };
    Named {
        unit: Unit::new(&unit.symbol, unit.scale.clone(), dimension),
        exact: unit.exact,
    }
}

/// A unit of the table as it is printed: an English report on `$3.2 billion` is in `$` and not in 美元.
pub(super) fn printed(unit: &KnownUnit, name: &str) -> Named {
    let mut named = known(unit);
    let foreign = name.starts_with(|c: char| c.is_ascii_alphabetic())
        || units().sign_at_start(name).is_some();
    if foreign && !crate::say::is_chinese(name) && named.unit.dimension != Dimension::Percent {
        named.unit.symbol = name.to_string();
    }
    named
}

fn single(text: &str, mode: Mode) -> Option<(Named, usize)> {
    let Some((unit, length)) = units().at_start(text) else {
        return unknown(text, mode);
    };
    let rest = &text[length..];
    let ratio = matches!(unit.dimension.as_str(), "percent" | "points" | "times");
    if ratio || mode == Mode::Prose || ends_unit(rest, mode) {
        return Some((printed(unit, &text[..length]), length));
    }
    if unit.noun || text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Some((printed(unit, &text[..length]), length + name_run(rest)));
    }
    unknown(text, mode).or(Some((printed(unit, &text[..length]), length)))
}

/// Whether what follows does not belong to the unit's name.
fn ends_unit(rest: &str, mode: Mode) -> bool {
    let words = lexicon();
    let qualifies = || {
        let (inside, after) = (&words.qualifier.inside, &words.qualifier.after);
        after.at_start(rest).is_some() || inside.at_start(rest).is_some()
    };
    !rest.starts_with(names_unit)
        || rest.starts_with(&words.numeral.half)
        || units().per_at_start(rest).is_some()
        || qualifies()
        || mode != Mode::Formula && joiner(rest).is_some()
}

/// How long an English number word is with which a text begins.
fn english_number(text: &str) -> Option<usize> {
    let words = &lexicon().numeral;
    let ones = words.ones.at_start(text);
    let below_hundred = ones.or_else(|| words.tens.at_start(text));
    let length = below_hundred.map(|(_, length)| length);
    length.or_else(|| words.hundred.at_start(text))
}

/// A name that no table has: letters, without the words that qualify the figure after it.
fn unknown(text: &str, mode: Mode) -> Option<(Named, usize)> {
    let length = name_run(text);
    let words = &lexicon().numeral;
    let number = words.digits.at_start(text).is_some()
        || words.places.at_start(text).is_some()
        || words.magnitudes.at_start(text).is_some()
        || english_number(text) == Some(length)
        || words.ordinals.at_start(text) == Some(length);
    if length == 0 || number || mode == Mode::Prose {
        return None;
    }
    let name = &text[..length];
    // 四舍五入 is a word, not four of anything.
    if words.digits.iter().any(|(digit, _)| name.contains(digit)) {
        return None;
    }
    let nearest = units().nearest(name).map(str::to_string);
    let mut unit = Unit::new(name, Rational::ONE, Dimension::base(name));
    unit.unknown = Some(nearest);
    Some((Named { unit, exact: true }, length))
}

/// The letters at the start of a text up to a qualifier or a range; none where they are more than a name has.
fn name_run(text: &str) -> usize {
    let near = window(text, LONGEST_NAME);
    let letters = near.find(|c: char| !names_unit(c)).unwrap_or(near.len());
    let ends =
        |text: &str| lexicon().qualifier.after.at_start(text).is_some() || continues_range(text);
    let mut starts = near[..letters]
        .char_indices()
        .map(|(at, _)| at)
        .filter(|&at| at == 0 || starts_word(near, at));
    let all = if text[letters..].starts_with(names_unit) {
        0
    } else {
        letters
    };
    starts.find(|&at| ends(&text[at..])).unwrap_or(all)
}

/// Whether a new word may begin at a byte: everywhere in Chinese, not inside a Latin word.
fn starts_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|c: char| c.is_ascii_alphabetic())
}

/// 到120亿元: the second end of a range follows.
fn continues_range(text: &str) -> bool {
    let length = joiner(text).max(lexicon().range.and.at_start(text));
    length.is_some_and(|length| starts_number(text[length..].trim_start_matches(' ')))
}
