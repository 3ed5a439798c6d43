//! The table of a text: where its cells stand.

use std::ops::Range;

use crate::book::Cell;
use crate::book::Grid;
use crate::source::{Origin, Span};

use super::excerpts::Excerpts;

/// A table as it was found in a text.
#[derive(Debug, Default)]
pub(super) struct Tabled {
    /// All its bytes.
    pub source: Range<usize>,
    /// Its cells, row by row.
    pub cells: Vec<TabledCell>,
    /// What its own caption says.
    pub caption: String,
}

/// A cell.
#[derive(Debug)]
pub(super) struct TabledCell {
    /// Row and column.
    pub at: (usize, usize),
    /// Rows and columns that it covers.
    pub size: (usize, usize),
    pub words: String,
    /// Its bytes, without blanks around them.
    pub source: Range<usize>,
}

impl Tabled {
    /// The same with the places of its cells; none before those asked for last.
    pub fn grid(self, excerpts: &mut Excerpts<'_>, above: &str) -> Grid {
        let mut grid = Grid {
            above: [above, &self.caption].join(" ").trim().to_owned(),
            ..Grid::default()
        };
        for cell in self.cells {
            let TabledCell {
                at,
                size,
                words,
                source,
            } = cell;
            let text = words.trim().to_owned();
            let cell = (!text.is_empty()).then(|| {
                let (start, excerpt) = excerpts.of(&source);
                let range = source.start - start..source.end - start;
                let origin = Origin::Extracted(Span { excerpt, range });
                Cell { text, origin }
            });
            grid.put(at, size, cell);
        }
        grid
    }
}
