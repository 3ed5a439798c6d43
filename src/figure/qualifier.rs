//! What qualifiers do to a number: 约, 多, 近, 超过, 不足.

use crate::language::Qualifier;
use crate::number::{End, Interval, Rational};

use super::Bound;

/// The qualifiers of one figure.
#[derive(Clone, Debug, Default)]
pub(super) struct Qualifiers {
    /// Each class once.
    classes: Vec<Qualifier>,
    /// One of the words compares signed numbers: 低于.
    signed: bool,
}

impl Qualifiers {
    /// Takes more of them, each with whether it compares signed numbers.
    pub(super) fn extend(&mut self, more: &[(Qualifier, bool)]) {
        for (class, signed) in more {
            if !self.classes.contains(class) {
                self.classes.push(*class);
            }
            self.signed |= signed;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty()
    }

    /// Two of them contradict each other: 近…余.
    pub(super) fn hedged(&self) -> bool {
        self.classes.len() > 1
    }

    /// The side that they leave open.
    pub(super) fn bound(&self) -> Option<Bound> {
        let has = |class| self.classes.contains(&class);
        if has(Qualifier::MoreThan) || has(Qualifier::AtLeast) {
            Some(Bound::Above)
        } else if has(Qualifier::LessThan) || has(Qualifier::AtMost) {
            Some(Bound::Below)
        } else {
            None
        }
    }

    /// Without those that leave a side open.
    pub(super) fn without_bounds(&self) -> Self {
        let bounds = [
            Qualifier::MoreThan,
            Qualifier::AtLeast,
            Qualifier::LessThan,
            Qualifier::AtMost,
        ];
        let classes = self
            .classes
            .iter()
            .copied()
            .filter(|class| !bounds.contains(class))
            .collect();
        Self {
            classes,
            signed: self.signed,
        }
    }

    /// What a number may stand for; `plain` where nothing qualifies it.
    pub(super) fn interval(&self, number: &Scaled, plain: Interval) -> Interval {
        let each = self.classes.iter().map(|class| self.one(*class, number));
        let all = each.reduce(|a, b| a.hull(&b));
        let (size, compares) = (
            all.unwrap_or(plain),
            self.signed && number.minus && !self.classes.is_empty(),
        );
        if number.negative && !compares {
            size.neg()
        } else {
            size
        }
    }

    fn one(&self, class: Qualifier, number: &Scaled) -> Interval {
        let below = matches!(class, Qualifier::LessThan | Qualifier::AtMost);
        if self.signed && (number.minus || number.size.is_zero() && below) {
            return signed_interval(class, number);
        }
        number.interval(class)
    }
}

/// 低于-5: less than −5.
fn signed_interval(class: Qualifier, number: &Scaled) -> Interval {
    let x = if number.negative {
        -&number.size
    } else {
        number.size.clone()
    };
    match class {
        Qualifier::MoreThan => Interval::new(End::Open(x), End::Unbounded),
        Qualifier::AtLeast => Interval::new(End::Closed(x), End::Unbounded),
        Qualifier::LessThan => Interval::new(End::Unbounded, End::Open(x)),
        Qualifier::AtMost => Interval::new(End::Unbounded, End::Closed(x)),
        _ if number.negative => number.interval(class).neg(),
        _ => number.interval(class),
    }
}

/// A number without its sign, and how finely it is printed.
#[derive(Clone, Debug)]
pub(super) struct Scaled {
    /// The number without its sign.
    pub size: Rational,
    /// It is negative.
    pub negative: bool,
    /// A minus is written.
    pub minus: bool,
    /// One unit of the last printed digit.
    pub place: Rational,
    /// One unit of the last digit that is not zero.
    pub step: Rational,
}

impl Scaled {
    fn interval(&self, class: Qualifier) -> Interval {
        let x = &self.size;
        let from = |low: End| Interval::new(low, End::Unbounded);
        let upto = |high: End| Interval::new(End::Closed(Rational::ZERO), high);
        match class {
            Qualifier::About => Interval::around(x, &self.about()),
            Qualifier::Odd => Interval::open(x.clone(), x + &self.step),
            Qualifier::Near => Interval::closed(x * &Rational::new(9, 10), x.clone()),
            Qualifier::MoreThan => from(End::Open(x.clone())),
            Qualifier::AtLeast => from(End::Closed(x.clone())),
            // Less than nothing is nothing but negative.
            Qualifier::LessThan if x.is_zero() => {
                Interval::new(End::Unbounded, End::Open(x.clone()))
            }
            Qualifier::LessThan => upto(End::Open(x.clone())),
            Qualifier::AtMost => upto(End::Closed(x.clone())),
            Qualifier::Exact => Interval::exactly(x.clone()),
        }
    }

    /// Half a unit of the last digit that is not zero, at most 5 %, at least half a printed place.
    fn about(&self) -> Rational {
        let half = Rational::new(1, 2);
        let twentieth = &self.size * &Rational::new(1, 20);
        (&self.step * &half).min(twentieth).max(&self.place * &half)
    }
}
