//! The counts of a report.

use serde::Serialize;

use crate::check::{Finding, Verdict};
use crate::claim::{Book, Provenance};
use crate::error::{Problem, Severity};

/// How many of each there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Figures that are printed.
    pub figures: usize,
    /// Claims, with a verdict each.
    pub claims: usize,
    /// Claims whose figures agree.
    pub consistent: usize,
    /// Claims whose figures contradict them.
    pub inconsistent: usize,
    /// Claims that cannot be decided here.
    pub unverifiable: usize,
    /// Of these, places of prose that nothing there can check; a report to a person counts them apart.
    #[serde(skip)]
    pub unjudged: usize,
    /// Claims that are inconsistent and may stand.
    pub waived: usize,
    /// What could not be checked.
    pub errors: usize,
    /// What is odd.
    pub warnings: usize,
}

impl Summary {
    /// The counts of one article.
    pub fn of(book: &Book, findings: &[Finding<'_>], problems: &[Problem]) -> Self {
        let mut summary = Self { figures: book.figures, claims: findings.len(), ..Self::default() };
        for finding in findings {
            let extracted = finding.claim.provenance != Provenance::Stated;
            summary.unjudged += usize::from(extracted && finding.claim.unchecked.is_some());
            *match finding.verdict {
                Verdict::Consistent => &mut summary.consistent,
                Verdict::Inconsistent => &mut summary.inconsistent,
                Verdict::Unverifiable => &mut summary.unverifiable,
                Verdict::Waived => &mut summary.waived,
            } += 1;
        }
        problems.iter().for_each(|problem| summary.count(problem));
        summary
    }

    /// Counts a problem.
    pub fn count(&mut self, problem: &Problem) {
        match problem.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }

    /// Adds the counts of another article.
    pub fn add(&mut self, other: &Self) {
        self.figures += other.figures;
        self.claims += other.claims;
        self.consistent += other.consistent;
        self.inconsistent += other.inconsistent;
        self.unverifiable += other.unverifiable;
        self.unjudged += other.unjudged;
        self.waived += other.waived;
        self.errors += other.errors;
        self.warnings += other.warnings;
    }

    /// 0: nothing inconsistent. 1: something is. 2: something could not be checked.
    pub fn exit_status(&self) -> u8 {
        match (self.errors, self.inconsistent) {
            (0, 0) => 0,
            (0, _) => 1,
            _ => 2,
        }
    }
}
