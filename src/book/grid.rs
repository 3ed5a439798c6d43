//! A table as it is printed: its cells, each with its place, and the words above it.

use super::cell::Cell;

/// A table of an article, or a sheet that holds figures and no claims.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Its rows from the top down; a cell that holds nothing, and one that another covers, is none.
    pub rows: Vec<Vec<Option<Cell>>>,
    /// Cells that are one over several places.
    pub spans: Vec<Span>,
    /// The words right above it, and its caption: 单位：万元.
    pub above: String,
}

/// A table where it stands in its article.
#[derive(Clone, Debug)]
pub struct Placed {
    /// How many paragraphs stand before it.
    pub before: usize,
    /// Its cells.
    pub grid: Grid,
}

/// A cell that covers more places than its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The row and the column of its upper left place.
    pub at: (usize, usize),
    /// How many rows and columns it covers.
    pub size: (usize, usize),
}

/// Rows that a cell may cover: as many as a page has; a page that says more is wrong, and would fill the memory.
const MOST_SPANNED: usize = 1000;

/// Columns that are kept: as many as a sheet has; a page whose cells cover more is wrong.
const MOST_COLUMNS: usize = 1 << 14;

impl Grid {
    /// Puts a cell into its place; `size` rows and columns are its own.
    pub fn put(&mut self, at: (usize, usize), size: (usize, usize), cell: Option<Cell>) {
        let (row, column) = at;
        if column > MOST_COLUMNS {
            return;
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut self.rows[row];
        if cells.len() <= column {
            cells.resize_with(column + 1, || None);
        }
        cells[column] = cell;
        if size != (1, 1) {
            let size = (size.0.clamp(1, MOST_SPANNED), size.1.clamp(1, MOST_SPANNED));
            self.spans.push(Span { at, size });
        }
    }

    /// The cell of a place.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.get(column)?.as_ref()
    }

    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Its first cell that holds anything.
    pub fn first(&self) -> Option<&Cell> {
        self.rows.iter().flatten().flatten().next()
    }
}
