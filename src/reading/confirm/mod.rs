//! What only agrees: figures that the words do not tie beyond doubt, but of which chance would seldom give the claim.

mod chance;
mod near;
mod pairs;
mod repeats;
mod result;
mod set;
mod shares;
mod sums;
mod tabled;

use std::collections::BTreeSet;

use super::agree::agrees;
use super::equation::{Candidate, Found};
use result::{may_be_meant, may_meet, result};
use set::{Claim, Set, Step};
use tabled::Tier;

/// Sets that are named where it is open which of them is meant.
const NAMED: usize = 3;

/// What became of a claim that no words bind.
pub(super) enum Outcome {
    /// One set of figures agrees, and chance would seldom make one do so.
    Confirmed(Candidate),
    /// It may follow from these, the likeliest first, or from others.
    Open(Vec<Candidate>),
}

/// Looks for figures that a claim agrees with: those of its sentence, then of its paragraph, then of the document.
pub(super) fn confirm(found: &Found<'_, '_>, at: usize) -> Outcome {
    let claim = Claim {
        found,
        at,
        own: &found.paragraph.mentions[at],
    };
    let mut sets = pairs::sets(&claim);
    sets.extend(shares::sets(&claim));
    sets.extend(sums::sets(&claim));
    sets.extend(repeats::sets(&claim));
    sets.sort_by_key(|set| (set.step, std::cmp::Reverse(set.candidate.score())));
    if let Some(agreeing) = agreeing_by_step(&claim, &sets) {
        return Outcome::Confirmed(agreeing);
    }
    sets.retain(|set| {
        let meant = |result| may_be_meant(claim.own, &result);
        set.likely && result(found, &set.candidate).is_none_or(meant)
    });
    sets.sort_by_key(|set| std::cmp::Reverse(set.candidate.score()));
    Outcome::Open(
        sets.into_iter()
            .take(NAMED)
            .map(|set| set.candidate)
            .collect(),
    )
}

/// Whether a claim may have been meant to say what its figures give, though a digit were wrong.
pub(super) fn may_be(found: &Found<'_, '_>, candidate: &Candidate) -> bool {
    let own = &found.paragraph.mentions[candidate.claim];
    result(found, candidate).is_none_or(|result| may_be_meant(own, &result))
}

/// The cell of a table that prints the same under the name of a claim, whatever else it follows from.
pub(super) fn in_table(found: &Found<'_, '_>, at: usize) -> Option<Candidate> {
    let claim = Claim {
        found,
        at,
        own: &found.paragraph.mentions[at],
    };
    let hits = tabled::hits(&claim);
    for tier in Tier::ALL {
        let sets: Vec<Set> = hits
            .iter()
            .filter(|hit| hit.0 == tier)
            .filter_map(|&hit| tabled::set(&claim, hit))
            .collect();
        let sets: Vec<&Set> = sets.iter().collect();
        let agreeing = agreeing(&claim, &sets);
        if let Some(first) = agreeing.first() {
            let sure = seldom(&claim, first, tabled::tried(&claim, tier));
            return sure.then(|| first.candidate.clone());
        }
    }
    None
}

/// Of some sets the one that agrees, of the nearest step at which one does, where chance would seldom make one do so.
fn agreeing_by_step(claim: &Claim<'_, '_>, sets: &[Set]) -> Option<Candidate> {
    let mut tried = 0;
    for step in [Step::Sentence, Step::Paragraph, Step::Document] {
        let here: Vec<&Set> = sets.iter().filter(|set| set.step == step).collect();
        tried += here.len();
        let agreeing = agreeing(claim, &here);
        let Some(first) = agreeing.first() else {
            continue;
        };
        let one = |set: &&Set| prints(claim, set) == prints(claim, first);
        let sure = agreeing.iter().all(one) && seldom(claim, first, tried);
        return sure.then(|| first.candidate.clone());
    }
    None
}

/// The sets that agree with a claim, of those that print the same one.
fn agreeing<'s>(claim: &Claim<'_, '_>, sets: &[&'s Set]) -> Vec<&'s Set> {
    let Some(amount) = &claim.own.figure.amount else {
        return Vec::new();
    };
    let mut known = BTreeSet::new();
    let meets = |set: &&&Set| {
        let result = result(claim.found, &set.candidate);
        result.is_some_and(|result| may_meet(&amount.interval, &result))
    };
    let likely = sets.iter().filter(meets);
    likely
        .filter(|set| known.insert((set.candidate.function().to_owned(), prints(claim, set))))
        .filter(|set| agrees(claim.found, &set.candidate) == Some(true))
        .copied()
        .collect()
}

/// Whether chance would seldom make one of so many sets agree.
fn seldom(claim: &Claim<'_, '_>, set: &Set, tried: usize) -> bool {
    let most = result(claim.found, &set.candidate).map_or(0, |result| {
        chance::tries(&claim.own.figure, &result, set.drawn)
    });
    i64::try_from(tried).is_ok_and(|tried| tried <= most)
}

/// What the figures of a set print: those that print the same are one.
fn prints<'a>(claim: &Claim<'a, '_>, set: &Set) -> BTreeSet<&'a str> {
    let figures = set.candidate.figures(claim.found.paragraph.first);
    figures
        .map(|at| claim.found.document.mention(at).figure.text.as_str())
        .collect()
}
