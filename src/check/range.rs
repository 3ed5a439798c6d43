//! The tight range of a formula over the intervals of its figures.
//!
//! A figure used twice is one variable: `(b − a)/a` must be no wider than `b/a − 1`. In order: the
//! natural extension where nothing is used twice; the formula in lowest terms where that removes the
//! repetition; corners where the derivatives, multiplied out or else as intervals, prove the result monotone in
//! each repeated variable (Moore, Kearfott & Cloud, Introduction to Interval Analysis, 6.4); else bisection of the box.

use std::collections::VecDeque;

use crate::book::Step;
use crate::number::{End, Interval, Rational};

use super::evaluate::{Undefined, evaluate, gradient, occurrences};
use super::monotone;
use super::simplify::simplify;

/// Boxes that bisection looks at before it gives up.
const MAX_BOXES: usize = 4096;
/// Steps that bisection computes before it gives up, for formulas so long that 4,096 boxes take too long.
const MAX_STEPS: usize = 1 << 20;
/// How many bits longer than the figures the ends of a box may grow: finer boxes change no verdict, and one that runs to
/// infinity would double its end at each step.
const FINEST: usize = 256;
/// Size of all steps together beyond which no derivative is computed: a product of thousands of one figure.
const MAX_BITS: usize = 1 << 24;

/// What is known of a range: it holds `inner` and is held by `outer`.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// Values that are certainly taken; `None` where not even one is known.
    pub inner: Option<Interval>,
    /// All values that may be taken.
    pub outer: Interval,
}

impl Bounds {
    fn exact(range: Interval) -> Self {
        Self {
            inner: Some(range.clone()),
            outer: range,
        }
    }
}

/// The range of step `root` where each variable runs over its interval.
///
/// # Errors
/// [`Undefined`] where a divisor may be negative or is only 0, or a number grows too large.
pub fn range(tape: &[Step], root: usize, variables: &[Interval]) -> Result<Bounds, Undefined> {
    let repeated = repeated(tape, root, variables);
    let natural = evaluate(tape, root, variables);
    if repeated.is_empty() {
        return Ok(Bounds::exact(natural?.swap_remove(root)));
    }
    if natural != Err(Undefined::ZeroBase) {
        natural?;
        if let Some(tape) = simplify(tape, root, variables) {
            let root = tape.len() - 1;
            if self::repeated(&tape, root, variables).is_empty() {
                return Ok(Bounds::exact(
                    evaluate(&tape, root, variables)?.swap_remove(root),
                ));
            }
        }
    }
    Search {
        tape,
        root,
        repeated,
        bounds: None,
    }
    .run(variables)
}

/// The variables that stand more than once and are not a single value.
fn repeated(tape: &[Step], root: usize, variables: &[Interval]) -> Vec<usize> {
    let found = occurrences(tape, root, variables.len());
    (0..variables.len())
        .filter(|&v| found[v] > 1 && variables[v].singleton().is_none())
        .collect()
}

struct Search<'a> {
    tape: &'a [Step],
    root: usize,
    repeated: Vec<usize>,
    bounds: Option<(Option<Interval>, Option<Interval>)>,
}

/// What one box tells.
enum Found {
    /// Its whole range.
    Range(Interval),
    /// Only that it lies inside; and where to cut the box.
    Enclosure(Interval, Cut),
    /// A divisor may reach 0 within the box; and where to cut it.
    Nothing(Cut),
}

/// A variable and a value inside its interval.
type Cut = (usize, Rational);

