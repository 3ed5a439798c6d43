//! A grid as a reader hands it over → the cells of a table, read.

use crate::book::Grid;

use super::matrix::{Covered, Matrix};

/// Places of a table that are looked at: twice as many as the cells of a file of data, for tables have holes.
const MOST_PLACES: usize = 800_000;

/// The cells of a table, read; none where it has more places than are held against each other.
pub(super) fn matrix(grid: &Grid) -> Option<Matrix> {
    let (rows, columns) = (grid.rows.len(), grid.width());
    if rows.saturating_mul(columns) > MOST_PLACES {
        return None;
    }
    let spans: Vec<Covered> = grid.spans.iter().map(|span| (span.at, span.size)).collect();
    let text = |row, column| grid.cell(row, column).map_or("", |cell| cell.text.as_str());
    Some(Matrix::read((rows, columns), &spans, text))
}
