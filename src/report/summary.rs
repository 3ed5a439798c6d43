//! The counts of a report.

use serde::Serialize;

use crate::book::{Book, Provenance};
use crate::check::{Finding, Verdict};
use crate::gate::{FailOn, LeftOut};
use crate::say::{Problem, Severity};

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
    /// Claims of prose that its words bind to figures.
    pub judged: usize,
    /// Those that only their agreement binds.
    pub confirmed: usize,
    /// Those that nothing binds.
    pub open: usize,
    /// Of the unverifiable ones, places of prose that nothing there can check; a report to a person counts them apart.
    #[serde(skip)]
    pub unjudged: usize,
    /// Claims that are inconsistent and may stand.
    pub waived: usize,
    /// Claims and source figures that the copy prints otherwise or not at all.
    pub drift: usize,
    /// Findings that a baseline accepts; they are shown nowhere and counted nowhere else.
    pub accepted: usize,
    /// Findings, notes and warnings whose level is off.
    pub off: usize,
    /// Rows that print a figure and quote nothing that a copy could be held against.
    pub unquoted: usize,
    /// Files of folders that `verify.toml` or an ignore file leaves out.
    pub excluded: usize,
    /// What could not be checked.
    pub errors: usize,
    /// What is odd.
    pub warnings: usize,
    /// Findings that make the run fail.
    #[serde(skip)]
    pub failing: usize,
}

impl Summary {
    /// The counts of one article: of the findings that are shown, and those left out.
    pub fn of(
        book: &Book,
        findings: &[Finding<'_>],
        problems: &[Problem],
        left_out: LeftOut,
        fail_on: FailOn,
    ) -> Self {
        let LeftOut { accepted, off } = left_out;
        let mut summary = Self {
            figures: book.figures.len(),
            claims: book.claims.len(),
            accepted,
            off,
            ..Self::default()
        };
        for finding in findings {
            let extracted = finding.claim.provenance != Provenance::Stated;
            let unjudged =
                finding.verdict == Verdict::Unverifiable && finding.claim.unchecked.is_some();
            summary.unjudged += usize::from(extracted && unjudged);
            match finding.claim.binding() {
                "judged" => summary.judged += 1,
                "confirmed" => summary.confirmed += 1,
                "open" => summary.open += 1,
                _ => {}
            }
            *match finding.verdict {
                Verdict::Consistent => &mut summary.consistent,
                Verdict::Inconsistent => &mut summary.inconsistent,
                Verdict::Unverifiable => &mut summary.unverifiable,
                Verdict::Waived => &mut summary.waived,
                Verdict::Drift => &mut summary.drift,
            } += 1;
            summary.failing += usize::from(fail_on.fails(finding));
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
        self.judged += other.judged;
        self.confirmed += other.confirmed;
        self.open += other.open;
        self.waived += other.waived;
        self.drift += other.drift;
        self.accepted += other.accepted;
        self.off += other.off;
        self.unquoted += other.unquoted;
        self.excluded += other.excluded;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.failing += other.failing;
    }

    /// 0: nothing fails, as a rule nothing is inconsistent. 1: something does. 2: something could not be checked.
    pub fn exit_status(&self) -> u8 {
        match (self.errors, self.failing) {
            (0, 0) => 0,
            (0, _) => 1,
            _ => 2,
        }
    }
}
