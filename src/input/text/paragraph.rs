//! The words of a paragraph, and where each stands in the text.

use std::ops::Range;

use crate::source::Block;

/// What a paragraph says.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// All its words.
    pub text: String,
    pieces: Vec<Piece>,
}

/// Words that stand together.
#[derive(Debug)]
struct Piece {
    /// Their bytes in the paragraph.
    words: Range<usize>,
    /// Their bytes in the text that was read.
    source: Range<usize>,
    /// They stand there as they are.
    same: bool,
}

impl Paragraph {
    /// A range of a text as it stands there.
    pub fn verbatim(text: &str, source: Range<usize>) -> Self {
        let mut paragraph = Self::default();
        paragraph.push(&text[source.clone()], source, true);
        paragraph
    }

    /// Appends words, where they stand, and whether they stand there as they are.
    pub fn push(&mut self, words: &str, source: Range<usize>, same: bool) {
        let start = self.text.len();
        self.text.push_str(words);
        self.pieces.push(Piece {
            words: start..self.text.len(),
            source,
            same,
        });
    }

    /// Where it begins and ends in the text that was read; none if it says nothing.
    pub fn source(&self) -> Option<Range<usize>> {
        Some(self.pieces.first()?.source.start..self.pieces.last()?.source.end)
    }

    /// Its words without those in some ranges, which grow.
    pub fn without(self, left_out: &[Range<usize>]) -> Self {
        if left_out.is_empty() {
            return self;
        }
        let mut rest = Self::default();
        let mut at = 0;
        for range in left_out {
            self.copy(at..range.start, |words, source, same| {
                rest.push(words, source, same)
            });
            at = range.end;
        }
        self.copy(at..self.text.len(), |words, source, same| {
            rest.push(words, source, same)
        });
        rest
    }

    /// Fills a block, whose excerpt begins at some byte of the text that was read, with a range of its words.
    pub fn fill(&self, block: &mut Block, range: Range<usize>, excerpt: usize) {
        self.copy(range, |words, source, same| {
            let range = source.start - excerpt..source.end - excerpt;
            if same {
                block.push(range)
            } else {
                block.push_as(words, range)
            }
        });
    }

    /// Hands on the pieces of a range of its words.
    fn copy(&self, range: Range<usize>, mut to: impl FnMut(&str, Range<usize>, bool)) {
        let first = self
            .pieces
            .partition_point(|piece| piece.words.end <= range.start);
        for piece in self.pieces[first..]
            .iter()
            .take_while(|piece| piece.words.start < range.end)
        {
            let words = piece.words.start.max(range.start)..piece.words.end.min(range.end);
            let start = piece.source.start + words.start - piece.words.start;
            let source = if piece.same {
                start..start + words.len()
            } else {
                piece.source.clone()
            };
            if !words.is_empty() {
                to(&self.text[words], source, piece.same);
            }
        }
    }
}
