//! The verdict on a claim (contract, section 5).

use std::cmp::Ordering;

use super::case::{
    Call, Case, Formula, Input, Relation, Settings, Tolerance, Tree, Wording, Years,
};
use super::figure::{Figure, Form, Sign};
use super::formula::{Candidate, Reading, candidates};
use super::fraction::Fraction;
use super::interval::{Interval, Reach};
use super::unit::Dimension;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    Printed,
    Rounding,
    Bound,
    Tolerance,
}

impl Basis {
    pub fn name(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Rounding => "rounding",
            Self::Bound => "bound",
            Self::Tolerance => "tolerance",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Consistent(Basis, Option<Reading>),
    Inconsistent,
    Unverifiable(&'static str),
    Waived,
    /// The row has an error.
    Error(&'static str),
}

/// What the library should say.
pub struct Judgement {
    pub verdict: Verdict,
    /// The claimed interval with its tolerance.
    pub claimed: Interval,
    /// The image and the value in the reading that counts, or in each.
    pub recomputed: Vec<(Interval, Option<Fraction>)>,
}

pub fn judge(case: &Case, settings: &Settings) -> Judgement {
    let claimed = claimed(case, settings);
    if let Some(code) = case.error {
        return Judgement {
            verdict: Verdict::Error(code),
            claimed: claimed.widened,
            recomputed: Vec::new(),
        };
    }
    match candidates(case, settings.rounding) {
        Err(reason) => Judgement {
            verdict: Verdict::Unverifiable(reason),
            claimed: claimed.widened,
            recomputed: Vec::new(),
        },
        Ok(mut all) => {
            all.retain(|candidate| {
                candidate
                    .reading
                    .is_none_or(|reading| is_licensed(reading, case, settings))
            });
            let best = all
                .iter()
                .filter_map(|candidate| Some((basis(candidate, case, &claimed)?, candidate)));
            let best = best.reduce(|first, next| if next.0 < first.0 { next } else { first });
            let best = best
                .filter(|_| !is_percent_for_points(case) && !falls_by_the_whole(case, settings));
            let verdict = match &best {
                Some((basis, candidate)) => Verdict::Consistent(*basis, candidate.reading),
                None if case.is_at_constant_prices() => Verdict::Unverifiable("constant-prices"),
                None if case.waived => Verdict::Waived,
                None => Verdict::Inconsistent,
            };
            let shown: Vec<&Candidate> =
                best.map_or(all.iter().collect(), |(_, candidate)| vec![candidate]);
            let recomputed = shown
                .into_iter()
                .map(|shown| (shown.image.clone(), shown.point.clone()))
                .collect();
            Judgement {
                verdict,
                claimed: claimed.widened,
                recomputed,
            }
        }
    }
}

/// The intervals that the claimed figure stands for.
struct Claimed {
    printed: Interval,
    /// An open-ended one read as plain.
    closed: Interval,
    /// With its tolerance.
    widened: Interval,
    point: Option<Fraction>,
}

fn claimed(case: &Case, settings: &Settings) -> Claimed {
    let figure = Figure {
        divided: divides(case),
        ..case.claimed.clone()
    };
    let mut printed = figure.interval(settings.rounding);
    let mut closed = figure.closed_interval(settings.rounding);
    if let Formula::Complete(_) = case.formula {
        // "It is exact, for a whole is not rounded."
        printed = Interval::exactly(Fraction::whole(1));
        closed = printed.clone();
    }
    let room = case
        .tolerance
        .or(settings.tolerance)
        .and_then(|tolerance| room(tolerance, case));
    let widened = room.map_or(printed.clone(), |room| printed.widen(&room));
    let unit = per_unit(case);
    let [printed, closed, widened] =
        [printed, closed, widened].map(|interval| interval.scale(&(&Fraction::whole(1) / &unit)));
    Claimed {
        printed,
        closed,
        widened,
        point: figure.point().map(|point| &point / &unit),
    }
}

/// "Where a formula divides, in `per`, `mean`, `/` or a ratio inside it, unprinted steps included."
fn divides(case: &Case) -> bool {
    match &case.formula {
        Formula::Per(..) | Formula::Mean(_) => true,
        Formula::Sum(parts) | Formula::Median(parts) => {
            parts.iter().any(|part| has_quotient(part, case))
        }
        Formula::Change(a, b) => has_quotient(a, case) || has_quotient(b, case),
        Formula::Repeat(tree) | Formula::Relation(_, tree) | Formula::Expression(tree) => {
            has_quotient(tree, case)
        }
        // The others give no count, or do not compute one.
        _ => false,
    }
}

fn has_quotient(tree: &Tree, case: &Case) -> bool {
    let of = |tree: &Tree| has_quotient(tree, case);
    match tree {
        Tree::Quotient(..) => true,
        Tree::Constant(..) => false,
        Tree::Input(input) => matches!(&case.inputs[*input], Input::Step(step) if of(step)),
        Tree::Sum(a, b) | Tree::Difference(a, b) | Tree::Product(a, b) => of(a) || of(b),
        Tree::Power(a, _) => of(a),
        Tree::Call(Call::Sum | Call::Median | Call::Change, parts) => parts.iter().any(of),
        Tree::Call(..) => true,
    }
}

/// "Relative to |claimed|, in the claim's unit with its magnitude, or in points."
fn room(tolerance: Tolerance, case: &Case) -> Option<Fraction> {
    let figure = &case.claimed;
    let is_percent = matches!(
        figure.unit.dimension,
        Dimension::Percent | Dimension::Points
    );
    match tolerance {
        Tolerance::Relative(part) => Some(&figure.point()?.abs() * &Fraction::new(part, 10_000)),
        Tolerance::Absolute(part) => Some(&figure.printed_unit() * &Fraction::new(part, 100)),
        Tolerance::Points(part) => is_percent.then(|| Fraction::new(part, 10_000)),
    }
}

/// "Wording licenses the reading of 倍": 是…的X倍 is a ratio only; with `--times literal` 增长X倍 is an increase only.
fn is_licensed(reading: Reading, case: &Case, settings: &Settings) -> bool {
    if !matches!(case.formula, Formula::Times(..)) {
        return true;
    }
    let fold = matches!(case.claimed.form, Form::Fold { .. });
    match reading {
        Reading::Increase => !fold && !matches!(case.wording, Wording::Ratio | Wording::Fold),
        _ => fold || case.wording != Wording::Increase || !settings.literal,
    }
}

/// "The claim may leave out the second": then it is per one of its printed unit.
fn per_unit(case: &Case) -> Fraction {
    match case.formula {
        Formula::Per(_, _, unit) => case.per.unwrap_or(unit).weight(),
        _ => Fraction::whole(1),
    }
}

/// "Where a formula gives 个百分点 only and the claim is in %, or the other way, the claim is inconsistent."
fn is_percent_for_points(case: &Case) -> bool {
    let only = match &case.formula {
        Formula::Points(..) => Some(Dimension::Points),
        Formula::Change(a, _) if is_percent(a, case) || is_points(a, case) => {
            Some(Dimension::Points)
        }
        Formula::Growth(..) | Formula::Share(..) | Formula::Cagr(..) => Some(Dimension::Percent),
        Formula::Repeat(tree) if is_points(tree, case) => Some(Dimension::Points),
        Formula::Expression(Tree::Difference(a, b)) => match () {
            () if is_rest(a, case) && !is_points(b, case) => Some(Dimension::Percent),
            // "So is a growth less points": of two percentages alone the difference is points only.
            () if is_percent(a, case) && is_percent(b, case) => Some(Dimension::Points),
            () => None,
        },
        // "What points add up to is in % or in 个百分点", and so are a product of shares and a change over a base.
        _ => None,
    };
    let claimed = case.claimed.unit.dimension;
    matches!(claimed, Dimension::Percent | Dimension::Points)
        && only.is_some_and(|only| only != claimed)
}

fn is_points(tree: &Tree, case: &Case) -> bool {
    matches!(tree, Tree::Input(input)
        if matches!(&case.inputs[*input], Input::Row(figure, _) | Input::Literal(figure)
            if figure.unit.dimension == Dimension::Points))
}

/// "The literal `100%` less shares is the share of the rest, in %, however many are taken off."
fn is_rest(tree: &Tree, case: &Case) -> bool {
    match tree {
        Tree::Input(input) => {
            matches!(&case.inputs[*input], Input::Literal(figure) if figure.is_the_whole())
        }
        Tree::Difference(a, _) => is_rest(a, case),
        _ => false,
    }
}

fn is_percent(tree: &Tree, case: &Case) -> bool {
    match tree {
        Tree::Input(input) => {
            matches!(&case.inputs[*input], Input::Row(figure, _) | Input::Literal(figure)
            if figure.unit.dimension == Dimension::Percent)
        }
        Tree::Call(call, _) => matches!(call, Call::Share | Call::Growth),
        _ => false,
    }
}

/// "A fall in 倍 by once or more is inconsistent whatever the figures are; of a range the middle of its interval counts."
fn falls_by_the_whole(case: &Case, settings: &Settings) -> bool {
    let claimed = &case.claimed;
    let middle = || {
        let Interval { low, high } = claimed.interval(settings.rounding);
        Some((low.value()? + high.value()?).half())
    };
    let number = claimed.point().or_else(middle);
    claimed.unit.dimension == Dimension::Times
        && claimed.sign == Sign::Down
        && number.is_some_and(|number| number.abs() >= Fraction::whole(1))
}

/// The best basis on which one reading is consistent.
fn basis(candidate: &Candidate, case: &Case, claimed: &Claimed) -> Option<Basis> {
    let holds = |image: &Interval, claimed: &Interval| holds(&case.formula, image, claimed);
    let exactly = |x: &Fraction| Interval::exactly(x.clone());
    let printed = match (&case.formula, &candidate.point) {
        (Formula::Relation(..), Some(point)) => claimed
            .point
            .as_ref()
            .is_some_and(|claimed| holds(&exactly(point), &exactly(claimed))),
        (_, Some(point)) => holds(&exactly(point), &claimed.printed),
        (_, None) => false,
    };
    let meets = holds(&candidate.image, &claimed.printed);
    let closed = candidate
        .closed
        .as_ref()
        .is_some_and(|closed| holds(closed, &claimed.closed));
    match () {
        () if meets && printed => Some(Basis::Printed),
        () if meets && closed => Some(Basis::Rounding),
        () if meets => Some(Basis::Bound),
        () => holds(&candidate.image, &claimed.widened).then_some(Basis::Tolerance),
    }
}

/// Whether some value of each interval agrees.
fn holds(formula: &Formula, image: &Interval, claimed: &Interval) -> bool {
    match formula {
        Formula::Relation(relation, _) => satisfies(*relation, claimed, image),
        Formula::Cagr(_, _, years) | Formula::Annualized(_, years) => grows(image, claimed, *years),
        Formula::Repeat(_) => image.overlaps(claimed),
        _ => image.meets(claimed),
    }
}

/// "(1 + g)^p against (b/a)^q", both at least 0.
fn grows(level: &Interval, rate: &Interval, years: Years) -> bool {
    let factor = rate.shift(&Fraction::whole(1)).at_least_zero();
    let (Some(factor), Some(level)) = (factor, level.clone().at_least_zero()) else {
        return false;
    };
    factor.power(years.p).meets(&level.power(years.q))
}

/// "It is consistent where some value of each interval satisfies it."
fn satisfies(relation: Relation, claimed: &Interval, other: &Interval) -> bool {
    let less = |a: &Interval, b: &Interval| a.low.at < b.high.at;
    let equal = |a: &Interval, b: &Interval| a.low.at == b.high.at && a.low.closed && b.high.closed;
    match relation {
        Relation::Below => less(claimed, other),
        Relation::AtMost => less(claimed, other) || equal(claimed, other),
        Relation::Above => less(other, claimed),
        Relation::AtLeast => less(other, claimed) || equal(other, claimed),
        Relation::Equals => claimed.meets(other),
    }
}

/// Near which numbers verdicts change: the ends of what the formula gives.
pub fn boundary(case: &Case, settings: &Settings) -> Vec<Fraction> {
    let all = candidates(case, settings.rounding).unwrap_or_default();
    let ends = all
        .iter()
        .flat_map(|candidate| [&candidate.image.low, &candidate.image.high]);
    let finite = |end: &Reach| {
        if let Reach::At(x) = end {
            Some(x.clone())
        } else {
            None
        }
    };
    let mut found: Vec<_> = ends
        .filter_map(|end| Some(&finite(&end.at)? * &per_unit(case)))
        .collect();
    if let Formula::Cagr(..) | Formula::Annualized(..) = case.formula {
        found.retain(|x| x.sign() != Ordering::Less);
    }
    found
}
