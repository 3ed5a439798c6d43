//! An inconsistent claim, and whether a change would mend it.

use std::sync::Arc;

use crate::book::{Book, Claim, Derivation};
use crate::check::finding::Finding;
use crate::check::judge::judge;
use crate::check::loose::is_loose;
use crate::check::suggest::other_unit;
use crate::figure::{self, Amount, Figure};
use crate::number::{Interval, Rational};
use crate::recompute::{Basis, Meeting, Options, Question, evaluate, loses_the_whole, points};
use crate::say::{Bilingual, Lang};

use super::edit::{Change, Edit, is_turned, negate, reprinted};

/// Inputs beyond which no slip is looked for in a single one: among so many some change fits by chance, and names nothing.
const MAX_INPUTS: usize = 24;

/// An inconsistent claim.
pub struct Case<'a> {
    pub claim: &'a Claim,
    /// The article that makes it.
    pub book: &'a Book,
    pub derivation: &'a Derivation,
    /// The claimed figure.
    pub figure: &'a Figure,
    pub amount: &'a Amount,
    /// What to print instead, where the claim's form can say it.
    pub suggestion: Option<&'a str>,
    /// The inputs that the formula depends on.
    pub used: Vec<usize>,
    question: Question<'a>,
    points: Vec<Interval>,
    options: &'a Options,
}

impl<'a> Case<'a> {
    /// The case of a finding; relations have none, for almost any change mends them, and a fall by the whole has none, for
    /// no number in 倍 mends it.
    pub fn new(finding: &'a Finding<'_>, book: &'a Book, options: &'a Options) -> Option<Self> {
        let claim = finding.claim;
        let derivation = claim
            .derivation
            .as_ref()
            .filter(|derivation| derivation.relation.is_none())?;
        let question = Question::of(claim, options)?;
        if loses_the_whole(claim, question.figure) {
            return None;
        }
        let used = derivation.used_inputs();
        let points = points(derivation);
        let (figure, amount) = (question.figure, question.amount);
        let suggestion = finding.suggestion.as_deref();
        Some(Self {
            claim,
            book,
            derivation,
            figure,
            amount,
            suggestion,
            used,
            question,
            points,
            options,
        })
    }

    /// The figures that a slip of the pen may be in: the claim, and the inputs with their indices.
    pub fn printed(&self) -> Vec<(Option<usize>, &'a Figure)> {
        let mut figures = vec![(None, self.figure)];
        if self.used.len() <= MAX_INPUTS {
            let input = |&at| Some((Some(at), self.input(at)?.as_ref()));
            figures.extend(self.used.iter().filter_map(input));
        }
        figures
    }

