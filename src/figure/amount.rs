//! The figure itself: its text, and the set of values that it may stand for.

use crate::number::{Interval, Rational};

use super::{Form, Unit};

/// How printed digits came about (`--rounding`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, as XBRL Calculations 1.1 "round to nearest".
    #[default]
    Nearest,
    /// Cut off, as XBRL Calculations 1.1 "truncated".
    Truncated,
    /// One or the other.
    Either,
    /// Not at all: the figure is exact.
    None,
}

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

    /// All values that print as `value` where nothing qualifies it, at the precision of this figure.
    pub fn unround(&self, value: &Rational) -> Interval {
        if self.exact {
            return Interval::exactly(value.clone());
        }
        self.rounding.interval(value, &self.place)
    }
}

impl Rounding {
    /// Every mode, the default first.
    pub const ALL: [Self; 4] = [Self::Nearest, Self::Truncated, Self::Either, Self::None];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nearest => "nearest",
            Self::Truncated => "truncated",
            Self::Either => "either",
            Self::None => "none",
        }
    }

    /// All values that print as `value` with the last place `unit` (XBRL Calculations 1.1, section 4).
    ///
    /// ```
    /// use statverify::figure::Rounding;
    /// use statverify::number::Rational;
    /// let printed = Rounding::Nearest.interval(&Rational::from(207), &Rational::ONE);
    /// assert_eq!(printed.to_string(), "[413/2, 415/2]");
    /// ```
    pub fn interval(self, value: &Rational, unit: &Rational) -> Interval {
        use crate::number::End::{Closed, Open};
        let nearest = || Interval::around(value, &(unit * &Rational::new(1, 2)));
        let truncated = || {
            if value.is_zero() {
                Interval::open(-unit, unit.clone())
            } else if value.is_negative() {
                Interval::new(Open(value - unit), Closed(value.clone()))
            } else {
                Interval::new(Closed(value.clone()), Open(value + unit))
            }
        };
        match self {
            Self::Nearest => nearest(),
            Self::Truncated => truncated(),
            Self::Either => nearest().hull(&truncated()),
            Self::None => Interval::exactly(value.clone()),
        }
    }
}
