//! The interval that a printed figure stands for (contract, section 3, the table).

use std::cmp::Ordering;

use super::figure::{Figure, Form, Measure, Qualifier, Rounding, Sign};
use super::fraction::Fraction;
use super::interval::{End, Interval};

impl Figure {
    /// All values that print so.
    pub fn interval(&self, rounding: Rounding) -> Interval {
        let minus = self.sign == Sign::Minus;
        match self.qualifier {
            // English has no word for 不足 that leaves the sign alone.
            Qualifier::Less if minus && self.english => Self {
                qualifier: Qualifier::Below,
                ..self.clone()
            }
            .interval(rounding),
            Qualifier::Below if minus => Interval {
                low: End::down(),
                high: End::open(self.signed()),
            },
            Qualifier::Above if minus => Interval {
                low: End::open(self.signed()),
                high: End::up(),
            },
            Qualifier::NotAbove if minus => Interval {
                low: End::down(),
                high: End::closed(self.signed()),
            },
            Qualifier::NotBelow if minus => Interval {
                low: End::closed(self.signed()),
                high: End::up(),
            },
            _ if self.is_negative() => self.unsigned(rounding).mirror(),
            _ => self.unsigned(rounding),
        }
    }

    /// "A literal `100%` is exact, the whole."
    pub fn is_the_whole(&self) -> bool {
        let hundred = Form::Digits {
            number: 100,
            places: 0,
            zeros: 0,
        };
        Self {
            english: false,
            ..self.clone()
        } == Self::plain(hundred, &super::unit::PERCENT)
    }

    /// The same with an open-ended figure read without that word.
    pub fn closed_interval(&self, rounding: Rounding) -> Interval {
        let qualifier = match self.qualifier {
            Qualifier::LessAbout => Qualifier::About,
            open if open.is_open_ended() => Qualifier::Plain,
            other => other,
        };
        Self {
            qualifier,
            ..self.clone()
        }
        .interval(rounding)
    }

    fn signed(&self) -> Fraction {
        self.point().expect("no range is qualified")
    }

    fn unsigned(&self, rounding: Rounding) -> Interval {
        if let Form::Range {
            low,
            high,
            places,
            zeros,
        } = self.form
        {
            let end = |number| Self {
                form: Form::Digits {
                    number,
                    places,
                    zeros,
                },
                ..self.clone()
            };
            let [low, high] = [low, high].map(|number| end(number).unsigned(rounding));
            return Interval {
                low: low.low,
                high: high.high,
            };
        }
        let measure = self.measure().expect("no range");
        let zero = || End::closed(Fraction::zero());
        let x = || measure.value.clone();
        match self.qualifier {
            Qualifier::Plain => self.rounded(&measure, rounding),
            Qualifier::About => about(&measure),
            Qualifier::Odd => self.odd(&measure),
            Qualifier::Near => near(&measure),
            Qualifier::Exact => Interval::exactly(x()),
            Qualifier::More | Qualifier::Above => Interval {
                low: End::open(x()),
                high: End::up(),
            },
            Qualifier::AtLeast | Qualifier::NotBelow | Qualifier::MoreAtLeast => Interval {
                low: End::closed(x()),
                high: End::up(),
            },
            Qualifier::Less | Qualifier::Below => Interval {
                low: zero(),
                high: End::open(x()),
            },
            Qualifier::AtMost | Qualifier::NotAbove => Interval {
                low: zero(),
                high: End::closed(x()),
            },
            Qualifier::NearOdd => near(&measure).union(&self.odd(&measure)),
            Qualifier::LessAbout => Interval {
                low: zero(),
                high: about(&measure).high,
            },
        }
    }

    fn rounded(&self, measure: &Measure, rounding: Rounding) -> Interval {
        let Measure { value, whole, .. } = measure;
        let last = &self.round_to.map_or(measure.last.clone(), |exponent| {
            &self.unit.weight() * &Fraction::ten_to(exponent)
        });
        let fixed = matches!(self.form, Form::Fold { .. });
        let nearest = Interval::around(value, &last.half());
        let cut = Interval {
            low: if value.is_zero() {
                End::open(-last)
            } else {
                End::closed(value.clone())
            },
            high: End::open(value + last),
        };
        match rounding {
            _ if *whole && self.unit.counts && !self.divided && self.round_to.is_none() => {
                Interval::exactly(value.clone())
            }
            Rounding::Nearest => nearest,
            _ if fixed => nearest,
            Rounding::Truncated => cut,
            Rounding::Either => nearest.union(&cut),
            Rounding::None => Interval::exactly(value.clone()),
        }
    }

    fn odd(&self, measure: &Measure) -> Interval {
        let w = &measure.nonzero;
        Interval {
            low: End::open(measure.value.clone()),
            high: End::open(&measure.value + w),
        }
    }
}

/// "h is half a unit of the last digit that is not zero, but at most 5 % of x and at least u/2".
fn about(measure: &Measure) -> Interval {
    let Measure {
        value,
        last,
        nonzero,
        ..
    } = measure;
    let twentieth = value * &Fraction::new(1, 20);
    let most = if nonzero.half().cmp(&twentieth) == Ordering::Greater {
        twentieth
    } else {
        nonzero.half()
    };
    Interval::around(value, &most.max(last.half()))
}

fn near(measure: &Measure) -> Interval {
    let low = &measure.value * &Fraction::new(9, 10);
    Interval {
        low: End::closed(low),
        high: End::closed(measure.value.clone()),
    }
}
