//! A Code Quality report of GitLab: a subset of what Code Climate specified, as an array of issues.
//!
//! GitLab compares the fingerprints of two branches to say what is new, and drops an issue whose fingerprint it has seen:
//! so they are hashes of what is said, and of those that are alike the second and later ones are numbered.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use crate::check::Level;
use crate::say::Lang;

use super::fingerprint::fingerprint;
use super::format::Format;
use super::place::path;
use super::remark::Remark;
use super::remarking::{RemarkReport, Remarking};
use super::summary::Summary;
use super::to_json::write_json;

/// `--format gitlab`
pub const FORMAT: Format = Format {
    name: "gitlab",
    witness: false,
    report: |style| RemarkReport::boxed(Gitlab::default(), style),
};

#[derive(Default)]
struct Gitlab {
    /// How often each fingerprint was met.
    met: BTreeMap<String, usize>,
}

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: Cow<'a, str>,
    lines: Lines,
    positions: Positions,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

#[derive(Serialize)]
struct Positions {
    begin: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

impl Gitlab {
    fn unique(&mut self, fingerprint: String) -> String {
        let met = self.met.entry(fingerprint.clone()).or_default();
        *met += 1;
        if *met == 1 {
            fingerprint
        } else {
            format!("{fingerprint}-{met}")
        }
    }
}

impl Remarking for Gitlab {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"[")
    }

    fn remark(
        &mut self,
        out: &mut dyn Write,
        remark: &Remark<'_>,
        article: Option<&str>,
        _: Lang,
    ) -> io::Result<()> {
        let Some(level) = remark.level else {
            return Ok(());
        };
        let location = &remark.location;
        out.write_all(if self.met.is_empty() { b"\n " } else { b",\n " })?;
        let issue = Issue {
            description: &remark.message,
            check_name: &remark.code,
            fingerprint: self.unique(fingerprint(remark, article)),
            severity: severity(level, remark.gross),
            location: Place {
                path: path(&location.file),
                lines: Lines {
                    begin: location.line,
                },
                positions: Positions {
                    begin: Position {
                        line: location.line,
                        column: location.column,
                    },
                    end: Position {
                        line: location.end_line,
                        column: location.end_column,
                    },
                },
            },
        };
        write_json(out, &issue)
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, _: Lang) -> io::Result<()> {
        out.write_all(b"]\n")
    }
}

fn severity(level: Level, gross: bool) -> &'static str {
    match level {
        Level::Error if gross => "critical",
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Note | Level::Off => "info",
    }
}
