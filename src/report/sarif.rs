//! SARIF 2.1.0, the Static Analysis Results Interchange Format of OASIS, for code scanning and viewers.
//!
//! `kind` is what the standard's section 3.27.9 says: *pass* for a consistent claim, *fail* for an inconsistent one and
//! for drift, *open* for one that cannot be decided, *informational* for a note. Section 3.27.10 forbids a level other
//! than *none* beside all but *fail*; so that a level set by the user is not lost, a note or an unverifiable claim that
//! was raised to a warning or an error is a *fail* too. GitHub reads no `kind` and shows each result as an alert: for it
//! there is `-q`, with which nothing is written but *fail* without a suppression.
//!
//! The rules stand after the results, and only those that are used: results are written while articles are read.

mod log;
mod rules;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde_json::value::RawValue;

use crate::book::Provenance;
use crate::check::{Finding, Level, Verdict};
use crate::say::Lang;
use crate::source::Origin;

use super::fingerprint::fingerprint;
use super::fix::edits;
use super::format::Format;
use super::remark::{Remark, Sort};
use super::remarking::{RemarkReport, Remarking};
use super::sentence::details::instead;
use super::sentence::text::visible;
use super::sentence::words::pick;
use super::summary::Summary;
use super::to_json::{to_json, write_json};
use log::{
    Artifact, Change, Descriptor, Fix, Invocation, Located, Message, Notification, Outcome,
    OwnMessage, Region, Replacement, Suppression,
};
use rules::Used;

/// `--format sarif`
pub const FORMAT: Format = Format {
    name: "sarif",
    witness: false,
    report: |style| RemarkReport::boxed(Sarif::default(), style),
};

/// Where the standard keeps its schema.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name and version of our fingerprints.
const FINGERPRINT: &str = "verifyFigure/v1";
const VERSION: &str = env!("CARGO_PKG_VERSION");
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

#[derive(Default)]
struct Sarif {
    begun: bool,
    rules: Used,
    problems: Used,
    /// Errors and warnings, as JSON: they stand after all results.
    notifications: Vec<Box<RawValue>>,
}

impl Sarif {
    fn notify(&mut self, remark: &Remark<'_>) -> io::Result<()> {
        let notification = Notification {
            descriptor: Descriptor {
                id: &remark.code,
                index: self.problems.index(remark.group, &remark.code),
            },
            level: level(remark.level),
            message: Message {
                text: &remark.message,
            },
            locations: vec![Located::at(&remark.location)],
        };
        self.notifications
            .push(RawValue::from_string(to_json(&notification)?)?);
        Ok(())
    }
}

impl Remarking for Sarif {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(
            out,
            "{{\"$schema\": \"{SCHEMA}\", \"version\": \"2.1.0\",\n \"runs\": [{{"
        )?;
        write!(
            out,
            "\"columnKind\": \"unicodeCodePoints\",\n \"results\": ["
        )
    }

    fn remark(
        &mut self,
        out: &mut dyn Write,
        remark: &Remark<'_>,
        article: Option<&str>,
        lang: Lang,
    ) -> io::Result<()> {
        let Some(finding) = remark.finding else {
            return self.notify(remark);
        };
        let outcome = Outcome {
            rule_id: &remark.code,
            rule_index: self.rules.index(remark.group, &remark.code),
            kind: kind(remark),
            level: if kind(remark) == "fail" {
                level(remark.level)
            } else {
                "none"
            },
            message: Message {
                text: &remark.message,
            },
            locations: vec![Located::at(&remark.location).named(finding.claim.id.clone())],
            related_locations: if remark.sort == Sort::Noted {
                Vec::new()
            } else {
                related(finding, lang)
            },
            partial_fingerprints: BTreeMap::from([(FINGERPRINT, fingerprint(remark, article))]),
            suppressions: suppressions(remark, finding),
            fixes: if remark.sort == Sort::Fails {
                fixes(finding, lang)
            } else {
                Vec::new()
            },
        };
        out.write_all(if self.begun { b",\n  " } else { b"\n  " })?;
        self.begun = true;
        write_json(out, &outcome)
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()> {
        let name = lang.name();
        write!(
            out,
            "],\n \"language\": \"{name}\",\n \"tool\": {{\"driver\": {{\"name\": \"verify\", "
        )?;
        write!(
            out,
            "\"version\": \"{VERSION}\", \"semanticVersion\": \"{VERSION}\", \"language\": \"{name}\",\n  "
        )?;
        if !REPOSITORY.is_empty() {
            write!(out, "\"informationUri\": \"{REPOSITORY}\",\n  ")?;
        }
        write!(out, "\"rules\": {},\n  ", self.rules.to_json(lang)?)?;
        writeln!(
            out,
            "\"notifications\": {}}}}},",
            self.problems.to_json(lang)?
        )?;
        let invocation = Invocation {
            execution_successful: total.errors == 0,
            exit_code: total.exit_status(),
            tool_execution_notifications: self
                .notifications
                .iter()
                .map(|notification| &**notification)
                .collect(),
        };
        writeln!(out, " \"invocations\": [{}]}}]}}", to_json(&invocation)?)
    }
}

