//! The tables of HTML, in pages and in Markdown: cells over several rows and columns stand at their upper left place.

use std::collections::BTreeSet;
use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::tabled::{Tabled, TabledCell};

/// Places that a cell may cover in one direction: more are a mistake of the page, and would fill the memory.
const MOST_COVERED: usize = 1000;

/// Places of a table that cells above may cover, all together.
const MOST_PLACES: usize = 100_000;

/// Reads the table that stands in some bytes of a text.
pub(super) fn read(text: &str, source: Range<usize>) -> Tabled {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut walk = Walk {
        start: source.start,
        table: Tabled {
            source: source.clone(),
            ..Tabled::default()
        },
        ..Walk::default()
    };
    for Ok(token) in Tokenizer::new_with_emitter(&text[source], emitter) {
        walk.token(token);
    }
    walk.end_cell(text.len());
    let mut table = walk.table;
    for cell in &mut table.cells {
        narrow(text, &mut cell.source);
    }
    table
}

/// Takes blanks and tags off both ends of the bytes of a cell.
fn narrow(text: &str, source: &mut Range<usize>) {
    loop {
        let inner = &text[source.clone()];
        let start = source.start + inner.len() - inner.trim_start().len();
        let tag = text[start..source.end]
            .strip_prefix('<')
            .and_then(|rest| rest.find('>'));
        match tag {
            Some(length) => source.start = start + length + 2,
            None => {
                source.start = start;
                break;
            }
        }
    }
    loop {
        let inner = &text[source.clone()];
        let end = source.start + inner.trim_end().len();
        let tag = text[source.start..end]
            .strip_suffix('>')
            .and_then(|rest| rest.rfind('<'));
        match tag {
            Some(length) => source.end = source.start + length,
            None => {
                source.end = end;
                break;
            }
        }
    }
}

#[derive(Default)]
struct Walk {
    /// The byte of the text at which the table begins.
    start: usize,
    table: Tabled,
    /// Tables that are open, one in another.
    depth: usize,
    /// Rows that have begun.
    rows: usize,
    column: usize,
    /// Places below that cells above cover.
    covered: BTreeSet<(usize, usize)>,
    cell: Option<TabledCell>,
    captioned: bool,
    hidden: usize,
}

impl Walk {
    fn token(&mut self, token: Token<usize>) {
        match token {
            Token::StartTag(tag) => self.begin(&tag),
            Token::EndTag(tag) => self.end(&tag.name, self.start + tag.span.start),
            Token::String(words) if self.hidden == 0 => {
                let words = String::from_utf8_lossy(&words.value).into_owned();
                self.add(&words);
            }
            _ => {}
        }
    }

    fn begin(&mut self, tag: &StartTag<usize>) {
        let name: &[u8] = &tag.name;
        match name {
            b"table" => self.depth += 1,
            b"script" | b"style" => self.hidden += 1,
            b"br" | b"p" | b"div" => self.add(" "),
            _ if self.depth > 1 => {}
            b"caption" => self.captioned = true,
            b"tr" => {
                self.end_cell(self.start + tag.span.start);
                self.rows += 1;
                self.column = 0;
            }
            b"td" | b"th" => {
                self.end_cell(self.start + tag.span.start);
                self.begin_cell(tag);
            }
            _ => {}
        }
    }

    fn begin_cell(&mut self, tag: &StartTag<usize>) {
        self.rows = self.rows.max(1);
        let row = self.rows - 1;
        while self.covered.remove(&(row, self.column)) {
            self.column += 1;
        }
        let number = |name: &[u8]| {
            let value = tag.attributes.get(name)?;
            String::from_utf8_lossy(value).trim().parse::<usize>().ok()
        };
        let size = [b"rowspan".as_slice(), b"colspan"]
            .map(|name| number(name).unwrap_or(1).clamp(1, MOST_COVERED));
        let places = size[0] * size[1];
        let below = if self.covered.len() + places > MOST_PLACES {
            1
        } else {
            size[0]
        };
        for below in 1..below {
            self.covered
                .extend((0..size[1]).map(|right| (row + below, self.column + right)));
        }
        let from = self.start + tag.span.end;
        self.cell = Some(TabledCell {
            at: (row, self.column),
            size: (size[0], size[1]),
            words: String::new(),
            source: from..from,
        });
        self.column += size[1];
    }

    fn end(&mut self, name: &[u8], at: usize) {
        match name {
            b"table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_cell(at);
                }
            }
            b"script" | b"style" => self.hidden = self.hidden.saturating_sub(1),
            b"caption" => self.captioned = false,
            b"td" | b"th" | b"tr" if self.depth <= 1 => self.end_cell(at),
            _ => {}
        }
    }

    fn end_cell(&mut self, at: usize) {
        if let Some(mut cell) = self.cell.take() {
            cell.source.end = at.max(cell.source.start);
            self.table.cells.push(cell);
        }
    }

    fn add(&mut self, words: &str) {
        match &mut self.cell {
            Some(cell) => cell.words.push_str(words),
            None if self.captioned => self.table.caption.push_str(words),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_over_several_places_stand_at_the_upper_left_one() {
        let text = "<table><caption>单位：万元</caption><tr><th rowspan=2>甲<th colspan='2'>乙</tr>\
                    <tr><td>1&nbsp;2</td><td> <b>3</b> </td></tr></table>";
        let table = read(text, 0..text.len());
        let cells: Vec<_> = table
            .cells
            .iter()
            .map(|cell| (cell.at, cell.words.as_str(), &text[cell.source.clone()]))
            .collect();
        assert_eq!(table.caption, "单位：万元");
        assert_eq!(
            cells,
            [
                ((0, 0), "甲", "甲"),
                ((0, 1), "乙", "乙"),
                ((1, 1), "1\u{a0}2", "1&nbsp;2"),
                ((1, 2), " 3 ", "3"),
            ]
        );
    }
}
