//! The Reviewdog Diagnostic Format, which reviewdog turns into comments on any code host: one `DiagnosticResult`.
//!
//! Its columns count bytes of UTF-8 from 1, and an end is excluded. A suggestion replaces the claim where the place of
//! the diagnostic is the claim's own; what else would have to change, in a quote or in the copy, is not in its file.

use std::io::{self, Write};

use serde::Serialize;

use crate::check::Level;
use crate::say::Lang;
use crate::source::Medium;

use super::fix::edits;
use super::format::Format;
use super::place::{byte_columns, is_whole_file, path};
use super::remark::{Remark, Sort};
use super::remarking::{RemarkReport, Remarking};
use super::summary::Summary;
use super::to_json::write_json;

/// `--format rdjson`
pub const FORMAT: Format = Format {
    name: "rdjson",
    witness: false,
    report: |style| RemarkReport::boxed(Rdjson::default(), style),
};

#[derive(Default)]
struct Rdjson {
    worst: Option<Level>,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: &'a str,
    location: Place<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: std::borrow::Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Clone, Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Clone, Serialize)]
struct Position {
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

impl Remarking for Rdjson {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            "{{\"source\": {{\"name\": \"verify\"}},\n \"diagnostics\": ["
        )
    }

    fn remark(
        &mut self,
        out: &mut dyn Write,
        remark: &Remark<'_>,
        _: Option<&str>,
        _: Lang,
    ) -> io::Result<()> {
        let Some(level) = remark.level else {
            return Ok(());
        };
        let range = range(remark);
        let diagnostic = Diagnostic {
            message: &remark.message,
            suggestions: range
                .iter()
                .flat_map(|range| suggestion(remark, range))
                .collect(),
            location: Place {
                path: path(&remark.location.file),
                range,
            },
            severity: severity(level),
            code: Code {
                value: &remark.code,
            },
        };
        out.write_all(if self.worst.is_some() {
            b",\n  "
        } else {
            b"\n  "
        })?;
        self.worst = Some(self.worst.map_or(level, |worst| worst.min(level)));
        write_json(out, &diagnostic)
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, _: Lang) -> io::Result<()> {
        writeln!(
            out,
            "],\n \"severity\": \"{}\"}}",
            severity(self.worst.unwrap_or(Level::Note))
        )
    }
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "ERROR",
        Level::Warning => "WARNING",
        Level::Note | Level::Off => "INFO",
    }
}

/// None for a whole file; lines alone where the text is not at hand.
fn range(remark: &Remark<'_>) -> Option<Range> {
    let location = &remark.location;
    let columns = remark
        .span
        .filter(|_| location.medium == Medium::Text)
        .map(byte_columns);
    let start = Position {
        line: location.line,
        column: columns.map(|(start, _)| start),
    };
    let end = Position {
        line: location.end_line,
        column: columns.map(|(_, end)| end),
    };
    (!is_whole_file(location) || columns.is_some()).then_some(Range { start, end })
}

/// What to print at the place of the diagnostic.
fn suggestion(remark: &Remark<'_>, range: &Range) -> Option<Suggestion> {
    let edits = remark
        .finding
        .filter(|_| remark.sort == Sort::Fails)
        .map(edits)?;
    let edit = edits
        .into_iter()
        .find(|edit| remark.span == Some(edit.origin.span()))?;
    Some(Suggestion {
        range: range.clone(),
        text: edit.text,
    })
}
