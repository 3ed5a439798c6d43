//! The tight range of a formula over the intervals of its figures.
//!
//! A figure used twice is one variable: `(b − a)/a` must be no wider than `b/a − 1`. In order: the
//! natural extension where nothing is used twice; the formula in lowest terms where that removes the
//! repetition; corners where the derivatives, multiplied out or else as intervals, prove the result monotone in
//! each repeated variable (Moore, Kearfott & Cloud, Introduction to Interval Analysis, 6.4); else bisection of the box.

use crate::book::Step;
use crate::number::Interval;

use super::bisect::bisect;
use super::evaluate::{Undefined, evaluate, occurrences};
use super::hull::Hull;
use super::simplify::simplify;

/// The range of step `root` where each variable runs over its interval.
///
/// # Errors
/// [`Undefined`] where a divisor may be negative or is only 0, or a number grows too large.
pub fn range(tape: &[Step], root: usize, variables: &[Interval]) -> Result<Hull, Undefined> {
    let repeated = repeated(tape, root, variables);
    let natural = evaluate(tape, root, variables);
    if repeated.is_empty() {
        return Ok(Hull::Exact(natural?.swap_remove(root)));
    }
    if natural != Err(Undefined::ZeroBase) {
        natural?;
        if let Some(tape) = simplify(tape, root, variables) {
            let root = tape.len() - 1;
            if self::repeated(&tape, root, variables).is_empty() {
                return Ok(Hull::Exact(
                    evaluate(&tape, root, variables)?.swap_remove(root),
                ));
            }
        }
    }
    bisect(tape, root, variables, repeated)
}

/// The variables that stand more than once and are not a single value.
fn repeated(tape: &[Step], root: usize, variables: &[Interval]) -> Vec<usize> {
    let found = occurrences(tape, root, variables.len());
    (0..variables.len())
        .filter(|&v| found[v] > 1 && variables[v].singleton().is_none())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{End, Rational};

    fn interval(low: (i64, u64), high: (i64, u64)) -> Interval {
        Interval::closed(Rational::new(low.0, low.1), Rational::new(high.0, high.1))
    }

    fn exact(tape: &[Step], variables: &[Interval]) -> Interval {
        let bounds = range(tape, tape.len() - 1, variables).unwrap();
        let Hull::Exact(range) = bounds else {
            panic!("not tight: {bounds:?}")
        };
        range
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
    fn a_median_rises_with_each_figure_however_often_it_stands_in_it() {
        let (a, b) = (interval((1, 1), (2, 1)), interval((3, 1), (4, 1)));
        let median = |all: &[usize]| Step::Median(all.into());
        let twice = exact(&[A, B, median(&[0, 1, 0])], &[a.clone(), b.clone()]);
        assert_eq!(twice, a);
        // a < b < a + b
        let sum = [A, B, Step::Add(0, 1), median(&[2, 0, 1])];
        assert_eq!(exact(&sum, &[a, b.clone()]), b);
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
        assert_eq!(bounds.outer().sup, End::Closed(Rational::from(-4)));
        let least = bounds.outer().inf.value().unwrap();
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
    fn a_divisor_that_may_be_negative_has_no_range() {
        let tape = [A, B, Step::Subtract(0, 1), Step::Divide(0, 2)];
        let variables = [interval((9, 1), (11, 1)), interval((9, 1), (11, 1))];
        assert_eq!(range(&tape, 3, &variables), Err(Undefined::ZeroBase));
    }
}