impl Search<'_> {
    fn run(mut self, variables: &[Interval]) -> Result<Bounds, Undefined> {
        let mut boxes = VecDeque::from([variables.to_vec()]);
        let mut looked_at = 0;
        let limit = MAX_BOXES.min(MAX_STEPS / (self.root + 1)).max(1);
        let size = |variables: &[Interval]| variables.iter().map(Interval::bits).sum::<usize>();
        let finest = size(variables) + FINEST;
        while let Some(current) = boxes.pop_front() {
            looked_at += 1;
            let may_split =
                |waiting: usize| looked_at + waiting < limit && size(&current) <= finest;
            match self.look(&current)? {
                Found::Range(range) => {
                    self.take_inner(&range);
                    self.take_outer(&range);
                }
                Found::Enclosure(enclosure, _) if self.is_inner(&enclosure) => {}
                Found::Enclosure(enclosure, cut) => {
                    let middle = self.middle(&current)?;
                    self.take_inner(&middle);
                    if may_split(boxes.len()) {
                        boxes.extend(halves(&current, &cut));
                    } else {
                        self.take_outer(&enclosure);
                    }
                }
                Found::Nothing(cut) => {
                    self.middle(&current)?;
                    if may_split(boxes.len()) {
                        boxes.extend(halves(&current, &cut));
                    } else {
                        self.take_outer(&Interval::entire());
                    }
                }
            }
        }
        let (inner, outer) = self.bounds.unwrap_or((None, None));
        let outer = outer
            .or_else(|| inner.clone())
            .unwrap_or_else(Interval::entire);
        let outer = inner
            .as_ref()
            .map_or(outer.clone(), |inner| inner.hull(&outer));
        Ok(Bounds { inner, outer })
    }

    fn look(&self, current: &[Interval]) -> Result<Found, Undefined> {
        let values = match evaluate(self.tape, self.root, current) {
            Ok(values) => values,
            Err(Undefined::ZeroBase) => {
                return Ok(Found::Nothing(self.bisect(current, &self.repeated)?));
            }
            Err(error) => return Err(error),
        };
        if values.iter().map(Interval::bits).sum::<usize>() > MAX_BITS {
            return Err(Undefined::TooLarge);
        }
        if let Some(range) = monotone::range(self.tape, self.root, current) {
            return Ok(Found::Range(range));
        }
        let slopes = gradient(self.tape, self.root, &values, current.len())?;
        let unclear: Vec<usize> = self
            .repeated
            .iter()
            .copied()
            .filter(|&v| sign(&slopes[v]).is_none() || has_no_corner(&current[v]))
            .collect();
        if unclear.is_empty() {
            let low = self.corner(current, &slopes, false)?;
            let high = self.corner(current, &slopes, true)?;
            return Ok(Found::Range(Interval::new(low.inf, high.sup)));
        }
        let cut = match monotone::turn(self.tape, self.root, current) {
            Some(cut) => cut,
            None => self.bisect(current, &unclear)?,
        };
        Ok(Found::Enclosure(values[self.root].clone(), cut))
    }

    /// The range with each repeated variable at the end where the result is least, or greatest.
    fn corner(
        &self,
        current: &[Interval],
        slopes: &[Interval],
        greatest: bool,
    ) -> Result<Interval, Undefined> {
        let mut at = current.to_vec();
        for &v in &self.repeated {
            let end = match sign(&slopes[v]) {
                Some(0) => End::Closed(inside(&at[v])),
                Some(rising) if (rising > 0) == greatest => at[v].sup.clone(),
                _ => at[v].inf.clone(),
            };
            at[v] = Interval::new(end.clone(), end);
        }
        Ok(evaluate(self.tape, self.root, &at)?.swap_remove(self.root))
    }

    /// The range with each repeated variable at a value inside: certainly taken.
    fn middle(&self, current: &[Interval]) -> Result<Interval, Undefined> {
        let mut at = current.to_vec();
        for &v in &self.repeated {
            at[v] = Interval::exactly(inside(&at[v]));
        }
        Ok(evaluate(self.tape, self.root, &at)?.swap_remove(self.root))
    }

    /// The middle of the variable that is widest for its size.
    fn bisect(&self, current: &[Interval], among: &[usize]) -> Result<Cut, Undefined> {
        let relative = |v: usize| {
            current[v]
                .width()
                .map(|width| &width / &(&inside(&current[v]).abs() + &width))
        };
        let wide = |v: &usize| {
            current[*v].singleton().is_none() && current[*v].width() != Some(Rational::ZERO)
        };
        among
            .iter()
            .copied()
            .filter(wide)
            .max_by(|&a, &b| match (relative(a), relative(b)) {
                (Some(x), Some(y)) => x.cmp(&y).then(b.cmp(&a)),
                (x, y) => y.is_some().cmp(&x.is_some()).then(b.cmp(&a)),
            })
            .map(|v| (v, inside(&current[v])))
            .ok_or(Undefined::ZeroBase)
    }

    fn is_inner(&self, enclosure: &Interval) -> bool {
        matches!(&self.bounds, Some((Some(inner), _)) if inner.encloses(enclosure))
    }

    /// By continuity over the one box that all boxes come from, all between two taken values is taken.
    fn take_inner(&mut self, range: &Interval) {
        let (inner, _) = self.bounds.get_or_insert((None, None));
        *inner = Some(
            inner
                .as_ref()
                .map_or(range.clone(), |known| known.hull(range)),
        );
    }

    fn take_outer(&mut self, range: &Interval) {
        let (_, outer) = self.bounds.get_or_insert((None, None));
        *outer = Some(
            outer
                .as_ref()
                .map_or(range.clone(), |known| known.hull(range)),
        );
    }
}

