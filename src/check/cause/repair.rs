//! What each input would have to be for the claim to be right, printed as it is printed.

use crate::check::finding::Repair;
use crate::figure::Figure;
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
        if is_turned_value(figure, &value) {
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

/// Whether a figure would have to be 0 or of the other sign: nobody has printed it for that.
fn is_turned_value(figure: &Figure, value: &Rational) -> bool {
    let amount = figure.amount.as_ref();
    let printed = amount.and_then(|amount| amount.point.as_ref());
    printed.is_some_and(|printed| {
        value.is_negative() != printed.is_negative() || value.is_zero() != printed.is_zero()
    })
}
