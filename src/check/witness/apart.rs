//! Where the claimed interval ends and the recomputed one begins.

use crate::book::{Candidate, Claim, Derivation, Relation, Years};
use crate::check::compare::{Comparison, levels, lift};
use crate::check::judge::Subject;
use crate::check::options::Options;
use crate::check::range::range;
use crate::figure::Amount;
use crate::number::{Interval, Rational};

use super::{Apart, Facing, Side};

/// Every reading that is licensed, each apart from the claim.
pub fn apart(
    claim: &Claim,
    derivation: &Derivation,
    claimed: &Interval,
    options: &Options,
) -> Option<Vec<Apart>> {
    if derivation.points_for_percent {
        return Some(Vec::new());
    }
    let subject = Subject::new(claim, derivation, options)?;
    subject
        .candidates()
        .map(|candidate| one(&subject, candidate, claimed))
        .collect()
}

fn one(subject: &Subject<'_>, candidate: &Candidate, claimed: &Interval) -> Option<Apart> {
    let inputs = subject.variables(|amount: &Amount| &amount.interval);
    let recomputed = range(&subject.derivation.tape, candidate.step, &inputs)
        .ok()?
        .outer;
    let reading = candidate.reading;
    let (power, facing) = match subject.comparison(candidate) {
        Comparison::Annual(years) => {
            let (power, claimed, recomputed) = powers(claimed, &recomputed, years)?;
            (Some(power), facing(Relation::Equal, &claimed, &recomputed)?)
        }
        Comparison::Relation(relation) => (None, facing(relation, claimed, &recomputed)?),
        Comparison::Equal => (None, facing(Relation::Equal, claimed, &recomputed)?),
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
        Relation::Equal if claimed.precedes(recomputed) => Side::High,
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
