//! One JSON object. Findings are written as they come, so that the summary stands at the end.

use std::io::{self, Write};

use serde::Serialize;

use crate::say::{Lang, Problem};

use super::format::{Changed, Checked, Format, Report};
use super::record::{ChangeRecord, FindingRecord, ProblemRecord};
use super::summary::Summary;
use super::to_json::{to_json, write_json};

/// The version of the contract.
const SCHEMA: u32 = 1;

/// `--format json`
pub const FORMAT: Format = Format {
    name: "json",
    witness: true,
    report: |_| Box::new(Json::default()),
};

#[derive(Default)]
struct Json {
    begun: bool,
    /// Problems, as JSON: they stand after all findings.
    problems: Vec<String>,
    /// What changed between two versions, as JSON; none where one version is checked.
    changes: Option<Vec<String>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let tool = Tool {
            name: "verify",
            version: env!("CARGO_PKG_VERSION"),
        };
        write!(
            out,
            "{{\"schema\": {SCHEMA}, \"tool\": {},\n \"findings\": [",
            to_json(&tool)?
        )
    }

    fn book(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        for (at, finding) in checked.findings.iter().enumerate() {
            out.write_all(if self.begun { b",\n  " } else { b"\n  " })?;
            self.begun = true;
            let article = checked.book.article.as_deref();
            let record = FindingRecord::new(article, finding, checked.witness(at), checked.lang);
            write_json(out, &record)?;
        }
        for problem in checked.problems {
            self.problem(out, problem, checked.lang)?;
        }
        Ok(())
    }

    fn changed(&mut self, out: &mut dyn Write, changed: &Changed<'_>) -> io::Result<()> {
        let changes = self.changes.get_or_insert_default();
        for change in changed.changes {
            changes.push(to_json(&ChangeRecord::new(change))?);
        }
        self.book(out, &changed.checked)
    }

    fn problem(&mut self, _: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        self.problems
            .push(to_json(&ProblemRecord::new(problem, lang))?);
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, _: Lang) -> io::Result<()> {
        out.write_all(b"]")?;
        list(out, "problems", &self.problems)?;
        if let Some(changes) = &self.changes {
            list(out, "changes", changes)?;
        }
        writeln!(out, ",\n \"summary\": {}}}", to_json(total)?)
    }
}

/// A further list of the object.
fn list(out: &mut dyn Write, name: &str, items: &[String]) -> io::Result<()> {
    write!(out, ",\n \"{name}\": [")?;
    for (at, item) in items.iter().enumerate() {
        out.write_all(if at == 0 { b"\n  " } else { b",\n  " })?;
        out.write_all(item.as_bytes())?;
    }
    out.write_all(b"]")
}
