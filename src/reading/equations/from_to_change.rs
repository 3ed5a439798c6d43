//! From A to B, N more.

use crate::reading::equation::{Candidate, Equation, Family, Found};
use crate::reading::mention::Aspect;
use crate::reading::pairwise::candidates;

/// From A to B, N more.
pub static EQUATION: Equation = Equation {
    name: "from-to-change",
    states: ("由A到B，增加N", "From A to B, N more"),
    right: &["学校从52所增加到67所，增加15所。"],
    wrong: &["学校从52所增加到67所，增加25所。"],
    family: Family::Change,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if !own.class.is_level() || own.aspect != Aspect::Change || own.direction.is_none() {
        return Vec::new();
    }
    candidates(&EQUATION, found, claim, "change", |pair| {
        p.mentions[pair.base].dimension() == own.dimension()
    })
}
