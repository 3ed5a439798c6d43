//! One JSON object a line, for streams: `finding` and `problem` as they come, last the `summary`.

use std::io::{self, Write};

use serde::Serialize;

use crate::say::{Lang, Problem};

use super::format::{Changed, Checked, Format, Report};
use super::record::{ChangeRecord, FindingRecord, ProblemRecord};
use super::summary::Summary;
use super::to_json::write_json;

/// `--format ndjson`
pub const FORMAT: Format = Format {
    name: "ndjson",
    witness: true,
    report: |_| Box::new(Ndjson),
};

struct Ndjson;

#[derive(Serialize)]
struct Line<T: Serialize> {
    r#type: &'static str,
    #[serde(flatten)]
    record: T,
}

impl Report for Ndjson {
    fn book(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        for (at, finding) in checked.findings.iter().enumerate() {
            let article = checked.book.article.as_deref();
            let record = FindingRecord::new(article, finding, checked.witness(at), checked.lang);
            write_line(out, "finding", record)?;
        }
        for problem in checked.problems {
            self.problem(out, problem, checked.lang)?;
        }
        Ok(())
    }

    fn changed(&mut self, out: &mut dyn Write, changed: &Changed<'_>) -> io::Result<()> {
        for change in changed.changes {
            write_line(out, "change", ChangeRecord::new(change))?;
        }
        self.book(out, &changed.checked)
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        write_line(out, "problem", ProblemRecord::new(problem, lang))
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, _: Lang) -> io::Result<()> {
        write_line(out, "summary", total)
    }
}

fn write_line(out: &mut dyn Write, r#type: &'static str, record: impl Serialize) -> io::Result<()> {
    write_json(out, &Line { r#type, record })?;
    out.write_all(b"\n")
}
