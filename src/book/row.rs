//! One row as a reader hands it over: texts with their places, nothing understood yet.

use std::sync::Arc;

use crate::say::{Fault, Problem, Severity};
use crate::source::{CopyText, Excerpt, Origin, Span};

/// A text with its place; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text, trimmed and unquoted.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
}

/// One printed figure: a row of the CSV.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The line on which it begins.
    pub line: usize,
    /// A name, unique within the article.
    pub id: Option<Cell>,
    /// The figure as printed.
    pub claimed: Option<Cell>,
    /// What it follows from.
    pub formula: Option<Cell>,
    /// 2002, 2022-06, 2002–2022.
    pub period: Option<Cell>,
    /// The words of the copy that print it.
    pub quote: Option<Cell>,
    /// For this claim, over the command's.
    pub tolerance: Option<Cell>,
    /// constant 不变价, current 现价.
    pub prices: Option<Cell>,
    /// The reason that this claim may stand though it is inconsistent.
    pub waive: Option<Cell>,
    /// Carried to reports, never interpreted.
    pub source: Option<Cell>,
    /// Carried to reports, never interpreted.
    pub note: Option<Cell>,
    /// The rule that found the claim in prose; none where a person stated it.
    pub rule: Option<&'static str>,
    /// The reader could not read the row and has said so; only its id, if known, counts.
    pub broken: bool,
    /// All of it as it stands in the table; none in prose.
    pub record: Option<Arc<Excerpt>>,
}

/// The header of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The names of the columns as they stand there.
    pub names: Vec<String>,
    /// What separates the fields of a row.
    pub delimiter: u8,
}

/// The rows of one article, as far as they could be read, and what is wrong with the others.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The article's name; none where the table has no such column, or the cell is blank.
    pub article: Option<String>,
    /// The header of its table; none where it is prose.
    pub header: Option<Arc<Header>>,
    /// Its words, where it is prose.
    pub text: Option<CopyText>,
    /// Its rows, in their order.
    pub rows: Vec<Row>,
    /// Errors and warnings that were met while it was read.
    pub problems: Vec<Problem>,
    /// Whether the file holds a Chinese character, as far as it has been read.
    pub chinese: bool,
}

impl Row {
    /// Its id; where it has none `L12`, its line, and in prose `L12:34`, with its column.
    pub fn name(&self) -> String {
        match (&self.id, self.rule, &self.claimed) {
            (Some(id), ..) => id.text.clone(),
            (None, Some(_), Some(claimed)) => {
                format!("L{}:{}", self.line, claimed.origin.location().column)
            }
            _ => format!("L{}", self.line),
        }
    }
}

impl Cell {
    /// The place of some bytes of the text. Inside a quoted cell a quote counts for the two that are printed.
    pub fn origin_of(&self, range: std::ops::Range<usize>) -> Origin {
        let Origin::Text(Span {
            excerpt,
            range: whole,
        }) = &self.origin
        else {
            return self.origin.clone();
        };
        let raw = &excerpt.text[whole.clone()];
        let at = |offset: usize| whole.start + raw_offset(raw, &self.text, offset);
        let start = at(range.start);
        Origin::Text(Span {
            excerpt: Arc::clone(excerpt),
            range: start..at(range.end).max(start),
        })
    }

    /// A fault of the text, with its place in the file.
    pub fn problem(&self, severity: Severity, fault: Fault) -> Problem {
        let origin = self.origin_of(fault.span);
        Problem {
            severity,
            code: fault.code,
            message: fault.message,
            location: origin.location(),
            origin: Some(origin),
        }
    }

    /// A text that is all of an excerpt.
    pub fn whole(excerpt: Arc<Excerpt>) -> Self {
        let text = excerpt.text.clone();
        let range = 0..text.len();
        Self {
            text,
            origin: Origin::Text(Span { excerpt, range }),
        }
    }
}

/// The byte of `raw`, where `""` stands for `"`, at which byte `offset` of `text` stands.
fn raw_offset(raw: &str, text: &str, offset: usize) -> usize {
    if raw.len() == text.len() {
        return offset.min(raw.len());
    }
    let mut at = 0;
    let mut rest = offset;
    let bytes = raw.as_bytes();
    while rest > 0 && at < bytes.len() {
        at += if bytes[at..].starts_with(b"\"\"") {
            2
        } else {
            1
        };
        rest -= 1;
    }
    at
}
