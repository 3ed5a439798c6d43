//! The remaining X%: 100% less the shares before it.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, Part};
use crate::reading::mention::Aspect;
use crate::reading::tokens::Class;

/// The remaining X%: 100% less the shares before it.
pub static EQUATION: Equation = Equation {
    name: "remainder",
    states: (
        "其余X%：100%减去前面各部分的占比",
        "The remaining X%: 100% less the shares before it",
    ),
    right: &["Some 57% of tenants stayed and the remaining 43% moved."],
    wrong: &["Some 57% of tenants stayed and the remaining 48% moved."],
    family: Family::Sum,
    find,
};

/// Most shares before the rest: as many as a reader adds up at a glance.
const MOST: usize = 6;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if own.class != Class::Percent || !p.has(own.before.clone(), Cue::Rest) || own.aside != 0 {
        return Vec::new();
    }
    let near = (claim.saturating_sub(MOST)..claim).filter(|&at| {
        let mention = &p.mentions[at];
        mention.sentence == own.sentence && mention.aside == 0 && mention.class == Class::Percent
    });
    let shares: Vec<usize> = near.collect();
    let moves = |&at: &usize| matches!(p.mentions[at].aspect, Aspect::Rate | Aspect::AnnualRate);
    if shares.is_empty() || shares.iter().any(moves) {
        return Vec::new();
    }
    let mut formula = vec![Part::Text("100%".into())];
    for share in shares {
        formula.push(Part::Text(" - ".into()));
        formula.push(Part::Mention(share));
    }
    vec![Candidate::sure(&EQUATION, claim, formula)]
}
