//! A paragraph of an article.

use std::ops::Range;
use std::sync::Arc;

use crate::source::{Excerpt, Origin, Span};

/// A paragraph: its words without markup and line breaks, each with its place in the source.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it says.
    pub text: String,
    excerpt: Arc<Excerpt>,
    /// Where pieces of the text begin, in the text and in the excerpt; both grow.
    pieces: Vec<(usize, usize)>,
}

impl Block {
    /// An empty paragraph of an excerpt, which begins at the start of a line.
    pub fn new(excerpt: Arc<Excerpt>) -> Self {
        Self { text: String::new(), excerpt, pieces: Vec::new() }
    }

    /// Appends a range of the excerpt.
    pub fn push(&mut self, range: Range<usize>) {
        let joins = self.pieces.last().is_some_and(|&(at, from)| from + self.text.len() - at == range.start);
        if !joins {
            self.pieces.push((self.text.len(), range.start));
        }
        self.text.push_str(&self.excerpt.text[range]);
    }

    /// Where some bytes of the text stand in the source.
    pub fn origin(&self, range: Range<usize>) -> Origin {
        let start = self.place(range.start);
        let end = if range.is_empty() { start } else { self.place(range.end - 1) + 1 };
        Origin::Extracted(Span { excerpt: Arc::clone(&self.excerpt), range: start..end })
    }

    /// The byte of the excerpt where a byte of the text stands.
    fn place(&self, at: usize) -> usize {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).checked_sub(1);
        piece.map_or(0, |piece| self.pieces[piece].1 + at - self.pieces[piece].0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_broken_over_a_line_has_the_place_of_both_parts() {
        let text = "里程3.\n3万公里".to_owned();
        let excerpt = Arc::new(Excerpt { file: "a.md".into(), line: 7, text });
        let mut block = Block::new(Arc::clone(&excerpt));
        let end = excerpt.text.find('\n').unwrap();
        block.push(0..end);
        block.push(end + 1..excerpt.text.len());
        let start = block.text.find("3.3").unwrap();
        let location = block.origin(start..block.text.len()).location();
        assert_eq!(block.text, "里程3.3万公里");
        assert_eq!((location.line, location.column, location.end_line, location.end_column), (7, 3, 8, 5));
    }
}
