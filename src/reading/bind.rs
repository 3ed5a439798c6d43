//! Candidates → bindings that are clear.

use std::collections::{BTreeMap, BTreeSet};

use super::agree::agrees;
use super::bound::{Bound, FLOOR, Grade, MARGIN};
use super::confirm::{Outcome, confirm, in_table};
use super::corroborate::corroborate;
use super::document::Document;
use super::equation::{Candidate, Equation, Family, Found};
use super::equations::EQUATIONS;
use super::paragraph::Paragraph;
use super::reconcile::reconcile;
use super::relate::pairs;

/// The bindings of each paragraph, in the order of their claims; of what claims something and is bound to nothing, that.
pub(super) fn bind(document: &Document<'_>) -> Vec<Vec<Bound>> {
    let paragraphs = (0..document.len()).map(|at| document.paragraph(at));
    let mut bound: Vec<Vec<Bound>> = paragraphs
        .map(|p| p.map_or(Vec::new(), |p| bound(document, &p)))
        .collect();
    corroborate(document, &mut bound);
    reconcile(document, &mut bound);
    bound
}

fn bound(document: &Document<'_>, p: &Paragraph<'_>) -> Vec<Bound> {
    let pairs = pairs(p);
    let found = Found {
        paragraph: p,
        pairs: &pairs,
        document,
    };
    let enabled =
        |equation: &&&Equation| !p.options.disabled.iter().any(|name| name == equation.name);
    let equations: Vec<&Equation> = EQUATIONS.iter().filter(enabled).copied().collect();
    let claims = (0..p.mentions.len()).filter(|&claim| !p.mentions[claim].hedged);
    let mut bound: Vec<Bound> = claims
        .flat_map(|claim| {
            let mut bound = graded(&found, clear(&found, &equations, claim), claim);
            let printed = in_table(&found, claim).map(confirmed);
            // What is printed in a table needs no other figure that it may follow from.
            bound.retain(|bound| printed.is_none() || !matches!(bound.grade, Grade::Open(_)));
            bound.extend(printed);
            bound
        })
        .collect();
    let operands = |bound: &Bound| bound.candidate.operands().collect::<Vec<_>>();
    let used: BTreeSet<usize> = bound.iter().flat_map(operands).collect();
    let idle = |bound: &Bound| match &bound.grade {
        Grade::Open(possible) => possible.is_empty(),
        _ => bound.candidate.is_open(),
    };
    bound.retain(|bound| !idle(bound) || !used.contains(&bound.candidate.claim));
    bound
}

fn confirmed(candidate: Candidate) -> Bound {
    Bound {
        candidate,
        grade: Grade::Confirmed,
    }
}

/// The bindings of a claim: those that are clear, and where they do not say what it follows from, what it agrees with.
fn graded(found: &Found<'_, '_>, clear: Vec<Candidate>, claim: usize) -> Vec<Bound> {
    let derived = [
        Family::Change,
        Family::Share,
        Family::OneWhole,
        Family::Sum,
        Family::Count,
    ];
    let told = |candidate: &Candidate| {
        derived.contains(&candidate.equation.family)
            || candidate.is_open() && !candidate.is_missing()
    };
    let judged = |candidate| Bound {
        candidate,
        grade: Grade::Judged,
    };
    if clear.iter().any(told) {
        return clear.into_iter().map(judged).collect();
    }
    let rest = clear
        .iter()
        .filter(|candidate| !candidate.is_open())
        .cloned();
    let mut bound: Vec<Bound> = rest.map(judged).collect();
    match confirm(found, claim) {
        Outcome::Confirmed(candidate) => bound.push(confirmed(candidate)),
        Outcome::Open(possible) => {
            let open = clear.into_iter().find(Candidate::is_open);
            let named = possible.first().map(Candidate::ambiguous);
            bound.extend(named.or(open).map(|candidate| Bound {
                candidate,
                grade: Grade::Open(possible),
            }));
        }
    }
    bound
}

/// The clear bindings of a claim, one of each family.
fn clear(found: &Found<'_, '_>, equations: &[&Equation], claim: usize) -> Vec<Candidate> {
    let mut families: BTreeMap<Family, Vec<Candidate>> = BTreeMap::new();
    for equation in equations {
        let candidates = (equation.find)(found, claim);
        families
            .entry(equation.family)
            .or_default()
            .extend(candidates);
    }
    let alone = families.remove(&Family::Alone).unwrap_or_default();
    let best = |all| clearest(found, all);
    let mut clear: Vec<Candidate> = families.into_values().filter_map(best).collect();
    let has = |clear: &[Candidate], family| {
        clear
            .iter()
            .any(|candidate| candidate.equation.family == family)
    };
    // What the whole itself tells is not told again by another part of it.
    let shared = has(&clear, Family::Share);
    clear.retain(|candidate| !shared || candidate.equation.family != Family::OneWhole);
    let derived = [Family::Change, Family::Share, Family::OneWhole];
    if !derived.into_iter().any(|family| has(&clear, family)) {
        clear.extend(alone);
    }
    clear
}

/// The candidate that is clear: the first of the best, if it lies above all over other figures. Where it disagrees and
/// another that anything speaks for agrees, it is not.
fn clearest(found: &Found<'_, '_>, mut candidates: Vec<Candidate>) -> Option<Candidate> {
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score()));
    // Figures that print the same are tied by that.
    let document = found.document;
    let prints = |candidate: &Candidate| -> BTreeSet<&str> {
        let figures = candidate.figures(found.paragraph.first);
        figures
            .map(|at| document.mention(at).figure.text.as_str())
            .collect()
    };
    let best = candidates.first()?;
    let rivals: Vec<&Candidate> = candidates
        .iter()
        .filter(|other| other.score() > 0 && prints(other) != prints(best))
        .collect();
    let above = rivals
        .first()
        .is_none_or(|rival| best.score() - rival.score() >= MARGIN);
    if best.score() < FLOOR || !above {
        return None;
    }
    // An order holds half of the time, and tells nothing.
    let tells = !matches!(best.equation.family, Family::Order | Family::Part);
    let doubt = || {
        let agrees = |candidate| agrees(found, candidate);
        agrees(best) == Some(false) && rivals.iter().any(|rival| agrees(rival) == Some(true))
    };
    (!tells || rivals.is_empty() || !doubt()).then(|| best.clone())
}
