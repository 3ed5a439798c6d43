//! What a formula gives: its readings as trees, and the value and the image of a tree (contract, section 4).

use std::sync::LazyLock;

use super::case::{Call, Case, Formula, Input, List, Period, Tree};
use super::figure::{Figure, Rounding};
use super::fraction::Fraction;
use super::interval::{End, Interval};
use super::round_counts::with_rounded_counts;

/// Which meaning of an ambiguous wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Ratio,
    Increase,
    Elapsed,
    Inclusive,
}

impl Reading {
    pub fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Increase => "increase",
            Self::Elapsed => "elapsed",
            Self::Inclusive => "inclusive",
        }
    }
}

/// What one reading of a formula gives.
pub struct Candidate {
    pub reading: Option<Reading>,
    /// From the intervals of the inputs.
    pub image: Interval,
    /// From those with open-ended figures read as plain.
    pub closed: Option<Interval>,
    /// From the numbers as printed.
    pub point: Option<Fraction>,
}

/// All readings of a formula, or why nothing can be had (section 4, "What cannot be had").
pub fn candidates(case: &Case, rounding: Rounding) -> Result<Vec<Candidate>, &'static str> {
    let case = &with_rounded_counts(case);
    match case.formula {
        Formula::Unchecked(reason) => return Err(reason.unwrap_or("outside-source")),
        Formula::Span(first, last) => return Ok(span(first, last)),
        Formula::Count(list) => return Ok(count(list)),
        _ if case
            .inputs
            .iter()
            .any(|input| matches!(input, Input::Missing)) =>
        {
            return Err("missing-figure");
        }
        _ if case
            .inputs
            .iter()
            .any(|input| matches!(input, Input::Vague(_))) =>
        {
            return Err("not-a-number");
        }
        _ => {}
    }
    let of = |(reading, tree): (Option<Reading>, Tree)| {
        let simple = case
            .simple
            .as_ref()
            .map(|simple| with_reading(simple.clone(), &case.formula, reading));
        let simple = simple.as_ref().unwrap_or(&tree);
        let open = |figure: &Figure| figure.interval(rounding);
        let closed = |figure: &Figure| figure.closed_interval(rounding);
        let image = image(simple, case, &open).ok_or("zero-base")?;
        let closed = self::image(simple, case, &closed);
        Ok(Candidate {
            reading,
            image,
            closed,
            point: point(&tree, case),
        })
    };
    trees(case).into_iter().map(of).collect()
}

static ONE: LazyLock<Tree> = LazyLock::new(|| Tree::Constant(1, 0));

/// A quotient in a reading: b/a, or b/a − 1.
fn with_reading(quotient: Tree, formula: &Formula, reading: Option<Reading>) -> Tree {
    let increase = reading == Some(Reading::Increase)
        || matches!(formula, Formula::Growth(..) | Formula::Increase(..));
    if increase {
        quotient.minus(ONE.clone())
    } else {
        quotient
    }
}

fn trees(case: &Case) -> Vec<(Option<Reading>, Tree)> {
    let of = |reading, a: &Tree, b: &Tree| {
        (
            reading,
            with_reading(b.clone().over(a.clone()), &case.formula, reading),
        )
    };
    let ratio = Some(Reading::Ratio);
    let increase = Some(Reading::Increase);
    let tree = match &case.formula {
        Formula::Times(a, b) => return vec![of(ratio, a, b), of(increase, a, b)],
        Formula::Ratio(a, b) => return vec![of(None, a, b)],
        // "The same from a multiple m: 16.5倍 read as ratio or as increase, or from a growth of m %."
        Formula::Annualized(m, _) if is_multiple(m, case) => {
            return vec![(ratio, m.clone()), (increase, m.clone().plus(ONE.clone()))];
        }
        Formula::Annualized(m, _) => m.clone().plus(ONE.clone()),
        Formula::Growth(a, b)
        | Formula::Increase(a, b)
        | Formula::Cagr(a, b, _)
        | Formula::Doublings(a, b) => {
            return vec![of(None, a, b)];
        }
        Formula::Points(a, b) | Formula::Change(a, b) => b.clone().minus(a.clone()),
        Formula::Share(part, whole) => part.clone().over(whole.clone()),
        Formula::Sum(parts) | Formula::Complete(parts) => sum(parts),
        Formula::Mean(parts) => sum(parts).over(Tree::Constant(parts.len() as i64, 0)),
        Formula::Median(parts) => Tree::Call(Call::Median, parts.clone()),
        Formula::Per(a, b, _) => a.clone().over(b.clone()),
        Formula::Repeat(tree) | Formula::Relation(_, tree) | Formula::Expression(tree) => {
            tree.clone()
        }
        Formula::Span(..) | Formula::Count(_) | Formula::Unchecked(_) => {
            unreachable!("they have no tree")
        }
    };
    vec![(None, tree)]
}

