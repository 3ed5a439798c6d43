//! A paragraph of an article.

use std::ops::Range;
use std::sync::Arc;

use super::{Excerpt, Origin, Span};

/// A paragraph: its words without markup and line breaks, each with its place in the source.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it says.
    pub text: String,
    excerpt: Arc<Excerpt>,
    /// Pieces of the text in their order, which is that of the source as well.
    pieces: Vec<Piece>,
}

/// The text of an article, against which a table is held.
#[derive(Clone, Debug)]
pub struct CopyText {
    /// The file's name as the user gave it, or as it was found.
    pub file: Arc<str>,
    /// Its paragraphs, in their order.
    pub blocks: Vec<Block>,
}

/// A piece of the text: from one byte to where the next piece begins.
#[derive(Clone, Debug)]
struct Piece {
    at: usize,
    /// Where it stands in the excerpt.
    source: Range<usize>,
    /// It says what the excerpt says there, byte by byte.
    same: bool,
}

impl Block {
    /// An empty paragraph of an excerpt, which begins at the start of a line.
    pub fn new(excerpt: Arc<Excerpt>) -> Self {
        Self {
            text: String::new(),
            excerpt,
            pieces: Vec::new(),
        }
    }

    /// Appends a range of the excerpt.
    pub fn push(&mut self, range: Range<usize>) {
        self.text.push_str(&self.excerpt.text[range.clone()]);
        match self.pieces.last_mut() {
            Some(last) if last.same && last.source.end == range.start => {
                last.source.end = range.end
            }
            _ => self.pieces.push(Piece {
                at: self.text.len() - range.len(),
                source: range,
                same: true,
            }),
        }
    }

    /// Appends words for which a range of the excerpt stands: `%` for `&#37;`.
    pub fn push_as(&mut self, words: &str, range: Range<usize>) {
        self.pieces.push(Piece {
            at: self.text.len(),
            source: range,
            same: false,
        });
        self.text.push_str(words);
    }

    /// Where some bytes of the text stand in the source.
    pub fn origin(&self, range: Range<usize>) -> Origin {
        let start = self
            .piece(range.start)
            .map_or(0, |piece| piece.source.start + piece.inside(range.start));
        let last = range.end.saturating_sub(1);
        let end = self.piece(last).map_or(0, |piece| match piece.same {
            true => piece.source.start + last - piece.at + 1,
            false => piece.source.end,
        });
        let end = if range.is_empty() { start } else { end };
        Origin::Extracted(Span {
            excerpt: Arc::clone(&self.excerpt),
            range: start..end,
        })
    }

    /// The bytes of the text for which a span of the source stands; none where it is no part of this paragraph.
    pub fn range_of(&self, origin: &Origin) -> Option<Range<usize>> {
        let Span { excerpt, range } = origin.span();
        if !Arc::ptr_eq(excerpt, &self.excerpt) || range.is_empty() {
            return None;
        }
        let (first, last) = (self.piece_of(range.start)?, self.piece_of(range.end - 1)?);
        let start = self.pieces[first].at + self.pieces[first].offset_of(range.start);
        let piece = &self.pieces[last];
        let end = match piece.same {
            true => piece.at + range.end - piece.source.start,
            false => self
                .pieces
                .get(last + 1)
                .map_or(self.text.len(), |next| next.at),
        };
        Some(start..end)
    }

    /// The source that it is from, to tell the paragraphs of a text apart.
    pub fn excerpt(&self) -> &Arc<Excerpt> {
        &self.excerpt
    }

    /// The piece for which a byte of the source stands.
    fn piece_of(&self, byte: usize) -> Option<usize> {
        let at = self
            .pieces
            .partition_point(|piece| piece.source.start <= byte)
            .checked_sub(1)?;
        (byte < self.pieces[at].source.end).then_some(at)
    }

    /// The piece in which a byte of the text stands.
    fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(
            self.pieces
                .partition_point(|piece| piece.at <= at)
                .checked_sub(1)?,
        )
    }
}

impl Piece {
    /// How far into its text a byte of the source stands.
    fn offset_of(&self, byte: usize) -> usize {
        if self.same {
            byte - self.source.start
        } else {
            0
        }
    }

    /// How far into its source a byte of the text stands.
    fn inside(&self, at: usize) -> usize {
        if self.same { at - self.at } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Block {
        Block::new(Arc::new(Excerpt::new("a.md".into(), 7, text.to_owned())))
    }

    #[test]
    fn a_figure_broken_over_a_line_has_the_place_of_both_parts() {
        let text = "里程3.\n3万公里";
        let mut block = block(text);
        let end = text.find('\n').unwrap();
        block.push(0..end);
        block.push(end + 1..text.len());
        let start = block.text.find("3.3").unwrap();
        let location = block.origin(start..block.text.len()).location();
        assert_eq!(block.text, "里程3.3万公里");
        assert_eq!(
            block.range_of(&block.origin(start..block.text.len())),
            Some(start..block.text.len())
        );
        assert_eq!(
            (
                location.line,
                location.column,
                location.end_line,
                location.end_column
            ),
            (7, 3, 8, 5)
        );
    }

    #[test]
    fn words_that_differ_from_the_source_have_the_place_of_what_stands_for_them() {
        let mut block = block("增长5&#37;，");
        block.push(0..7);
        block.push_as("%", 7..12);
        block.push(12..15);
        assert_eq!(block.text, "增长5%，");
        for (range, columns) in [
            (6..8, (3, 9)),
            (7..8, (4, 9)),
            (6..7, (3, 4)),
            (8..11, (9, 10)),
            (7..7, (4, 4)),
        ] {
            let location = block.origin(range.clone()).location();
            assert_eq!((location.column, location.end_column), columns, "{range:?}");
            let found = block.range_of(&block.origin(range.clone()));
            assert_eq!(
                found,
                Some(range.clone()).filter(|range| !range.is_empty()),
                "{range:?}"
            );
        }
    }
}
