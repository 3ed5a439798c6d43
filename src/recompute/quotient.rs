//! Formulas as quotients of polynomials: like terms are merged, so that what cancels is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Step;
use crate::number::{Interval, Rational};

/// Terms beyond which multiplying out does more harm than good: a product of six sums of two has as many.
const MAX_TERMS: usize = 64;
/// Steps of a formula that is worth the try: what people write has a tenth, and a longer one has too many terms.
const MAX_STEPS: usize = 256;

/// Exponents by variable, sorted, none zero.
pub type Monomial = Vec<(usize, i32)>;

/// A sum of monomials with their coefficients.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum(pub BTreeMap<Monomial, Rational>);

/// A quotient of two sums.
pub struct Quotient {
    pub numerator: Sum,
    pub denominator: Sum,
}

fn one_step(step: &Step, values: &[Option<Quotient>]) -> Option<Quotient> {
    let of = |x: &usize| values[*x].as_ref();
    Some(match step {
        Step::Constant(c) => Quotient::whole(Sum::constant(c.clone())),
        Step::Variable(v) => Quotient::whole(Sum(BTreeMap::from([(vec![(*v, 1)], Rational::ONE)]))),
        Step::Add(x, y) => of(x)?.plus(of(y)?)?,
        Step::Subtract(x, y) => of(x)?.plus(&of(y)?.negative())?,
        Step::Multiply(x, y) => of(x)?.times(of(y)?)?,
        Step::Divide(x, y) => of(x)?.times(&of(y)?.inverted())?,
        Step::Negate(x) => of(x)?.negative(),
        Step::Power(x, n) if *n <= 8 => {
            let mut power = Quotient::whole(Sum::constant(Rational::ONE));
            for _ in 0..*n {
                power = power.times(of(x)?)?;
            }
            power
        }
        Step::Power(..) | Step::Median(_) => return None,
    })
}

impl Quotient {
    /// A tape as a quotient of polynomials, or `None` where it would have too many terms.
    pub fn of(tape: &[Step], root: usize) -> Option<Self> {
        if root >= MAX_STEPS {
            return None;
        }
        let mut values: Vec<Option<Self>> = Vec::with_capacity(root + 1);
        for step in &tape[..=root] {
            let value = one_step(step, &values);
            values.push(value);
        }
        values.swap_remove(root)
    }

    /// The numerator of the derivative by a variable, N′D − ND′: the derivative has its sign.
    pub fn slope(&self, v: usize) -> Option<Sum> {
        let rising = self.numerator.slope(v).times(&self.denominator)?;
        rising.plus(&self.numerator.times(&self.denominator.slope(v))?.negative())
    }

    /// The variables that stand in it.
    pub fn variables(&self) -> BTreeSet<usize> {
        let monomials = self.numerator.0.keys().chain(self.denominator.0.keys());
        monomials.flatten().map(|(v, _)| *v).collect()
    }

    fn whole(numerator: Sum) -> Self {
        Self {
            numerator,
            denominator: Sum::constant(Rational::ONE),
        }
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        let (numerator, denominator) = if self.denominator == other.denominator {
            (
                self.numerator.plus(&other.numerator)?,
                self.denominator.clone(),
            )
        } else {
            let crossed = self.numerator.times(&other.denominator)?;
            let crossed = crossed.plus(&other.numerator.times(&self.denominator)?)?;
            (crossed, self.denominator.times(&other.denominator)?)
        };
        Some(Self {
            numerator,
            denominator,
        })
    }

    fn times(&self, other: &Self) -> Option<Self> {
        Some(Self {
            numerator: self.numerator.times(&other.numerator)?,
            denominator: self.denominator.times(&other.denominator)?,
        })
    }

    fn negative(&self) -> Self {
        Self {
            numerator: self.numerator.negative(),
            denominator: self.denominator.clone(),
        }
    }

    fn inverted(&self) -> Self {
        Self {
            numerator: self.denominator.clone(),
            denominator: self.numerator.clone(),
        }
    }
}

impl Sum {
    fn constant(c: Rational) -> Self {
        let mut sum = BTreeMap::new();
        if !c.is_zero() {
            sum.insert(Vec::new(), c);
        }
        Self(sum)
    }

