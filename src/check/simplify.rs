//! A formula in lowest terms, to take out a variable that stands in it twice: `(b − a)/a` is `b/a − 1`.
//!
//! A quotient of two sums of monomials with whole exponents. Where the denominator is one monomial it
//! is divided through; where the numerator is one, `a/(a + b)` becomes `1/(1 + b/a)`.

use std::collections::BTreeMap;

use crate::claim::Step;
use crate::number::{Interval, Rational};

/// Terms beyond which multiplying out does more harm than good.
const MAX_TERMS: usize = 64;
/// Steps of a formula that is worth the try.
const MAX_STEPS: usize = 256;

/// Exponents by variable, sorted, none zero.
type Monomial = Vec<(usize, i32)>;

#[derive(Clone, Debug, PartialEq)]
struct Sum(BTreeMap<Monomial, Rational>);

struct Quotient {
    numerator: Sum,
    denominator: Sum,
}

/// An equal tape in lowest terms, or `None` where the formula has no such form.
pub fn simplify(tape: &[Step], root: usize, variables: &[Interval]) -> Option<Vec<Step>> {
    if root >= MAX_STEPS {
        return None;
    }
    let mut values: Vec<Option<Quotient>> = Vec::with_capacity(root + 1);
    for step in &tape[..=root] {
        let value = quotient(step, &values);
        values.push(value);
    }
    let Quotient { numerator, denominator } = values.swap_remove(root)?;
    let mut writer = Writer { tape: Vec::new() };
    if let Some(inverse) = denominator.inverse() {
        writer.sum(&numerator.times(&inverse)?);
    } else {
        let positive = |monomial: &Monomial| monomial.iter().all(|(v, _)| is_positive(&variables[*v]));
        let inverse = numerator.inverse().filter(|_| numerator.0.keys().all(positive))?;
        let divisor = writer.sum(&denominator.times(&inverse)?);
        let one = writer.push(Step::Constant(Rational::ONE));
        writer.push(Step::Divide(one, divisor));
    }
    Some(writer.tape)
}

fn is_positive(interval: &Interval) -> bool {
    interval.is_non_negative() && !interval.contains(&Rational::ZERO)
}

fn quotient(step: &Step, values: &[Option<Quotient>]) -> Option<Quotient> {
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
        Step::Power(..) => return None,
    })
}

impl Quotient {
    fn whole(numerator: Sum) -> Self {
        Self { numerator, denominator: Sum::constant(Rational::ONE) }
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let numerator = self.numerator.plus(&other.numerator)?;
            return Some(Self { numerator, denominator: self.denominator.clone() });
        }
        let crossed = self.numerator.times(&other.denominator)?.plus(&other.numerator.times(&self.denominator)?)?;
        Some(Self { numerator: crossed, denominator: self.denominator.times(&other.denominator)? })
    }

    fn times(&self, other: &Self) -> Option<Self> {
        Some(Self {
            numerator: self.numerator.times(&other.numerator)?,
            denominator: self.denominator.times(&other.denominator)?,
        })
    }

    fn negative(&self) -> Self {
        let minus = self.numerator.0.iter().map(|(monomial, c)| (monomial.clone(), -c)).collect();
        Self { numerator: Sum(minus), denominator: self.denominator.clone() }
    }

    fn inverted(&self) -> Self {
        Self { numerator: self.denominator.clone(), denominator: self.numerator.clone() }
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

    fn plus(&self, other: &Self) -> Option<Self> {
        let mut sum = self.clone();
        for (monomial, c) in &other.0 {
            sum.add(monomial.clone(), c.clone());
        }
        sum.small()
    }

    fn times(&self, other: &Self) -> Option<Self> {
        let mut product = Self(BTreeMap::new());
        for (a, x) in &self.0 {
            for (b, y) in &other.0 {
                product.add(joined(a, b), x * y);
            }
        }
        product.small()
    }

    /// One divided by it, where it is a single monomial.
    fn inverse(&self) -> Option<Self> {
        let mut terms = self.0.iter();
        let (monomial, c) = terms.next().filter(|_| self.0.len() == 1)?;
        let inverted = monomial.iter().map(|(v, power)| (*v, -power)).collect();
        Some(Self(BTreeMap::from([(inverted, c.recip())])))
    }
}

fn joined(a: &Monomial, b: &Monomial) -> Monomial {
    let mut powers: BTreeMap<usize, i32> = a.iter().copied().collect();
    for (v, power) in b {
        *powers.entry(*v).or_default() += power;
    }
    powers.into_iter().filter(|(_, power)| *power != 0).collect()
}

struct Writer {
    tape: Vec<Step>,
}

impl Writer {
    fn push(&mut self, step: Step) -> usize {
        self.tape.push(step);
        self.tape.len() - 1
    }

    fn sum(&mut self, sum: &Sum) -> usize {
        let mut total = None;
        for (monomial, c) in &sum.0 {
            let term = self.monomial(monomial, c);
            total = Some(match total {
                None => term,
                Some(before) => self.push(Step::Add(before, term)),
            });
        }
        total.unwrap_or_else(|| self.push(Step::Constant(Rational::ZERO)))
    }

    fn monomial(&mut self, monomial: &Monomial, c: &Rational) -> usize {
        let mut product = self.push(Step::Constant(c.clone()));
        for (v, power) in monomial {
            let variable = self.push(Step::Variable(*v));
            let raised = match power.unsigned_abs() {
                1 => variable,
                n => self.push(Step::Power(variable, n)),
            };
            product =
                self.push(if *power > 0 { Step::Multiply(product, raised) } else { Step::Divide(product, raised) });
        }
        product
    }
}
