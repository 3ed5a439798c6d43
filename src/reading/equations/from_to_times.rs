//! From A to B, up X times; doubled.

use crate::reading::equation::{Candidate, Equation, Family, Found};
use crate::reading::mention::{Aspect, Mention};
use crate::reading::pairwise::candidates;
use crate::reading::tokens::Class;

/// From A to B, up X times; doubled.
pub static EQUATION: Equation = Equation {
    name: "from-to-times",
    states: (
        "由A到B，增长X倍；翻一番",
        "From A to B, up X times; doubled",
    ),
    right: &["合作社社员从2012年的15户发展到2022年的120户，增长7倍。"],
    wrong: &["合作社社员从2012年的15户发展到2022年的120户，增长9倍。"],
    family: Family::Change,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if !moves(own) {
        return Vec::new();
    }
    candidates(&EQUATION, found, claim, "times", |_| true)
}

fn moves(own: &Mention) -> bool {
    let times = own.class == Class::Times && own.direction.is_some();
    (times || own.class == Class::Doubling) && own.aspect != Aspect::AnnualRate
}
