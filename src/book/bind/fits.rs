//! Whether a claim can be printed in its unit, by the dimension of what its formula gives.

use std::ops::Range;

use crate::book::dimension::{self, Fit, Known};
use crate::book::formula::{Formula, Operator, Term};
use crate::book::kind::{Derived, Kind};
use crate::book::tape::Tape;
use crate::figure::{Dimension, Figure};
use crate::number::Rational;
use crate::say::Fault;

use super::contribution::contributes;
use super::faults::{percent_twice, result_clash};

/// Whether the claim is in % and the result in 个百分点, or the other way.
///
/// # Errors
/// Where the two cannot be compared.
pub fn points_for_percent(
    kind: &Kind,
    derived: &Derived,
    formula: &Formula,
    tape: &Tape,
    claimed: &Figure,
) -> Result<bool, Fault> {
    if let Some(span) = hundred(formula, claimed) {
        return Err(percent_twice(span));
    }
    let Some(result) = &derived.dimension else {
        return Ok(false);
    };
    let printed = &claimed.unit.dimension;
    let (result, printed) = if kind.counts {
        (dimension::as_count(result), dimension::as_count(printed))
    } else {
        (result.clone(), printed.clone())
    };
    match dimension::fit(&result, &printed) {
        _ if kind.leaves_out_unit && leaves_out(&derived.dimension, claimed) => Ok(false),
        Fit::Fits => Ok(false),
        // Whatever a list lists is counted: four priorities.
        _ if kind.takes_text && claimed.unit.unknown.is_some() => Ok(false),
        // A change from a to b is in points only.
        _ if is_part(&printed)
            && !kind.in_time
            && contributes(tape, derived.candidates[0].step, &derived.dimension) =>
        {
            Ok(false)
        }
        Fit::PointsForPercent => Ok(true),
        Fit::Clash => {
            let span = formula.nodes[formula.root].span.clone();
            Err(result_clash(&result, claimed, span))
        }
    }
}

fn is_part(printed: &Dimension) -> bool {
    matches!(printed, Dimension::Percent | Dimension::Points)
}

/// A bare 100 that multiplies the result of a claim in %.
fn hundred(formula: &Formula, claimed: &Figure) -> Option<Range<usize>> {
    if claimed.unit.dimension != Dimension::Percent || formula.relation.is_some() {
        return None;
    }
    let Term::Binary(Operator::Multiply, x, y) = formula.nodes[formula.root].term else {
        return None;
    };
    let hundred = |node: &usize| formula.nodes[*node].term == Term::Number(Rational::from(100));
    let node = [x, y].into_iter().find(hundred)?;
    Some(formula.nodes[node].span.clone())
}

/// Whether a claim prints only what stands above the fraction line of a result's unit. Where a figure is missing, the
/// claim has the unit of what is divided if it has none below the line itself.
pub fn leaves_out(result: &Known, claimed: &Figure) -> bool {
    let printed = &claimed.unit.dimension;
    match result {
        Some(result) => result != printed && numerator(result) == *printed,
        None => matches!(printed, Dimension::Product(_)) && numerator(printed) == *printed,
    }
}

/// What stands above the fraction line of a unit: 元 of 元/人.
fn numerator(dimension: &Dimension) -> Dimension {
    let Dimension::Product(powers) = dimension else {
        return dimension.clone();
    };
    let above: Vec<_> = powers
        .iter()
        .filter(|(_, power)| *power > 0)
        .cloned()
        .collect();
    if above.is_empty() {
        Dimension::Bare
    } else {
        Dimension::Product(above)
    }
}
