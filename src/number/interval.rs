//! Sets of values between two ends, each open, closed or infinite (words of IEEE 1788).

use std::cmp::Ordering;
use std::fmt;

use super::{Rational, TooLarge};

/// One end of an interval: how far it goes, and whether the end itself belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The end belongs to the interval.
    Closed(Rational),
    /// The end itself is excluded.
    Open(Rational),
    /// There is no end on this side.
    Unbounded,
}

impl End {
    /// The finite value of the end, if it has one.
    pub fn value(&self) -> Option<&Rational> {
        match self {
            Self::Closed(x) | Self::Open(x) => Some(x),
            Self::Unbounded => None,
        }
    }

    /// Whether the end itself belongs to the interval.
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Closed(_))
    }

    pub(crate) fn new(value: Rational, closed: bool) -> Self {
        if closed {
            Self::Closed(value)
        } else {
            Self::Open(value)
        }
    }

    /// The end at what a number becomes.
    pub(crate) fn map(&self, f: impl FnOnce(&Rational) -> Rational) -> Self {
        match self.value() {
            Some(x) => Self::new(f(x), self.is_closed()),
            None => Self::Unbounded,
        }
    }

    fn combine(&self, other: &Self, f: impl FnOnce(&Rational, &Rational) -> Rational) -> Self {
        match (self.value(), other.value()) {
            (Some(x), Some(y)) => Self::new(f(x, y), self.is_closed() && other.is_closed()),
            _ => Self::Unbounded,
        }
    }
}

/// A non-empty set of values between two ends.
///
/// ```
/// use statverify::number::{Interval, Rational};
/// let printed = Interval::closed(Rational::new(1265, 100), Rational::new(1275, 100));
/// assert!(printed.contains(&Rational::new(2630, 207)));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Interval {
    /// The lower end.
    pub inf: End,
    /// The upper end.
    pub sup: End,
}

impl Interval {
    /// An interval from its two ends.
    pub fn new(inf: End, sup: End) -> Self {
        Self { inf, sup }
    }

    /// All values from `inf` to `sup`, both included.
    pub fn closed(inf: Rational, sup: Rational) -> Self {
        Self::new(End::Closed(inf), End::Closed(sup))
    }

    /// All values between `inf` and `sup`, both excluded.
    pub fn open(inf: Rational, sup: Rational) -> Self {
        Self::new(End::Open(inf), End::Open(sup))
    }

    /// Exactly one value.
    pub fn exactly(x: Rational) -> Self {
        Self::closed(x.clone(), x)
    }

    /// All values.
    pub fn entire() -> Self {
        Self::new(End::Unbounded, End::Unbounded)
    }

    /// All values at a distance of at most `h` from `x`.
    pub fn around(x: &Rational, h: &Rational) -> Self {
        Self::closed(x - h, x + h)
    }

    /// The one value of the interval, where it has only one.
    pub fn singleton(&self) -> Option<&Rational> {
        match (&self.inf, &self.sup) {
            (End::Closed(x), End::Closed(y)) if x == y => Some(x),
            _ => None,
        }
    }

    /// Whether `x` is one of the values.
    pub fn contains(&self, x: &Rational) -> bool {
        self.meets(&Self::exactly(x.clone()))
    }

    /// Whether both have a value in common.
    pub fn meets(&self, other: &Self) -> bool {
        !self.precedes(other) && !other.precedes(self)
    }

