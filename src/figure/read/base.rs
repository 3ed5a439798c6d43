//! So many of something that a figure is counted by: per 100,000, /10万, 每千人.

use crate::figure::text::spaces;
use crate::language::{lexicon, units};
use crate::number::Rational;

use super::mode::Mode;
use super::written::numeral;

/// The power of ten after `per`, `/` or 每, and how many bytes it takes with them.
/// After a slash only words and commas make a rate, for 2/100 is a fraction, unless a unit follows: 8升/100公里.
pub(super) fn base(text: &str, mode: Mode, of_a_unit: bool) -> Option<(Rational, usize)> {
    let word = units().per_at_start(text)?;
    if mode == Mode::Formula && text.starts_with('/') {
        return None;
    }
    let at = word + spaces(&text[word..]);
    let (value, length) = so_many(&text[at..])?;
    let plain = text[at..at + length].bytes().all(|b| b.is_ascii_digit());
    let fraction = text.starts_with('/') && plain && !of_a_unit;
    let round = power_of_ten(&value).filter(|_| !fraction)?;
    Some((round, at + length))
}

/// 100,000, 十万, million
fn so_many(text: &str) -> Option<(Rational, usize)> {
    let words = &lexicon().numeral;
    let english = text.starts_with(|c: char| c.is_ascii_alphabetic());
    if let Some((exponent, length)) = words.magnitudes.at_start(text).filter(|_| english) {
        return Some((Rational::ten_to(*exponent), length));
    }
    let (base, length) = numeral(text, Mode::Cell, false)?;
    (!base.sense.vague).then_some((base.value, length))
}

/// Powers of ten from a hundred on.
fn power_of_ten(value: &Rational) -> Option<Rational> {
    let mut powers = (2..=9).map(Rational::ten_to);
    powers.find(|power| power == value)
}
