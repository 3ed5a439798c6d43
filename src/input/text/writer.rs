//! Words and line breaks → paragraphs.

use std::ops::Range;

use super::joining::{are_words, ends};
use super::paragraph::Paragraph;
use super::tabled::Tabled;
use super::waive::{Waiver, said};
use crate::say::is_chinese;

/// What was found in a text.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Its paragraphs in their order.
    pub paragraphs: Vec<Paragraph>,
    /// Its tables in their order.
    pub tables: Vec<Tabled>,
    /// Comments that waive.
    pub waivers: Vec<Waiver>,
}

#[cfg(test)]
impl Layout {
    /// What each paragraph says, for the tests of the formats.
    pub fn texts(self) -> Vec<String> {
        let paragraphs = self.paragraphs.into_iter();
        paragraphs.map(|paragraph| paragraph.text).collect()
    }
}

/// Puts paragraphs together.
pub(super) struct Writer<'a> {
    text: &'a str,
    chinese: bool,
    layout: Layout,
    current: Paragraph,
    /// Where the line in hand begins in the paragraph in hand.
    line: usize,
    gap: Option<Gap>,
}

/// What stands between the words in hand and those that follow.
enum Gap {
    LineBreak(Range<usize>),
    Wrap(Range<usize>),
    LeftOut(Range<usize>),
}

impl<'a> Writer<'a> {
    /// A writer for the paragraphs of a text.
    pub fn new(text: &'a str) -> Self {
        let (layout, current) = (Layout::default(), Paragraph::default());
        Self {
            text,
            chinese: is_chinese(text),
            layout,
            current,
            line: 0,
            gap: None,
        }
    }

    /// Appends words, and where they stand.
    pub fn words(&mut self, words: &str, source: Range<usize>) {
        if words.is_empty() {
            return;
        }
        match self.gap.take() {
            Some(Gap::LineBreak(place)) => self.next_line(words, place),
            Some(Gap::Wrap(place)) if are_words(self.line().trim_end(), words, self.chinese) => {
                self.current.push(" ", place, false);
            }
            Some(Gap::LeftOut(place)) if self.meets(words) => self.current.push(" ", place, false),
            _ => {}
        }
        let same = self.text[source.clone()] == *words;
        self.current.push(words, source, same);
    }

    /// The line ends here; what that means depends on the words that follow.
    pub fn line_break(&mut self, place: Range<usize>) {
        self.gap = Some(Gap::LineBreak(place));
    }

    /// The line ends here and goes on in the next, whatever follows.
    pub fn wrap(&mut self, place: Range<usize>) {
        self.gap.get_or_insert(Gap::Wrap(place));
    }

    /// Whether the words that follow begin a line of the source.
    pub fn is_wrapped(&self) -> bool {
        matches!(self.gap, Some(Gap::Wrap(_) | Gap::LineBreak(_)))
    }

    /// Whether the paragraph says nothing so far.
    pub fn is_blank(&self) -> bool {
        self.current.text.is_empty()
    }

    /// Something stands here that is not read; digits on either side are no one figure.
    pub fn left_out(&mut self, place: Range<usize>) {
        self.gap.get_or_insert(Gap::LeftOut(place));
    }

    /// A table stands here.
    pub fn table(&mut self, table: Tabled) {
        self.layout.tables.push(table);
    }

    /// A comment, which may waive a claim.
    pub fn comment(&mut self, place: Range<usize>) {
        if let Some((says, reason)) = said(&self.text[place.clone()]) {
            let (paragraph, inside) = (self.layout.paragraphs.len(), !self.current.text.is_empty());
            self.layout.waivers.push(Waiver {
                source: place,
                says,
                reason: reason.to_owned(),
                paragraph,
                inside,
            });
        }
    }

    /// What the line in hand says so far.
    pub fn line(&self) -> &str {
        &self.current.text[self.line..]
    }

    /// The paragraph ends.
    pub fn end(&mut self) {
        self.gap = None;
        self.line = 0;
        let paragraph = std::mem::take(&mut self.current);
        if !paragraph.text.is_empty() {
            self.layout.paragraphs.push(paragraph);
        }
    }

    /// All paragraphs.
    pub fn finish(mut self) -> Layout {
        self.end();
        self.layout
    }

    fn next_line(&mut self, words: &str, place: Range<usize>) {
        let line = self.line().trim_end();
        if !line.is_empty() && ends(line, words) {
            return self.end();
        }
        if are_words(line, words, self.chinese) {
            self.current.push(" ", place, false);
        }
        self.line = self.current.text.len();
    }

    fn meets(&self, words: &str) -> bool {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',');
        self.current.text.ends_with(part) && words.starts_with(part)
    }
}
