//! The sign of a verdict.

use crate::check::Verdict;

/// The sign, which says the same without colours.
pub fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Consistent => "✓",
        Verdict::Inconsistent => "✗",
        Verdict::Unverifiable => "?",
        Verdict::Waived => "~",
        Verdict::Drift => "≠",
    }
}