    /// The figure of an input.
    pub fn input(&self, at: usize) -> Option<&'a Arc<Figure>> {
        self.derivation.inputs[at].figure.as_ref()
    }

    /// The change by which the claim should have read `instead`.
    pub fn printed_as(&self, edit: Edit, instead: impl Into<String>, message: Bilingual) -> Change {
        Change {
            edit,
            figure: self.figure.text.clone(),
            instead: instead.into(),
            message,
            ways: None,
        }
    }

    /// The same, where the claim was computed by another formula.
    pub fn computed_as(
        &self,
        other: Derivation,
        instead: impl Into<String>,
        message: Bilingual,
    ) -> Change {
        self.printed_as(Edit::Derivation(Box::new(other)), instead, message)
    }

    /// The language of what is said to print.
    pub fn lang(&self) -> Lang {
        self.question.lang
    }

    /// What is claimed with 个百分点 for %, or the other way.
    pub fn in_other_unit(&self) -> Option<String> {
        other_unit(&self.question, &self.figure.text)
    }

    /// Whether the claim is right where it prints `text`.
    pub fn is_right(&self, text: &str) -> bool {
        let turned = is_turned(self.figure).unwrap_or(false);
        let printed = reprinted(self.figure, text, turned);
        printed.is_some_and(|figure| self.mends(&Edit::Claimed(figure)))
    }

    /// Whether a change may be advised: what it says to print is right, by the formula or by what was computed instead, and
    /// nothing that is something is printed as 0.
    pub fn is_advisable(&self, change: &Change) -> bool {
        let replaces = |figure: &Figure| change.figure != figure.text;
        match &change.edit {
            Edit::Input(at, figure) => {
                !is_zero(figure) || self.input(*at).is_some_and(|own| is_zero(own))
            }
            Edit::Claimed(figure) if is_zero(figure) => is_zero(self.figure),
            // Whether this very print mends the claim has been asked, in the unit that it has.
            Edit::Claimed(figure) if figure.text == change.instead => true,
            _ if replaces(self.figure) || self.is_right(&change.instead) => true,
            Edit::Derivation(other) => self.is_right_by(other, &change.instead),
            Edit::Claimed(_) | Edit::Both(..) => false,
        }
    }

    /// Whether the claim is right where it prints `text` and follows from another formula.
    fn is_right_by(&self, other: &Derivation, text: &str) -> bool {
        let Ok(mut figure) = figure::parse(text, self.amount.rounding) else {
            return false;
        };
        if is_turned(self.figure) == Some(true) {
            negate(&mut figure);
        }
        let mut claim = self.claim.clone();
        claim.figure = Some(Arc::new(figure.in_place_of(self.figure)));
        claim.derivation = Some(other.clone());
        Meeting::of(&claim, self.options) == Meeting::Yes(Basis::Printed)
    }

    /// The value of a step where each figure has the number that is printed.
    pub fn point(&self, step: usize) -> Option<Rational> {
        let values = evaluate(&self.derivation.tape, step, &self.points).ok()?;
        values[step].singleton().cloned()
    }

    /// The point of each input.
    pub fn points(&self) -> &[Interval] {
        &self.points
    }

    /// Each step that may meet the claim, with the value that would give just the number that is printed.
    pub fn ways_to_point(&self) -> impl Iterator<Item = (usize, Interval)> {
        let claimed = self.amount.point.clone().map(Interval::exactly);
        self.question.candidates().filter_map(move |candidate| {
            let wanted = self
                .question
                .comparison(candidate)
                .wanted(claimed.as_ref()?)
                .ok()??;
            Some((candidate.step, wanted))
        })
    }

    /// Whether the claim is consistent with basis `printed` after the change, and an open-ended one (超过1000) not by far:
    /// almost any change would do that.
    pub fn mends(&self, edit: &Edit) -> bool {
        if !self.may_mend(edit) {
            return false;
        }
        let changed = self.changed(edit);
        if self.amount.bound.is_none() {
            return Meeting::of(&changed, self.options) == Meeting::Yes(Basis::Printed);
        }
        let finding = judge(&changed, self.options);
        let figure = changed.figure.as_ref();
        let amount = figure.and_then(|figure| figure.amount.as_ref());
        let near = matches!((amount, &finding.recomputed), (Some(x), Some(y)) if !is_loose(x, &y.interval));
        finding.basis == Some(Basis::Printed) && near
    }

    /// The claim after the change.
    pub fn changed(&self, edit: &Edit) -> Claim {
        let mut claim = self.claim.clone();
        match (edit, &mut claim.derivation) {
            (Edit::Claimed(figure), _) => claim.figure = Some(Arc::new(figure.clone())),
            (Edit::Input(at, figure), Some(derivation)) => {
                derivation.inputs[*at].figure = Some(Arc::new(figure.clone()))
            }
            (Edit::Derivation(other), derivation) => *derivation = Some((**other).clone()),
            (Edit::Both(figure, other), derivation) => {
                claim.figure = Some(Arc::new(figure.clone()));
                *derivation = Some((**other).clone());
            }
            (Edit::Input(..), None) => {}
        }
        claim
    }

    /// A quick look at the points alone, before the claim is judged again.
    fn may_mend(&self, edit: &Edit) -> bool {
        match edit {
            Edit::Derivation(_) | Edit::Both(..) => true,
            Edit::Claimed(figure) => figure.amount.as_ref().is_some_and(|amount| {
                self.meets(&amount.interval, &self.points) && !self.is_lost(amount)
            }),
            Edit::Input(at, figure) => {
                let amount = figure.amount.as_ref();
                let Some(point) = amount.and_then(|amount| amount.point.clone()) else {
                    return false;
                };
                let mut points = self.points.clone();
                points[*at] = Interval::exactly(point);
                self.meets(&self.question.claimed, &points)
            }
        }
    }

    /// A claim of 0 where something is left: nobody would print that.
    fn is_lost(&self, amount: &Amount) -> bool {
        let nothing = Interval::exactly(Rational::ZERO);
        amount.point.as_ref().is_some_and(Rational::is_zero) && !self.meets(&nothing, &self.points)
    }

    fn meets(&self, claimed: &Interval, points: &[Interval]) -> bool {
        self.question.candidates().any(|candidate| {
            let values = evaluate(&self.derivation.tape, candidate.step, points);
            values.is_ok_and(|values| {
                self.question
                    .comparison(candidate)
                    .holds(claimed, &values[candidate.step])
                    .unwrap_or(false)
            })
        })
    }
}

/// Whether a figure prints 0.
fn is_zero(figure: &Figure) -> bool {
    let amount = figure.amount.as_ref();
    amount.is_some_and(|amount| amount.point.as_ref().is_some_and(Rational::is_zero))
}
