//! A row of a sheet.

use super::cell::Shown;

/// A row with its cells from left to right; each with its column, from 1.
#[derive(Debug)]
pub(super) struct Row {
    /// From 1.
    pub number: usize,
    pub cells: Vec<(usize, Shown)>,
}

impl Row {
    /// The cell of a column.
    pub fn cell(&self, column: usize) -> Option<&Shown> {
        let at = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column)
            .ok()?;
        Some(&self.cells[at].1)
    }

    /// Puts a cell into its column, unless there is one.
    pub fn put(&mut self, column: usize, shown: Shown) {
        if let Err(at) = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column)
        {
            self.cells.insert(at, (column, shown));
        }
    }
}
