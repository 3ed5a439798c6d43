//! The same quantity, printed twice.

use crate::reading::equations::equation;
use crate::reading::evidence::Evidence;
use crate::reading::mention::Mention;
use crate::reading::relate::large;
use crate::reading::tokens::Class;

use super::chance::Drawn;
use super::set::{Claim, Set, Step};

/// Characters of a name from which it tells a quantity apart: 出口 is of many things, 新能源汽车出口 of one.
const NAME: usize = 4;

/// Figures before a claim among which one is looked for whose name says more, or less: 现金储备, 该公司现金储备.
const FAR: usize = 24;

/// The figures of the same name before a claim, here and elsewhere, and those of its paragraph of which one name ends in the
/// other.
pub(super) fn sets(claim: &Claim<'_, '_>) -> Vec<Set> {
    let (document, own) = (claim.document(), claim.own);
    let core = document.core(claim.figure());
    // 48, 2025 may be of a name or a year.
    let plain = own.class == Class::Bare && !large(own) && !own.figure.text.contains(',');
    let idle = matches!(own.class, Class::Count | Class::Span | Class::Rank) || plain;
    if idle || own.goal || core.chars().nth(NAME - 1).is_none() {
        return Vec::new();
    }
    let p = claim.found.paragraph;
    let named = document.named(core, claim.figure()).iter().copied();
    let near = claim.at.saturating_sub(FAR)..claim.at;
    let nested = near.map(|at| p.first + at).filter(|&figure| {
        let other = document.core(figure);
        let long = other.chars().nth(NAME - 1).is_some() && other != core;
        long && (other.ends_with(core) || core.ends_with(other))
    });
    let all = named
        .map(|figure| (figure, true))
        .chain(nested.map(|figure| (figure, false)));
    let same = all.filter(|&(figure, _)| {
        let other = document.mention(figure);
        let beside = claim.step(figure) == Step::Sentence && other.clause + 1 >= own.clause;
        figure < claim.figure() && !beside && is_same(own, other)
    });
    same.filter_map(|(figure, full)| set(claim, figure, full))
        .collect()
}

/// The set of one figure, whose name is the same in full or in part.
fn set(claim: &Claim<'_, '_>, figure: usize, full: bool) -> Option<Set> {
    let evidence = match full {
        true => vec![Evidence::Named],
        false => vec![Evidence::NamedPart, Evidence::Alike],
    };
    let set = claim.set(
        equation("repeat"),
        ("repeat", Drawn::Scale),
        &[figure],
        evidence,
    )?;
    // What has the same name and another value is another thing more often than not.
    Some(set.likely(false))
}

/// Whether two figures of one name may be one.
fn is_same(one: &Mention, other: &Mention) -> bool {
    let time = one.time == other.time || one.time.is_none() || other.time.is_none();
    let way = one.direction == other.direction;
    one.class == other.class
        && one.aspect == other.aspect
        && one.dimension() == other.dimension()
        && other.aside == 0
        && way
        && time
}
