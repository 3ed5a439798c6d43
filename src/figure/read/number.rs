//! One number with its unit, without the qualifiers around it: the middle of a figure.

use crate::figure::form::Kind;
use crate::language::Qualifier;
use crate::number::Rational;

use super::numeral::{Numeral, last_nonzero};
use super::unit::Named;

/// One number with its unit; values are in printed units.
#[derive(Clone)]
pub(in crate::figure) struct Number {
    /// As it is written, with its magnitude.
    pub written: Numeral,
    pub unit: Option<Named>,
    /// A minus is written.
    pub minus: bool,
    /// Qualifiers inside: 多 of 20多家.
    pub qualifiers: Vec<(Qualifier, bool)>,
    /// One unit of the last digit that is not zero, where digits do not say it.
    pub step: Option<Rational>,
    /// Half the width, where digits do not say it: 2.5 % of a doubling.
    pub margin: Option<Rational>,
    /// What stands right before the number: `$`, 百分之.
    pub before: String,
    /// What follows it: 万亿元.
    pub after: String,
    pub kind: Kind,
}

impl Number {
    /// A number that digits print.
    pub fn new(written: Numeral, unit: Option<Named>) -> Self {
        Self {
            qualifiers: if written.odd {
                vec![(Qualifier::Odd, false)]
            } else {
                Vec::new()
            },
            after: written.magnitude_word.clone(),
            written,
            unit,
            minus: false,
            step: None,
            margin: None,
            before: String::new(),
            kind: Kind::Number,
        }
    }

    /// A number that stands for itself, of which nothing else is printed like it.
    pub fn named(value: Rational, place: Rational, unit: Option<Named>) -> Self {
        Self {
            step: Some(place.clone()),
            kind: Kind::Fixed,
            ..Self::new(Numeral::named(value, place), unit)
        }
    }

    /// Something that no interval bounds.
    pub fn vague(unit: Option<Named>) -> Self {
        let mut number = Self::named(Rational::ZERO, Rational::ONE, unit);
        number.written.sense.vague = true;
        number
    }

    /// One unit of the last digit that is not zero.
    pub fn last_nonzero(&self) -> Rational {
        let written = &self.written;
        let said = self.step.clone();
        said.unwrap_or_else(|| last_nonzero(&written.value, &written.place))
    }

    /// Times a magnitude that the other end of a range prints.
    pub fn scale(&mut self, weight: &Rational) {
        let written = &mut self.written;
        let own = [&mut written.value, &mut written.place, &mut written.weight];
        for value in own.into_iter().chain(&mut self.step) {
            *value = &*value * weight;
        }
    }
}