fn is_multiple(tree: &Tree, case: &Case) -> bool {
    let Tree::Input(input) = tree else {
        return false;
    };
    matches!(&case.inputs[*input], Input::Row(figure, _) | Input::Literal(figure) if figure.unit.name == "倍")
}

fn sum(parts: &[Tree]) -> Tree {
    parts.iter().cloned().reduce(Tree::plus).expect("a part")
}

/// "Difference of two periods (`elapsed`), or one more (`inclusive`)", in months.
fn span(first: Period, last: Period) -> Vec<Candidate> {
    let (months, one) = match (first, last) {
        (Period::Year(a), Period::Year(b)) => ((b - a) * 12, 12),
        (Period::Quarter(a), Period::Quarter(b)) => ((b - a) * 3, 3),
        (Period::Month(a), Period::Month(b)) => (b - a, 1),
        _ => unreachable!("periods of one formula have the same granularity"),
    };
    let of = |(reading, months)| exactly(Some(reading), months);
    [
        (Reading::Elapsed, months),
        (Reading::Inclusive, months + one),
    ]
    .map(of)
    .into()
}

fn exactly(reading: Option<Reading>, x: i64) -> Candidate {
    let image = Interval::exactly(Fraction::whole(x));
    Candidate {
        reading,
        closed: Some(image.clone()),
        image,
        point: Some(Fraction::whole(x)),
    }
}

/// "With 和 read both ways, from the fewest to the most, its point value being the most; a list that ends in 等 is open
/// above."
fn count(list: List) -> Vec<Candidate> {
    let items = list.items as i64;
    let mut candidate = exactly(None, items);
    let fewest = End::closed(Fraction::whole(items - i64::from(list.and)));
    let closed = Interval {
        low: fewest,
        ..candidate.image
    };
    candidate.image = if list.etc {
        Interval {
            high: End::up(),
            ..closed.clone()
        }
    } else {
        closed.clone()
    };
    candidate.closed = Some(closed);
    vec![candidate]
}

/// The value of a tree from the numbers as printed; `None` where a range has none.
fn point(tree: &Tree, case: &Case) -> Option<Fraction> {
    let of = |tree: &Tree| point(tree, case);
    Some(match tree {
        Tree::Input(input) => match &case.inputs[*input] {
            Input::Row(figure, _) | Input::Literal(figure) => figure.point()?,
            Input::Step(tree) => of(tree)?,
            Input::Missing | Input::Vague(_) => return None,
        },
        Tree::Constant(digits, places) => Tree::constant(*digits, *places),
        Tree::Sum(a, b) => &of(a)? + &of(b)?,
        Tree::Difference(a, b) => &of(a)? - &of(b)?,
        Tree::Product(a, b) => &of(a)? * &of(b)?,
        Tree::Quotient(a, b) => &of(a)? / &of(b).filter(|b| !b.is_zero())?,
        Tree::Power(a, n) => of(a)?.pow(*n),
        Tree::Call(Call::Median, arguments) => {
            let mut all: Vec<Fraction> = arguments.iter().map(of).collect::<Option<_>>()?;
            all.sort();
            let pair = &all[(all.len() - 1) / 2] + &all[all.len() / 2];
            &pair / &Fraction::whole(2)
        }
        Tree::Call(call, arguments) => of(&Tree::written_out(*call, arguments))?,
    })
}

/// All values of a tree in which no input occurs twice: then each operation takes any pair of its operands' values.
/// `None` where a divisor may be negative or is only 0.
fn image(tree: &Tree, case: &Case, figure: &dyn Fn(&Figure) -> Interval) -> Option<Interval> {
    let of = |tree: &Tree| image(tree, case, figure);
    Some(match tree {
        Tree::Input(input) => match &case.inputs[*input] {
            Input::Literal(printed) if printed.is_the_whole() => {
                Interval::exactly(Fraction::whole(1))
            }
            Input::Row(printed, _) | Input::Literal(printed) => figure(printed),
            Input::Step(tree) => of(tree)?,
            Input::Missing | Input::Vague(_) => return None,
        },
        Tree::Constant(digits, places) => Interval::exactly(Tree::constant(*digits, *places)),
        Tree::Sum(a, b) => of(a)?.plus(&of(b)?),
        Tree::Difference(a, b) => of(a)?.plus(&of(b)?.mirror()),
        Tree::Product(a, b) => of(a)?.times(&of(b)?),
        Tree::Quotient(a, b) => of(a)?.times(&of(b)?.inverse()?),
        Tree::Power(a, n) => of(a)?.power(*n),
        Tree::Call(Call::Median, arguments) => {
            Interval::median(&arguments.iter().map(of).collect::<Option<Vec<_>>>()?)
        }
        Tree::Call(call, arguments) => of(&Tree::written_out(*call, arguments))?,
    })
}
