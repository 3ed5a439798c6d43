//! The text of a `verify.toml`, for places in it.

use std::ops::Range;
use std::sync::Arc;

use crate::book::Cell;
use crate::say::{Bilingual, Code, Problem};
use crate::source::{Excerpt, Origin, Span};

/// The text of a file.
pub(super) struct Page {
    excerpt: Arc<Excerpt>,
}

impl Page {
    pub fn new(file: &str, text: &str) -> Self {
        let excerpt = Arc::new(Excerpt::new(file.into(), 1, text.to_owned()));
        Self { excerpt }
    }

    pub fn place(&self, range: Range<usize>) -> Origin {
        Origin::text(&self.excerpt, range)
    }

    /// A text that stands at some bytes, in quotes: faults have their own place in it where it is written as it is read.
    pub fn cell(&self, text: String, quoted: Range<usize>) -> Cell {
        let inner = quoted.start + 1..quoted.end.saturating_sub(1);
        let same = self.excerpt.text.get(inner.clone()) == Some(&*text);
        let whole = Origin::Extracted(Span {
            excerpt: Arc::clone(&self.excerpt),
            range: quoted,
        });
        let origin = if same { self.place(inner) } else { whole };
        Cell { text, origin }
    }

    pub fn problem(&self, code: Code, message: Bilingual, span: Range<usize>) -> Problem {
        Problem::of(code, message, self.place(span))
    }
}
