//! What a note is.

use crate::book::Reading;
use crate::check::finding::{Finding, Verdict};
use crate::figure::{Figure, Licence};
use crate::say::{Bilingual, Page};

/// When a note is made, and what it says.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable name.
    pub code: &'static str,
    /// What it says, for `verify explain`.
    pub page: Page,
    pub(super) says: fn(&Subject<'_, '_>) -> Option<Bilingual>,
}

/// What a note may look at.
pub struct Subject<'f, 'a> {
    /// The claim, judged.
    pub finding: &'f Finding<'a>,
    /// The first claim of the article whose words license both readings of 倍.
    pub first_times: Option<(Reading, &'f str)>,
}

impl<'a> Subject<'_, 'a> {
    /// The claimed figure and its inputs.
    pub fn figures(&self) -> impl Iterator<Item = &'a Figure> + use<'a> {
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

    /// Whether it is.
    pub fn is_consistent(&self) -> bool {
        self.finding.verdict == Verdict::Consistent
    }
}

/// The reading of a consistent claim in 倍 whose own words license both.
pub fn times_reading(finding: &Finding<'_>) -> Option<Reading> {
    let both =
        finding.claim.wording.readings == Licence::Growth && finding.verdict == Verdict::Consistent;
    let own = finding.claim.derivation.as_ref()?.licence.is_none();
    let times = |reading: &Reading| matches!(reading, Reading::Ratio | Reading::Increase);
    finding
        .reading
        .filter(|reading| both && own && times(reading) && finding.only_reading)
}
