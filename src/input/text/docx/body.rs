//! The paragraphs of a document, while they are put together.

/// How a line break within a paragraph is noted, as Word itself calls it.
pub(super) const BREAK: char = '\u{B}';

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
}

/// A paragraph.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its words.
    pub words: String,
    /// The table that it stands in.
    pub table: Option<usize>,
    /// The end of the paragraph has been deleted: it goes on in the next.
    pub goes_on: bool,
}

impl Body {
    /// A paragraph begins.
    pub fn begin(&mut self) {
        self.length += size_of::<Line>();
        self.open.push(self.paragraphs.len());
        let table = (self.depth > 0).then_some(self.tables);
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
        self.tables += usize::from(self.depth == 0);
        self.depth += 1;
    }

    /// A table ends.
    pub fn end_table(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}
