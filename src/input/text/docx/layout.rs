//! The paragraphs of a document → a text with a line for each, so that the number of a line is that of its paragraph.

use std::ops::Range;

use super::body::{BREAK, Body, Line, Place};
use crate::input::text::plain;
use crate::input::text::tabled::{Tabled, TabledCell};
use crate::input::text::writer::{Layout, Writer};

/// The text of a document and its paragraphs.
pub(super) fn layout(body: Body) -> (String, Layout) {
    let lines = body.paragraphs;
    let marked = lines
        .iter()
        .map(|line| line.words.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let shown = marked.replace(BREAK, " ");
    let mut writer = Writer::new(&shown);
    let mut tables: Vec<(usize, Tabled)> = Vec::new();
    let mut at = 0;
    for line in &lines {
        let range = at..at + line.words.len();
        match line.table {
            Some(place) => {
                writer.end();
                if tables.last().is_none_or(|(last, _)| *last != place.table) {
                    let source = range.clone();
                    let table = Tabled {
                        source,
                        ..Tabled::default()
                    };
                    tables.push((place.table, table));
                }
                if let Some((_, table)) = tables.last_mut() {
                    table.source.end = range.end;
                    cell(table, place, &shown, range.clone());
                }
            }
            None => paragraph(&mut writer, &shown, line, range.start),
        }
        at = range.end + 1;
    }
    tables
        .into_iter()
        .for_each(|(_, table)| writer.table(table));
    let layout = writer.finish();
    (shown, layout)
}

/// Adds a paragraph to its cell; the place of a cell of several paragraphs is that of the first that says anything.
fn cell(table: &mut Tabled, place: Place, shown: &str, range: Range<usize>) {
    let at = (place.row, place.column);
    let words = shown[range.clone()].trim();
    if let Some(last) = table.cells.last_mut().filter(|last| last.at == at) {
        if last.words.is_empty() {
            (last.words, last.source) = (words.to_owned(), range);
        } else if !words.is_empty() {
            last.words.push(' ');
            last.words.push_str(words);
        }
        return;
    }
    table.cells.push(TabledCell {
        at,
        size: (1, place.span.max(1)),
        words: words.to_owned(),
        source: range,
    });
}

fn paragraph(writer: &mut Writer<'_>, shown: &str, line: &Line, start: usize) {
    let mut at = start;
    for (nth, part) in line.words.split(BREAK).enumerate() {
        if nth > 0 {
            writer.line_break(at - BREAK.len_utf8()..at);
        }
        // A blank line would end a paragraph that goes on.
        if !part.trim().is_empty() || !line.goes_on {
            plain::line(writer, shown, at..at + part.len());
        }
        at += part.len() + BREAK.len_utf8();
    }
    if !line.goes_on {
        writer.end();
    }
}
