//! What else is worth saying of a claim: one file a note, and the list of them.

mod comparability;
mod decrease_times;
mod hedges;
mod loose_bound;
mod percent_points;
mod rule;
mod times_mixed;
mod times_wording;
mod unknown_unit;
mod weak_check;
mod years_needed;

pub use rule::Rule;

use super::finding::{Finding, Note};
use rule::{Subject, times_reading};

/// Every note, in the order in which they stand in a report.
pub const NOTES: &[Rule] = &[
    times_wording::RULE,
    times_mixed::RULE,
    weak_check::RULE,
    loose_bound::RULE,
    hedges::RULE,
    decrease_times::RULE,
    percent_points::RULE,
    unknown_unit::RULE,
    years_needed::RULE,
    comparability::RULE,
];

/// Adds the notes to all findings of one article.
pub(super) fn annotate(findings: &mut [Finding<'_>]) {
    let first = findings
        .iter()
        .find_map(|finding| Some((times_reading(finding)?, finding.claim.id.clone())));
    for finding in findings {
        let first_times = first.as_ref().map(|(reading, id)| (*reading, id.as_str()));
        let subject = Subject {
            finding,
            first_times,
        };
        let made = NOTES.iter().filter_map(|rule| {
            Some(Note {
                code: rule.code,
                message: (rule.says)(&subject)?,
            })
        });
        let notes: Vec<Note> = made.collect();
        finding.notes = notes;
    }
}
