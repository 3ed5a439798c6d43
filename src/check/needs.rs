//! What the one missing figure must be for a claim to hold: the formula, solved for it.

use crate::book::Step;
use crate::figure::Dimension;
use crate::number::{Interval, Rational};
use crate::recompute::{Question, intervals, occurrences, solve};
use crate::say::Lang;

use super::finding::Needs;

/// All values of input `missing` that would make the claim consistent, in any reading that is licensed.
pub(super) fn needs(question: &Question<'_>, missing: usize) -> Option<Needs> {
    let id = question.derivation.inputs[missing].id.clone()?;
    let variables = intervals(question.derivation);
    let mut found: Option<Interval> = None;
    for candidate in question.candidates() {
        let wanted = question
            .comparison(candidate)
            .wanted(&question.tolerated)
            .ok()??;
        let interval = solve(
            &question.derivation.tape,
            candidate.step,
            &variables,
            missing,
            wanted,
        )?;
        found = Some(found.map_or(interval.clone(), |known| known.hull(&interval)));
    }
    let unit = dimension(question, missing).map(|dimension| symbol(question, &dimension));
    Some(Needs {
        id,
        interval: found?,
        symbol: unit.unwrap_or_default(),
    })
}

/// What the missing figure measures, from the claim's unit and the known figures.
fn dimension(question: &Question<'_>, missing: usize) -> Option<Dimension> {
    let derivation = question.derivation;
    let candidate = question.candidates().next()?;
    let known = |step: usize| derivation.dimensions[step].clone();
    let mut at = candidate.step;
    let mut wanted = Some(question.figure.unit.dimension.clone());
    loop {
        let holds =
            |step: usize| occurrences(&derivation.tape, step, derivation.inputs.len())[missing] > 0;
        (wanted, at) = match derivation.tape[at] {
            Step::Variable(_) => return wanted,
            Step::Constant(_) | Step::Median(_) => return None,
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
fn symbol(question: &Question<'_>, dimension: &Dimension) -> String {
    let figures = question
        .derivation
        .inputs
        .iter()
        .filter_map(|input| input.figure.as_deref());
    let same = figures
        .chain([question.figure])
        .find(|figure| figure.unit.dimension == *dimension);
    match same {
        Some(figure) if figure.unit.scale == Rational::ONE => figure.unit.symbol.clone(),
        _ if question.lang == Lang::En => dimension.in_english(),
        _ => dimension.unit_for_display().symbol,
    }
}
