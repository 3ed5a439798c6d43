//! How two rational numbers are compared, added, subtracted, multiplied and divided.
//!
//! Both small: in 128 bits, which two products of 63 bits and their sum never leave. Else in numbers of any size.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};

use dashu_ratio::Relaxed;

use super::Rational;
use super::rational::Repr;

/// A small number: numerator and denominator.
type Words = (i128, i128);

impl Rational {
    fn combine(
        &self,
        other: &Self,
        small: impl FnOnce(Words, Words) -> Words,
        big: impl FnOnce(&Relaxed, &Relaxed) -> Relaxed,
    ) -> Self {
        match (&self.0, &other.0) {
            (&Repr::Small(a, b), &Repr::Small(c, d)) => {
                let (numerator, denominator) = small((a.into(), b.into()), (c.into(), d.into()));
                Self::from_words(numerator, denominator)
            }
            _ => Self::from_relaxed(big(&self.relaxed(), &other.relaxed())),
        }
    }
}

/// Two numerators over one denominator.
fn over_one((a, b): Words, (c, d): Words) -> (i128, i128, i128) {
    if b == d {
        (a, c, b)
    } else {
        (a * d, c * b, b * d)
    }
}

impl Neg for &Rational {
    type Output = Rational;
    fn neg(self) -> Rational {
        match &self.0 {
            &Repr::Small(numerator, denominator) => {
                Rational::from_words(-i128::from(numerator), denominator.into())
            }
            Repr::Big(x) => Rational::from_relaxed(-x.as_ref().clone()),
        }
    }
}

impl Add for &Rational {
    type Output = Rational;
    fn add(self, other: Self) -> Rational {
        let small = |x, y| {
            let (a, c, below) = over_one(x, y);
            (a + c, below)
        };
        self.combine(other, small, |x, y| x + y)
    }
}

impl Sub for &Rational {
    type Output = Rational;
    fn sub(self, other: Self) -> Rational {
        let small = |x, y| {
            let (a, c, below) = over_one(x, y);
            (a - c, below)
        };
        self.combine(other, small, |x, y| x - y)
    }
}

impl Mul for &Rational {
    type Output = Rational;
    fn mul(self, other: Self) -> Rational {
        self.combine(other, |(a, b), (c, d)| (a * c, b * d), |x, y| x * y)
    }
}

impl Div for &Rational {
    type Output = Rational;
    fn div(self, other: Self) -> Rational {
        assert!(!other.is_zero(), "a divisor is not zero");
        let small = |(a, b): Words, (c, d): Words| (a * d * c.signum(), b * c.abs());
        self.combine(other, small, |x, y| x / y)
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) if b == d => a.cmp(c),
            (&Repr::Small(a, b), &Repr::Small(c, d)) => {
                (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)))
            }
            _ => self.relaxed().cmp(&other.relaxed()),
        }
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By value: neither size nor a common divisor of numerator and denominator counts.
impl PartialEq for Rational {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rational {}
