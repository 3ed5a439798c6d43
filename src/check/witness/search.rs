//! Looks for values of the inputs for which a formula gives what is wanted.
//!
//! A formula is continuous over the box of its inputs. Points are tried until one gives what is wanted, or one gives
//! less and one more: then some point between these two does. From one to the other a single input changes at a time, so
//! that at the step which crosses the goal the formula is nearly always linear-fractional in that input and is solved.

use std::cmp::Ordering;
use std::collections::VecDeque;

use crate::book::{Derivation, Step};
use crate::check::evaluate::{evaluate, gradient};
use crate::number::{End, Interval, Rational};

use super::point::{inside, near, reduced, value};

/// Boxes that are looked at before the search gives up.
const MAX_BOXES: usize = 1024;
/// Steps that are computed at boxes before it gives up.
const MAX_STEPS: usize = 1 << 20;
/// Halvings of an input's interval.
const MAX_HALVINGS: usize = 256;
/// How near to an open end, and how far out where there is none, in bits: the plain numbers first.
const BITS: [u32; 5] = [2, 8, 32, 128, 512];

/// What the formula's value must be: to a power, a value of an interval.
pub struct Goal {
    target: Interval,
    power: u32,
}

impl Goal {
    /// The value itself lies in `target`.
    pub fn value(target: Interval) -> Self {
        Self { target, power: 1 }
    }

    /// The value is not negative and its power lies in `target`.
    pub fn power(target: Interval, power: u32) -> Self {
        Self { target, power }
    }

    /// Whether a value is too small or too large.
    fn compare(&self, value: &Rational) -> Option<Ordering> {
        if self.power > 1 && value.is_negative() {
            return Some(Ordering::Less);
        }
        let raised = Interval::exactly(value.pow(self.power).ok()?);
        Some(match () {
            () if raised.precedes(&self.target) => Ordering::Less,
            () if self.target.precedes(&raised) => Ordering::Greater,
            () => Ordering::Equal,
        })
    }
}

/// A value of each input.
type Point = Vec<Rational>;

/// A formula with the intervals of its inputs.
pub struct Search<'a> {
    derivation: &'a Derivation,
    tape: &'a [Step],
    root: usize,
    /// The interval of each input.
    pub bounds: Vec<Interval>,
}

/// The points that have been tried: the first one on either side.
struct Tried<'g> {
    goal: &'g Goal,
    below: Option<Point>,
    above: Option<Point>,
    hit: Option<Point>,
}

impl<'a> Search<'a> {
    /// Of the formula up to step `root`.
    pub fn new(derivation: &'a Derivation, root: usize) -> Self {
        let amounts = derivation
            .inputs
            .iter()
            .map(|input| input.figure.as_ref().and_then(|f| f.amount.as_ref()));
        let bounds = amounts
            .map(|amount| amount.map_or_else(Interval::entire, |amount| amount.interval.clone()));
        Self {
            derivation,
            tape: &derivation.tape,
            root,
            bounds: bounds.collect(),
        }
    }

    /// The formula and the step that is asked for.
    pub fn formula(&self) -> (&'a [Step], usize) {
        (self.tape, self.root)
    }

    /// Values of the inputs, and what the formula gives for them.
    pub fn find(&self, goal: &Goal) -> Option<(Point, Rational)> {
        let mut tried = Tried {
            goal,
            below: None,
            above: None,
            hit: None,
        };
        let printed = self.printed();
        self.attempt(&mut tried, printed);
        let mut boxes = VecDeque::from([self.bounds.clone()]);
        let limit = MAX_BOXES.min(MAX_STEPS / (self.root + 1)).max(1);
        for _ in 0..limit {
            if tried.is_done() {
                break;
            }
            let Some(current) = boxes.pop_front() else {
                break;
            };
            if !self.look(&mut tried, &current) {
                boxes.extend(self.halves(&current).into_iter().flatten());
            }
        }
        let point = match tried {
            Tried { hit: Some(hit), .. } => hit,
            Tried {
                below: Some(below),
                above: Some(above),
                ..
            } => self.between(goal, &below, &above)?,
            _ => return None,
        };
        let value = self.value(&point)?;
        (goal.compare(&value) == Some(Ordering::Equal)).then_some((point, value))
    }

    fn value(&self, point: &[Rational]) -> Option<Rational> {
        value(self.tape, self.root, point)
    }

    /// The numbers as printed; of a range some value of it.
    fn printed(&self) -> Point {
        let amounts = self
            .derivation
            .inputs
            .iter()
            .map(|input| input.figure.as_ref().and_then(|f| f.amount.as_ref()));
        let printed = amounts.zip(&self.bounds).map(|(amount, bounds)| {
            let point = amount.and_then(|amount| amount.point.clone());
            point
                .filter(|point| bounds.contains(point))
                .unwrap_or_else(|| inside(bounds))
        });
        printed.collect()
    }

