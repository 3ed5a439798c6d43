//! From A to B, up X%.

use crate::reading::equation::{Candidate, Equation, Family, Found};
use crate::reading::mention::Aspect;
use crate::reading::pairwise::candidates;
use crate::reading::tokens::Class;

/// From A to B, up X%.
pub static EQUATION: Equation = Equation {
    name: "from-to-growth",
    states: ("由A到B，增长X%", "From A to B, up X%"),
    right: &[
        "五年来，全县茶叶产值从12.4亿元增加到18.6亿元，增长50%。",
        "春笋收入860万元，比去年的800万元增长7.5%。",
    ],
    wrong: &[
        "五年来，全县茶叶产值从12.4亿元增加到18.6亿元，增长40%。",
        "春笋收入860万元，比去年的800万元增长9.5%。",
    ],
    family: Family::Change,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if own.class != Class::Percent || own.aspect != Aspect::Rate {
        return Vec::new();
    }
    candidates(&EQUATION, found, claim, "growth", |_| true)
}
