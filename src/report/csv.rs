//! The input as it was, a row a row, with what was found of each in further columns.
//!
//! Cells that a spreadsheet would take for a formula are marked as text (OWASP, "CSV Injection").

use std::io::{self, Write};

use crate::say::{Lang, is_marked, marked};

use super::format::Format;
use super::rows::{Rows, TableReport};
use super::sentence::text::is_hidden;

/// `--format csv`
pub const FORMAT: Format = Format {
    name: "csv",
    witness: false,
    report: |_| TableReport::boxed(write_rows),
};

fn write_rows(rows: &Rows, out: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    for row in rows.finish(lang) {
        csv.write_record(row.into_iter().map(safe))?;
    }
    csv.flush()
}

/// A cell that no spreadsheet takes for a formula, and without what a reader of tables refuses: control characters.
fn safe(text: &str) -> String {
    let is_refused = |c: char| is_hidden(c) && !matches!(c, '\t' | '\r' | '\n');
    let shown = |c| {
        if is_refused(c) {
            c.escape_unicode().collect()
        } else {
            String::from(c)
        }
    };
    let text = if text.contains(is_refused) {
        &*text.chars().map(shown).collect::<String>()
    } else {
        text
    };
    // The input's own cells stand here as they were, and may have their mark.
    if is_marked(text) {
        text.to_owned()
    } else {
        marked(text)
    }
}
