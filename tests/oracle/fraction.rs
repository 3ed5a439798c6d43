//! Exact fractions over big integers: no more than the oracle needs, and nothing of `statverify::number`.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Neg, Sub};

use dashu_int::ops::{DivRem, Gcd};
use dashu_int::{IBig, Sign};

/// In lowest terms; the denominator is positive.
#[derive(Clone, PartialEq, Eq)]
pub struct Fraction {
    top: IBig,
    bottom: IBig,
}

impl Fraction {
    pub fn new(top: impl Into<IBig>, bottom: impl Into<IBig>) -> Self {
        let (top, bottom) = (top.into(), bottom.into());
        let divisor = IBig::from((&top).gcd(&bottom));
        let divisor = if bottom.sign() == Sign::Negative {
            -divisor
        } else {
            divisor
        };
        Self {
            top: top / &divisor,
            bottom: bottom / &divisor,
        }
    }

    pub fn whole(x: i64) -> Self {
        Self {
            top: x.into(),
            bottom: 1.into(),
        }
    }

    pub fn zero() -> Self {
        Self::whole(0)
    }

    pub fn ten_to(exponent: i32) -> Self {
        let power = IBig::from(10).pow(exponent.unsigned_abs() as usize);
        if exponent < 0 {
            Self {
                top: 1.into(),
                bottom: power,
            }
        } else {
            Self {
                top: power,
                bottom: 1.into(),
            }
        }
    }

    pub fn pow(&self, n: u32) -> Self {
        Self {
            top: self.top.pow(n as usize),
            bottom: self.bottom.pow(n as usize),
        }
    }

    pub fn sign(&self) -> Ordering {
        self.top.cmp(&IBig::ZERO)
    }

    pub fn is_zero(&self) -> bool {
        self.sign() == Ordering::Equal
    }

    pub fn abs(&self) -> Self {
        if self.sign() == Ordering::Less {
            -self
        } else {
            self.clone()
        }
    }

    pub fn half(&self) -> Self {
        self / &Self::whole(2)
    }

    /// The nearest whole number; of two, the greater.
    pub fn nearest(&self) -> IBig {
        let top: IBig = &self.top * 2 + &self.bottom;
        let (quotient, rest): (IBig, IBig) = top.div_rem(&self.bottom * 2);
        if rest.sign() == Sign::Negative {
            quotient - 1
        } else {
            quotient
        }
    }
}

impl Add for &Fraction {
    type Output = Fraction;
    fn add(self, other: Self) -> Fraction {
        Fraction::new(
            &self.top * &other.bottom + &other.top * &self.bottom,
            &self.bottom * &other.bottom,
        )
    }
}

impl Sub for &Fraction {
    type Output = Fraction;
    fn sub(self, other: Self) -> Fraction {
        Fraction::new(
            &self.top * &other.bottom - &other.top * &self.bottom,
            &self.bottom * &other.bottom,
        )
    }
}

impl Mul for &Fraction {
    type Output = Fraction;
    fn mul(self, other: Self) -> Fraction {
        Fraction::new(&self.top * &other.top, &self.bottom * &other.bottom)
    }
}

impl Div for &Fraction {
    type Output = Fraction;
    fn div(self, other: Self) -> Fraction {
        Fraction::new(&self.top * &other.bottom, &self.bottom * &other.top)
    }
}

impl Neg for &Fraction {
    type Output = Fraction;
    fn neg(self) -> Fraction {
        Fraction {
            top: -&self.top,
            bottom: self.bottom.clone(),
        }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.top * &other.bottom).cmp(&(&other.top * &self.bottom))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.top)?;
        if self.bottom == IBig::ONE {
            Ok(())
        } else {
            write!(f, "/{}", self.bottom)
        }
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
