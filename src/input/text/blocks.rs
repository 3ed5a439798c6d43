//! Paragraphs → blocks with their places, none of which is too long.

use std::ops::Range;
use std::sync::Arc;

use super::excerpts::Excerpts;
use super::paragraph::Paragraph;
use super::url::addresses;
use crate::input::lines::cut;
use crate::source::{Block, Medium};

/// Bytes from which a paragraph is cut: some five thousand characters, which no person writes in one. Within a paragraph
/// figures are held against each other, which takes time that grows with its square.
const LONGEST: usize = 16 << 10;

/// Makes blocks of the paragraphs of a text, in their order.
pub(super) struct Blocks<'a>(Excerpts<'a>);

impl<'a> Blocks<'a> {
    /// The blocks of a text.
    pub fn new(file: Arc<str>, medium: Medium, text: &'a str) -> Self {
        Self(Excerpts::new(file, medium, text))
    }

    /// The blocks of the next paragraph: one, unless it is very long.
    pub fn of(&mut self, paragraph: Paragraph) -> Vec<Block> {
        let left_out = addresses(&paragraph.text);
        let paragraph = paragraph.without(&left_out);
        let Some(source) = paragraph.source() else {
            return Vec::new();
        };
        let (start, excerpt) = self.0.of(&source);
        let block = |range: Range<usize>| {
            let mut block = Block::new(Arc::clone(&excerpt));
            paragraph.fill(&mut block, range, start);
            block
        };
        let parts = parts(&paragraph.text, LONGEST);
        parts.into_iter().map(block).collect()
    }
}

/// Cuts a text into parts: after a sentence, else after another mark or a space, else between two characters.
fn parts(text: &str, longest: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while text.len() - start > longest {
        let window = cut(&text[start..], longest);
        let marks: [&[char]; 2] = [&['。', '！', '？', '；'], &['，', '、', ' ']];
        let after = |marks: &[char]| {
            let (at, mark) = window.rmatch_indices(marks).next()?;
            Some(at + mark.len())
        };
        let length = marks.into_iter().find_map(after).unwrap_or(window.len());
        parts.push(start..start + length);
        start += length;
    }
    parts.push(start..text.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_after_a_sentence_and_nothing_is_lost() {
        for (text, wanted) in [
            ("甲乙。丙，丁戊己", vec!["甲乙。", "丙，", "丁戊己"]),
            ("甲乙丙丁戊己", vec!["甲乙丙", "丁戊己"]),
            ("甲", vec!["甲"]),
            ("", vec![""]),
        ] {
            let found: Vec<_> = parts(text, 11)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, wanted, "{text:?}");
        }
    }
}