fn kind(remark: &Remark<'_>) -> &'static str {
    match remark.sort {
        Sort::Passes => "pass",
        Sort::Open if !remark.fails() => "open",
        Sort::Noted if !remark.fails() => "informational",
        _ => "fail",
    }
}

fn level(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Error) => "error",
        Some(Level::Warning) => "warning",
        Some(Level::Note) => "note",
        Some(Level::Off) | None => "none",
    }
}

/// The inputs, and the place in the copy; of what drifted there, the row of the table.
fn related(finding: &Finding<'_>, lang: Lang) -> Vec<Located> {
    let place = |origin: &Origin, text: &str| {
        Located::at(&origin.location()).saying(visible(text).into_owned())
    };
    let inputs = finding
        .claim
        .derivation
        .iter()
        .flat_map(|derivation| &derivation.inputs)
        .map(|input| {
            let printed = input
                .figure
                .as_ref()
                .map_or("", |figure| figure.text.as_str());
            let id = input.id.as_deref().unwrap_or_default();
            place(&input.origin, format!("{id} {printed}").trim())
        });
    if finding.verdict == Verdict::Drift {
        let row = || {
            place(
                &finding.claim.origin,
                &format!("{} {}", pick(lang, "表格", "table"), finding.claim.text()),
            )
        };
        return finding.copy.iter().map(|_| row()).collect();
    }
    let copy = finding.copy.iter();
    let copy = copy.map(|copy| {
        place(
            &copy.origin,
            &format!("{} {}", pick(lang, "稿件", "copy"), copy.text),
        )
    });
    inputs.chain(copy).collect()
}

/// Why it may stand.
fn suppressions<'a>(remark: &Remark<'_>, finding: &'a Finding<'_>) -> Vec<Suppression<'a>> {
    let waiver = finding
        .claim
        .waiver
        .as_ref()
        .filter(|_| remark.sort == Sort::Waived);
    let kind = if finding.claim.provenance == Provenance::Stated {
        "external"
    } else {
        "inSource"
    };
    waiver
        .map(|waiver| Suppression {
            kind,
            status: "accepted",
            justification: &waiver.text,
        })
        .into_iter()
        .collect()
}

/// What to print instead, in the table and in the copy; none where it cannot be put there as it stands.
fn fixes(finding: &Finding<'_>, lang: Lang) -> Vec<Fix> {
    let mut changes: Vec<(Arc<str>, Change)> = Vec::new();
    for edit in edits(finding) {
        let location = edit.origin.location();
        let inserted_content = OwnMessage { text: edit.text };
        let replacement = Replacement {
            deleted_region: Region::of(&location),
            inserted_content,
        };
        match changes.iter_mut().find(|(file, _)| *file == location.file) {
            Some((_, change)) => change.replacements.push(replacement),
            None => {
                let artifact_location = Artifact::of(&location.file);
                changes.push((
                    location.file,
                    Change {
                        artifact_location,
                        replacements: vec![replacement],
                    },
                ));
            }
        }
    }
    let description = finding
        .suggestion
        .as_deref()
        .filter(|_| !changes.is_empty());
    let fix = description.map(|text| Fix {
        description: OwnMessage {
            text: instead(text, lang),
        },
        artifact_changes: changes.into_iter().map(|(_, change)| change).collect(),
    });
    fix.into_iter().collect()
}
