//! The second look: what other claims of the document, which were bound without it, say of one that is open.

use std::collections::BTreeSet;

use super::agree::agrees;
use super::bound::{Bound, FLOOR, Grade, MARGIN};
use super::document::Document;
use super::equation::{Candidate, Family, Found};
use super::evidence::Evidence;
use super::relate::Pairs;

/// Judges the shares whose whole is that of another share which holds, where the words speak for it as well. What is judged
/// here is no evidence for others, so that nothing depends on the order.
pub(super) fn corroborate(document: &Document<'_>, bound: &mut [Vec<Bound>]) {
    let open = (0..bound.len()).flat_map(|at| {
        let first = document.first(at);
        let possible = bound[at].iter().flat_map(|one| one.grade.possible());
        possible.filter_map(move |candidate| whole(candidate, first))
    });
    let wanted: BTreeSet<usize> = open.collect();
    let wholes: BTreeSet<usize> = (0..bound.len())
        .flat_map(|at| {
            let (first, wanted) = (document.first(at), &wanted);
            bound[at].iter().filter_map(move |one| {
                let whole = whole(&one.candidate, first).filter(|whole| wanted.contains(whole))?;
                holds(document, at, one).then_some(whole)
            })
        })
        .collect();
    for (at, bound) in bound.iter_mut().enumerate() {
        let first = document.first(at);
        for one in bound {
            if let Some(candidate) = clear(&one.grade, &wholes, first) {
                *one = Bound {
                    candidate,
                    grade: Grade::Judged,
                };
            }
        }
    }
}

/// Whether figures agree that were bound without any other claim.
fn holds(document: &Document<'_>, paragraph: usize, bound: &Bound) -> bool {
    let agree = || {
        let p = document.paragraph(paragraph)?;
        let found = Found {
            paragraph: &p,
            pairs: &Pairs::default(),
            document,
        };
        agrees(&found, &bound.candidate)
    };
    match bound.grade {
        Grade::Confirmed => true,
        Grade::Judged => agree() == Some(true),
        Grade::Open(_) => false,
    }
}

/// The whole of a share.
fn whole(candidate: &Candidate, first: usize) -> Option<usize> {
    let share = candidate.equation.family == Family::Share && candidate.function() == "share";
    share.then(|| candidate.figures(first).last()).flatten()
}

/// Of what a claim may follow from, that which another claim makes clear.
fn clear(grade: &Grade, wholes: &BTreeSet<usize>, first: usize) -> Option<Candidate> {
    let Grade::Open(possible) = grade else {
        return None;
    };
    let told = |candidate: &Candidate| {
        let held = whole(candidate, first).is_some_and(|whole| wholes.contains(&whole));
        let mut candidate = candidate.clone();
        candidate.evidence.extend(held.then_some(Evidence::Sibling));
        candidate
    };
    let mut all: Vec<Candidate> = possible.iter().map(told).collect();
    all.sort_by_key(|candidate| std::cmp::Reverse(candidate.score()));
    let best = all.first()?;
    let next = all.get(1).map_or(0, Candidate::score);
    let sure =
        best.evidence.contains(&Evidence::Sibling) && best.evidence.contains(&Evidence::Named);
    (sure && best.score() >= FLOOR && best.score() - next >= MARGIN).then(|| best.clone())
}
