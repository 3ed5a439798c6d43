//! Two versions of one article: which figures changed, which claims depend on them, and what the change made wrong.

mod align;
mod carry;
mod depend;

use std::collections::BTreeMap;

use crate::book::{Book, Claim, FigureId};
use crate::check::{Finding, Verdict};
use crate::gate::FailOn;

pub use align::{Alignment, Pair};
pub use carry::carry;

use depend::{Dependencies, Reached};

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
    /// The claim in the version in which it depends on the figure.
    known: &'a Claim,
    /// Which of the dependents lies between; none where it names the figure itself.
    through: Option<usize>,
    /// What was said of it before; none where it is new.
    pub before: Option<Verdict>,
    /// What is said of it now; none where it is gone.
    pub after: Option<Verdict>,
    /// The change made it fail.
    pub became: bool,
}

/// Ids that a path is shown with at most at either end: of a chain of thousands nobody reads more.
const SHOWN: usize = 4;

impl<'a> Change<'a> {
    /// The ids of the claims through which a dependent depends on the figure, from the figure on; none where it names the
    /// figure itself, and of more than eight the first and the last four, with `…` between them.
    pub fn through(&self, dependent: &Dependent<'a>) -> Vec<&'a str> {
        let before = |at: &usize| self.dependents[*at].through;
        let back: Vec<usize> = std::iter::successors(dependent.through, before).collect();
        let id = |at: &usize| self.dependents[*at].known.id.as_str();
        let all = back.iter().rev().map(id);
        if back.len() <= 2 * SHOWN {
            return all.collect();
        }
        let last = all.clone().skip(back.len() - SHOWN);
        all.take(SHOWN).chain(["…"]).chain(last).collect()
    }
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
        old: by_figure(old.findings),
        new: by_figure(new.findings),
        alignment: &alignment,
        fail_on,
    };
    let became = (0..new.findings.len())
        .filter(|&at| history.became(&new.findings[at]))
        .collect();
    let (before, after) = (Dependencies::of(old.book), Dependencies::of(new.book));
    // Once a claim, for it may depend on every change.
    let earlier = old.book.claims.iter().map(|claim| history.earlier(claim));
    let now = new.book.claims.iter().map(|claim| history.now(claim));
    let (earlier, now): (Vec<Status<'_>>, Vec<Status<'_>>) = (earlier.collect(), now.collect());
    let changed = alignment.pairs.iter().filter(|pair| pair.is_changed());
    let changes = changed.map(|pair| Change {
        old: pair.old,
        new: pair.new,
        dependents: match (
            pair.old.and_then(Claim::figure_id),
            pair.new.and_then(Claim::figure_id),
        ) {
            (_, Some(figure)) => dependents(after.on(figure), &new.book.claims, &now),
            (Some(figure), None) => dependents(before.on(figure), &old.book.claims, &earlier),
            (None, None) => Vec::new(),
        },
    });
    Diff {
        changes: changes.collect(),
        became,
    }
}

/// What was said of a claim before, and is said now.
#[derive(Clone, Copy)]
struct Status<'a> {
    claim: &'a Claim,
    before: Option<Verdict>,
    after: Option<Verdict>,
    became: bool,
}

fn dependents<'a>(
    reached: Vec<Reached>,
    claims: &'a [Claim],
    said: &[Status<'a>],
) -> Vec<Dependent<'a>> {
    let dependent = |Reached { claim: at, through }| {
        let Status {
            claim,
            before,
            after,
            became,
        } = said[at];
        Dependent {
            claim,
            known: &claims[at],
            through,
            before,
            after,
            became,
        }
    };
    reached.into_iter().map(dependent).collect()
}

/// Findings by their figure.
type ByFigure<'a> = BTreeMap<FigureId, Vec<&'a Finding<'a>>>;

fn by_figure<'a>(findings: &'a [Finding<'a>]) -> ByFigure<'a> {
    let mut figures = ByFigure::new();
    for finding in findings {
        if let Some(figure) = finding.claim.figure_id() {
            figures.entry(figure).or_default().push(finding);
        }
    }
    figures
}

/// The findings on the figure of a claim.
fn at<'m, 'a>(figures: &'m ByFigure<'a>, claim: &Claim) -> &'m [&'a Finding<'a>] {
    claim
        .figure_id()
        .and_then(|figure| figures.get(&figure))
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// What was said of each claim before and now.
struct History<'d, 'a> {
    old: ByFigure<'a>,
    new: ByFigure<'a>,
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

    fn now(&self, claim: &'a Claim) -> Status<'a> {
        let found = verdict(&self.new, claim);
        let became = at(&self.new, claim)
            .iter()
            .any(|finding| std::ptr::eq(finding.claim, claim) && self.became(finding));
        let before = found
            .and_then(|found| self.before(found))
            .map(|before| before.verdict);
        Status {
            claim,
            before,
            after: found.map(|found| found.verdict),
            became,
        }
    }

    fn earlier(&self, claim: &'a Claim) -> Status<'a> {
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
        Status {
            claim,
            before,
            after: new.map(|new| new.verdict),
            became,
        }
    }
}

fn verdict<'a>(figures: &ByFigure<'a>, claim: &Claim) -> Option<&'a Finding<'a>> {
    let own = |finding: &&&Finding<'_>| {
        std::ptr::eq(finding.claim, claim) && finding.verdict != Verdict::Drift
    };
    at(figures, claim).iter().find(own).copied()
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
