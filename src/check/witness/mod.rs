//! Proof of a verdict in exact numbers, for whoever does not want to trust it: values of all figures for which a
//! consistent claim is right, or the two bounds between which an inconsistent one falls.

mod apart;
mod point;
mod rate;
mod search;

use crate::book::{Candidate, Derivation, Reading, Relation, Years};
use crate::number::{End, Interval, Rational};

use super::compare::Comparison;
use super::finding::{Basis, Finding, Verdict};
use super::options::Options;
use search::{Goal, Search};

/// What proves a verdict. All values are in base units.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// The claimed interval that the proof is about: with its tolerance only where nothing else makes room.
    pub claimed: Interval,
    /// The proof.
    pub proof: Proof,
}

/// The two kinds of proof.
#[derive(Clone, Debug, PartialEq)]
pub enum Proof {
    /// Of a consistent claim.
    Meets(Meeting),
    /// Of an inconsistent one: each reading that is licensed; none where % is printed for 个百分点, or the other way.
    Apart(Vec<Apart>),
}

/// Values that make a claim right.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// A value inside each input's interval; `None` for one that is not printed and not computed with.
    pub inputs: Vec<Option<Rational>>,
    /// What the formula gives for them; of an annual rate the quotient before any root.
    pub recomputed: Rational,
    /// What the claimed figure is then.
    pub claimed: Claimed,
    /// Where given, the claimed value is an annual rate g: `(1 + g)^p` is `recomputed^q`.
    pub years: Option<Years>,
}

/// The value of the claimed figure, inside its interval.
#[derive(Clone, Debug, PartialEq)]
pub enum Claimed {
    /// Exactly this.
    Value(Rational),
    /// An annual rate that no fraction gives, between two of the interval that do not leave it.
    Between(Rational, Rational),
}

/// How far one reading is from the claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// The reading.
    pub reading: Option<Reading>,
    /// All that the formula gives; of an annual rate the quotient before any root.
    pub recomputed: Interval,
    /// The bounds that face each other are of `(1 + g)^p` and of the quotient to the power q.
    pub power: Option<Years>,
    /// The bounds that face each other.
    pub facing: Facing,
}

/// Two bounds that face each other, and what lies between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Facing {
    /// On which side of the claimed interval the recomputed one lies.
    pub side: Side,
    /// The end of the claimed interval.
    pub claimed: Rational,
    /// The end of the recomputed one.
    pub recomputed: Rational,
    /// Their distance; zero where they touch and one of them is open.
    pub gap: Rational,
}

/// A side of the claimed interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its lower end faces the upper one of the recomputed interval.
    Low,
    /// Its upper end faces the lower one of the recomputed interval.
    High,
}

/// The proof of a finding; `None` for what is unverifiable, or where none is found within limits.
pub fn witness(finding: &Finding<'_>, options: &Options) -> Option<Witness> {
    let derivation = finding.claim.derivation.as_ref()?;
    match finding.verdict {
        Verdict::Consistent => consistent(finding, derivation),
        Verdict::Inconsistent | Verdict::Waived => {
            let claimed = finding.claimed.clone()?;
            let proof = Proof::Apart(apart::apart(finding.claim, derivation, &claimed, options)?);
            Some(Witness { claimed, proof })
        }
        Verdict::Unverifiable | Verdict::Drift => None,
    }
}

fn consistent(finding: &Finding<'_>, derivation: &Derivation) -> Option<Witness> {
    let claimed = own_claim(finding, derivation)?;
    let candidate = derivation
        .candidates
        .iter()
        .find(|candidate| candidate.reading == finding.reading)?;
    let search = Search::new(derivation, candidate.step);
    let meeting = match comparison(derivation, candidate) {
        Comparison::Annual(years) => rate::meeting(&search, &claimed, years)?,
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
            Meeting {
                inputs,
                recomputed,
                claimed: Claimed::Value(claimed),
                years: None,
            }
        }
    };
    let inputs = unprinted_as_none(meeting.inputs, derivation);
    Some(Witness {
        claimed,
        proof: Proof::Meets(Meeting { inputs, ..meeting }),
    })
}

fn comparison(derivation: &Derivation, candidate: &Candidate) -> Comparison {
    match (derivation.relation, candidate.years) {
        (Some(relation), _) => Comparison::Relation(relation),
        (None, Some(years)) => Comparison::Annual(years),
        (None, None) => Comparison::Equal,
    }
}

/// The claimed figure's own interval; with the tolerance where only that makes room.
fn own_claim(finding: &Finding<'_>, derivation: &Derivation) -> Option<Interval> {
    if finding.basis == Some(Basis::Tolerance) {
        return finding.claimed.clone();
    }
    let amount = finding.claim.figure.as_ref()?.amount.as_ref()?;
    Some(
        derivation
            .exactly
            .clone()
            .map_or_else(|| amount.interval.clone(), Interval::exactly),
    )
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
