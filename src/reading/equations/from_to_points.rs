//! A share from a% to b%, up N points.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found};
use crate::reading::pairwise::candidates;
use crate::reading::tokens::Class;

/// A share from a% to b%, up N points.
pub static EQUATION: Equation = Equation {
    name: "from-to-points",
    states: (
        "占比由a%到b%，提高N个百分点",
        "A share from a% to b%, up N points",
    ),
    right: &["服务业占比由41.2%提高到48.7%，提高7.5个百分点。"],
    wrong: &["服务业占比由41.2%提高到48.7%，提高8.5个百分点。"],
    family: Family::Change,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if own.class != Class::Points
        || own.direction.is_none()
        || p.has(own.before.clone(), Cue::Annual)
    {
        return Vec::new();
    }
    candidates(&EQUATION, found, claim, "points", |pair| {
        p.mentions[pair.base].class == Class::Percent
    })
}
