//! What stands in a formula itself: numbers, figures as printed, and the names of rows.

use std::ops::Range;
use std::sync::Arc;

use crate::book::expression::{Input, Step};
use crate::book::kind::Operand;
use crate::book::tape::Tape;
use crate::figure::{self, Dimension, Figure};
use crate::number::Rational;
use crate::say::Fault;

use super::context::{Context, Named};
use super::faults::{shifted, unknown_id};
use super::scope::Scope;

/// A tape on which the leaves of a formula are written, and what they are read with.
pub struct Leaves<'a> {
    /// The tape.
    pub tape: Tape,
    /// What names stand for.
    pub scope: Scope<'a>,
    /// What the claim's own row says.
    pub context: &'a Context<'a>,
}

impl Leaves<'_> {
    /// An exact constant.
    pub fn number(&mut self, number: &Rational, span: Range<usize>) -> Operand {
        let step = self.tape.constant(number.clone());
        Operand {
            constant: Some(number.clone()),
            ..Operand::new(Ok(step), Some(Dimension::Bare), span)
        }
    }

    /// A name that may be an id or a figure as printed.
    pub fn word(&mut self, word: &str, span: Range<usize>) -> Result<Operand, Fault> {
        if let Some(named) = self.scope.names.named(word) {
            return self.reference(named, span);
        }
        match figure::parse(word, self.context.rounding) {
            Ok(figure) => Ok(self.literal(figure, span)),
            Err(_) if word.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                Err(unknown_id(word, self.scope.names, span))
            }
            Err(fault) => Err(shifted(fault, span.start)),
        }
    }

    /// An id in brackets.
    pub fn id(&mut self, id: &str, span: Range<usize>) -> Result<Operand, Fault> {
        match self.scope.names.named(id) {
            Some(named) => self.reference(named, span),
            None => Err(unknown_id(id, self.scope.names, span)),
        }
    }

    /// A quoted text is a figure unless the function takes it as it is.
    pub fn text(&mut self, text: &str, span: Range<usize>) -> Operand {
        let mut read = match figure::parse(text, self.context.rounding) {
            Ok(figure) => self.literal(figure, span),
            Err(fault) => Operand::new(Err(shifted(fault, span.start + 1)), None, span),
        };
        read.text = Some(text.to_owned());
        read
    }

    fn reference(&mut self, named: &Named, span: Range<usize>) -> Result<Operand, Fault> {
        let step = self.scope.step(named, &span, &mut self.tape)?;
        let dimension = self.tape.dimensions[step].clone();
        Ok(Operand {
            period: named.period,
            licence: named.licence,
            figure: named.figure.clone(),
            ..Operand::new(Ok(step), dimension, span)
        })
    }

    fn literal(&mut self, figure: Figure, span: Range<usize>) -> Operand {
        let dimension = Some(figure.unit.dimension.clone());
        // 100% is a whole and exact, so that * 100% changes nothing.
        if matches!(
            figure.text.as_str(),
            "100%" | "100％" | "１００%" | "１００％"
        ) {
            let whole = Step::Constant(Rational::ONE);
            let step = self.tape.push(whole, dimension.clone());
            return Operand {
                constant: Some(Rational::ONE),
                of_whole: true,
                ..Operand::new(Ok(step), dimension, span)
            };
        }
        let figure = Arc::new(figure);
        let origin = self.context.cell.origin_of(span.clone());
        let input = Input::operand(Arc::clone(&figure), origin);
        let step = self.tape.variable(input, dimension.clone());
        Operand {
            figure: Some(figure),
            ..Operand::new(Ok(step), dimension, span)
        }
    }
}