    /// Whether both have more than an end in common; a single value may lie at an end of the other.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersection(other).is_some_and(|both| {
            [&both, self, other].map(|x| x.singleton().is_some()) != [true, false, false]
        })
    }

    /// Whether every value is less than every value of `other`.
    pub fn precedes(&self, other: &Self) -> bool {
        match (self.sup.value(), other.inf.value()) {
            (Some(x), Some(y)) => match x.cmp(y) {
                Ordering::Less => true,
                Ordering::Equal => !(self.sup.is_closed() && other.inf.is_closed()),
                Ordering::Greater => false,
            },
            _ => false,
        }
    }

    /// Whether every value of `other` is one of this.
    pub fn encloses(&self, other: &Self) -> bool {
        lower(&self.inf, &other.inf) == self.inf && upper(&self.sup, &other.sup) == self.sup
    }

    /// The least interval that holds both.
    pub fn hull(&self, other: &Self) -> Self {
        Self::new(lower(&self.inf, &other.inf), upper(&self.sup, &other.sup))
    }

    /// The values that both have in common, or `None` where they are disjoint.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        if !self.meets(other) {
            return None;
        }
        let inner =
            |outer: &End, one: &End, two: &End| if outer == one { two } else { one }.clone();
        let inf = inner(&lower(&self.inf, &other.inf), &self.inf, &other.inf);
        let sup = inner(&upper(&self.sup, &other.sup), &self.sup, &other.sup);
        Some(Self::new(inf, sup))
    }

    /// What of it is not negative; `None` where that is nothing.
    pub fn not_negative(&self) -> Option<Self> {
        self.intersection(&Self::new(End::Closed(Rational::ZERO), End::Unbounded))
    }

    /// How far two disjoint intervals are apart; zero where they meet or only touch.
    pub fn distance(&self, other: &Self) -> Rational {
        let gap = |low: &Self, high: &Self| match (low.sup.value(), high.inf.value()) {
            (Some(x), Some(y)) if x < y => y - x,
            _ => Rational::ZERO,
        };
        gap(self, other).max(gap(other, self))
    }

    /// The distance between the ends, or `None` where there is no end.
    pub fn width(&self) -> Option<Rational> {
        Some(self.sup.value()? - self.inf.value()?)
    }

    /// Whether no value is negative.
    pub fn is_non_negative(&self) -> bool {
        self.inf.value().is_some_and(|x| !x.is_negative())
    }

    /// The interval mirrored at zero.
    pub fn neg(&self) -> Self {
        Self::new(self.sup.map(|x| -x), self.inf.map(|x| -x))
    }

    /// All sums of a value of each.
    pub fn add(&self, other: &Self) -> Self {
        Self::new(
            self.inf.combine(&other.inf, |x, y| x + y),
            self.sup.combine(&other.sup, |x, y| x + y),
        )
    }

    /// All differences of a value of each.
    pub fn sub(&self, other: &Self) -> Self {
        self.add(&other.neg())
    }

    /// All products of a value of each.
    pub fn mul(&self, other: &Self) -> Self {
        let ends = |one| [Extended::inf(one), Extended::sup(one)];
        let ([a, b], [c, d]) = (ends(self), ends(other));
        hull_of_corners(&[
            product(&a, &c),
            product(&a, &d),
            product(&b, &c),
            product(&b, &d),
        ])
    }

    /// One divided by each value, for an interval without a negative value and not only zero; a zero
    /// among the values leaves the result open above. `None` where the divisor is not of that kind.
    pub fn recip(&self) -> Option<Self> {
        let inf = self.inf.value().filter(|x| !x.is_negative())?;
        if self.sup.value().is_some_and(Rational::is_zero) {
            return None;
        }
        let low = match &self.sup {
            End::Unbounded => End::Open(Rational::ZERO),
            end => end.map(Rational::recip),
        };
        let high = if inf.is_zero() {
            End::Unbounded
        } else {
            self.inf.map(Rational::recip)
        };
        Some(Self::new(low, high))
    }

    /// All powers of a value with a whole exponent.
    ///
    /// # Errors
    /// [`TooLarge`] where an end would have too many digits.
    pub fn pow(&self, exponent: u32) -> Result<Self, TooLarge> {
        if exponent == 0 {
            return Ok(Self::exactly(Rational::ONE));
        }
        let raise = |end: &End| match end.value() {
            Some(x) => Ok(End::new(x.pow(exponent)?, end.is_closed())),
            None => Ok(End::Unbounded),
        };
        let (inf, sup) = (raise(&self.inf)?, raise(&self.sup)?);
        if exponent % 2 == 1 || self.is_non_negative() {
            return Ok(Self::new(inf, sup));
        }
        if self.sup.value().is_some_and(|x| !x.is_negative()) || self.sup == End::Unbounded {
            let high = upper(&inf, &sup);
            let zero = End::new(Rational::ZERO, self.contains(&Rational::ZERO));
            return Ok(Self::new(zero, high));
        }
        Ok(Self::new(sup, inf))
    }

    /// The interval moved by `x`.
    pub fn shift(&self, x: &Rational) -> Self {
        Self::new(self.inf.map(|y| y + x), self.sup.map(|y| y + x))
    }

    /// The interval times a number.
    pub fn scale(&self, factor: &Rational) -> Self {
        self.mul(&Self::exactly(factor.clone()))
    }

    /// The interval with its ends moved outward by `margin`.
    pub fn widen(&self, margin: &Rational) -> Self {
        Self::new(self.inf.map(|x| x - margin), self.sup.map(|x| x + margin))
    }

    /// The size of the finite ends.
    pub(crate) fn bits(&self) -> usize {
        [&self.inf, &self.sup]
            .into_iter()
            .filter_map(End::value)
            .map(Rational::bits)
            .sum()
    }

    /// Whether all finite ends are of a size that is still computed with.
    ///
    /// # Errors
    /// [`TooLarge`] where one is not.
    pub fn bounded(self) -> Result<Self, TooLarge> {
        for x in [&self.inf, &self.sup].into_iter().filter_map(End::value) {
            x.clone().bounded()?;
        }
        Ok(self)
    }
}

