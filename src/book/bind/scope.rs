//! The names of a formula, and the step that each of them stands for.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::book::derivation::Derivation;
use crate::book::dimension::Known;
use crate::book::expression::{Input, Step, WrittenStep};
use crate::book::formula::MAX_OPERANDS;
use crate::book::tape::Tape;
use crate::say::Fault;

use super::context::{Named, Names};
use super::faults::{needs_figure, too_many_operands};

/// The rows that a formula may refer to, each one variable wherever it stands.
pub struct Scope<'a> {
    /// All rows.
    pub names: &'a dyn Names,
    /// Unprinted steps are written out: for a claim, not for a step, or a chain of steps would be copied again and
    /// again.
    inlines: bool,
    /// Operands of the steps that were written out.
    inlined: usize,
    /// The step of each id that has been used.
    known: BTreeMap<String, usize>,
}

impl<'a> Scope<'a> {
    /// The scope of a claim, which `inlines` unprinted steps, or of such a step.
    pub fn new(names: &'a dyn Names, inlines: bool) -> Self {
        Self {
            names,
            inlines,
            inlined: 0,
            known: BTreeMap::new(),
        }
    }

    /// The step of a row, written where it is met for the first time.
    pub fn step(
        &mut self,
        named: &Named,
        span: &Range<usize>,
        tape: &mut Tape,
    ) -> Result<usize, Fault> {
        if let Some(step) = self.known.get(&named.id) {
            return Ok(*step);
        }
        let step = match &named.step {
            Some(_) if self.inlines => return self.inline(named, span, tape),
            Some(derivation) => tape.variable(named.input(), derivation.dimension.clone()),
            None => {
                let figure = named.figure.as_ref();
                let dimension = figure.map(|figure| figure.unit.dimension.clone());
                tape.variable(named.input(), dimension)
            }
        };
        self.known.insert(named.id.clone(), step);
        Ok(step)
    }

    /// For an unprinted step its formula stands, with its variables; and so for the steps that it refers to, each
    /// written once. The stack is explicit: a chain of steps may be long.
    fn inline(
        &mut self,
        named: &Named,
        span: &Range<usize>,
        tape: &mut Tape,
    ) -> Result<usize, Fault> {
        let mut open = vec![named];
        while let Some(named) = open.last().copied() {
            let Some(derivation) = &named.step else { break };
            let unwritten = |input: &Input| {
                let id = self.unknown(input)?;
                self.names.named(id).filter(|named| named.step.is_some())
            };
            if let Some(next) = derivation.inputs.iter().find_map(unwritten) {
                open.push(next);
                continue;
            }
            let first = tape.inputs.len();
            let step = self.copy(derivation, span, tape)?;
            tape.written.push(WrittenStep {
                id: named.id.clone(),
                formula: Arc::clone(&derivation.formula),
                inputs: first..tape.inputs.len(),
            });
            self.known.insert(named.id.clone(), step);
            open.pop();
        }
        Ok(self.known[&named.id])
    }

    /// The id of an input that has no step yet.
    fn unknown<'i>(&self, input: &'i Input) -> Option<&'i String> {
        let id = input.id.as_ref()?;
        (!self.known.contains_key(id)).then_some(id)
    }

    fn copy(
        &mut self,
        derivation: &Derivation,
        span: &Range<usize>,
        tape: &mut Tape,
    ) -> Result<usize, Fault> {
        let candidate = &derivation.candidates[0];
        if candidate.years.is_some()
            || derivation.relation.is_some()
            || derivation.exactly.is_some()
        {
            return Err(needs_figure(span.clone()));
        }
        let leaf = |step: &&Step| match step {
            Step::Constant(_) => true,
            Step::Variable(input) => {
                let input = &derivation.inputs[*input];
                input.id.is_none() || self.unknown(input).is_some()
            }
            _ => false,
        };
        self.inlined += derivation.tape.iter().filter(leaf).count();
        if self.inlined > MAX_OPERANDS {
            return Err(too_many_operands(span.clone()));
        }
        let mut steps = Vec::with_capacity(derivation.tape.len());
        for (step, dimension) in derivation.tape.iter().zip(&derivation.dimensions) {
            let at = match step {
                Step::Variable(input) => self.input(&derivation.inputs[*input], dimension, tape),
                step => tape.push(
                    step.renamed(|operand| steps[operand], |input| input),
                    dimension.clone(),
                ),
            };
            steps.push(at);
        }
        let root = steps[candidate.step];
        tape.dimensions[root] = derivation.dimension.clone();
        Ok(root)
    }

    /// The step of an input of a step that is written out.
    fn input(&mut self, input: &Input, dimension: &Known, tape: &mut Tape) -> usize {
        if let Some(step) = input.id.as_ref().and_then(|id| self.known.get(id)) {
            return *step;
        }
        let step = tape.variable(input.clone(), dimension.clone());
        if let Some(id) = &input.id {
            self.known.insert(id.clone(), step);
        }
        step
    }
}
