//! The pipe tables of Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::tabled::{Tabled, TabledCell};

/// A table in the making.
pub(super) struct Pipes {
    table: Tabled,
    row: usize,
    column: usize,
    cell: Option<TabledCell>,
}

impl Pipes {
    /// A table that begins.
    pub fn new(source: Range<usize>) -> Self {
        Self {
            table: Tabled {
                source,
                ..Tabled::default()
            },
            row: 0,
            column: 0,
            cell: None,
        }
    }

    /// Reads what stands in it; gives the table at its end.
    pub fn event(&mut self, text: &str, event: &Event<'_>, range: Range<usize>) -> Option<Tabled> {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => self.column = 0,
            Event::Start(Tag::TableCell) => self.cell = Some(self.begin(text, range)),
            Event::End(TagEnd::TableCell) => {
                self.table.cells.extend(self.cell.take());
                self.column += 1;
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => self.row += 1,
            Event::End(TagEnd::Table) => return Some(std::mem::take(&mut self.table)),
            Event::Text(words) | Event::Code(words) => self.add(words),
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.add(" "),
            _ => {}
        }
        None
    }

    fn begin(&self, text: &str, range: Range<usize>) -> TabledCell {
        let blank = |c: char| c.is_whitespace() || c == '|';
        let inner = text[range.clone()].trim_start_matches(blank);
        let start = range.end - inner.len();
        let length = inner.trim_end_matches(blank).len();
        TabledCell {
            at: (self.row, self.column),
            size: (1, 1),
            words: String::new(),
            source: start..start + length,
        }
    }

    fn add(&mut self, words: &str) {
        if let Some(cell) = &mut self.cell {
            cell.words.push_str(words);
        }
    }
}
