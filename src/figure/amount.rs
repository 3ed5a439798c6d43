//! The figure itself: its text, and the set of values that it may stand for.

use crate::number::{Interval, Rational};

use super::{Dimension, Form, Rounding, Unit};

/// A qualifier that leaves a figure open on one side; read as plain for the basis `rounding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// 超过, 以上: more than, at least.
    Above,
    /// 不足, 以下: less than, at most.
    Below,
}

/// A number as printed. All values are in the unit's base (元, 1 for %, kg for 吨).
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As printed.
    pub text: String,
    /// What it counts or measures.
    pub unit: Unit,
    /// What it may stand for; `None` for 数百 and 过半, which no interval bounds.
    pub amount: Option<Amount>,
    /// How it is printed, to print another value in the same way.
    pub form: Form,
}

/// The values that a figure may stand for, in the unit's base.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The number as written, without its qualifier; a range has none.
    pub point: Option<Rational>,
    /// Every value that prints so.
    pub interval: Interval,
    /// The same with 超过, 不足 and the like read as a plain figure; equal to `interval` without them.
    pub plain: Interval,
    /// Open on one side by a qualifier.
    pub bound: Option<Bound>,
    /// One unit in the last place.
    pub place: Rational,
    /// A count: the number as printed is exact.
    pub exact: bool,
    /// How the digits came about.
    pub rounding: Rounding,
    /// Two qualifiers contradict each other (近…余).
    pub hedged: bool,
}

impl Figure {
    /// How much one of the printed unit is in the base, with its magnitude word: 10¹² for 万亿元.
    pub fn printed_unit(&self) -> &Rational {
        &self.form.weight
    }

    /// The same print where one of its unit is `scale` in the base: 元 that leaves out 每亩 is 3/2000 of 元/m².
    pub fn with_scale(mut self, scale: &Rational) -> Self {
        if self.unit.scale == *scale {
            return self;
        }
        let factor = scale / &self.unit.scale;
        self.unit.scale = scale.clone();
        self.form.weight = &self.form.weight * &factor;
        self.form.place = &self.form.place * &factor;
        self.amount = self.amount.map(|amount| amount.scaled(&factor));
        self
    }

    /// The same print where a formula divides: whole numbers of a count are rounded like any other figure.
    pub fn rounded(mut self) -> Self {
        self.form.rounds = true;
        if self.unit.dimension != Dimension::Percent {
            self.amount = self.amount.map(Amount::rounded);
        }
        self
    }

    /// Another print of what `original` prints: of the same scale where it has the same unit, and rounded where that is.
    pub fn in_place_of(self, original: &Self) -> Self {
        let figure = if self.unit.symbol == original.unit.symbol {
            self.with_scale(&original.unit.scale)
        } else {
            self
        };
        if original.form.rounds {
            figure.rounded()
        } else {
            figure
        }
    }
}

impl Amount {
    fn scaled(self, factor: &Rational) -> Self {
        Self {
            point: self.point.map(|point| &point * factor),
            interval: self.interval.scale(factor),
            plain: self.plain.scale(factor),
            place: &self.place * factor,
            ..self
        }
    }

    fn rounded(self) -> Self {
        let rounded = |exact: &Interval| match (exact.inf.value(), exact.sup.value()) {
            (Some(low), Some(high)) => self
                .rounding
                .interval(low, &self.place)
                .hull(&self.rounding.interval(high, &self.place)),
            _ => exact.clone(),
        };
        if self.exact {
            let interval = rounded(&self.interval);
            return Self {
                plain: interval.clone(),
                interval,
                exact: false,
                ..self
            };
        }
        // Only a count is a single value without its 超过.
        match (self.bound, self.plain.singleton()) {
            (Some(_), Some(_)) => Self {
                plain: rounded(&self.plain),
                ..self
            },
            _ => self,
        }
    }

    /// A whole number that nothing qualifies, printed to its last digit.
    pub fn is_plain_whole(&self) -> bool {
        self.place == Rational::ONE
            && self.point.as_ref().is_some_and(|point| {
                point.is_integer() && self.interval == self.rounding.interval(point, &self.place)
            })
    }

    /// A count, or a plain whole number, that is rounded to a place.
    pub fn rounded_to(self, place: &Rational) -> Self {
        let place = place.clone();
        if self.exact {
            return Self { place, ..self }.rounded();
        }
        let Some(point) = &self.point else {
            return self;
        };
        let interval = self.rounding.interval(point, &place);
        Self {
            plain: interval.clone(),
            interval,
            place,
            ..self
        }
    }

    /// All values that print as `value` where nothing qualifies it, at the precision of this figure.
    pub fn unround(&self, value: &Rational) -> Interval {
        if self.exact {
            return Interval::exactly(value.clone());
        }
        self.rounding.interval(value, &self.place)
    }
}
