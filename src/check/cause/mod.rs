//! What went wrong with an inconsistent claim: one file a cause, and the list of them.
//!
//! A cause is one single change that makes the claim consistent with basis `printed`. It is ranked by its
//! prior (how often such a slip happens) divided by its specificity (how many changes of the kind there are
//! to try: a digit may have been any of nine others, a base year only the one before or after), the posterior
//! odds of Bayes' rule up to a constant. A slip of the pen divides its prior among the figures, and in each among the
//! ways in which it comes about, as few doubled digits must not weigh as little as the many that may have been lost.

mod case;
mod decimal_point;
mod digit;
mod digit_count;
mod doublings_as_times;
mod edit;
mod exchanged;
mod growth_as_ratio;
mod magnitude;
mod neighbours;
mod new_base;
mod nominal;
mod other_base;
mod percent_points;
mod percent_sign;
mod reading;
mod repair;
mod rest_of_whole;
mod rounded_zeros;
mod rule;
mod shares_added;
mod sign;
mod simple_average;
mod spelling;
mod sum_part;
mod transposed;
mod truncated;
mod wrong_whole;
mod years;

use crate::book::Book;
use crate::recompute::Options;
use crate::say::{Bilingual, Code, Problem};

pub use rule::Rule;

use super::finding::{Cause, Finding, Verdict};
use case::Case;
use edit::Edit;
use neighbours::Neighbours;

/// Every cause, in the order of the documentation; of two that weigh the same, the first stands first.
pub const CAUSES: &[Rule] = &[
    reading::RULE,
    years::RULE,
    exchanged::RULE,
    new_base::RULE,
    other_base::RULE,
    percent_points::RULE,
    percent_sign::RULE,
    growth_as_ratio::RULE,
    doublings_as_times::RULE,
    simple_average::RULE,
    nominal::RULE,
    rest_of_whole::RULE,
    wrong_whole::RULE,
    shares_added::RULE,
    sum_part::RULE,
    sign::RULE,
    truncated::RULE,
    rounded_zeros::RULE,
    magnitude::RULE,
    decimal_point::RULE,
    transposed::RULE,
    digit_count::RULE,
    digit::RULE,
];

/// Causes that a finding names at most: the true one is among the first three in nineteen of twenty (docs/causes.md).
const MOST: usize = 5;
/// Inconsistent claims of an article of which causes are looked for, which takes a thousand times as long as the verdict:
/// more than a person mends one by one, and some seconds.
const MOST_CLAIMS: usize = 1000;

/// Names the causes of all inconsistent claims of an article.
pub(super) fn annotate(book: &Book, findings: &mut [Finding<'_>], options: &Options) {
    if !findings
        .iter()
        .any(|finding| finding.verdict == Verdict::Inconsistent)
    {
        return;
    }
    let verdicts: Vec<Verdict> = findings.iter().map(|finding| finding.verdict).collect();
    let neighbours = Neighbours::new(&book.claims, &verdicts, options);
    let inconsistent = findings
        .iter_mut()
        .enumerate()
        .filter(|(_, finding)| finding.verdict == Verdict::Inconsistent);
    for (at, finding) in inconsistent.take(MOST_CLAIMS) {
        let Some(case) = Case::new(finding, book, options) else {
            continue;
        };
        let (causes, repairs) = (causes(at, &case, &neighbours), repair::repairs(&case));
        (finding.causes, finding.repairs) = (causes, repairs);
    }
}

/// The warning that of some inconsistent claims no causes were looked for, at the first of them.
pub(super) fn left_out(findings: &[Finding<'_>]) -> Option<Problem> {
    let mut rest = findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Inconsistent)
        .skip(MOST_CLAIMS);
    let origin = rest.next()?.claim.origin.clone();
    let count = 1 + rest.count();
    let message = Bilingual::new(
        format!(
            "不一致的论断太多：只给前 {MOST_CLAIMS} 条找了原因和改法，从这里起还有 {count} 条没有找；改好前面的再核验一次"
        ),
        format!(
            "too many claims are inconsistent: causes and repairs were looked for in the first {MOST_CLAIMS} only, and not in the {count} from here on; correct those and check again"
        ),
    );
    Some(Problem::of(Code::CausesLeftOut, message, origin))
}

/// The causes of one claim, the likeliest first.
fn causes(at: usize, case: &Case<'_>, neighbours: &Neighbours<'_>) -> Vec<Cause> {
    let mut groups: Vec<Group> = Vec::new();
    for rule in CAUSES {
        let proposals = (rule.proposes)(case);
        let proposed = proposals.len().max(1) as u64;
        for change in proposals {
            if !case.mends(&change.edit) || !case.is_advisable(&change) {
                continue;
            }
            let Some(mended) = neighbours.mended_by(at, case, &change.edit) else {
                continue;
            };
            let origin = match &change.edit {
                Edit::Input(input, _) => case.derivation.inputs[*input].origin.clone(),
                _ => case.claim.origin.clone(),
            };
            let cause = Cause {
                origin,
                code: rule.code,
                message: change.message,
                figure: change.figure,
                instead: change.instead,
            };
            let odds = u64::from(rule.prior) * 1_000_000 / change.ways.unwrap_or(proposed);
            let weight = odds * (1 + 4 * mended as u64);
            match groups.iter_mut().find(|group| group.is_of(&cause)) {
                Some(group) => group.add(weight, cause),
                None => groups.push(Group {
                    weight,
                    causes: vec![(weight, cause)],
                }),
            }
        }
    }
    ranked(groups)
}

/// One kind of slip in one figure: its ways to be mended are alternatives, and their odds add up.
struct Group {
    weight: u64,
    causes: Vec<(u64, Cause)>,
}

impl Group {
    fn is_of(&self, cause: &Cause) -> bool {
        self.causes
            .iter()
            .any(|(_, own)| own.code == cause.code && own.origin == cause.origin)
    }

    fn add(&mut self, weight: u64, cause: Cause) {
        self.weight += weight;
        self.causes.push((weight, cause));
    }
}

/// The best of each group, the likeliest group first; then what is left of the groups.
fn ranked(mut groups: Vec<Group>) -> Vec<Cause> {
    groups.sort_by_key(|group| std::cmp::Reverse(group.weight));
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for mut group in groups {
        group
            .causes
            .sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let mut causes = group.causes.into_iter().map(|(_, cause)| cause);
        first.extend(causes.next());
        rest.extend(causes);
    }
    first.into_iter().chain(rest).take(MOST).collect()
}