    fn add(&mut self, monomial: Monomial, c: Rational) {
        let total = self.0.get(&monomial).map_or(c.clone(), |known| known + &c);
        if total.is_zero() {
            self.0.remove(&monomial);
        } else {
            self.0.insert(monomial, total);
        }
    }

    fn small(self) -> Option<Self> {
        (self.0.len() <= MAX_TERMS).then_some(self)
    }

    pub fn plus(&self, other: &Self) -> Option<Self> {
        let mut sum = self.clone();
        for (monomial, c) in &other.0 {
            sum.add(monomial.clone(), c.clone());
        }
        sum.small()
    }

    pub fn times(&self, other: &Self) -> Option<Self> {
        let mut product = Self(BTreeMap::new());
        for (a, x) in &self.0 {
            for (b, y) in &other.0 {
                product.add(joined(a, b), x * y);
            }
        }
        product.small()
    }

    fn negative(&self) -> Self {
        let terms = self.0.iter();
        Self(terms.map(|(monomial, c)| (monomial.clone(), -c)).collect())
    }

    /// The derivative by a variable.
    fn slope(&self, v: usize) -> Self {
        let mut slope = Self(BTreeMap::new());
        for (monomial, c) in &self.0 {
            let power = exponent(monomial, v);
            if power != 0 {
                let lower = joined(monomial, &vec![(v, -1)]);
                slope.add(lower, c * &Rational::from(i64::from(power)));
            }
        }
        slope
    }

    /// The monomial that all terms share, and the terms without it.
    pub fn factored(&self) -> (Self, Self) {
        let first = self.0.keys().next().cloned().unwrap_or_default();
        let least = |v| {
            let powers = || self.0.keys().map(|monomial| exponent(monomial, v));
            let above = powers().min().filter(|n| *n > 0);
            above.or(powers().max().filter(|n| *n < 0)).unwrap_or(0)
        };
        let shared = first.iter().map(|(v, _)| (*v, least(*v)));
        let shared: Monomial = shared.filter(|(_, power)| *power != 0).collect();
        let inverse = inverted(&shared);
        let rest = self.0.iter();
        let rest = rest.map(|(monomial, c)| (joined(monomial, &inverse), c.clone()));
        let rest = rest.collect();
        (Self(BTreeMap::from([(shared, Rational::ONE)])), Self(rest))
    }

    /// The one value of one variable at which it is 0, where it is of the form m · (p + q · x) with a monomial m.
    pub fn zero(&self) -> Option<(usize, Rational)> {
        let (_, rest) = self.factored();
        match rest.0.iter().collect::<Vec<_>>()[..] {
            [(one, p), (x, q)] if one.is_empty() => match x[..] {
                [(v, 1)] => Some((v, -&(p / q))),
                _ => None,
            },
            _ => None,
        }
    }

    /// An interval that holds its value where each variable runs over its own.
    pub fn value(&self, variables: &[Interval]) -> Option<Interval> {
        let mut total = Interval::exactly(Rational::ZERO);
        for (monomial, c) in &self.0 {
            let mut term = Interval::exactly(c.clone());
            for (v, power) in monomial {
                term = term.mul(&variables[*v].pow(u32::try_from(*power).ok()?).ok()?);
            }
            total = total.add(&term);
        }
        total.bounded().ok()
    }

    /// One divided by it, where it is a single monomial.
    pub fn inverse(&self) -> Option<Self> {
        let mut terms = self.0.iter();
        let (monomial, c) = terms.next().filter(|_| self.0.len() == 1)?;
        Some(Self(BTreeMap::from([(inverted(monomial), c.recip())])))
    }
}

fn joined(a: &Monomial, b: &Monomial) -> Monomial {
    let mut powers: BTreeMap<usize, i32> = a.iter().copied().collect();
    for (v, power) in b {
        *powers.entry(*v).or_default() += power;
    }
    powers.retain(|_, power| *power != 0);
    powers.into_iter().collect()
}

fn inverted(monomial: &Monomial) -> Monomial {
    monomial.iter().map(|(v, power)| (*v, -power)).collect()
}

/// The exponent of a variable; 0 where it does not stand there.
pub fn exponent(monomial: &Monomial, v: usize) -> i32 {
    let found = monomial.iter().find(|(other, _)| *other == v);
    found.map_or(0, |(_, power)| *power)
}
