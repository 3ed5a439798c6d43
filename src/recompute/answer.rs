//! What one reading of a formula gives, and whether that meets the claim.

use approx::AbsDiffEq;

use crate::book::Candidate;
use crate::number::{Interval, Rational, TooLarge};

use super::compare::Comparison;
use super::evaluate::Undefined;
use super::hull::{Held, Hull};
use super::meeting::{Basis, Meeting};
use super::question::Question;
use super::range::range;
use super::variables::{intervals, point, variables};

/// What one candidate gives.
pub struct Answer<'a> {
    /// The candidate.
    pub candidate: &'a Candidate,
    /// How it is compared.
    pub comparison: Comparison,
    /// What the formula gives, or why nothing; before any root.
    pub result: Result<Value, Undefined>,
    /// Whether that meets the claim.
    pub meeting: Meeting,
}

/// What a formula gives.
pub struct Value {
    /// Its range.
    pub hull: Hull,
    /// The value that the numbers give as printed; none where one is a range.
    pub point: Option<Rational>,
}

/// What each licensed candidate gives, the preferred first.
pub fn answers<'a>(question: &Question<'a>) -> Vec<Answer<'a>> {
    let candidates = question.candidates();
    candidates
        .map(|candidate| Answer::of(question, candidate))
        .collect()
}

impl<'a> Answer<'a> {
    /// The answer of a candidate.
    pub fn of(question: &Question<'_>, candidate: &'a Candidate) -> Self {
        let comparison = question.comparison(candidate);
        let derivation = question.derivation;
        let hull = range(&derivation.tape, candidate.step, &intervals(derivation));
        let result = hull.map(|hull| Value {
            hull,
            point: point(derivation, candidate.step),
        });
        let asked = Asked {
            question,
            candidate,
            comparison,
        };
        let meeting = result.as_ref().map(|value| asked.meeting(value));
        let meeting = meeting.unwrap_or(Meeting::Open);
        Self {
            candidate,
            comparison,
            result,
            meeting,
        }
    }
}

/// One reading of a question.
struct Asked<'q, 'a> {
    question: &'q Question<'a>,
    candidate: &'q Candidate,
    comparison: Comparison,
}

impl Asked<'_, '_> {
    fn meeting(&self, value: &Value) -> Meeting {
        if self.question.is_never_right() {
            return Meeting::No;
        }
        match self.held(&self.question.claimed, &value.hull) {
            Held::Yes => self
                .basis(value.point.as_ref())
                .map_or(Meeting::Open, Meeting::Yes),
            Held::No => match self.tolerated(&value.hull) {
                Held::Yes => Meeting::Yes(Basis::Tolerance),
                Held::No => Meeting::No,
                Held::Open => Meeting::Open,
            },
            Held::Open => Meeting::Open,
        }
    }

    fn held(&self, claimed: &Interval, hull: &Hull) -> Held {
        hull.held(|recomputed| self.comparison.holds(claimed, recomputed))
    }

    fn tolerated(&self, hull: &Hull) -> Held {
        let question = self.question;
        match hull {
            _ if question.room.is_zero() => Held::No,
            Hull::Exact(range) if self.comparison == Comparison::Equal => {
                match question.claimed.abs_diff_eq(range, question.room.clone()) {
                    true => Held::Yes,
                    false => Held::No,
                }
            }
            hull => self.held(&question.tolerated, hull),
        }
    }

    /// The basis on which they meet.
    fn basis(&self, point: Option<&Rational>) -> Result<Basis, TooLarge> {
        if let Some(point) = point
            && self.point_satisfies(point)?
        {
            return Ok(Basis::Printed);
        }
        let question = self.question;
        let claimed = if question.derivation.exactly.is_some() {
            &question.claimed
        } else {
            &question.amount.plain
        };
        let plain = variables(question.derivation, |amount| amount.plain.clone());
        let hull = range(&question.derivation.tape, self.candidate.step, &plain);
        Ok(match hull.as_ref().map(Hull::inner) {
            Ok(Some(inner)) if self.comparison.holds(claimed, inner)? => Basis::Rounding,
            _ => Basis::Bound,
        })
    }

    /// The value as printed lies in the claimed interval; for a relation, the two points satisfy it.
    fn point_satisfies(&self, point: &Rational) -> Result<bool, TooLarge> {
        let recomputed = Interval::exactly(point.clone());
        match (self.comparison, &self.question.amount.point) {
            (Comparison::Relation(_), Some(claimed)) => self
                .comparison
                .holds(&Interval::exactly(claimed.clone()), &recomputed),
            (Comparison::Relation(_), None) => Ok(false),
            _ => self.comparison.holds(&self.question.claimed, &recomputed),
        }
    }
}
