//! Tables to equations: which cells of a table follow from which others, by labels and by what lines keep.

mod book;
mod claims;
mod exact;
mod gridded;
mod lines;
mod marks;
mod matrix;
mod number;
mod quotients;
mod relation;
mod rules;
mod shares;
mod sums;
mod tally;
mod understood;
mod units;

pub use rules::{RULES, Rule};

pub(in crate::reading) use book::{Tables, data};
pub(in crate::reading) use claims::Claim;
pub(in crate::reading) use matrix::Matrix;
pub(in crate::reading) use understood::figures;
pub(in crate::reading) use units::currency;

use lines::{Axis, Lines};

/// The claims of a table.
pub(in crate::reading) fn find(matrix: &Matrix) -> Vec<Claim> {
    let mut relations = Vec::new();
    for axis in [Axis::Rows, Axis::Columns] {
        let lines = Lines { matrix, axis };
        let mut own = sums::find(lines);
        own.extend(quotients::find(lines, &own));
        own.extend(shares::find(lines, &own));
        relations.extend(own);
    }
    claims::claims(matrix, &relations)
}
