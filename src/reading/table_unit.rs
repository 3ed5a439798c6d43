//! The unit of a table that does not say it: that in which the prose repeats most of its figures.

use std::collections::BTreeMap;

use crate::figure::{Dimension, Figure};
use crate::number::Rational;

use super::tabled::Plain;

/// In which units tables are printed that do not say so, the plain number first.
const UNITS: [&str; 12] = [
    "",
    "元",
    "千元",
    "万元",
    "百万元",
    "亿元",
    "$",
    "$thousand",
    "$million",
    "thousand",
    "million",
    "万人",
];

/// Figures that the prose must repeat in a unit, so that it is no coincidence, and how many digits each has at least: one of four
/// digits is among a hundred cells by chance once in a hundred times, two of them once in ten thousand.
const REPEATED: usize = 2;
const DIGITS: usize = 4;
/// Cells that are looked at: a table that prose speaks of is no longer.
const CELLS: usize = 1000;

/// The unit in which the prose repeats the figures of a table that names none; none where it repeats too few.
pub(super) fn unit_of(said: &[&Figure], table: &[Plain]) -> Option<&'static str> {
    let telling = |plain: &&Plain| plain.is_bare() && plain.digits() >= DIGITS;
    let cells: Vec<&Plain> = table.iter().filter(telling).take(CELLS).collect();
    if cells.len() < REPEATED {
        return None;
    }
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let said = said.iter().copied();
    let said: Vec<&Figure> = said
        .filter(|figure| digits(&figure.text) >= DIGITS)
        .collect();
    let votes = |unit: &&str| {
        let values: BTreeMap<Rational, Dimension> = cells
            .iter()
            .filter_map(|plain| value(&plain.figure(Some(unit))?.1))
            .collect();
        let repeated = said.iter().filter_map(|figure| value(figure));
        repeated
            .filter(|(point, dimension)| values.get(point) == Some(dimension))
            .count()
    };
    // Of several with as many the first.
    let best = UNITS.iter().rev().max_by_key(|unit| votes(unit))?;
    (votes(best) >= REPEATED).then_some(best)
}

/// How much of what a figure prints, whatever its sign.
fn value(figure: &Figure) -> Option<(Rational, Dimension)> {
    let point = figure.amount.as_ref()?.point.as_ref()?;
    Some((point.abs(), figure.unit.dimension.clone()))
}