/// `[a, b]`, `(a, b)`, `(a, ∞)` with the ends as fractions.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.inf {
            End::Closed(x) => write!(f, "[{x}, ")?,
            End::Open(x) => write!(f, "({x}, ")?,
            End::Unbounded => write!(f, "(-∞, ")?,
        }
        match &self.sup {
            End::Closed(x) => write!(f, "{x}]"),
            End::Open(x) => write!(f, "{x})"),
            End::Unbounded => write!(f, "∞)"),
        }
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn lower(a: &End, b: &End) -> End {
    outer(a, b, Ordering::Less)
}

fn upper(a: &End, b: &End) -> End {
    outer(a, b, Ordering::Greater)
}

/// The end that lies further out on the side `outward`; at the same place, the closed one.
fn outer(a: &End, b: &End, outward: Ordering) -> End {
    match (a.value(), b.value()) {
        (Some(x), Some(y)) => match x.cmp(y) {
            Ordering::Equal => End::new(x.clone(), a.is_closed() || b.is_closed()),
            order if order == outward => a.clone(),
            _ => b.clone(),
        },
        _ => End::Unbounded,
    }
}

/// An end on the extended line, where infinity has a sign.
struct Extended<'a> {
    end: &'a End,
    infinity: i8,
}

impl<'a> Extended<'a> {
    fn inf(interval: &'a Interval) -> Self {
        Self {
            end: &interval.inf,
            infinity: -1,
        }
    }

    fn sup(interval: &'a Interval) -> Self {
        Self {
            end: &interval.sup,
            infinity: 1,
        }
    }

    fn sign(&self) -> i8 {
        match self.end.value() {
            None => self.infinity,
            Some(x) if x.is_zero() => 0,
            Some(x) if x.is_negative() => -1,
            Some(_) => 1,
        }
    }

    /// A zero that belongs to the interval gives a zero product with whatever the other holds.
    fn is_closed_zero(&self) -> bool {
        self.end.is_closed() && self.sign() == 0
    }
}

/// A corner of a product: finite, or infinite with a sign.
enum Corner {
    Finite(Rational, bool),
    Infinite(i8),
}

fn product(x: &Extended<'_>, y: &Extended<'_>) -> Corner {
    let sign = x.sign() * y.sign();
    match (x.end.value(), y.end.value()) {
        (Some(a), Some(b)) => {
            let attained =
                x.end.is_closed() && y.end.is_closed() || x.is_closed_zero() || y.is_closed_zero();
            Corner::Finite(a * b, attained)
        }
        // 0 · ∞ is 0: zero times any of the finite values that the interval really holds.
        _ if sign == 0 => Corner::Finite(Rational::ZERO, x.is_closed_zero() || y.is_closed_zero()),
        _ => Corner::Infinite(sign),
    }
}

fn hull_of_corners(corners: &[Corner; 4]) -> Interval {
    let extreme = |infinity: i8, outward: Ordering| {
        let mut found: Option<End> = None;
        for corner in corners {
            match corner {
                Corner::Infinite(sign) if *sign == infinity => return End::Unbounded,
                Corner::Infinite(_) => {}
                Corner::Finite(x, closed) => {
                    let end = End::new(x.clone(), *closed);
                    found = Some(match found {
                        Some(best) => outer(&best, &end, outward),
                        None => end,
                    });
                }
            }
        }
        found.unwrap_or(End::Unbounded)
    };
    Interval::new(extreme(-1, Ordering::Less), extreme(1, Ordering::Greater))
}
