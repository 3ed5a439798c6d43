//! Up X%, the base was not recognised.

use crate::reading::equation::{Candidate, Equation, Family, Found, MISSING, Part};
use crate::reading::mention::Aspect;
use crate::reading::relate::other_basis;
use crate::reading::tokens::Class;

/// Up X%, the base was not recognised.
pub static EQUATION: Equation = Equation {
    name: "alone",
    states: (
        "增长X%，没有认出它的基数",
        "Up X%, the base was not recognised",
    ),
    right: &[],
    wrong: &[],
    family: Family::Alone,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    let derived = match own.class {
        Class::Percent => matches!(
            own.aspect,
            Aspect::Rate | Aspect::AnnualRate | Aspect::Share
        ),
        Class::Times | Class::Doubling => own.direction.is_some() || own.of,
        Class::Points => own.direction.is_some(),
        _ => false,
    };
    let reason = if own.goal {
        "? goal"
    } else if other_basis(p, claim) {
        "? other-basis"
    } else {
        MISSING
    };
    let formula = vec![Part::Text(reason.into())];
    let candidate = Candidate {
        equation: &EQUATION,
        claim,
        formula,
        evidence: Vec::new(),
    };
    derived.then_some(candidate).into_iter().collect()
}