    fn attempt(&self, tried: &mut Tried<'_>, point: Point) {
        let order = self
            .value(&point)
            .and_then(|value| tried.goal.compare(&value));
        let kept = match order {
            Some(Ordering::Less) => &mut tried.below,
            Some(Ordering::Equal) => &mut tried.hit,
            Some(Ordering::Greater) => &mut tried.above,
            None => return,
        };
        kept.get_or_insert(point);
    }

    /// Tries the corners of a box; whether there is nothing more to be found in it.
    fn look(&self, tried: &mut Tried<'_>, current: &[Interval]) -> bool {
        let slopes = evaluate(self.tape, self.root, current).ok().map(|values| {
            let missed = tried.goal.power == 1 && !values[self.root].meets(&tried.goal.target);
            let slopes = if missed {
                None
            } else {
                gradient(self.tape, self.root, &values, current.len()).ok()
            };
            (missed, slopes)
        });
        if let Some((true, _)) = slopes {
            return true;
        }
        let rises: Vec<bool> = match slopes {
            Some((_, Some(slopes))) => slopes.iter().map(rises).collect(),
            _ => vec![true; current.len()],
        };
        for (bits, away) in BITS
            .into_iter()
            .flat_map(|bits| [(bits, false), (bits, true)])
        {
            for greatest in [false, true] {
                if tried.is_done() {
                    return true;
                }
                let corner = current
                    .iter()
                    .zip(&rises)
                    .map(|(x, rises)| near(x, *rises == greatest, bits, away));
                self.attempt(tried, corner.collect());
            }
        }
        self.attempt(tried, current.iter().map(inside).collect());
        tried.is_done()
    }

    /// The box in two, by the input that is widest for its size.
    fn halves(&self, current: &[Interval]) -> Option<[Vec<Interval>; 2]> {
        let size = |x: &Interval| x.width().map(|width| &width / &(&inside(x).abs() + &width));
        let split = (0..current.len())
            .filter(|&v| current[v].width() != Some(Rational::ZERO))
            .max_by(|&v, &w| match (size(&current[v]), size(&current[w])) {
                (Some(x), Some(y)) => x.cmp(&y),
                (x, y) => y.is_some().cmp(&x.is_some()),
            })?;
        let middle = End::Closed(inside(&current[split]));
        let (mut low, mut high) = (current.to_vec(), current.to_vec());
        low[split].sup = middle.clone();
        high[split].inf = middle;
        Some([low, high])
    }

    /// On the way from one point to the other, a single input changing at a time.
    fn between(&self, goal: &Goal, below: &[Rational], above: &[Rational]) -> Option<Point> {
        let turn = |changed: usize| [&above[..changed], &below[changed..]].concat();
        let (mut low, mut high) = (0, below.len());
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            let point = turn(middle);
            match goal.compare(&self.value(&point)?)? {
                Ordering::Less => low = middle,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(point),
            }
        }
        let line = Line {
            search: self,
            start: turn(low),
            input: low,
            to: above[low].clone(),
        };
        match goal
            .target
            .singleton()
            .filter(|_| goal.power == 1)
            .and_then(|target| line.solve(target))
        {
            Some(point) => Some(point),
            None => line.halve(goal),
        }
    }
}

impl Tried<'_> {
    fn is_done(&self) -> bool {
        self.hit.is_some() || (self.below.is_some() && self.above.is_some())
    }
}

fn rises(slope: &Interval) -> bool {
    slope.inf.value().is_some_and(|x| !x.is_negative())
}

/// Points that differ in one input.
struct Line<'s> {
    search: &'s Search<'s>,
    start: Point,
    input: usize,
    to: Rational,
}

impl Line<'_> {
    fn at(&self, value: Rational) -> Point {
        let mut point = self.start.clone();
        point[self.input] = value;
        point
    }

    /// Where the formula gives exactly `target`, if it is linear-fractional in the input: three values tell it.
    fn solve(&self, target: &Rational) -> Option<Point> {
        let from = &self.start[self.input];
        let value = |x: Rational| self.search.value(&self.at(x));
        let (first, last) = (value(from.clone())?, value(self.to.clone())?);
        let middle = value(&(from + &self.to) * &Rational::new(1, 2))?;
        let (over, under) = (&middle - &first, &last - &middle);
        if over.is_zero() || under.is_zero() {
            return None;
        }
        let (done, left) = (target - &first, &(&(&last - target) * &over) / &under);
        let part = &done / Some(&done + &left).filter(|sum| !sum.is_zero()).as_ref()?;
        let point = self.at(reduced(&(from + &(&(&self.to - from) * &part))));
        (self.search.value(&point)? == *target).then_some(point)
    }

    /// Halves the way until the formula gives what is wanted.
    fn halve(&self, goal: &Goal) -> Option<Point> {
        let (mut low, mut high) = (self.start[self.input].clone(), self.to.clone());
        for _ in 0..MAX_HALVINGS {
            let middle = reduced(&(&(&low + &high) * &Rational::new(1, 2)));
            let point = self.at(middle.clone());
            match goal.compare(&self.search.value(&point)?)? {
                Ordering::Less => low = middle,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(point),
            }
        }
        None
    }
}
