//! Two figures of one quantity of which a claim may tell the growth, the change, or how many times it is.

use crate::reading::equation::Equation;
use crate::reading::equations::equation;
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side, Time};
use crate::reading::names::{Likeness, compare};
use crate::reading::relate::{comparable, other_basis, same_unit};
use crate::reading::tokens::Class;

use super::chance::Drawn;
use super::near::near;
use super::set::{Claim, Set};

/// Pieces of evidence that names give; any more are of times.
const NAMES: usize = 2;

/// What a claim may say of a pair.
fn asked(own: &Mention) -> Option<(&'static Equation, &'static str)> {
    let moves = own.direction.is_some();
    match (own.class, own.aspect) {
        (Class::Percent, Aspect::Rate) => Some((equation("from-to-growth"), "growth")),
        (Class::Times, Aspect::Rate) if moves => Some((equation("from-to-times"), "times")),
        (_, Aspect::Change) if own.class.is_level() && moves => {
            Some((equation("from-to-change"), "change"))
        }
        _ => None,
    }
}

/// The pairs near a claim.
pub(super) fn sets(claim: &Claim<'_, '_>) -> Vec<Set> {
    let own = claim.own;
    let Some((equation, function)) = asked(own) else {
        return Vec::new();
    };
    if other_basis(claim.found.paragraph, claim.at) || own.goal {
        return Vec::new();
    }
    let level = |mention: &Mention| {
        let kind = matches!(mention.aspect, Aspect::Level | Aspect::Average);
        let one = own.aspect != Aspect::Change || mention.dimension() == own.dimension();
        kind && mention.class.is_level() && one
    };
    let all = near(claim, level);
    let mut sets = Vec::new();
    for &current in &all {
        for &base in &all {
            let evidence = (base != current).then(|| evidence(claim, base, current));
            let of = |evidence: Vec<Evidence>| {
                // Without one name, or times that differ, two figures are of two things as well as not.
                let told = evidence[0] == Evidence::Same || evidence.len() > NAMES;
                let figures = [base, current];
                let set = claim.set(equation, (function, Drawn::Scale), &figures, evidence)?;
                Some(set.likely(told))
            };
            sets.extend(evidence.flatten().and_then(of));
        }
    }
    sets
}

/// What speaks for a claim being of a pair; none where it cannot be.
fn evidence(claim: &Claim<'_, '_>, base: usize, current: usize) -> Option<Vec<Evidence>> {
    let document = claim.document();
    let (a, b) = (document.mention(base), document.mention(current));
    let names = claim.found.paragraph.names;
    let like = compare(document.core(base), document.core(current));
    let said = match names.silent(&claim.own.own) {
        true => Likeness::Silent,
        false => compare(document.core(claim.figure()), document.core(current)),
    };
    let ends = matches!(a.side, Some(Side::To)) || matches!(b.side, Some(Side::From | Side::Than));
    let other_time =
        matches!((claim.own.basis, a.time), (Some(basis), Some(Time::Past(past))) if basis != past);
    let unlike = [like, said].contains(&Likeness::Unlike);
    // Numbers without a unit may count anything.
    let bare = a.class == Class::Bare || b.class == Class::Bare;
    let one_unit = a.class == b.class && same_unit(claim.found.paragraph, a, b);
    if !one_unit || bare && like != Likeness::Same {
        return None;
    }
    if !comparable(a, b) || ends || other_time || unlike || a.partial != b.partial {
        return None;
    }
    let mut evidence = vec![like.evidence(), said.evidence()];
    evidence.extend(order(a, b)?);
    Some(evidence)
}

/// What times say of a base and what became of it; none where they say that it is not so.
fn order(a: &Mention, b: &Mention) -> Option<Option<Evidence>> {
    match (a.time, b.time) {
        (Some(Time::Years(first)), Some(Time::Years(last))) if first.last < last.first => {
            Some(Some(Evidence::Years))
        }
        (Some(Time::Years(first)), Some(Time::Years(last))) if first != last => None,
        (Some(Time::Past(_)), Some(Time::Past(_))) => None,
        (Some(Time::Past(_)), _) => Some(Some(Evidence::PastNow)),
        (_, Some(Time::Past(_))) => None,
        _ => Some(None),
    }
}
