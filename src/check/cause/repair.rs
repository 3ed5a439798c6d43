//! What each input would have to be for the claim to be right, printed as it is printed.

use crate::check::finding::Repair;
use crate::figure::{Dimension, Figure};
use crate::number::{End, Rational};
use crate::recompute::solve;

use super::case::Case;
use super::edit::{Edit, is_turned, reprinted};

/// Inputs for which it is worked out: with more the list is no help, since any of them may be wrong.
const MAX_INPUTS: usize = 8;

/// The repairs of a claim, in the order of its inputs; only those that make it consistent with basis `printed`.
pub fn repairs(case: &Case<'_>) -> Vec<Repair> {
    if case.used.len() > MAX_INPUTS {
        return Vec::new();
    }
    case.used
        .iter()
        .filter_map(|&input| repair(case, input))
        .collect()
}

fn repair(case: &Case<'_>, input: usize) -> Option<Repair> {
    let figure = case.derivation.inputs[input].figure.as_deref()?;
    case.ways_to_point().find_map(|(step, wanted)| {
        let found = solve(&case.derivation.tape, step, case.points(), input, wanted)?;
        let (End::Closed(low) | End::Open(low), End::Closed(high) | End::Open(high)) =
            (&found.inf, &found.sup)
        else {
            return None;
        };
        let value = &(low + high) * &Rational::new(1, 2);
        if is_turned_level(figure, &value) {
            return None;
        }
        let instead = figure.reprint(&value)?;
        let edit = Edit::Input(input, reprinted(figure, &instead, is_turned(figure)?)?);
        let id = case.derivation.inputs[input].id.clone();
        case.mends(&edit).then(|| Repair {
            id,
            figure: figure.text.clone(),
            instead,
        })
    })
}

/// A level (元, 人, kg) that would have to be 0 or of the other sign: nobody has printed it for that.
fn is_turned_level(figure: &Figure, value: &Rational) -> bool {
    let printed = figure
        .amount
        .as_ref()
        .and_then(|amount| amount.point.as_ref());
    let is_level = matches!(figure.unit.dimension, Dimension::Product(_));
    is_level
        && printed.is_some_and(|printed| {
            !printed.is_zero() && (value.is_zero() || (printed * value).is_negative())
        })
}
