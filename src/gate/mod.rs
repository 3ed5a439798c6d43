//! What a run lets pass: levels by code, findings accepted before, and what fails. Every report gets what is left.

mod baseline;
pub mod config;
pub mod diff;
mod fail_on;
mod levels;

pub use baseline::{Baseline, Entry};
pub use fail_on::FailOn;
pub use levels::{LevelFault, Levels, codes};

use crate::check::{Finding, Level};
use crate::say::{Problem, Severity};

/// What was not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Findings that a baseline accepts.
    pub accepted: usize,
    /// Findings, notes and warnings whose level is off.
    pub off: usize,
}

/// Sets the level of each finding, takes out notes that are off, and leaves out what is off or accepted.
pub fn let_pass<'a>(
    findings: Vec<Finding<'a>>,
    article: &str,
    levels: &Levels,
    mut baseline: Option<&mut Baseline>,
) -> (Vec<Finding<'a>>, LeftOut) {
    let mut left_out = LeftOut::default();
    let mut shown = Vec::with_capacity(findings.len());
    for mut finding in findings {
        left_out.off += levels.apply(&mut finding);
        let accepted = baseline
            .as_mut()
            .is_some_and(|baseline| baseline.accepts(article, &finding));
        left_out.accepted += usize::from(accepted);
        let off = finding.level == Some(Level::Off);
        left_out.off += usize::from(off && !accepted);
        if !off && !accepted {
            shown.push(finding);
        }
    }
    (shown, left_out)
}

/// Sets the severity of each warning, and takes out those whose level is off; gives their number.
pub fn let_warnings_pass(problems: &mut Vec<Problem>, levels: &Levels) -> usize {
    let all = problems.len();
    problems.retain_mut(|problem| {
        let level = levels
            .of(&problem.code.name())
            .filter(|_| problem.severity == Severity::Warning);
        if level == Some(Level::Error) {
            problem.severity = Severity::Error;
        }
        level != Some(Level::Off)
    });
    all - problems.len()
}
