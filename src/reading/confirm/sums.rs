//! Runs of figures of which a claim may be the sum.

use crate::language::Cue;
use crate::number::Rational;
use crate::reading::equations::equation;
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::{Likeness, compare};
use crate::reading::tokens::Class;

use super::chance::Drawn;
use super::result::result;
use super::set::{Claim, Set};

/// Most figures of a sum, and figures on either side of a claim among which they are looked for.
const MOST: usize = 12;
const FAR: usize = 24;
/// A sum is near that misses by no more than one in so many.
const NEAR: i64 = 10;

/// The runs that begin or end beside a claim: so many figures of its kind in a row, whatever rates stand between.
pub(super) fn sets(claim: &Claim<'_, '_>) -> Vec<Set> {
    let own = claim.own;
    let moves = matches!(own.side, Some(Side::From | Side::Than));
    if !own.is_level() || own.class == Class::Count || own.aside != 0 || moves {
        return Vec::new();
    }
    let p = claim.found.paragraph;
    let part = |at: &usize| is_part(own, &p.mentions[*at]);
    let after = (claim.at + 1..p.mentions.len()).take(FAR).filter(part);
    let after: Vec<usize> = after.take(MOST).collect();
    let before = (claim.at.saturating_sub(FAR)..claim.at).rev().filter(part);
    let before: Vec<usize> = before.take(MOST).collect();
    let mut sets = Vec::new();
    for run in [after, before] {
        for count in 2..=run.len() {
            let mut parts: Vec<usize> = run[..count].iter().map(|at| p.first + at).collect();
            parts.sort_unstable();
            let evidence = evidence(claim, &parts);
            let of = |evidence: Vec<Evidence>| {
                let has = |one| evidence.contains(&one);
                let (total, listed) = (has(Evidence::TotalLabel), has(Evidence::OfWhich));
                let set = claim.set(
                    equation("parts-of-whole"),
                    ("sum", Drawn::Scale),
                    &parts,
                    evidence,
                )?;
                let near = listed && near(claim, &set);
                Some(set.likely(total || near))
            };
            sets.extend(evidence.and_then(of));
        }
    }
    sets
}

/// Whether a sum is so near to a claim that a digit may be wrong: a list is cut short more often than that.
fn near(claim: &Claim<'_, '_>, set: &Set) -> bool {
    let close = || {
        let sum = result(claim.found, &set.candidate)?;
        let point = claim.own.figure.amount.as_ref()?.point.clone()?;
        let room = &point.abs() / &Rational::new(NEAR, 1);
        Some(sum.widen(&room).contains(&point))
    };
    close().unwrap_or(false)
}

/// Whether a figure may be a part of a sum.
fn is_part(own: &Mention, part: &Mention) -> bool {
    let point = |mention: &Mention| mention.figure.amount.as_ref()?.point.clone();
    let less = point(part) < point(own);
    let moves = matches!(part.side, Some(Side::From | Side::Than | Side::To));
    part.aspect == Aspect::Level
        && part.class == own.class
        && part.aside == 0
        && part.dimension() == own.dimension()
        && part.figure.unit.symbol == own.figure.unit.symbol
        && part.goal == own.goal
        && !moves
        && less
}

/// What speaks for some figures being the parts of a claim; none where nothing does.
fn evidence(claim: &Claim<'_, '_>, parts: &[usize]) -> Option<Vec<Evidence>> {
    let (p, document) = (claim.found.paragraph, claim.document());
    let mut evidence = Vec::new();
    if p.has(claim.own.before.clone(), Cue::Total) {
        evidence.push(Evidence::TotalLabel);
    }
    let first = document.mention(*parts.first()?);
    if first.token > claim.own.token && p.has(claim.own.token..first.token, Cue::OfWhich) {
        evidence.push(Evidence::OfWhich);
    }
    let core = document.core(claim.figure());
    let like = |&part: &usize| {
        let like = compare(document.core(part), core);
        matches!(like, Likeness::Same | Likeness::Alike)
    };
    evidence.extend(parts.iter().all(like).then_some(Evidence::Alike));
    // Numbers without a unit may count anything.
    let bare = claim.own.class == Class::Bare && evidence == [Evidence::Alike];
    if evidence.is_empty() || bare {
        return None;
    }
    evidence.push(Evidence::List);
    Some(evidence)
}
