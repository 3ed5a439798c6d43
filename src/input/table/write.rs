//! Rows → CSV, which reads back as the same rows, and of which a spreadsheet runs no cell.

use std::io::Write;

use crate::book::{COLUMNS, Column, Draft, Row};
use crate::say::{Lang, marked};

/// The columns that are written, beside `article` where there are several.
const WRITTEN: [&str; 6] = ["id", "claimed", "formula", "quote", "prices", "note"];

/// A table in the making.
pub struct Table<W: Write> {
    csv: csv::Writer<W>,
    article: bool,
}

impl<W: Write> Table<W> {
    /// A table with its header; with a column for the article where there will be several.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn new(out: W, several: bool, lang: Lang) -> csv::Result<Self> {
        let mut csv = csv::Writer::from_writer(out);
        let article = COLUMNS
            .iter()
            .filter(|column| several && column.slot.is_none());
        let written = columns().chain(article);
        csv.write_record(written.map(|column| {
            if lang == Lang::Zh {
                column.chinese
            } else {
                column.name
            }
        }))?;
        Ok(Self {
            csv,
            article: several,
        })
    }

    /// Appends the rows of an article.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn article(&mut self, name: &str, draft: Draft) -> csv::Result<()> {
        for mut row in draft.rows {
            if let Some(mention) = &row.mention {
                row.claimed = Some(draft.figures[mention.figure].cell.clone());
            }
            let rule = row.rule.map(str::to_owned);
            let mut cells: Vec<String> = columns().map(|column| cell(&mut row, column)).collect();
            if let (Some(rule), Some(note)) = (rule, cells.last_mut()) {
                *note = rule;
            }
            cells.extend(self.article.then(|| name.to_owned()));
            self.csv
                .write_record(cells.iter().map(|cell| marked(cell)))?;
        }
        Ok(())
    }

    /// Writes what is left.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(mut self) -> std::io::Result<()> {
        self.csv.flush()
    }
}

fn columns() -> impl Iterator<Item = &'static Column> {
    WRITTEN
        .iter()
        .filter_map(|name| COLUMNS.iter().find(|column| column.name == *name))
}

fn cell(row: &mut Row, column: &Column) -> String {
    column
        .slot
        .and_then(|slot| slot(row).take())
        .map_or(String::new(), |cell| cell.text)
}
