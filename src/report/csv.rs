//! The input as it was, a row a row, with what was found of each in further columns.
//!
//! Cells that a spreadsheet would take for a formula are marked as text (OWASP, "CSV Injection").

use std::io::{self, Write};

use crate::error::Problem;
use crate::language::Lang;

use super::rows::Rows;
use super::sentence::text::is_hidden;
use super::{Checked, Format, Report, Summary};

/// `--format csv`
pub const FORMAT: Format = Format { name: "csv", witness: false, report: |_| Box::new(Csv::default()) };

#[derive(Default)]
struct Csv(Rows);

impl Report for Csv {
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn book(&mut self, _: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        self.0.book(checked);
        Ok(())
    }

    fn problem(&mut self, _: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        self.0.problem(problem, lang);
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, lang: Lang) -> io::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        for row in self.0.finish(lang) {
            csv.write_record(row.into_iter().map(safe))?;
        }
        csv.flush()
    }
}

/// A cell that no spreadsheet takes for a formula, and without what a reader of tables refuses: control characters.
fn safe(text: &str) -> String {
    let is_refused = |c: char| is_hidden(c) && !matches!(c, '\t' | '\r' | '\n');
    let shown = |c| if is_refused(c) { c.escape_unicode().collect() } else { String::from(c) };
    let text = if text.contains(is_refused) { &*text.chars().map(shown).collect::<String>() } else { text };
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || text.starts_with(['\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
