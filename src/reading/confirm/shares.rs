//! A part and a whole of which a claim may tell the share.

use std::collections::BTreeSet;

use crate::language::Cue;
use crate::reading::equations::equation;
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::{Likeness, compare};
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{full_name, named_like, names, same_unit, whole_of};
use crate::reading::tokens::Class;

use super::chance::Drawn;
use super::near::near;
use super::set::{Claim, Set, Step};

/// Wholes of one name elsewhere that are looked at.
const MOST: usize = 12;

/// The parts and wholes near a claim.
pub(super) fn sets(claim: &Claim<'_, '_>) -> Vec<Set> {
    let (own, p) = (claim.own, claim.found.paragraph);
    let moves = matches!(own.side, Some(Side::From | Side::Than));
    if own.class != Class::Percent || own.aspect != Aspect::Share || own.goal || moves {
        return Vec::new();
    }
    let said = whole_of(p, own);
    // 占同期进出口总值的 names it all the same, 占同期的 does not.
    let name = said.as_deref().map(|name| without_pointing(p, name));
    let pointed = said.as_deref() != name && name.is_none_or(|name| full_name(p, name).is_empty());
    if pointed {
        return Vec::new();
    }
    let level = |mention: &Mention| {
        let free = !matches!(mention.side, Some(Side::From | Side::Than));
        mention.is_level() && free
    };
    let mut all = near(claim, level);
    if let Some(name) = name.filter(|name| !full_name(p, name).is_empty()) {
        let document = claim.document();
        let named = named_like(p, document, name, claim.figure()).into_iter();
        let named = named.filter(|&figure| {
            let mention = document.mention(figure);
            level(mention) && mention.aside == 0 && !all.contains(&figure)
        });
        let named: Vec<usize> = named.collect();
        // The nearest of them come first, and those before the claim.
        let (before, after) = named.split_at(named.partition_point(|&at| at < claim.figure()));
        let nearest = before.iter().rev().chain(after).copied();
        all.extend(nearest.take(MOST));
    }
    let subject = subject(claim);
    let near = all.iter().copied();
    let near = near.filter(|&part| claim.step(part) <= Step::Paragraph);
    let parts: BTreeSet<usize> = near.chain(subject.iter().copied()).collect();
    let mut sets = Vec::new();
    for &part in &parts {
        for &whole in &all {
            let mut evidence = (part != whole)
                .then(|| evidence(claim, name, part, whole))
                .flatten();
            if let Some(evidence) = evidence.as_mut().filter(|_| subject.contains(&part)) {
                evidence.push(Evidence::Named);
            }
            let figures = [part, whole];
            let drawn = ("share", Drawn::Share);
            let of = |evidence| claim.set(equation("share-of-which"), drawn, &figures, evidence);
            sets.extend(evidence.and_then(of));
        }
    }
    sets
}

/// The figures that the words before the cue of a share name: 金融投资 of 金融投资占资产总额的.
fn subject(claim: &Claim<'_, '_>) -> Vec<usize> {
    let (own, p, document) = (claim.own, claim.found.paragraph, claim.document());
    let cue = |at: &usize| p.tokens[*at].cue() == Some(Cue::Share);
    let Some(cue) = own.lead.clone().find(cue) else {
        return Vec::new();
    };
    let words = (own.lead.start..cue).filter(|&at| p.tokens[at].is_words());
    let name: String = words.map(|at| p.words(at)).collect();
    if p.pack.spaced || full_name(p, &name).is_empty() {
        return Vec::new();
    }
    let named = named_like(p, document, &name, claim.figure()).into_iter();
    let level = |figure: &usize| document.mention(*figure).is_level();
    named.filter(level).take(MOST).collect()
}

/// A name without a word that only points: 同期.
fn without_pointing<'n>(p: &Paragraph<'_>, name: &'n str) -> &'n str {
    let words = p.pack.pointing.iter();
    words
        .filter_map(|word| name.strip_prefix(word.as_str()))
        .next()
        .unwrap_or(name)
}

/// What speaks for a claim being the share of a part; none where it cannot be.
fn evidence(
    claim: &Claim<'_, '_>,
    name: Option<&str>,
    part: usize,
    whole: usize,
) -> Option<Vec<Evidence>> {
    let document = claim.document();
    let (a, b) = (document.mention(part), document.mention(whole));
    let p = claim.found.paragraph;
    let point = |mention: &Mention| mention.figure.amount.as_ref()?.point.clone();
    if !same_unit(p, a, b) || point(a).is_none() || point(b).is_none() {
        return None;
    }
    if a.dimension() != b.dimension() || a.goal != b.goal || point(a) > point(b) {
        return None;
    }
    let mut evidence = Vec::new();
    match name.filter(|name| !full_name(p, name).is_empty()) {
        Some(name) if named_like(p, document, name, claim.figure()).contains(&whole) => {
            evidence.push(Evidence::Named);
        }
        Some(name) => {
            let (paragraph, _) = document.place(whole);
            evidence.push(names(&paragraph, name, b)?);
        }
        None => {
            let like = compare(document.core(part), document.core(whole));
            evidence.extend((like != Likeness::Unlike).then(|| like.evidence()));
        }
    }
    if claim.step(part) == Step::Sentence {
        evidence.push(Evidence::Adjacent);
    }
    Some(evidence)
}
