//! A row as a text.

use std::sync::Arc;

use crate::book::Column;
use crate::input::table::fields::Field;
use crate::input::table::record::{Cells, Record};
use crate::input::table::xlsx::cell::Shown;
use crate::input::table::xlsx::row::Row;
use crate::source::BETWEEN_CELLS;

/// A row as a text in which its cells have their places.
pub(in crate::input::table::xlsx) struct Line {
    pub text: String,
    pub fields: Vec<Field>,
    cells: Cells,
}

impl Line {
    /// The cells of a row in some columns, which may be known ones.
    pub fn new(
        sheet: &Arc<str>,
        row: &Row,
        columns: &[usize],
        known: &[Option<&'static Column>],
    ) -> Self {
        let (mut text, mut fields, mut starts) = (String::new(), Vec::new(), Vec::new());
        for (nth, &column) in columns.iter().enumerate() {
            let name = known.get(nth).copied().flatten().map(|known| known.name);
            let shown = row
                .cell(column)
                .map_or("", |shown| displayed(shown, name))
                .trim();
            if !shown.is_empty() && !text.is_empty() {
                text.push_str(BETWEEN_CELLS);
            }
            starts.push((text.len(), column));
            text.push_str(shown);
            fields.push(Field {
                range: text.len() - shown.len()..text.len(),
                quoted: false,
            });
        }
        Self {
            text,
            fields,
            cells: Cells {
                sheet: Arc::clone(sheet),
                starts,
            },
        }
    }

    pub fn record<'a>(&'a self, file: &'a Arc<str>, line: usize) -> Record<'a> {
        Record {
            file,
            line,
            raw: &self.text,
            cells: Some(&self.cells),
        }
    }
}

/// What a cell displays, in a column: where a figure should stand, a date is one, not its year.
fn displayed<'a>(shown: &'a Shown, column: Option<&str>) -> &'a str {
    shown
        .date
        .as_deref()
        .filter(|_| column == Some("claimed"))
        .unwrap_or(&shown.text)
}
