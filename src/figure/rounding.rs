//! How printed digits came about.

use crate::number::{Interval, Rational};

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
