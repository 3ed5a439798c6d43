//! A among B people: so much a head.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, call};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::paragraph::Paragraph;

/// A among B people: so much a head.
pub static EQUATION: Equation = Equation {
    name: "per-head",
    states: (
        "A分给B人，人均C；户均、亩均也是",
        "A among B people: C a head; a household, a mu",
    ),
    right: &["全村312户，去年分红468万元，户均1.5万元。"],
    wrong: &["全村312户，去年分红468万元，户均1.8万元。"],
    family: Family::Sum,
    find,
};

/// Figures before an average among which its total and its heads are looked for.
const FAR: usize = 8;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    candidate(found.paragraph, claim).into_iter().collect()
}

fn candidate(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    if !own.class.is_level() || own.aspect != Aspect::Average || own.direction.is_some() {
        return None;
    }
    let head = own
        .before
        .clone()
        .rev()
        .find(|&at| p.tokens[at].cue() == Some(Cue::Average))?;
    let units = p.pack.heads.get(p.words(head))?;
    let heads = near(p, claim, |mention| {
        units.contains(&mention.figure.unit.symbol)
    });
    let totals = near(p, claim, |mention| {
        let moves = matches!(mention.side, Some(Side::From | Side::Than));
        mention.figure.unit.dimension == own.figure.unit.dimension && !moves
    });
    let ([head], [total]) = (&heads[..], &totals[..]) else {
        return None;
    };
    if head == total || !names_no_other(p, claim, *total) {
        return None;
    }
    let evidence = vec![Evidence::Only, Evidence::Only, Evidence::Beside];
    Some(Candidate {
        equation: &EQUATION,
        claim,
        formula: call("per", &[*total, *head]),
        evidence,
    })
}

/// The levels of the sentence before an average that fit.
fn near(p: &Paragraph<'_>, claim: usize, fits: impl Fn(&Mention) -> bool) -> Vec<usize> {
    let own = &p.mentions[claim];
    let near = (0..claim).rev().take(FAR).filter(|&at| {
        let mention = &p.mentions[at];
        mention.sentence == own.sentence
            && mention.aside == 0
            && mention.is_level()
            && fits(mention)
    });
    near.collect()
}

/// Whether an average names nothing else than its total.
fn names_no_other(p: &Paragraph<'_>, claim: usize, total: usize) -> bool {
    let own = p.names.core(&p.mentions[claim].own);
    p.names.silent(&own) || p.names.core(&p.mentions[total].quantity).contains(&own)
}
