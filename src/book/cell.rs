//! A text as it stands in a source.

use std::sync::Arc;

use crate::say::{Fault, Problem};
use crate::source::{Excerpt, Origin, Span};

/// A text with its place; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text, trimmed and unquoted.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
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
        Origin::text(excerpt, start..at(range.end).max(start))
    }

    /// A fault of the text, with its place in the file.
    pub fn problem(&self, fault: Fault) -> Problem {
        let origin = self.origin_of(fault.span);
        Problem::of(fault.code, fault.message, origin)
    }

    /// `L12:34`, its line and column: how people name a figure of prose.
    pub fn place_name(&self) -> String {
        let location = self.origin.location();
        format!("L{}:{}", location.line, location.column)
    }

    /// A text that is all of an excerpt.
    pub fn whole(excerpt: Arc<Excerpt>) -> Self {
        let text = excerpt.text.clone();
        let origin = Origin::text(&excerpt, 0..text.len());
        Self { text, origin }
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
