//! What else is worth saying of a claim: one file a note, and the list of them.

mod comparability;
mod decrease_times;
mod hedges;
mod loose_bound;
mod times_mixed;
mod times_wording;
mod unknown_unit;
mod weak_check;
mod years_needed;

use crate::book::Reading;
use crate::figure::{Figure, Licence};
use crate::say::Bilingual;
use crate::say::Page;

use super::finding::{Finding, Note, Verdict, Weight};

/// Every note, in the order in which they stand in a report.
pub const NOTES: &[Rule] = &[
    times_wording::RULE,
    times_mixed::RULE,
    weak_check::RULE,
    loose_bound::RULE,
    hedges::RULE,
    decrease_times::RULE,
    unknown_unit::RULE,
    years_needed::RULE,
    comparability::RULE,
];

/// When a note is made, and what it says.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable name.
    pub code: &'static str,
    /// What it says, for `verify explain`.
    pub page: Page,
    says: fn(&Subject<'_, '_>) -> Option<Bilingual>,
}

/// What a note may look at.
struct Subject<'f, 'a> {
    finding: &'f Finding<'a>,
    /// The first claim of the article whose words license both readings of 倍.
    first_times: Option<(Reading, &'f str)>,
}

impl<'a> Subject<'_, 'a> {
    /// The claimed figure and its inputs.
    fn figures(&self) -> impl Iterator<Item = &'a Figure> + use<'a> {
        let claim = self.finding.claim;
        let inputs = claim
            .derivation
            .iter()
            .flat_map(|derivation| &derivation.inputs);
        claim
            .figure
            .as_deref()
            .into_iter()
            .chain(inputs.filter_map(|input| input.figure.as_deref()))
    }

    fn is_consistent(&self) -> bool {
        self.finding.verdict == Verdict::Consistent
    }
}

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
        if !notes.is_empty() && finding.verdict == Verdict::Consistent {
            finding.severity = Some(Weight::Note);
        }
        finding.notes = notes;
    }
}

/// The reading of a consistent claim in 倍 whose words license both.
fn times_reading(finding: &Finding<'_>) -> Option<Reading> {
    let both =
        finding.claim.wording.readings == Licence::Growth && finding.verdict == Verdict::Consistent;
    let times = finding
        .claim
        .derivation
        .as_ref()
        .is_some_and(|derivation| derivation.kind == "times");
    finding
        .reading
        .filter(|_| both && times && finding.only_reading)
}
