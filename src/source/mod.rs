//! Where a thing was printed: file, line and column; sheet and cell; paragraph and column.

mod block;
mod place;

use std::ops::Range;
use std::sync::Arc;

pub use block::{Block, CopyText};
pub use place::Place;

/// What a file is to those who count places in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    /// A text: lines and columns.
    #[default]
    Text,
    /// A sheet of a workbook, by its name: a line is a row, a column a column of cells.
    Sheet(Arc<str>),
    /// A document: a line is a paragraph.
    Document,
}

/// A piece of a source text that stands together: one CSV record, one row of a sheet, one paragraph.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file's name as the user gave it.
    pub file: Arc<str>,
    /// What the file is.
    pub medium: Medium,
    /// The line, from 1, on which the text begins.
    pub line: usize,
    /// The text as decoded, with its quotes and line breaks.
    pub text: String,
    /// Places at every so many bytes, so that none in a long text has to be counted from its beginning; in a sheet, the
    /// beginning of each cell.
    marks: Vec<Mark>,
}

/// A byte with its line and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    at: usize,
    line: usize,
    column: usize,
    /// The byte at which its line begins.
    start: usize,
}

/// Bytes between two marks: counting from one to the place takes microseconds, and the marks are a hundredth of the text.
const STEP: usize = 4 << 10;

/// Where a figure or a formula comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A span of a text, as it stands there.
    Text(Span),
    /// What a reader wrote for a span of prose: a formula, or a figure without the line break inside it.
    Extracted(Span),
}

/// What stands between the cells of a row of a sheet.
pub const BETWEEN_CELLS: &str = " | ";

/// A range of bytes of an excerpt's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub excerpt: Arc<Excerpt>,
    /// First byte, and the byte after the last.
    pub range: Range<usize>,
}

/// A place as a person counts: from 1, columns in code points of the decoded text, `end_column`
/// just after the last. In a sheet lines are rows and columns those of cells; in a document lines are paragraphs.
/// [`Location::place`] gives what a medium calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file's name as the user gave it.
    pub file: Arc<str>,
    /// What the file is.
    pub medium: Medium,
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// The column after the last.
    pub end_column: usize,
}

impl Location {
    /// A whole file, where no line is to blame.
    pub fn file(name: impl Into<Arc<str>>) -> Self {
        Self {
            file: name.into(),
            medium: Medium::Text,
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 1,
        }
    }
}

impl Origin {
    /// Some bytes of an excerpt, which stand there as they are read.
    pub fn text(excerpt: &Arc<Excerpt>, range: Range<usize>) -> Self {
        let excerpt = Arc::clone(excerpt);
        Self::Text(Span { excerpt, range })
    }

    /// The text span itself.
    pub fn span(&self) -> &Span {
        let (Self::Text(span) | Self::Extracted(span)) = self;
        span
    }

    /// The place as a person counts.
    pub fn location(&self) -> Location {
        let span = self.span();
        let Excerpt { file, medium, .. } = &*span.excerpt;
        let (line, column) = span.excerpt.position(span.range.start);
        let (end_line, end_column) = match medium {
            Medium::Sheet(_) => (line, column + 1),
            _ => span.excerpt.position(span.range.end),
        };
        Location {
            file: Arc::clone(file),
            medium: medium.clone(),
            line,
            column,
            end_line,
            end_column,
        }
    }
}

impl Excerpt {
    /// A text of a file, and the line, from 1, on which it begins.
    pub fn new(file: Arc<str>, line: usize, text: String) -> Self {
        Self::of(file, Medium::Text, line, text)
    }

    /// A row of a sheet: its number, its text with [`BETWEEN_CELLS`] between cells that hold something, and of each cell the byte at which it begins and its column, both growing.
    pub fn row(
        file: Arc<str>,
        sheet: Arc<str>,
        line: usize,
        text: String,
        cells: &[(usize, usize)],
    ) -> Self {
        let marks = cells
            .iter()
            .map(|&(at, column)| Mark {
                at,
                line,
                column,
                start: at,
            })
            .collect();
        Self {
            file,
            medium: Medium::Sheet(sheet),
            line,
            text,
            marks,
        }
    }

    /// The cells of a row of a sheet, as far as the text has them; none of anything else.
    pub fn cells(&self) -> Option<Vec<&str>> {
        let ends = self
            .marks
            .iter()
            .skip(1)
            .map(|mark| mark.at)
            .chain([self.text.len()]);
        let cell = |(mark, end): (&Mark, usize)| self.text.get(mark.at..end).unwrap_or_default();
        let cells = self
            .marks
            .iter()
            .zip(ends)
            .map(cell)
            .map(|cell| cell.strip_suffix(BETWEEN_CELLS).unwrap_or(cell));
        matches!(self.medium, Medium::Sheet(_)).then(|| cells.collect())
    }

