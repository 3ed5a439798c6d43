//! A sum with one part left out, or one counted twice.

use crate::book::Step;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, ending_at};
use super::rule::{Rule, said};

/// Parts beyond which none is tried: leaving out one of so many fits by chance.
const MAX_PARTS: usize = 64;

pub const RULE: Rule = Rule {
    code: "sum-part",
    page: Page {
        states: (
            "合计漏了一项，或者把一项算了两遍。",
            "The sum leaves out a part, or counts one twice.",
        ),
        formula: Some((
            "合计减去或再加上其中一项。",
            "The sum less one of its parts, or with one of them once more.",
        )),
        examples: &[
            Example::claim("50亿元", "sum(20亿元, 30亿元, 45亿元)").gives("inconsistent sum-part"),
            Example::claim("40%", "share(20亿元, sum(20亿元, 30亿元, 50亿元))")
                .gives("inconsistent sum-part"),
            Example::claim("95亿元", "sum(20亿元, 30亿元, 45亿元)").gives("consistent printed"),
        ],
        remedy: (
            "对照名单逐项核对，再用重算出的合计；也看看这一项是不是本来就不该算进去。",
            "Go through the parts one by one, then print the recomputed sum; see also whether the part belongs there at all.",
        ),
    },
    prior: 90,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    if case.used.len() > MAX_PARTS || case.used.len() < 2 {
        return Vec::new();
    }
    if !case.derivation.kind.adds {
        return inside(case);
    }
    let parts = case
        .used
        .iter()
        .flat_map(|&part| [change(case, part, false), change(case, part, true)]);
    parts.flatten().collect()
}

fn change(case: &Case<'_>, part: usize, twice: bool) -> Option<Change> {
    let candidate = &case.derivation.candidates[0];
    let printed = &case.derivation.inputs[part].figure.as_ref()?.text;
    let variable = case
        .derivation
        .tape
        .iter()
        .position(|step| *step == Step::Variable(part))?;
    let mut other = case.derivation.clone();
    let step = if twice {
        Step::Add(candidate.step, variable)
    } else {
        Step::Subtract(candidate.step, variable)
    };
    other.tape.push(step);
    other.dimensions.push(case.derivation.dimension.clone());
    let last = other.tape.len() - 1;
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = if twice {
        said(
            format!("{text}把{printed}算了两遍；合计是{instead}"),
            format!("{text} counts {printed} twice; the sum is {instead}"),
        )
    } else {
        said(
            format!("{text}漏了{printed}；合计是{instead}"),
            format!("{text} leaves out {printed}; the sum is {instead}"),
        )
    };
    Some(case.computed_as(ending_at(other, last), instead, message))
}

/// The formula without one part of a total that stands inside it: a share of a total, a total a head.
fn inside(case: &Case<'_>) -> Vec<Change> {
    let tape = &case.derivation.tape;
    let divides = matches!(
        tape[case.derivation.candidates[0].step],
        Step::Divide(..) | Step::Subtract(..)
    );
    let sums = (0..tape.len()).filter(|_| divides);
    let parts = sums.flat_map(|at| match tape[at] {
        Step::Add(x, y) => vec![(at, x, y), (at, y, x)],
        _ => Vec::new(),
    });
    parts
        .filter_map(|(at, kept, part)| without(case, at, kept, part))
        .collect()
}

fn without(case: &Case<'_>, sum: usize, kept: usize, part: usize) -> Option<Change> {
    let Step::Variable(input) = case.derivation.tape[part] else {
        return None;
    };
    let printed = &case.input(input)?.text;
    let mut other = case.derivation.clone();
    other.tape[sum] = Step::Power(kept, 1);
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = said(
        format!("{text}所用的合计漏了{printed}；补上是{instead}"),
        format!("{text} takes a total without {printed}; with it, it is {instead}"),
    );
    Some(case.computed_as(other, instead, message))
}
