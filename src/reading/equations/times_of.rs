//! A is X times B, both printed.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, call};
use crate::reading::evidence::Evidence;
use crate::reading::mention::Aspect;
use crate::reading::pairwise::candidates;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::{Class, Kind};

/// A is X times B, both printed.
pub static EQUATION: Equation = Equation {
    name: "times-of",
    states: ("A是B的X倍，两个数都印出", "A is X times B, both printed"),
    right: &[
        "城镇居民人均收入6.4万元，是农村居民2.56万元的2.5倍。",
        "十年前全镇有农家乐9家，如今已达216家，是十年前的24倍。",
    ],
    wrong: &["城镇居民人均收入6.4万元，是农村居民2.56万元的3.5倍。"],
    family: Family::Share,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let own = &found.paragraph.mentions[claim];
    if own.class != Class::Times || own.direction.is_some() || !own.of || own.aside != 0 {
        return Vec::new();
    }
    let past = past(found, claim);
    match past.is_empty() {
        true => printed(found.paragraph, claim).into_iter().collect(),
        false => past,
    }
}

/// 是2.56万元的2.5倍: the base stands right before the claim.
fn printed(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let base = claim.checked_sub(1)?;
    let of = &p.mentions[base];
    let is = own
        .lead
        .clone()
        .rev()
        .find(|&at| p.tokens[at].cue() == Some(Cue::Is))?;
    let near = of.clause == own.clause || of.aside != 0;
    let loose = |at: usize| p.tokens[at].cue() == Some(Cue::Of) || p.tokens[at].mark().is_some();
    if is > of.token || !near || !(of.token + 1..own.token).all(loose) {
        return None;
    }
    let current = (0..base).rev().take(FAR).find(|&at| {
        let mention = &p.mentions[at];
        let one = mention.dimension() == of.dimension() && mention.class == of.class;
        let level = !matches!(mention.aspect, Aspect::Change | Aspect::Rate);
        mention.aside == 0 && mention.sentence == own.sentence && one && level
    })?;
    let mut candidate = Candidate::sure(&EQUATION, claim, call("ratio", &[base, current]));
    let between = p
        .inner(current, base)
        .filter(|(_, mention)| mention.class.is_level());
    candidate
        .evidence
        .extend(between.map(|_| Evidence::Between));
    Some(candidate)
}

/// 十年前9家，如今216家，是十年前的24倍: the base is named by its time alone.
fn past(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    let is = own
        .before
        .clone()
        .rev()
        .find(|&at| p.tokens[at].cue() == Some(Cue::Is));
    let timed = |at: usize| {
        matches!(
            p.tokens[at].kind,
            Kind::Cue(Cue::Past | Cue::Of) | Kind::Year(_)
        )
    };
    let named = is.is_some_and(|is| is + 2 < own.token && (is + 1..own.token).all(timed));
    if !named {
        return Vec::new();
    }
    candidates(&EQUATION, found, claim, "ratio", |_| true)
}

/// Figures before the base among which the other is looked for.
const FAR: usize = 24;
