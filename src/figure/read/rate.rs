//! So many of so many: 12 per 100,000 and 5/10万 are shares by the hundred thousand, 1 in 8 is an eighth.

use crate::figure::form::Kind;
use crate::figure::{Dimension, Unit};
use crate::language::lexicon;

use super::base::base;
use super::mode::Mode;
use super::number::Number;
use super::numeral::Numeral;
use super::part::ratio;
use super::unit::{self, Named};
use super::written::numeral;

/// The share that begins with a numeral, and how many bytes it takes.
pub(super) fn rate(
    text: &str,
    mode: Mode,
    first: &Numeral,
    length: usize,
) -> Option<(Number, usize)> {
    by_so_many(text, mode, first, length).or_else(|| among(text, mode, first, length))
}

/// 12 per 100,000, 5/10万
fn by_so_many(text: &str, mode: Mode, first: &Numeral, length: usize) -> Option<(Number, usize)> {
    let (so_many, more) = base(&text[length..], mode, false)?;
    let end = length + more;
    let of = unit::unit(&text[end..], mode);
    let counts = |of: &Named| {
        let known = [Dimension::base("people"), Dimension::base("count")];
        of.unit.unknown.is_some() || known.contains(&of.unit.dimension)
    };
    // 12 per 100,000 yuan is money by money.
    if of.as_ref().is_some_and(|(of, _)| !counts(of)) {
        return None;
    }
    let symbol = text[length..end].trim();
    let share = Unit::new(symbol, so_many.recip(), Dimension::Percent);
    let named = Named {
        unit: share,
        exact: false,
    };
    let end = end + of.map_or(0, |(_, length)| length);
    let mut number = Number::new(first.clone(), Some(named));
    number.after.push_str(&text[length..end]);
    Some((number, end))
}

/// 1 in 8, 3 out of 10, one in every five
fn among(text: &str, mode: Mode, first: &Numeral, length: usize) -> Option<(Number, usize)> {
    let joiner = lexicon().fractions.among.at_start(&text[length..])?;
    if mode != Mode::Cell || !first.whole {
        return None;
    }
    let (whole, more) = numeral(&text[length + joiner..], mode, false)?;
    let part = &first.value;
    let fits = whole.whole && *part < whole.value && !part.is_zero();
    let number = ratio(part, &whole.value, Kind::Fixed).filter(|_| fits)?;
    Some((number, length + joiner + more))
}
