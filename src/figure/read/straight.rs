//! What most numerals are: ASCII digits, with a magnitude or without.

use crate::figure::form::Script;
use crate::number::Rational;

use super::digits::MOST_DIGITS;
use super::numeral::Numeral;
use super::token::{Kind, Token};

/// The numeral of tokens that need no adding up, and how many bytes it takes.
pub(super) fn straight(text: &str, tokens: &[Token]) -> Option<(Numeral, usize)> {
    let (first, rest) = tokens.split_first()?;
    let Kind::Digits(digits) = &first.kind else {
        return None;
    };
    let magnitude = match rest {
        _ if !digits.ascii || digits.count > MOST_DIGITS => return None,
        [] => None,
        [last] => match last.kind {
            Kind::Magnitude(magnitude) if !magnitude.unit => Some((last.end, magnitude.exponent)),
            _ => return None,
        },
        _ => return None,
    };
    let one = Numeral {
        whole: digits.decimals == 0,
        decimals: digits.decimals,
        script: Script::Digits(digits.grouped.then_some(',')),
        ..Numeral::named(digits.value.clone(), digits.place())
    };
    let Some((end, exponent)) = magnitude else {
        return Some((one, first.end));
    };
    let weight = Rational::ten_to(exponent);
    let many = Numeral {
        value: &one.value * &weight,
        place: &one.place * &weight,
        weight,
        magnitude_word: text[first.end..end].to_owned(),
        magnitude: true,
        ..one
    };
    Some((many, end))
}
