//! How each code is shown: `error`, `warning`, `note` or `off`.

use std::collections::BTreeMap;

use crate::book::Provenance;
use crate::book::kind::{EXPRESSION, KINDS};
use crate::check::note::NOTES;
use crate::check::{Finding, Level, Verdict, reason};
use crate::language::nearest;
use crate::reading;
use crate::say::{self, Code};

/// Levels that were asked for, by code; every other code has its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<String, Level>);

/// Why a level cannot be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LevelFault {
    /// No code has this name; the nearest that has, if one is near.
    UnknownCode(Option<String>),
    /// An error of the input stays one, and a warning of it has no level `note`.
    Fixed,
}

/// Every code whose level can be set.
pub fn codes() -> Vec<String> {
    let verdicts = Verdict::ALL
        .iter()
        .map(|verdict| verdict.name())
        .filter(|name| *name != "consistent");
    let kinds = KINDS.iter().map(|kind| kind.code).chain([EXPRESSION.code]);
    let reasons = reason::REASONS
        .iter()
        .chain(reason::DRIFTS)
        .map(|reason| reason.code);
    let notes = NOTES.iter().map(|note| note.code);
    let rules = reading::rules();
    let named = verdicts
        .chain(kinds)
        .chain(reasons)
        .chain(notes)
        .chain(rules)
        .map(str::to_owned);
    let mut codes: Vec<String> = named.chain(say::codes().map(Code::name)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

impl Levels {
    /// Sets the level of a code.
    ///
    /// # Errors
    /// Where there is no such code, or its level cannot be that.
    pub fn set(&mut self, code: &str, level: Level) -> Result<(), LevelFault> {
        let known = codes();
        if !known.iter().any(|known| known == code) {
            return Err(LevelFault::UnknownCode(
                nearest(code, known.iter().map(String::as_str)).map(str::to_owned),
            ));
        }
        let problem = say::codes().find(|problem| problem.name() == code);
        if problem.is_some_and(|problem| !problem.is_warning() || level == Level::Note) {
            return Err(LevelFault::Fixed);
        }
        self.0.insert(code.to_owned(), level);
        Ok(())
    }

    /// The level that was asked for.
    pub fn of(&self, code: &str) -> Option<Level> {
        self.0.get(code).copied()
    }

    /// All that were asked for, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Level)> {
        self.0.iter().map(|(code, level)| (code.as_str(), *level))
    }

    /// Sets the level of a finding, and takes out its notes that are off; gives their number.
    pub(super) fn apply(&self, finding: &mut Finding<'_>) -> usize {
        let all = finding.notes.len();
        finding
            .notes
            .retain(|note| self.of(note.code) != Some(Level::Off));
        let noted = finding
            .notes
            .iter()
            .map(|note| self.of(note.code).unwrap_or(Level::Note))
            .min();
        finding.level = match finding.verdict {
            Verdict::Consistent => noted,
            verdict => Some(self.level(finding, verdict)),
        };
        all - finding.notes.len()
    }

    /// By the rule that found it, else by the kind or the reason, else by the verdict.
    fn level(&self, finding: &Finding<'_>, verdict: Verdict) -> Level {
        let rule = match finding.claim.provenance {
            Provenance::Extracted(rule) => Some(rule),
            Provenance::Stated => None,
        };
        let kind = finding
            .claim
            .derivation
            .as_ref()
            .map(|derivation| derivation.kind.code);
        let cause = finding.reason.as_ref().map(|reason| reason.code);
        let inner = if verdict == Verdict::Inconsistent {
            kind
        } else {
            cause
        };
        let asked = [rule, inner, Some(verdict.name())]
            .into_iter()
            .flatten()
            .find_map(|code| self.of(code));
        asked.unwrap_or(match verdict {
            Verdict::Inconsistent | Verdict::Drift => Level::Error,
            _ => Level::Note,
        })
    }
}
