//! Two versions of one article: which figures changed, which claims depend on them, and what the change made wrong.

mod align;
mod carry;
mod depend;

use std::collections::BTreeMap;

use crate::book::{Book, Claim};
use crate::check::{Finding, Verdict};
use crate::gate::FailOn;

pub use align::{Alignment, Pair};
pub use carry::carry;

use depend::Dependencies;

/// One version of an article, checked; the levels of its findings have been set.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The article.
    pub book: &'a Book,
    /// All that was found of it.
    pub findings: &'a [Finding<'a>],
}

/// A figure that is printed otherwise, is new, or is gone.
#[derive(Debug)]
pub struct Change<'a> {
    /// As it was; none where it is new.
    pub old: Option<&'a Claim>,
    /// As it is; none where it is gone.
    pub new: Option<&'a Claim>,
    /// The claims that depend on it.
    pub dependents: Vec<Dependent<'a>>,
}

/// A claim that a changed figure has a part in.
#[derive(Debug)]
pub struct Dependent<'a> {
    /// The claim as it is; as it was, where it is gone.
    pub claim: &'a Claim,
    /// The ids of the claims through which it depends on the figure; none where it names the figure itself.
    pub through: Vec<String>,
    /// What was said of it before; none where it is new.
    pub before: Option<Verdict>,
    /// What is said of it now; none where it is gone.
    pub after: Option<Verdict>,
    /// The change made it fail.
    pub became: bool,
}

/// What lies between two versions.
#[derive(Debug)]
pub struct Diff<'a> {
    /// The figures that changed, in the order of the new version; those that are gone stand last.
    pub changes: Vec<Change<'a>>,
    /// Which findings of the new version fail and did not fail before, by their number.
    pub became: Vec<usize>,
}

/// Compares two versions.
pub fn compare<'a>(old: Side<'a>, new: Side<'a>, fail_on: FailOn) -> Diff<'a> {
    let alignment = Alignment::of(old.book, new.book);
    let history = History {
        old: by_place(old.findings),
        new: by_place(new.findings),
        alignment: &alignment,
        fail_on,
    };
    let became = (0..new.findings.len())
        .filter(|&at| history.became(&new.findings[at]))
        .collect();
    let (before, after) = (Dependencies::of(old.book), Dependencies::of(new.book));
    let changed = alignment.pairs.iter().filter(|pair| pair.is_changed());
    let changes = changed.map(|pair| Change {
        old: pair.old,
        new: pair.new,
        dependents: match (pair.old, pair.new) {
            (_, Some(new)) => after
                .on(new)
                .into_iter()
                .map(|(claim, through)| history.now(claim, through))
                .collect(),
            (Some(old), None) => before
                .on(old)
                .into_iter()
                .map(|(claim, through)| history.earlier(claim, through))
                .collect(),
            (None, None) => Vec::new(),
        },
    });
    Diff {
        changes: changes.collect(),
        became,
    }
}

/// Findings by the place of their figure.
type ByPlace<'a> = BTreeMap<(usize, usize), Vec<&'a Finding<'a>>>;

fn by_place<'a>(findings: &'a [Finding<'a>]) -> ByPlace<'a> {
    let mut places = ByPlace::new();
    findings.iter().for_each(|finding| {
        places
            .entry(align::place(finding.claim))
            .or_default()
            .push(finding)
    });
    places
}

/// The findings on the figure of a claim.
fn at<'m, 'a>(places: &'m ByPlace<'a>, claim: &Claim) -> &'m [&'a Finding<'a>] {
    places
        .get(&align::place(claim))
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// What was said of each claim before and now.
struct History<'d, 'a> {
    old: ByPlace<'a>,
    new: ByPlace<'a>,
    alignment: &'d Alignment<'a>,
    fail_on: FailOn,
}

impl<'a> History<'_, 'a> {
    fn became(&self, finding: &Finding<'_>) -> bool {
        self.fail_on.fails(finding)
            && !self
                .before(finding)
                .is_some_and(|before| self.fail_on.fails(before))
    }

    /// What was said of the same claim before; a drift is compared with a drift.
    fn before(&self, finding: &Finding<'_>) -> Option<&'a Finding<'a>> {
        let old = self.alignment.old_of(finding.claim)?;
        let drifted = |finding: &Finding<'_>| finding.verdict == Verdict::Drift;
        let same = |before: &&&Finding<'_>| {
            drifted(before) == drifted(finding)
                && (drifted(finding) || is_same(before.claim, finding.claim))
        };
        at(&self.old, old).iter().find(same).copied()
    }

    fn now(&self, claim: &'a Claim, through: Vec<String>) -> Dependent<'a> {
        let found = verdict(&self.new, claim);
        let became = at(&self.new, claim)
            .iter()
            .any(|finding| std::ptr::eq(finding.claim, claim) && self.became(finding));
        let before = found
            .and_then(|found| self.before(found))
            .map(|before| before.verdict);
        Dependent {
            claim,
            through,
            before,
            after: found.map(|found| found.verdict),
            became,
        }
    }

    fn earlier(&self, claim: &'a Claim, through: Vec<String>) -> Dependent<'a> {
        let before = verdict(&self.old, claim).map(|found| found.verdict);
        let new = self.alignment.new_of(claim);
        let new = new.and_then(|new| {
            at(&self.new, new)
                .iter()
                .find(|finding| is_same(finding.claim, claim))
                .copied()
        });
        let became = new.is_some_and(|new| self.became(new));
        let claim = new.map_or(claim, |new| new.claim);
        Dependent {
            claim,
            through,
            before,
            after: new.map(|new| new.verdict),
            became,
        }
    }
}

fn verdict<'a>(places: &ByPlace<'a>, claim: &Claim) -> Option<&'a Finding<'a>> {
    let own = |finding: &&&Finding<'_>| {
        std::ptr::eq(finding.claim, claim) && finding.verdict != Verdict::Drift
    };
    at(places, claim).iter().find(own).copied()
}

/// Whether two claims of one figure say the same of it.
fn is_same(a: &Claim, b: &Claim) -> bool {
    let kind = |claim: &Claim| {
        claim
            .derivation
            .as_ref()
            .map(|derivation| (derivation.kind, derivation.relation))
    };
    kind(a) == kind(b)
}
