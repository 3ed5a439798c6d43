//! The paragraphs of a document → a text with a line for each, so that the number of a line is that of its paragraph.

use std::ops::Range;

use super::body::{BREAK, Body, Line};
use crate::input::text::plain;
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
    let mut tables: Vec<(usize, Range<usize>)> = Vec::new();
    let mut at = 0;
    for line in &lines {
        let range = at..at + line.words.len();
        match (line.table, tables.last_mut()) {
            (Some(table), Some((last, whole))) if *last == table => whole.end = range.end,
            (Some(table), _) => {
                writer.end();
                tables.push((table, range.clone()));
            }
            (None, _) => paragraph(&mut writer, &shown, line, range.start),
        }
        at = range.end + 1;
    }
    tables
        .into_iter()
        .for_each(|(_, range)| writer.table(range));
    let layout = writer.finish();
    (shown, layout)
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
