//! Candidates → bindings that are clear.

use std::collections::{BTreeMap, BTreeSet};

use super::agree::agrees;
use super::equation::{Candidate, Equation, Family, Found};
use super::equations::EQUATIONS;
use super::paragraph::Paragraph;
use super::relate::pairs;

/// What a binding must reach to be judged, and by how much it must lie above the best over other figures. Set from traps
/// and from alarms that were read, so that of a hundred clear bindings ninety-nine are right; a construction alone reaches
/// it, and no two weak signs do.
const FLOOR: i32 = 20;
const MARGIN: i32 = 8;

/// The bindings of a paragraph that are clear, in the order of their claims; of what claims something and is bound to
/// nothing, that.
pub(super) fn bind(p: &Paragraph<'_>) -> Vec<Candidate> {
    let pairs = pairs(p);
    let found = Found {
        paragraph: p,
        pairs: &pairs,
    };
    let enabled =
        |equation: &&&Equation| !p.options.disabled.iter().any(|name| name == equation.name);
    let equations: Vec<&Equation> = EQUATIONS.iter().filter(enabled).copied().collect();
    let claims = (0..p.mentions.len()).filter(|&claim| !p.mentions[claim].hedged);
    let mut bound: Vec<Candidate> = claims
        .flat_map(|claim| clear(&found, &equations, claim))
        .collect();
    let used: BTreeSet<usize> = bound.iter().flat_map(Candidate::operands).collect();
    bound.retain(|candidate| !candidate.is_open() || !used.contains(&candidate.claim));
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
    let best = |all| clearest(found.paragraph, all);
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
fn clearest(p: &Paragraph<'_>, mut candidates: Vec<Candidate>) -> Option<Candidate> {
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.score()));
    // Figures that print the same are tied by that.
    let prints = |candidate: &Candidate| -> BTreeSet<&str> {
        let operands = candidate.operands();
        operands
            .map(|at| p.mentions[at].figure.text.as_str())
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
        agrees(p, best) == Some(false) && rivals.iter().any(|rival| agrees(p, rival) == Some(true))
    };
    (!tells || rivals.is_empty() || !doubt()).then(|| best.clone())
}
