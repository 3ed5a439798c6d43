//! The paragraphs of a document, while they are put together.

/// How a line break within a paragraph is noted, as Word itself calls it.
pub(super) const BREAK: char = '\u{B}';

/// Columns that a cell may cover: Word has 63 in a row.
const MOST_COLUMNS: usize = 64;

/// What has been read of a document.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Its paragraphs, in the order in which they begin.
    pub paragraphs: Vec<Line>,
    /// Bytes that they take.
    pub length: usize,
    /// The paragraphs that are open, the innermost last: those of a text box stand within another.
    open: Vec<usize>,
    /// How many tables have been met.
    tables: usize,
    /// How many are open.
    depth: usize,
    /// The cell in hand.
    place: Place,
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its words.
    pub words: String,
    /// The cell of a table that it stands in.
    pub table: Option<Place>,
    /// The end of the paragraph has been deleted: it goes on in the next.
    pub goes_on: bool,
}

/// A cell of a table of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// Which table, from 1.
    pub table: usize,
    /// Row and column of the cell, both from 0.
    pub row: usize,
    pub column: usize,
    /// How many columns it covers.
    pub span: usize,
}

impl Body {
    /// A paragraph begins.
    pub fn begin(&mut self) {
        self.length += size_of::<Line>();
        self.open.push(self.paragraphs.len());
        let table = (self.depth > 0).then_some(self.place);
        self.paragraphs.push(Line {
            table,
            ..Line::default()
        });
    }

    /// The innermost paragraph ends.
    pub fn end(&mut self) {
        self.open.pop();
    }

    /// The innermost paragraph says more; what stands in none is no text.
    pub fn push(&mut self, words: &str) {
        if let Some(&at) = self.open.last() {
            self.length += words.len();
            // A line break of the file is a blank; so is a tab.
            self.paragraphs[at].words.extend(words.chars().map(|c| {
                if matches!(c, '\n' | '\r' | '\t') {
                    ' '
                } else {
                    c
                }
            }));
        }
    }

    /// The innermost paragraph goes on in the next.
    pub fn goes_on(&mut self) {
        if let Some(&at) = self.open.last() {
            self.paragraphs[at].goes_on = true;
        }
    }

    /// A table begins; tables within it are part of it.
    pub fn begin_table(&mut self) {
        if self.depth == 0 {
            self.tables += 1;
            self.place = Place {
                table: self.tables,
                ..Place::default()
            };
        }
        self.depth += 1;
    }

    /// A row of the outer table begins.
    pub fn begin_row(&mut self) {
        if self.depth == 1 {
            self.place.row += usize::from(self.place.span > 0);
            (self.place.column, self.place.span) = (0, 0);
        }
    }

    /// A cell of it begins.
    pub fn begin_cell(&mut self) {
        if self.depth == 1 {
            self.place.column += self.place.span;
            self.place.span = 1;
        }
    }

    /// The cell in hand covers so many columns.
    pub fn spans(&mut self, columns: usize) {
        if self.depth == 1 {
            self.place.span = columns.clamp(1, MOST_COLUMNS);
        }
    }

    /// A table ends.
    pub fn end_table(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}
