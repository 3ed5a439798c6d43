//! A number as written, in digits, in words, or mixed: `1,234.5`, `两万三千`, `1亿6325万`.

use crate::figure::form::Script;
use crate::number::Rational;

/// A number as written.
#[derive(Clone, Debug)]
pub(in crate::figure) struct Numeral {
    /// Its value, with the magnitude.
    pub value: Rational,
    /// One unit of its last written digit.
    pub place: Rational,
    /// No digit after the point.
    pub whole: bool,
    /// Digits after the point.
    pub decimals: u32,
    /// The magnitude that follows a single number: 10⁸ for 亿.
    pub weight: Rational,
    /// Its word as printed, with the space before it.
    pub magnitude_word: String,
    /// A magnitude word is part of it.
    pub magnitude: bool,
    /// 多 stands inside.
    pub odd: bool,
    /// What is known of it.
    pub sense: Sense,
    /// How it is written.
    pub script: Script,
    /// More digits than a figure may have.
    pub too_long: bool,
}

/// What is known of a number as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::figure) struct Sense {
    /// 几 stands inside, or two neighbouring digits: 三四十.
    pub vague: bool,
    /// A place word without a digit: 百.
    pub implied: bool,
}

impl Numeral {
    /// A value that no digits print.
    pub(super) fn named(value: Rational, place: Rational) -> Self {
        Self {
            value,
            place,
            whole: false,
            decimals: 0,
            weight: Rational::ONE,
            magnitude_word: String::new(),
            magnitude: false,
            odd: false,
            sense: Sense::default(),
            script: Script::Other,
            too_long: false,
        }
    }

    /// One unit of the last digit, where Chinese places are written as precisely as digits: in 百分之三十 and 三成.
    pub(super) fn digit_place(&self) -> Rational {
        if self.whole && matches!(self.script, Script::Han(_)) {
            Rational::ONE
        } else {
            self.place.clone()
        }
    }
}

/// One unit of the last digit that is not zero.
pub(super) fn last_nonzero(value: &Rational, place: &Rational) -> Rational {
    let (mut step, ten) = (place.clone(), Rational::from(10));
    while !value.is_zero() && (value / &(&step * &ten)).is_integer() {
        step = &step * &ten;
    }
    step
}
