//! Findings that were accepted before: a file that names them by what they say, so that it outlives moved lines.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use crate::book::Provenance;
use crate::check::{Finding, Level};
use crate::figure::Figure;

/// The version of the file's form.
const SCHEMA: u32 = 1;

/// One accepted finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The article's name, or its file as seen from the baseline's folder.
    pub article: String,
    /// The id that a person gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The rule that found it in prose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What was said of it.
    pub verdict: String,
    /// The figure as printed.
    pub claimed: String,
    /// Its formula; in prose over the figures as printed.
    pub formula: String,
}

/// Accepted findings, each as often as it was met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<Entry, usize>,
    /// How many of each this run has met.
    met: BTreeMap<Entry, usize>,
    /// The articles that this run has met.
    articles: BTreeSet<String>,
    /// Whatever fails is accepted, and will be known.
    recording: bool,
}

/// The file's form.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    accepted: Vec<Entry>,
}

impl Baseline {
    /// Reads a file.
    ///
    /// ```
    /// use statverify::gate::Baseline;
    /// let file = r#"{"schema": 1, "accepted": [
    ///   {"article": "a.csv", "id": "x", "verdict": "inconsistent", "claimed": "3亿元", "formula": "a + b"}]}"#;
    /// assert!(Baseline::read(file).is_ok());
    /// assert!(Baseline::read("{}").is_err());
    /// ```
    ///
    /// # Errors
    /// What is wrong and where, if it is no baseline.
    pub fn read(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if file.schema != SCHEMA {
            return Err(format!(
                "schema {} is not known, only {SCHEMA}",
                file.schema
            ));
        }
        let mut baseline = Self::default();
        file.accepted
            .into_iter()
            .for_each(|entry| *baseline.known.entry(entry).or_default() += 1);
        Ok(baseline)
    }

    /// The same, but it takes in whatever fails in this run; what it knew of the articles that the run meets is dropped.
    pub fn recording(self) -> Self {
        Self {
            recording: true,
            ..self
        }
    }

    /// The same over what the file holds by now, which another run may have written in the meantime: of the articles that this
    /// run has met it says what it met, of all others what stands there.
    #[must_use]
    pub fn over(self, now: Self) -> Self {
        Self {
            known: now.known,
            ..self
        }
    }

    /// Whether it has a finding that fails or warns, once more than it was met before.
    pub fn accepts(&mut self, article: &str, finding: &Finding<'_>) -> bool {
        if !self.articles.contains(article) {
            self.articles.insert(article.to_owned());
        }
        if !matches!(finding.level, Some(Level::Error | Level::Warning))
            || self.known.is_empty() && !self.recording
        {
            return false;
        }
        let entry = Entry::of(article, finding);
        let known = self.known.get(&entry).copied().unwrap_or(0);
        if known == 0 && !self.recording {
            return false;
        }
        let met = self.met.entry(entry).or_default();
        *met += 1;
        self.recording || *met <= known
    }

    /// Its findings of articles that were met, of which this run has met fewer: they can be taken out.
    pub fn stale(&self) -> usize {
        let known = self
            .known
            .iter()
            .filter(|(entry, _)| self.articles.contains(&entry.article));
        known
            .map(|(entry, known)| known.saturating_sub(self.met.get(entry).copied().unwrap_or(0)))
            .sum()
    }

    /// Writes the file, a line for each finding.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\"schema\": {SCHEMA}, \"accepted\": [")?;
        let unmet = self
            .known
            .iter()
            .filter(|(entry, _)| !self.articles.contains(&entry.article));
        let entries: BTreeMap<&Entry, &usize> = unmet.chain(&self.met).collect();
        let lines = entries
            .into_iter()
            .flat_map(|(entry, count)| std::iter::repeat_n(entry, *count));
        for (at, entry) in lines.enumerate() {
            out.write_all(if at == 0 { b"\n " } else { b",\n " })?;
            serde_json::to_writer(&mut *out, entry)?;
        }
        out.write_all(b"]}\n")
    }
}

impl Entry {
    /// What a finding says, wherever it stands.
    pub fn of(article: &str, finding: &Finding<'_>) -> Self {
        let claim = finding.claim;
        let rule = match claim.provenance {
            Provenance::Extracted(rule) => Some(rule.to_owned()),
            Provenance::Stated => None,
        };
        let id = Some(claim.id.clone()).filter(|_| claim.named && rule.is_none());
        // The ids of prose are made anew in each run, and depend on the figures before.
        let formula = if rule.is_some() {
            printed_formula(finding)
        } else {
            claim.formula.clone()
        };
        let verdict = finding.verdict.name().to_owned();
        Self {
            article: article.to_owned(),
            id,
            rule,
            verdict,
            claimed: claim.text().to_owned(),
            formula,
        }
    }
}

/// `growth(12.4亿元, 18.6亿元)`
fn printed_formula(finding: &Finding<'_>) -> String {
    let Some(derivation) = &finding.claim.derivation else {
        return finding.claim.formula.clone();
    };
    let text =
        |figure: Option<&Figure>| figure.map_or("?", |figure| figure.text.as_str()).to_owned();
    let inputs: Vec<String> = derivation
        .inputs
        .iter()
        .map(|input| text(input.figure.as_deref()))
        .collect();
    format!("{}({})", derivation.kind.code, inputs.join(", "))
}
