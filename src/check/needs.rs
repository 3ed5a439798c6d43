//! What the one missing figure must be for a claim to hold: the formula, solved for it.

use crate::book::Step;
use crate::figure::Dimension;
use crate::number::{Direction, End, Interval, Rational, root};

use super::evaluate::{evaluate, occurrences};
use super::finding::Needs;
use super::judge::Subject;
use super::simplify::simplify;

/// Steps of a formula beyond which it is not solved: each step back evaluates what stands beside it.
const MAX_STEPS: usize = 2000;

/// All values of input `missing` that would make the claim consistent, in any reading that is licensed.
pub(super) fn needs(subject: &Subject<'_>, missing: usize) -> Option<Needs> {
    let id = subject.derivation.inputs[missing].id.clone()?;
    let variables = subject.variables(|amount| &amount.interval);
    let mut found: Option<Interval> = None;
    for candidate in subject.candidates() {
        let wanted = subject
            .comparison(candidate)
            .wanted(&subject.tolerated)
            .ok()??;
        let interval = solve(
            &subject.derivation.tape,
            candidate.step,
            &variables,
            missing,
            wanted,
        )?;
        found = Some(found.map_or(interval.clone(), |known| known.hull(&interval)));
    }
    let unit = dimension(subject, missing).map(|dimension| symbol(subject, &dimension));
    Some(Needs {
        id,
        interval: found?,
        symbol: unit.unwrap_or_default(),
    })
}

/// The values of one variable that stands once, for which the result lies in `wanted`.
pub(super) fn solve(
    tape: &[Step],
    root: usize,
    variables: &[Interval],
    missing: usize,
    wanted: Interval,
) -> Option<Interval> {
    if root > MAX_STEPS {
        return None;
    }
    if occurrences(tape, root, variables.len())[missing] == 1 {
        return backward(tape, root, variables, missing, wanted);
    }
    // What is missing may be anything above 0 for the purpose of lowest terms: it is solved for, not evaluated.
    let mut positive = variables.to_vec();
    positive[missing] = Interval::new(End::Open(Rational::ZERO), End::Unbounded);
    let simple = simplify(tape, root, &positive)?;
    let root = simple.len() - 1;
    (occurrences(&simple, root, variables.len())[missing] == 1)
        .then(|| backward(&simple, root, variables, missing, wanted))?
}

/// Undoes the steps from the result down to the variable.
fn backward(
    tape: &[Step],
    root: usize,
    variables: &[Interval],
    missing: usize,
    mut wanted: Interval,
) -> Option<Interval> {
    let mut at = root;
    loop {
        let holds = |step: usize| occurrences(tape, step, variables.len())[missing] > 0;
        let value = |step: usize| {
            evaluate(tape, step, variables)
                .ok()
                .map(|mut values| values.swap_remove(step))
        };
        (wanted, at) = match tape[at] {
            Step::Variable(_) => return Some(wanted),
            Step::Constant(_) => return None,
            Step::Negate(x) => (wanted.neg(), x),
            Step::Add(x, y) if holds(x) => (wanted.sub(&value(y)?), x),
            Step::Add(x, y) => (wanted.sub(&value(x)?), y),
            Step::Subtract(x, y) if holds(x) => (wanted.add(&value(y)?), x),
            Step::Subtract(x, y) => (value(x)?.sub(&wanted), y),
            Step::Multiply(x, y) if holds(x) => (divided(&wanted, &value(y)?)?, x),
            Step::Multiply(x, y) => (divided(&wanted, &value(x)?)?, y),
            Step::Divide(x, y) if holds(x) => (wanted.mul(&value(y)?), x),
            Step::Divide(x, y) => (
                divided(&value(x)?, &wanted)?.intersection(&not_negative())?,
                y,
            ),
            Step::Power(x, n) => (roots(&wanted.intersection(&not_negative())?, n), x),
        };
    }
}

fn divided(x: &Interval, by: &Interval) -> Option<Interval> {
    if let Some(inverse) = by.recip() {
        return Some(x.mul(&inverse));
    }
    if let Some(inverse) = by.neg().recip() {
        return Some(x.neg().mul(&inverse));
    }
    // A divisor of either sign: of the positive part, for the figures of an article are not negative.
    Some(x.mul(&by.intersection(&not_negative())?.recip()?))
}

fn not_negative() -> Interval {
    Interval::new(End::Closed(Rational::ZERO), End::Unbounded)
}

fn roots(x: &Interval, n: u32) -> Interval {
    let of = |end: &End, direction| {
        end.value()
            .map_or(End::Unbounded, |x| End::Closed(root(x, n, direction)))
    };
    Interval::new(of(&x.inf, Direction::Down), of(&x.sup, Direction::Up))
}

/// What the missing figure measures, from the claim's unit and the known figures.
fn dimension(subject: &Subject<'_>, missing: usize) -> Option<Dimension> {
    let derivation = subject.derivation;
    let candidate = subject.candidates().next()?;
    let known = |step: usize| derivation.dimensions[step].clone();
    let mut at = candidate.step;
    let mut wanted = Some(subject.figure.unit.dimension.clone());
    loop {
        let holds =
            |step: usize| occurrences(&derivation.tape, step, derivation.inputs.len())[missing] > 0;
        (wanted, at) = match derivation.tape[at] {
            Step::Variable(_) => return wanted,
            Step::Constant(_) => return None,
            Step::Negate(x) | Step::Power(x, _) => (wanted, x),
            Step::Add(x, y) | Step::Subtract(x, y) if holds(x) => (known(y).or(wanted), x),
            Step::Add(x, y) | Step::Subtract(x, y) => (known(x).or(wanted), y),
            Step::Multiply(x, y) if holds(x) => (quotient(wanted, known(y)), x),
            Step::Multiply(x, y) => (quotient(wanted, known(x)), y),
            Step::Divide(x, _) if at == candidate.step && derivation.per.is_some() => (wanted, x),
            Step::Divide(x, y) if holds(x) => (product(wanted, known(y)), x),
            Step::Divide(x, y) => (quotient(known(x), wanted), y),
        };
    }
}

fn quotient(x: Option<Dimension>, y: Option<Dimension>) -> Option<Dimension> {
    crate::book::quotient_of_dimensions(&x, &y.map(ratio))
}

fn product(x: Option<Dimension>, y: Option<Dimension>) -> Option<Dimension> {
    crate::book::product_of_dimensions(&x.map(ratio), &y)
}

/// %, 倍 and 个百分点 count as plain ratios.
fn ratio(x: Dimension) -> Dimension {
    if matches!(x, Dimension::Product(_)) {
        x
    } else {
        Dimension::Bare
    }
}

/// The unit as the article prints it, where a figure of the same dimension does.
fn symbol(subject: &Subject<'_>, dimension: &Dimension) -> String {
    let figures = subject
        .derivation
        .inputs
        .iter()
        .filter_map(|input| input.figure.as_deref());
    let same = figures
        .chain([subject.figure])
        .find(|figure| figure.unit.dimension == *dimension);
    match same {
        Some(figure) if figure.unit.scale == Rational::ONE => figure.unit.symbol.clone(),
        _ => dimension.unit_for_display().symbol,
    }
}