/// 1 or −1 where no slope has the other sign, 0 where all are zero.
pub(super) fn sign(slope: &Interval) -> Option<i8> {
    let low = slope.inf.value().map(|x| x.cmp(&Rational::ZERO) as i8);
    let high = slope.sup.value().map(|x| x.cmp(&Rational::ZERO) as i8);
    match (low, high) {
        (Some(0), Some(0)) => Some(0),
        (Some(low), _) if low >= 0 => Some(1),
        (_, Some(high)) if high <= 0 => Some(-1),
        _ => None,
    }
}

/// An infinite end is no corner to evaluate at.
fn has_no_corner(interval: &Interval) -> bool {
    interval.width().is_none()
}

/// A value of the interval, the middle where it has one.
pub(super) fn inside(interval: &Interval) -> Rational {
    match (interval.inf.value(), interval.sup.value()) {
        (Some(low), Some(high)) => &(low + high) * &Rational::new(1, 2),
        (Some(low), None) => &(low + &low.abs()) + &Rational::ONE,
        (None, Some(high)) => &(high - &high.abs()) - &Rational::ONE,
        (None, None) => Rational::ZERO,
    }
}

fn halves(current: &[Interval], (v, at): &Cut) -> [Vec<Interval>; 2] {
    let at = End::Closed(at.clone());
    let mut low = current.to_vec();
    let mut high = current.to_vec();
    low[*v].sup = at.clone();
    high[*v].inf = at;
    [low, high]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(low: (i64, u64), high: (i64, u64)) -> Interval {
        Interval::closed(Rational::new(low.0, low.1), Rational::new(high.0, high.1))
    }

    fn exact(tape: &[Step], variables: &[Interval]) -> Interval {
        let bounds = range(tape, tape.len() - 1, variables).unwrap();
        assert_eq!(bounds.inner.as_ref(), Some(&bounds.outer), "not tight");
        bounds.outer
    }

    const A: Step = Step::Variable(0);
    const B: Step = Step::Variable(1);

    #[test]
    fn a_fall_written_with_a_difference_is_as_tight_as_the_quotient() {
        let (a, b) = (interval((413, 2), (415, 2)), interval((199, 2), (201, 2)));
        let difference = [A, B, Step::Subtract(1, 0), Step::Divide(2, 0)];
        let quotient = [
            A,
            B,
            Step::Divide(1, 0),
            Step::Constant(Rational::ONE),
            Step::Subtract(2, 3),
        ];
        assert_eq!(
            exact(&difference, &[a.clone(), b.clone()]),
            exact(&quotient, &[a, b])
        );
    }

    #[test]
    fn an_open_base_is_as_tight_as_the_quotient() {
        let a = Interval::new(End::Open(Rational::from(1000)), End::Unbounded);
        let b = interval((1999, 1), (2001, 1));
        let difference = [A, B, Step::Subtract(1, 0), Step::Divide(2, 0)];
        assert_eq!(
            exact(&difference, &[a.clone(), b.clone()]).to_string(),
            "(-1, 1001/1000)"
        );
        let share = [A, B, Step::Add(0, 1), Step::Divide(0, 2)];
        assert_eq!(exact(&share, &[a, b]).to_string(), "(1000/3001, 1)");
    }

    #[test]
    fn a_difference_with_itself_is_zero() {
        let tape = [A, Step::Subtract(0, 0)];
        assert_eq!(
            exact(&tape, &[interval((1, 1), (2, 1))]),
            Interval::exactly(Rational::ZERO)
        );
    }

    #[test]
    fn an_extremum_inside_is_found_where_the_derivative_turns() {
        // x · (10 − x) over [4, 7] is [21, 25].
        let tape = [
            A,
            Step::Constant(Rational::from(10)),
            Step::Subtract(1, 0),
            Step::Multiply(0, 2),
        ];
        assert_eq!(
            exact(&tape, &[interval((4, 1), (7, 1))]),
            interval((21, 1), (25, 1))
        );
        // a − a·b rises with a below b = 1 and falls above.
        let tape = [A, B, Step::Multiply(0, 1), Step::Subtract(0, 2)];
        assert_eq!(
            exact(&tape, &[interval((2, 1), (3, 1)), interval((1, 2), (3, 1))]),
            interval((-6, 1), (3, 2))
        );
    }

    #[test]
    fn a_box_is_cut_where_a_derivative_turns_inside_it_and_nowhere_else() {
        // a·b·(1 − b): in a it turns at b = 1, which is outside, in b at 1/2.
        let tape = [
            A,
            B,
            Step::Multiply(0, 1),
            Step::Multiply(2, 1),
            Step::Subtract(2, 3),
        ];
        let found = exact(&tape, &[interval((1, 1), (2, 1)), interval((1, 4), (3, 4))]);
        assert_eq!(found, interval((3, 16), (1, 2)));
        // a·b − a − 2b: in a it turns at b = 1, which is an end, in b at a = 2.
        let two = Step::Constant(Rational::from(2));
        let rest = [
            Step::Multiply(3, 1),
            Step::Subtract(2, 0),
            Step::Subtract(5, 4),
        ];
        let tape = [[A, B, Step::Multiply(0, 1), two].as_slice(), &rest].concat();
        for b in [interval((1, 1), (2, 1)), interval((0, 1), (1, 1))] {
            assert_eq!(
                exact(&tape, &[interval((1, 1), (3, 1)), b]),
                interval((-3, 1), (-1, 1))
            );
        }
    }

    #[test]
    fn a_divisor_that_begins_at_zero_leaves_the_result_open() {
        // (a − b)/(a² + a·b) over a in [0, 1], b in [2, 3].
        let sum = [Step::Power(0, 2), Step::Multiply(0, 1), Step::Add(2, 3)];
        let tape = [
            [A, B].as_slice(),
            &sum,
            &[Step::Subtract(0, 1), Step::Divide(5, 4)],
        ]
        .concat();
        let found = exact(&tape, &[interval((0, 1), (1, 1)), interval((2, 1), (3, 1))]);
        assert_eq!(found.to_string(), "(-∞, -1/3]");
    }

    #[test]
    fn a_figure_without_an_upper_bound_has_a_limit() {
        // (2a + b)/(3a + b) and (a² + b)/(a + b) where a is more than 1000.
        let a = Interval::new(End::Open(Rational::from(1000)), End::Unbounded);
        let b = interval((1, 1), (2, 1));
        let (two, three) = (
            Step::Constant(Rational::from(2)),
            Step::Constant(Rational::from(3)),
        );
        let sums = [
            Step::Multiply(2, 0),
            Step::Add(3, 1),
            three,
            Step::Multiply(5, 0),
            Step::Add(6, 1),
        ];
        let tape = [[A, B, two].as_slice(), &sums, &[Step::Divide(4, 7)]].concat();
        assert_eq!(
            exact(&tape, &[a.clone(), b.clone()]).to_string(),
            "(2/3, 1001/1501)"
        );
        let tape = [
            A,
            B,
            Step::Power(0, 2),
            Step::Add(2, 1),
            Step::Add(0, 1),
            Step::Divide(3, 4),
        ];
        assert_eq!(
            exact(&tape, &[a.clone(), b.clone()]).to_string(),
            "(166667/167, ∞)"
        );
        let tape = [
            A,
            B,
            Step::Power(0, 2),
            Step::Add(2, 1),
            Step::Add(0, 1),
            Step::Divide(4, 3),
        ];
        assert_eq!(exact(&tape, &[a, b]).to_string(), "(0, 167/166667)");
    }

    #[test]
    fn what_is_not_multiplied_out_has_its_range_from_its_derivatives() {
        // a⁹ − b⁹ + a − b: no power above 8 is multiplied out.
        let powers = [A, B, Step::Power(0, 9), Step::Power(1, 9)];
        let rest = [Step::Subtract(2, 3), Step::Add(4, 0), Step::Subtract(5, 1)];
        let tape = [powers.as_slice(), &rest].concat();
        assert_eq!(
            exact(&tape, &[interval((1, 1), (2, 1)), interval((0, 1), (1, 1))]),
            interval((0, 1), (514, 1))
        );
        // a⁹·b + a·b where b is 0.
        let tape = [
            A,
            B,
            Step::Power(0, 9),
            Step::Multiply(2, 1),
            Step::Multiply(0, 1),
            Step::Add(3, 4),
        ];
        let nothing = Interval::exactly(Rational::ZERO);
        assert_eq!(
            exact(&tape, &[interval((1, 1), (2, 1)), nothing.clone()]),
            nothing
        );
    }

    #[test]
    fn an_open_end_that_does_not_matter_leaves_the_result_closed() {
        // a·b/(a + 2) where b is 0.
        let tape = [
            A,
            B,
            Step::Multiply(0, 1),
            Step::Constant(Rational::from(2)),
            Step::Add(0, 3),
            Step::Divide(2, 4),
        ];
        let open = Interval::new(End::Open(Rational::ONE), End::Open(Rational::from(3)));
        assert_eq!(
            exact(&tape, &[open.clone(), Interval::exactly(Rational::ZERO)]).to_string(),
            "[0, 0]"
        );
        assert_eq!(
            exact(&tape, &[open, interval((0, 1), (1, 1))]).to_string(),
            "[0, 3/5)"
        );
    }

    #[test]
    fn an_extremum_at_no_fraction_is_found_by_bisection() {
        // x³ − 6x turns at √2.
        let tape = [
            A,
            Step::Power(0, 3),
            Step::Constant(Rational::from(6)),
            Step::Multiply(2, 0),
            Step::Subtract(1, 3),
        ];
        let bounds = range(&tape, 4, &[interval((1, 1), (2, 1))]).unwrap();
        assert_eq!(bounds.outer.sup, End::Closed(Rational::from(-4)));
        let least = bounds.outer.inf.value().unwrap();
        // −4√2 is −5.65685…
        assert!(
            *least < Rational::new(-565_685, 100_000) && *least > Rational::new(-5_658, 1000),
            "{least}"
        );
    }

    #[test]
    fn a_share_of_a_sum_is_tight() {
        let tape = [A, B, Step::Add(0, 1), Step::Divide(0, 2)];
        let found = exact(
            &tape,
            &[interval((9, 1), (11, 1)), interval((19, 1), (21, 1))],
        );
        assert_eq!(found, interval((9, 30), (11, 30)));
        assert_eq!(
            exact(&tape, &[interval((0, 1), (1, 1)), interval((1, 1), (2, 1))]),
            interval((0, 1), (1, 2))
        );
    }

    #[test]
    fn a_balance_is_tight_where_it_only_rises_in_each() {
        let tape = [
            A,
            B,
            Step::Subtract(0, 1),
            Step::Add(0, 1),
            Step::Divide(2, 3),
        ];
        let found = exact(
            &tape,
            &[interval((17, 2), (10, 1)), interval((1, 2), (2, 1))],
        );
        assert_eq!(found, interval((13, 21), (19, 21)));
        let open = Interval::new(End::Closed(Rational::ONE), End::Unbounded);
        assert_eq!(
            exact(&tape, &[interval((7, 1), (7, 1)), open]).to_string(),
            "(-1, 3/4]"
        );
    }

    #[test]
    fn a_value_inside_is_inside() {
        for x in [-5, -1, 0, 1, 5] {
            let x = Rational::from(x);
            let above = Interval::new(End::Open(x.clone()), End::Unbounded);
            let below = Interval::new(End::Unbounded, End::Open(x.clone()));
            let both = Interval::new(End::Open(x.clone()), End::Open(&x + &Rational::ONE));
            for interval in [above, below, both] {
                assert!(
                    interval.contains(&inside(&interval)),
                    "{interval} {}",
                    inside(&interval)
                );
            }
        }
    }

    #[test]
    fn a_divisor_that_may_be_negative_has_no_range() {
        let tape = [A, B, Step::Subtract(0, 1), Step::Divide(0, 2)];
        let variables = [interval((9, 1), (11, 1)), interval((9, 1), (11, 1))];
        assert_eq!(range(&tape, 3, &variables), Err(Undefined::ZeroBase));
    }
}
