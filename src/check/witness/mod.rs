//! Proof of a verdict in exact numbers, for whoever does not want to trust it: values of all figures for which a
//! consistent claim is right, or the two bounds between which an inconsistent one falls.

mod apart;
mod point;
mod proof;
mod rate;
mod search;

pub use proof::{Apart, Claimed, Facing, Proof, Side, Values, Witness};

use crate::book::{Derivation, Relation};
use crate::number::{End, Interval, Rational};
use crate::recompute::{Basis, Comparison, Options, claimed_interval};

use super::finding::{Finding, Verdict};
use search::{Goal, Search};

/// The proof of a finding; `None` for what is unverifiable, or where none is found within limits.
pub fn witness(finding: &Finding<'_>, options: &Options) -> Option<Witness> {
    let derivation = finding.claim.derivation.as_ref()?;
    match finding.verdict {
        Verdict::Consistent => consistent(finding, derivation),
        Verdict::Inconsistent | Verdict::Waived => {
            let claimed = finding.claimed.clone()?;
            let proof = Proof::Apart(apart::apart(finding.claim, &claimed, options)?);
            Some(Witness { claimed, proof })
        }
        Verdict::Unverifiable | Verdict::Drift => None,
    }
}

fn consistent(finding: &Finding<'_>, derivation: &Derivation) -> Option<Witness> {
    let claimed = own_claim(finding)?;
    let candidate = derivation
        .candidates
        .iter()
        .find(|candidate| candidate.reading == finding.reading)?;
    let search = Search::new(derivation, candidate.step);
    let values = match Comparison::of(derivation, candidate) {
        Comparison::Annual(years) => rate::values(&search, &claimed, years)?,
        comparison => {
            let goal = Goal::value(comparison.wanted(&claimed).ok()??);
            let (inputs, recomputed) = search.find(&goal)?;
            let inputs = inputs.into_iter().map(Some).collect();
            let claimed = match comparison {
                Comparison::Relation(relation) => {
                    related(finding, &claimed, relation, &recomputed)?
                }
                _ => recomputed.clone(),
            };
            Values {
                inputs,
                recomputed,
                claimed: Claimed::Value(claimed),
                years: None,
            }
        }
    };
    let inputs = unprinted_as_none(values.inputs, derivation);
    Some(Witness {
        claimed,
        proof: Proof::Meets(Values { inputs, ..values }),
    })
}

/// The claimed figure's own interval; with the tolerance where only that makes room.
fn own_claim(finding: &Finding<'_>) -> Option<Interval> {
    match finding.basis {
        Some(Basis::Tolerance) => finding.claimed.clone(),
        _ => claimed_interval(finding.claim),
    }
}

/// A claimed value that stands in the relation to the recomputed one: as printed where it does.
fn related(
    finding: &Finding<'_>,
    claimed: &Interval,
    relation: Relation,
    recomputed: &Rational,
) -> Option<Rational> {
    let (closed, open) = (
        End::Closed(recomputed.clone()),
        End::Open(recomputed.clone()),
    );
    let allowed = match relation {
        Relation::Below => Interval::new(End::Unbounded, open),
        Relation::AtMost => Interval::new(End::Unbounded, closed),
        Relation::Above => Interval::new(open, End::Unbounded),
        Relation::AtLeast => Interval::new(closed, End::Unbounded),
        Relation::Equal => Interval::exactly(recomputed.clone()),
    };
    let both = claimed.intersection(&allowed)?;
    let point = finding
        .claim
        .figure
        .as_ref()?
        .amount
        .as_ref()?
        .point
        .clone();
    Some(
        point
            .filter(|point| both.contains(point))
            .unwrap_or_else(|| point::inside(&both)),
    )
}

fn unprinted_as_none(
    values: Vec<Option<Rational>>,
    derivation: &Derivation,
) -> Vec<Option<Rational>> {
    let printed = derivation
        .inputs
        .iter()
        .map(|input| input.figure.as_ref().is_some_and(|f| f.amount.is_some()));
    values
        .into_iter()
        .zip(printed)
        .map(|(value, printed)| value.filter(|_| printed))
        .collect()
}