    /// A text of a file that has lines or paragraphs.
    pub fn of(file: Arc<str>, medium: Medium, line: usize, text: String) -> Self {
        let mut excerpt = Self {
            file,
            medium,
            line,
            text,
            marks: Vec::new(),
        };
        let mut mark = Mark {
            at: 0,
            line,
            column: 1,
            start: 0,
        };
        while mark.at + STEP < excerpt.text.len() {
            let next = (mark.at + 1..=mark.at + STEP)
                .rev()
                .find(|&at| excerpt.text.is_char_boundary(at));
            mark = excerpt.from(mark, next.unwrap_or(mark.at + STEP));
            excerpt.marks.push(mark);
        }
        excerpt
    }

    /// Line and column, from 1, of a byte of the text.
    fn position(&self, offset: usize) -> (usize, usize) {
        let start = self.before(offset);
        if matches!(self.medium, Medium::Sheet(_)) {
            return (start.line, start.column);
        }
        let Mark { line, column, .. } = self.from(start, offset);
        (line, column)
    }

    /// The byte at which the line of a byte begins.
    pub fn line_start(&self, offset: usize) -> usize {
        self.from(self.before(offset), offset).start
    }

    /// The last mark up to a byte.
    fn before(&self, offset: usize) -> Mark {
        let before = self
            .marks
            .partition_point(|mark| mark.at <= offset)
            .checked_sub(1);
        before.map_or(
            Mark {
                at: 0,
                line: self.line,
                column: 1,
                start: 0,
            },
            |before| self.marks[before],
        )
    }

    /// Counts on from a mark; LF, CRLF and CR each begin one line.
    fn from(&self, mark: Mark, at: usize) -> Mark {
        let bytes = self.text.as_bytes();
        let begins = |i: &usize| {
            bytes[*i] == b'\n' || bytes[*i] == b'\r' && bytes.get(i + 1) != Some(&b'\n')
        };
        let breaks = (mark.at..at).filter(begins);
        let (count, last) = breaks.fold((0, None), |(count, _), i| (count + 1, Some(i + 1)));
        let column = if last.is_some() { 1 } else { mark.column };
        let column = column + self.text[last.unwrap_or(mark.at)..at].chars().count();
        Mark {
            at,
            line: mark.line + count,
            column,
            start: last.unwrap_or(mark.start),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_lines_count_breaks() {
        let excerpt = Arc::new(Excerpt::new(
            "a.csv".into(),
            4,
            "编号,\"扩\n大12倍\"".into(),
        ));
        let start = excerpt.text.find("12").unwrap();
        let origin = Origin::Text(Span {
            excerpt,
            range: start..start + 2,
        });
        let location = origin.location();
        assert_eq!(
            (location.line, location.column, location.end_column),
            (5, 2, 4)
        );
    }

    #[test]
    fn a_place_in_a_row_is_its_cell_however_long_the_text_is() {
        let text = "编号 | 12倍\n三 | x";
        let excerpt = Arc::new(Excerpt::row(
            "a.xlsx".into(),
            "表".into(),
            9,
            text.into(),
            &[(0, 1), (9, 3), (20, 28)],
        ));
        for (range, column) in [
            (0..6, 1),
            (9..14, 3),
            (16..17, 3),
            (20..21, 28),
            (90..91, 28),
        ] {
            let location = Origin::Text(Span {
                excerpt: Arc::clone(&excerpt),
                range: range.clone(),
            })
            .location();
            assert_eq!(
                (location.line, location.column, location.end_column),
                (9, column, column + 1),
                "{range:?}"
            );
        }
    }

    #[test]
    fn a_row_falls_into_its_cells_and_a_text_into_none() {
        for (text, starts, cells) in [
            (
                "编号 | 12倍 | x",
                &[(0, 1), (9, 3), (17, 4)][..],
                &["编号", "12倍", "x"][..],
            ),
            ("12倍", &[(0, 1), (0, 2), (5, 3)], &["", "12倍", ""]),
            (
                "a | b",
                &[(0, 1), (1, 2), (4, 3), (5, 4)],
                &["a", "", "b", ""],
            ),
        ] {
            let row = Excerpt::row("a.xlsx".into(), "表".into(), 9, text.into(), starts);
            assert_eq!(row.cells().as_deref(), Some(cells), "{text}");
        }
        assert_eq!(
            Excerpt::new("a.csv".into(), 1, "a | b".into()).cells(),
            None
        );
    }

    #[test]
    fn a_place_far_in_a_long_text_is_the_same_as_counted_from_its_beginning() {
        let text = "省\r\n12\r倍\n,".repeat(STEP);
        let excerpt = Excerpt::new("a.txt".into(), 3, text.clone());
        for at in (0..text.len())
            .step_by(97)
            .filter(|&at| text.is_char_boundary(at))
        {
            let before = text[..at].replace("\r\n", "\n").replace('\r', "\n");
            let between = text[..at].ends_with('\r') && text[at..].starts_with('\n');
            let line = 3 + before.matches('\n').count() - usize::from(between);
            let column = 1 + before.rsplit('\n').next().unwrap().chars().count();
            assert!(between || excerpt.position(at) == (line, column), "{at}");
        }
    }
}
