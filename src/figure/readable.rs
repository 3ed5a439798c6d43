//! The form of a figure for a value that it was not made for: so small that nothing is left of it, or no fraction of few parts.

use std::borrow::Cow;

use crate::number::Rational;
use crate::say::{Lang, is_chinese};

use super::form::Kind;
use super::humanize::magnitude;
use super::{Dimension, Figure};

/// The largest denominator of a fraction that is read at a glance.
const MOST_PARTS: i64 = 100;

impl Figure {
    /// This figure's form, in the magnitude of a value that it would show as 0: `$1.53` and not `$0.00 million`.
    ///
    /// ```
    /// use statverify::figure::{Rounding, parse};
    /// use statverify::number::Rational;
    /// let figure = parse("$1 million", Rounding::Nearest).unwrap();
    /// let value = Rational::new(500, 327);
    /// assert_eq!(figure.readable(&value).spell(&value, 1), "$1.53");
    /// ```
    pub fn readable(&self, value: &Rational) -> Cow<'_, Self> {
        let form = &self.form;
        if self.is_fraction() {
            return Cow::Owned(self.in_weight(&Rational::ONE, "", 2));
        }
        let place = if form.place.is_zero() {
            &form.weight
        } else {
            &form.place
        };
        let is_lost = value.abs() < place * &Rational::new(1, 2) && !value.is_zero();
        if form.magnitude_word.is_empty() || form.kind != Kind::Number || !is_lost {
            return Cow::Borrowed(self);
        }
        let chinese = is_chinese(&form.magnitude_word);
        let lang = if chinese { Lang::Zh } else { Lang::En };
        let size = value / &self.unit.scale;
        let (exponent, word) = magnitude(&size, &self.unit.symbol, lang);
        let weight = &self.unit.scale * &Rational::ten_to(exponent);
        let first = (value / &weight).magnitude();
        let decimals = u32::try_from(1 - first).unwrap_or(0);
        Cow::Owned(self.in_weight(&weight, word.trim(), decimals))
    }

    /// A part of a whole in words or with a slash: a third, 三分之一, 2/3.
    fn is_fraction(&self) -> bool {
        self.unit.dimension == Dimension::Percent && self.unit.symbol.is_empty()
    }

    /// A value as a fraction, where this figure is one and few parts will do: 1/50 beside a third.
    pub fn spell_fraction(&self, value: &Rational) -> Option<String> {
        let parts =
            (1..=MOST_PARTS).find(|&parts| (value * &Rational::from(parts)).is_integer())?;
        (self.is_fraction() && parts > 1).then(|| value.to_string())
    }

    fn in_weight(&self, weight: &Rational, word: &str, decimals: u32) -> Self {
        let mut figure = self.clone();
        let place = weight * &Rational::ten_to(-i32::try_from(decimals).unwrap_or(0));
        figure.unit.scale = if word.is_empty() {
            weight.clone()
        } else {
            figure.unit.scale
        };
        figure.form.weight = weight.clone();
        figure.form.magnitude_word = word.to_owned();
        figure.form.decimals = decimals;
        figure.form.place = place.clone();
        if let Some(amount) = &mut figure.amount {
            amount.place = place;
        }
        figure
    }
}
