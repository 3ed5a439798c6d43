//! A formula with its names looked up and its units checked: what is judged.

use std::sync::Arc;

use crate::figure::Licence;
use crate::number::Rational;

use super::dimension::Known;
use super::expression::{Candidate, Input, Step, WrittenStep};
use super::formula::Relation;
use super::kind::Kind;

/// A formula bound to the figures of its article.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// What it states.
    pub kind: &'static Kind,
    /// The formula as written.
    pub formula: Arc<str>,
    /// The unprinted steps that it refers to, each after those that it refers to itself.
    pub steps: Vec<WrittenStep>,
    /// All steps, operands first.
    pub tape: Vec<Step>,
    /// What each step measures; `None` where a missing figure leaves it unknown.
    pub dimensions: Vec<Known>,
    /// The figures; `Step::Variable` counts them.
    pub inputs: Vec<Input>,
    /// The ways to read it, the preferred first; never empty.
    pub candidates: Vec<Candidate>,
    /// What the claimed figure must be to the recomputed one, where it is not equal.
    pub relation: Option<Relation>,
    /// What the result measures.
    pub dimension: Known,
    /// The claimed figure stands for exactly this value, however it is printed (a whole is 100%).
    pub exactly: Option<Rational>,
    /// The wording that licenses the reading, where it is not the claim's own.
    pub licence: Option<Licence>,
    /// The claim is in % and the formula gives 个百分点, or the other way.
    pub points_for_percent: bool,
    /// How much one of the unit is in its base that the claim leaves out after /: 2000/3 for 亩.
    pub per: Option<Rational>,
}

impl Derivation {
    /// The inputs on which the steps of the candidates really depend.
    pub fn used_inputs(&self) -> Vec<usize> {
        let mut used: Vec<usize> = self
            .used_steps()
            .into_iter()
            .filter_map(|step| match step {
                Step::Variable(input) => Some(*input),
                _ => None,
            })
            .collect();
        used.sort_unstable();
        used.dedup();
        used
    }

    /// Whether it divides anywhere, unprinted steps included.
    pub fn divides(&self) -> bool {
        let divides = |step: &&Step| matches!(step, Step::Divide(..));
        self.used_steps().iter().any(divides)
    }

    /// The steps on which the candidates really depend, the last first.
    fn used_steps(&self) -> Vec<&Step> {
        let mut reached = vec![false; self.tape.len()];
        for candidate in &self.candidates {
            reached[candidate.step] = true;
        }
        let mut used = Vec::new();
        for (at, step) in self.tape.iter().enumerate().rev() {
            if reached[at] {
                used.push(step);
                for operand in step.operands() {
                    reached[operand] = true;
                }
            }
        }
        used
    }
}
