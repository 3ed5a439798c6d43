//! Where the claimed interval ends and the recomputed one begins.

use crate::book::{Candidate, Claim, Relation, Years};
use crate::number::{Interval, Rational};
use crate::recompute::{Comparison, Options, Question, intervals, levels, lift, range};

use super::proof::{Apart, Facing, Side};

/// Every reading that is licensed, each apart from the claim.
pub fn apart(claim: &Claim, claimed: &Interval, options: &Options) -> Option<Vec<Apart>> {
    let question = Question::of(claim, options)?;
    if question.is_never_right() {
        return Some(Vec::new());
    }
    question
        .candidates()
        .map(|candidate| one(&question, candidate, claimed))
        .collect()
}

fn one(question: &Question<'_>, candidate: &Candidate, claimed: &Interval) -> Option<Apart> {
    let derivation = question.derivation;
    let hull = range(&derivation.tape, candidate.step, &intervals(derivation)).ok()?;
    let recomputed = hull.outer().clone();
    let reading = candidate.reading;
    let (power, facing) = match question.comparison(candidate) {
        Comparison::Annual(years) => {
            let (power, claimed, recomputed) = powers(claimed, &recomputed, years)?;
            (Some(power), facing(Relation::Equal, &claimed, &recomputed)?)
        }
        Comparison::Relation(relation) => (None, facing(relation, claimed, &recomputed)?),
        Comparison::Equal | Comparison::Same => {
            (None, facing(Relation::Equal, claimed, &recomputed)?)
        }
    };
    Some(Apart {
        reading,
        recomputed,
        power,
        facing,
    })
}

/// `(1 + g)^p` and the quotient to the power q; what is all below zero has no power and stays as it is.
fn powers(
    claimed: &Interval,
    quotients: &Interval,
    years: Years,
) -> Option<(Years, Interval, Interval)> {
    let (p, claimed) = match lift(claimed, years).ok()? {
        Some(lifted) => (years.p, lifted),
        None => (1, claimed.shift(&Rational::ONE)),
    };
    let (q, quotients) = match levels(quotients, years).ok()? {
        Some(raised) => (years.q, raised),
        None => (1, quotients.clone()),
    };
    Some((Years { p, q }, claimed, quotients))
}

fn facing(relation: Relation, claimed: &Interval, recomputed: &Interval) -> Option<Facing> {
    let side = match relation {
        Relation::Below | Relation::AtMost => Side::Low,
        Relation::Above | Relation::AtLeast => Side::High,
        Relation::Equal if ends_below(claimed, recomputed) => Side::High,
        Relation::Equal => Side::Low,
    };
    let (claimed, recomputed) = match side {
        Side::Low => (claimed.inf.value()?, recomputed.sup.value()?),
        Side::High => (claimed.sup.value()?, recomputed.inf.value()?),
    };
    let gap = if side == Side::Low {
        claimed - recomputed
    } else {
        recomputed - claimed
    };
    (!gap.is_negative()).then(|| Facing {
        side,
        claimed: claimed.clone(),
        recomputed: recomputed.clone(),
        gap,
    })
}

/// Whether it is nowhere above; the two prints of a repeat may have an end in common.
fn ends_below(one: &Interval, other: &Interval) -> bool {
    matches!((one.sup.value(), other.inf.value()), (Some(end), Some(begin)) if end <= begin)
}
