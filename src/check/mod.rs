//! From claims to findings: recompute, compare, judge.

mod calculate;
pub mod cause;
mod drift;
mod finding;
mod gross;
mod growth;
mod judge;
mod loose;
mod needs;
pub mod note;
mod passing;
pub mod reason;
mod suggest;
pub mod terms;
mod unjudged;
mod witness;
mod years_needed;

pub use calculate::{Calculation, calculate};
pub use drift::{LookedUp, against_copy, skeleton};
pub use finding::{
    Cause, Finding, InCopy, Level, Needs, Note, Reason, Recomputed, Repair, Verdict,
};
pub use witness::{Apart, Claimed, Facing, Proof, Side, Values, Witness, witness};

pub use crate::recompute::{Basis, Options, TimesReading};

use crate::book::{Book, Cell};
use crate::say::{Bilingual, Code, Lang, Problem};

/// Judges all claims of a book, in their order, and says what went wrong and what is worth a note.
pub fn check<'a>(book: &'a Book, options: &Options) -> Vec<Finding<'a>> {
    let options = &with_language(book, options);
    let mut findings = verdicts(book, options);
    cause::annotate(book, &mut findings, options);
    note::annotate(&mut findings);
    findings
}

/// Judges all claims of a book and no more: without causes, repairs and notes, which take most of the time.
pub fn verdicts<'a>(book: &'a Book, options: &Options) -> Vec<Finding<'a>> {
    let options = with_language(book, options);
    let claims = book.claims.iter();
    claims.map(|claim| judge::judge(claim, &options)).collect()
}

/// The same options, with the language of the report.
fn with_language(book: &Book, options: &Options) -> Options {
    Options {
        lang: options.lang.or(Some(Lang::natural(book.chinese))),
        ..options.clone()
    }
}

/// The warning that so many claims are inconsistent that no causes were looked for in the last of them.
pub fn causes_left_out(findings: &[Finding<'_>]) -> Option<Problem> {
    cause::left_out(findings)
}

/// A warning for each waiver none of whose claims is inconsistent; a comment of prose may waive several.
pub fn stale_waivers(findings: &[Finding<'_>]) -> Vec<Problem> {
    let waiver = |finding: &Finding<'_>| {
        finding
            .claim
            .waiver
            .as_ref()
            .map(|waiver| waiver.origin.location())
    };
    let claims = findings
        .iter()
        .filter(|finding| finding.verdict != Verdict::Drift && finding.claim.waiver.is_some());
    let claims: Vec<&Finding<'_>> = claims.collect();
    let groups = claims.chunk_by(|a, b| waiver(a) == waiver(b));
    let idle = groups.filter(|group| {
        group
            .iter()
            .all(|finding| finding.verdict != Verdict::Waived)
    });
    idle.filter_map(|group| Some(stale(group[0], group[0].claim.waiver.as_ref()?)))
        .collect()
}

fn stale(finding: &Finding<'_>, waiver: &Cell) -> Problem {
    let word = finding.verdict.word();
    Problem::of(
        Code::StaleWaiver,
        Bilingual::new(
            format!("这条豁免已无作用：该论断现在是“{}”，请删去", word.zh),
            format!(
                "this waiver does nothing: the claim is {}; remove it",
                word.en
            ),
        ),
        waiver.origin.clone(),
    )
}
