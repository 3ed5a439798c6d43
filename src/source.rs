//! Where a thing was printed: file, line and column.

use std::ops::Range;
use std::sync::Arc;

/// A piece of a source text that stands together: one CSV record, later one paragraph.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file's name as the user gave it.
    pub file: Arc<str>,
    /// The line, from 1, on which the text begins.
    pub line: usize,
    /// The text as decoded, with its quotes and line breaks.
    pub text: String,
}

/// Where a figure or a formula comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A span of a text, as it stands there.
    Text(Span),
    /// What a reader wrote for a span of prose: a formula, or a figure without the line break inside it.
    Extracted(Span),
}

/// A range of bytes of an excerpt's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub excerpt: Arc<Excerpt>,
    /// First byte, and the byte after the last.
    pub range: Range<usize>,
}

/// A place as a person counts: from 1, columns in code points of the decoded text, `end_column`
/// just after the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file's name as the user gave it.
    pub file: Arc<str>,
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
        Self { file: name.into(), line: 1, column: 1, end_line: 1, end_column: 1 }
    }
}

impl Origin {
    /// The text span itself.
    pub fn span(&self) -> &Span {
        let (Self::Text(span) | Self::Extracted(span)) = self;
        span
    }

    /// The place as a person counts.
    pub fn location(&self) -> Location {
        let span = self.span();
        let (line, column) = span.excerpt.position(span.range.start);
        let (end_line, end_column) = span.excerpt.position(span.range.end);
        Location { file: Arc::clone(&span.excerpt.file), line, column, end_line, end_column }
    }
}

impl Excerpt {
    /// Line and column, from 1, of a byte of the text.
    fn position(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = self.line + before.bytes().filter(|&b| b == b'\n').count();
        (line, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_lines_count_breaks() {
        let excerpt = Arc::new(Excerpt { file: "a.csv".into(), line: 4, text: "编号,\"扩\n大12倍\"".into() });
        let start = excerpt.text.find("12").unwrap();
        let origin = Origin::Text(Span { excerpt, range: start..start + 2 });
        let location = origin.location();
        assert_eq!((location.line, location.column, location.end_column), (5, 2, 4));
    }
}
