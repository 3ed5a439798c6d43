//! One record as text with its place.

use std::sync::Arc;

use super::fields::{BrokenQuote, Field};
use super::scan::SHOWN;
use crate::book::Cell;
use crate::input::lines::{cut, first_line, locate};
use crate::say::{Bilingual, Code, Fault, Problem, is_marked};
use crate::source::{Excerpt, Origin};

/// The raw text of a record, and where it begins.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    /// The file's name.
    pub file: &'a Arc<str>,
    /// Its first line.
    pub line: usize,
    /// Its text, without the line break at its end.
    pub raw: &'a str,
    /// The cells of which it was made, in a workbook.
    pub cells: Option<&'a Cells>,
}

/// Where the cells of a row begin.
#[derive(Debug)]
pub(super) struct Cells {
    /// The name of their sheet.
    pub sheet: Arc<str>,
    /// The byte of the row's text at which each begins, and its column, from 1.
    pub starts: Vec<(usize, usize)>,
}

impl<'a> Record<'a> {
    /// A record of a text file.
    pub fn new(file: &'a Arc<str>, line: usize, raw: &'a str) -> Self {
        Self {
            file,
            line,
            raw,
            cells: None,
        }
    }

    /// So many bytes of it.
    pub fn cut(self, length: usize) -> Self {
        Self {
            raw: &self.raw[..length],
            ..self
        }
    }

    /// The whole text, for the cells of a sound row.
    pub fn excerpt(&self) -> Arc<Excerpt> {
        self.excerpt_of(self.raw)
    }

    /// The beginning of the text, for what is said of a broken row.
    pub fn shown(&self) -> Arc<Excerpt> {
        self.excerpt_of(cut(self.raw, SHOWN))
    }

    fn excerpt_of(&self, text: &str) -> Arc<Excerpt> {
        let (file, text) = (Arc::clone(self.file), text.to_owned());
        Arc::new(match self.cells {
            Some(Cells { sheet, starts }) => {
                Excerpt::row(file, Arc::clone(sheet), self.line, text, starts)
            }
            None => Excerpt::new(file, self.line, text),
        })
    }

    /// The first bytes that are to blame, in the file and in as much of the text as is shown.
    pub fn problem(&self, fault: Fault, shown: &Arc<Excerpt>) -> Problem {
        let span = &fault.span;
        let location = match self.cells {
            Some(_) => Origin::text(shown, span.clone()).location(),
            None => locate(self.file, self.raw, self.line, span.clone()),
        };
        let most = shown.text.len();
        let origin = Origin::text(shown, span.start.min(most)..span.end.min(most));
        // The place in the file is that of all its bytes, what is shown may be less.
        Problem {
            location,
            ..Problem::of(fault.code, fault.message, origin)
        }
    }

    /// A field as a cell of an excerpt of the record; none if it is blank or not shown.
    pub fn cell(&self, field: &Field, excerpt: &Arc<Excerpt>) -> Option<Cell> {
        if field.is_blank() || field.range.end > excerpt.text.len() {
            return None;
        }
        let mut text = field.value(self.raw).into_owned();
        let mut range = field.range.clone();
        // The mark of spreadsheets for a text that looks like a formula, which our own tables set, too.
        if is_marked(&text) {
            text.remove(0);
            range.start += 1;
        }
        let origin = Origin::text(excerpt, range);
        Some(Cell { text, origin })
    }
}

/// The error that a quote is broken, and how much of the record is shown with it: the lines up to it.
pub(super) fn quote_fault(raw: &str, quote: BrokenQuote) -> (Fault, usize) {
    let (BrokenQuote::Unclosed { open } | BrokenQuote::Premature { open, .. }) = quote;
    let line_end = open + first_line(&raw[open..]).len();
    let fault = match quote {
        BrokenQuote::Premature { close, .. } if close < line_end => {
            Fault::new(Code::BrokenQuote, close..close + 1, premature())
        }
        _ => Fault::new(Code::BrokenQuote, open..open + 1, unclosed()),
    };
    (fault, line_end)
}

fn unclosed() -> Bilingual {
    Bilingual::new(
        "这个引号没有合上，这一行没有读；请在单元格末尾补上引号，或把开头的引号删去",
        "this quote is not closed, so the row was not read; close it at the end of the cell, or delete it",
    )
}

fn premature() -> Bilingual {
    Bilingual::new(
        "引号合上之后还有文字，这一行没有读；单元格里的引号要写两个（\"\"），或改用“”",
        "text follows the closing quote, so the row was not read; write a quote inside a quoted cell twice (\"\")",
    )
}
