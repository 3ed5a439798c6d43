//! The figures that a claim may follow from: those around it, and elsewhere those of its name.

use crate::reading::mention::Mention;

use super::set::Claim;

/// Figures for a place, the nearest of those that fit; then their pairs are few enough to be tried.
const MOST: usize = 12;
/// Figures on either side among which they are looked for.
const FAR: usize = 24;

/// The figures around a claim that fit, the nearest first, and those elsewhere that have its name in full.
pub(super) fn near(claim: &Claim<'_, '_>, fits: impl Fn(&Mention) -> bool) -> Vec<usize> {
    let p = claim.found.paragraph;
    let aside = claim.own.aside;
    let free = |mention: &Mention| mention.aside == 0 || mention.aside == aside;
    let around = (1..=FAR).flat_map(|away| {
        let before = claim.at.checked_sub(away);
        let after = Some(claim.at + away).filter(|&at| at < p.mentions.len());
        [before, after].into_iter().flatten()
    });
    let around = around.filter(|&at| free(&p.mentions[at]) && fits(&p.mentions[at]));
    let mut all: Vec<usize> = around.map(|at| p.first + at).take(MOST).collect();
    let document = claim.document();
    let elsewhere = document.named(document.core(claim.figure()), claim.figure());
    let here = p.first..p.first + p.mentions.len();
    let elsewhere = elsewhere
        .iter()
        .filter(|figure| !here.contains(figure) && document.mention(**figure).aside == 0);
    let rows = document.in_rows(claim.figure()).into_iter();
    all.extend(rows.filter(|&cell| fits(document.mention(cell))).take(MOST));
    all.extend(
        elsewhere
            .filter(|figure| fits(document.mention(**figure)))
            .take(MOST),
    );
    all
}
