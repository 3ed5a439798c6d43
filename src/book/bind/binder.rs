//! From the tree of a formula to a derivation, operands before what is made of them.

use crate::book::Cell;
use crate::book::derivation::Derivation;
use crate::book::formula::{self, Formula, Node, Term};
use crate::book::kind::{self, Call, Derived, Kind, Operand};
use crate::book::tape::Tape;
use crate::figure::{Rounding, Wording};
use crate::say::Fault;

use super::context::{Context, Nameless, Names};
use super::faults::{argument_count, must_stand_alone, no_figure, unknown_function};
use super::fits::{leaves_out, points_for_percent};
use super::leaf::Leaves;
use super::operator;
use super::scope::Scope;

/// Binds a formula.
///
/// # Errors
/// A [`Fault`] at the bytes of the formula that are to blame.
pub fn bind(
    formula: &Formula,
    names: &dyn Names,
    context: &Context<'_>,
) -> Result<Derivation, Fault> {
    let mut leaves = Leaves {
        tape: Tape::default(),
        scope: Scope::new(names, context.claimed.is_some()),
        context,
    };
    let kinds = kinds_of(formula)?;
    let raw = texts(formula, &kinds);
    let mut operands: Vec<Operand> = Vec::with_capacity(formula.nodes.len());
    for (at, node) in formula.nodes.iter().enumerate() {
        let span = node.span.clone();
        let operand = match &node.term {
            Term::Call(name, arguments) => {
                let kind = kinds[at].ok_or_else(|| unknown_function(name, span.clone()))?;
                let arguments = arguments.iter().map(|&at| operands[at].clone()).collect();
                let derived = call(kind, arguments, node, &mut leaves)?;
                if at == formula.root && formula.relation.is_none() {
                    return finish(leaves, kind, derived, formula);
                }
                nested(kind, derived, node)?
            }
            Term::Text(text) if raw[at] => as_text(text, node),
            Term::Word(word) if raw[at] && names.named(word).is_none() => as_text(word, node),
            Term::Number(number) => leaves.number(number, span),
            Term::Word(word) => leaves.word(word, span)?,
            Term::Id(id) => leaves.id(id, span)?,
            Term::Text(text) => leaves.text(text, span),
            Term::Negative(x) => operator::negative(&mut leaves.tape, &operands[*x], span)?,
            Term::Power(x, n) => operator::power(&mut leaves.tape, &operands[*x], *n, span)?,
            Term::Binary(sign, x, y) => {
                operator::binary(&mut leaves.tape, *sign, &operands[*x], &operands[*y], span)?
            }
        };
        operands.push(operand);
    }
    let root = &operands[formula.root];
    let derived = Derived::plain(root.dimension.clone(), root.step.clone()?);
    let compared = formula.relation.and_then(kind::comparing);
    let kind = compared.unwrap_or(kind::EXPRESSION);
    finish(leaves, kind, derived, formula)
}

/// Binds a formula that refers to no row.
///
/// # Errors
/// A [`Fault`] at the bytes of the formula that are to blame.
pub fn standalone(cell: &Cell, rounding: Rounding) -> Result<Derivation, Fault> {
    let wording = Wording::default();
    let context = Context {
        cell,
        claimed: None,
        wording: &wording,
        period: None,
        rounding,
    };
    bind(&formula::parse(&cell.text)?, &Nameless, &context)
}

/// The function of each node that is a call, with the right number of arguments.
fn kinds_of(formula: &Formula) -> Result<Vec<Option<&'static Kind>>, Fault> {
    formula
        .nodes
        .iter()
        .map(|node| {
            let Term::Call(name, arguments) = &node.term else {
                return Ok(None);
            };
            let kind = kind::named(name).ok_or_else(|| {
                unknown_function(name, node.span.start..node.span.start + name.len())
            })?;
            let (least, most) = kind.arity;
            if arguments.len() < least || arguments.len() > most {
                return Err(argument_count(kind, arguments.len(), node.span.clone()));
            }
            Ok(Some(kind))
        })
        .collect()
}

/// The nodes that a function takes as texts and not as figures.
fn texts(formula: &Formula, kinds: &[Option<&'static Kind>]) -> Vec<bool> {
    let mut raw = vec![false; formula.nodes.len()];
    for (node, kind) in formula.nodes.iter().zip(kinds) {
        if let (Term::Call(_, arguments), Some(kind)) = (&node.term, kind) {
            for &argument in arguments {
                raw[argument] |= kind.takes_text;
            }
        }
    }
    raw
}

fn as_text(text: &str, node: &Node) -> Operand {
    let span = node.span.clone();
    Operand {
        text: Some(text.to_owned()),
        ..Operand::new(Err(no_figure(span.clone())), None, span)
    }
}

fn call(
    kind: &Kind,
    arguments: Vec<Operand>,
    node: &Node,
    leaves: &mut Leaves<'_>,
) -> Result<Derived, Fault> {
    (kind.derive)(&mut Call {
        tape: &mut leaves.tape,
        cell: leaves.context.cell,
        arguments,
        span: node.span.clone(),
        wording: leaves.context.wording,
        period: leaves.context.period,
    })
}

/// A call inside a formula: one value, not a choice of readings, and no root.
fn nested(kind: &Kind, derived: Derived, node: &Node) -> Result<Operand, Fault> {
    let candidate = &derived.candidates[0];
    let span = node.span.clone();
    if kind.whole_formula || candidate.years.is_some() {
        return Err(must_stand_alone(kind, span));
    }
    Ok(Operand::new(Ok(candidate.step), derived.dimension, span))
}

fn finish(
    leaves: Leaves<'_>,
    kind: &'static Kind,
    derived: Derived,
    formula: &Formula,
) -> Result<Derivation, Fault> {
    let Context { cell, claimed, .. } = leaves.context;
    let points_for_percent = match claimed {
        Some(claimed) => points_for_percent(kind, &derived, formula, &leaves.tape, claimed)?,
        None => false,
    };
    let short = claimed.is_some_and(|figure| leaves_out(&derived.dimension, figure));
    Ok(Derivation {
        kind,
        formula: cell.text.as_str().into(),
        steps: leaves.tape.written,
        tape: leaves.tape.steps,
        dimensions: leaves.tape.dimensions,
        inputs: leaves.tape.inputs,
        candidates: derived.candidates,
        relation: kind.relation,
        dimension: derived.dimension,
        exactly: derived.exactly,
        licence: derived.licence,
        points_for_percent,
        per: derived.per.filter(|_| short),
    })
}
