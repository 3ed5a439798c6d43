//! Whether what a formula gives meets what is claimed.

use std::cmp::Ordering;

use crate::book::{Candidate, Derivation, Relation, Years};
use crate::number::{Direction, End, Interval, Rational, TooLarge, compare_powers, power_of_root};

/// How a recomputed value is held against a claimed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// They are equal.
    Equal,
    /// They are prints of one quantity.
    Same,
    /// The recomputed one is current / base, the claimed one an annual rate.
    Annual(Years),
    /// The claimed one stands in a relation to the recomputed one.
    Relation(Relation),
}

impl Comparison {
    /// That of a candidate.
    pub fn of(derivation: &Derivation, candidate: &Candidate) -> Self {
        match (derivation.relation, candidate.years) {
            (Some(relation), _) => Self::Relation(relation),
            (None, Some(years)) => Self::Annual(years),
            (None, None) if derivation.kind.repeats => Self::Same,
            (None, None) => Self::Equal,
        }
    }

    /// Whether some value of each satisfies it.
    ///
    /// # Errors
    /// [`TooLarge`] where a power has too many digits.
    pub fn holds(self, claimed: &Interval, recomputed: &Interval) -> Result<bool, TooLarge> {
        Ok(match self {
            Self::Equal => claimed.meets(recomputed),
            Self::Same => claimed.overlaps(recomputed),
            Self::Annual(years) => {
                let factors = claimed.shift(&Rational::ONE).not_negative();
                match (factors, recomputed.not_negative()) {
                    (Some(factors), Some(quotients)) => leads_to(&factors, &quotients, years)?,
                    _ => false,
                }
            }
            Self::Relation(relation) => satisfies(relation, claimed, recomputed),
        })
    }

    /// The recomputed interval in the claim's own terms; the roots of an annual rate are rounded outward.
    pub fn shown(self, recomputed: &Interval) -> Interval {
        match self {
            Self::Annual(years) => rates(recomputed, years),
            _ => recomputed.clone(),
        }
    }

    /// The recomputed point in the claim's own terms, to some thirty digits.
    pub fn shown_point(self, recomputed: &Rational) -> Option<Rational> {
        match self {
            Self::Annual(_) if recomputed.is_negative() => None,
            Self::Annual(Years { p, q }) => {
                Some(&power_of_root(recomputed, p, q, Direction::Down) - &Rational::ONE)
            }
            _ => Some(recomputed.clone()),
        }
    }

    /// All recomputed values that would satisfy the claim.
    ///
    /// # Errors
    /// [`TooLarge`] where a power has too many digits.
    pub fn wanted(self, claimed: &Interval) -> Result<Option<Interval>, TooLarge> {
        Ok(match self {
            Self::Equal | Self::Same | Self::Relation(Relation::Equal) => Some(claimed.clone()),
            Self::Annual(Years { p, q }) => {
                lift(claimed, Years { p, q })?.map(|powers| roots(&powers, q, 1))
            }
            Self::Relation(relation) => Some(match relation {
                Relation::Below => Interval::new(opened(&claimed.inf), End::Unbounded),
                Relation::AtMost => Interval::new(claimed.inf.clone(), End::Unbounded),
                Relation::Above => Interval::new(End::Unbounded, opened(&claimed.sup)),
                _ => Interval::new(End::Unbounded, claimed.sup.clone()),
            }),
        })
    }
}

fn opened(end: &End) -> End {
    end.value().map_or(End::Unbounded, |x| End::Open(x.clone()))
}

fn satisfies(relation: Relation, claimed: &Interval, recomputed: &Interval) -> bool {
    let below =
        |low: &Interval, high: &Interval, equal: bool| match (low.inf.value(), high.sup.value()) {
            (Some(x), Some(y)) => {
                x < y || (equal && x == y && low.inf.is_closed() && high.sup.is_closed())
            }
            _ => true,
        };
    match relation {
        Relation::Below => below(claimed, recomputed, false),
        Relation::AtMost => below(claimed, recomputed, true),
        Relation::Above => below(recomputed, claimed, false),
        Relation::AtLeast => below(recomputed, claimed, true),
        Relation::Equal => claimed.meets(recomputed),
    }
}

/// Whether some factor to the power p is some quotient to the power q; none of them is negative.
fn leads_to(factors: &Interval, quotients: &Interval, years: Years) -> Result<bool, TooLarge> {
    let Years { p, q } = years;
    let reaches = |x: &End, y: &End, p: u32, q: u32| match (x.value(), y.value()) {
        (Some(low), Some(high)) => Ok(match compare_powers(low, p, high, q)? {
            Ordering::Less => true,
            Ordering::Equal => x.is_closed() && y.is_closed(),
            Ordering::Greater => false,
        }),
        _ => Ok(true),
    };
    Ok(
        reaches(&factors.inf, &quotients.sup, p, q)?
            && reaches(&quotients.inf, &factors.sup, q, p)?,
    )
}

/// (1 + g)^p for all rates g of at least −100 %: below that nothing grows.
pub fn lift(rates: &Interval, years: Years) -> Result<Option<Interval>, TooLarge> {
    let factors = rates.shift(&Rational::ONE);
    raised(&factors, years.p)
}

/// (b/a)^q for all quotients that are not negative.
pub fn levels(quotients: &Interval, years: Years) -> Result<Option<Interval>, TooLarge> {
    raised(quotients, years.q)
}

/// The power of what is not negative of an interval.
fn raised(interval: &Interval, exponent: u32) -> Result<Option<Interval>, TooLarge> {
    let bases = interval.not_negative();
    bases.map(|bases| bases.pow(exponent)).transpose()
}

/// (b/a)^(q/p) − 1. A fall below nothing has no rate: such a quotient counts as 0.
fn rates(quotients: &Interval, years: Years) -> Interval {
    match quotients.not_negative() {
        Some(quotients) => roots(&quotients, years.p, years.q).shift(&Rational::from(-1)),
        None => Interval::exactly(Rational::from(-1)),
    }
}

/// x^(power/n), the ends rounded outward.
fn roots(interval: &Interval, n: u32, power: u32) -> Interval {
    let root = |end: &End, direction| end.map(|x| power_of_root(x, n, power, direction));
    Interval::new(
        root(&interval.inf, Direction::Down),
        root(&interval.sup, Direction::Up),
    )
}
