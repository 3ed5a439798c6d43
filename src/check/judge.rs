//! The verdict on one claim.

use crate::book::{Claim, Reading, Unchecked};
use crate::figure::{Licence, Prices};
use crate::recompute::{Answer, Meeting, Options, Question, Undefined, answers, claimed_interval};

use super::finding::{Finding, Reason, Recomputed, Verdict};
use super::gross::is_gross;
use super::passing::passing;
use super::reason;
use super::suggest::suggestion;
use super::unjudged::{not_numbers, unchecked};

/// Judges a claim.
pub fn judge<'a>(claim: &'a Claim, options: &Options) -> Finding<'a> {
    let mut finding = Finding::blank(claim);
    let Some(derivation) = &claim.derivation else {
        finding.reason = Some(unchecked(
            claim,
            claim.unchecked.unwrap_or(Unchecked::OutsideSource),
        ));
        return finding;
    };
    if let Some(reason) = not_numbers(claim, derivation, options) {
        finding.claimed = claimed_interval(claim);
        finding.reason = Some(reason);
        return finding;
    }
    let Some(question) = Question::of(claim, options) else {
        return finding;
    };
    finding.claimed = Some(question.tolerated.clone());
    let answers = answers(&question);
    match best(&answers) {
        Some(answer) => {
            let meets = |answer: &&Answer<'_>| answer.meeting.basis().is_some();
            finding.only_reading = answers.iter().filter(meets).count() == 1;
            finding.verdict = Verdict::Consistent;
            finding.basis = answer.meeting.basis();
            show(&question, answer, &mut finding);
        }
        None => not_consistent(&question, &answers, &mut finding),
    }
    finding
}

/// The reading in which a claim is consistent, on the best basis; the preferred of several.
fn best<'o, 'a>(answers: &'o [Answer<'a>]) -> Option<&'o Answer<'a>> {
    let meeting = answers
        .iter()
        .filter_map(|answer| Some((answer.meeting.basis()?, answer)));
    meeting
        .min_by_key(|(basis, _)| *basis)
        .map(|(_, answer)| answer)
}

fn not_consistent(question: &Question<'_>, answers: &[Answer<'_>], finding: &mut Finding<'_>) {
    let claim = question.claim;
    let Some(answer) = shown(claim, answers) else {
        return;
    };
    show(question, answer, finding);
    finding.reason = undecided(answers).or_else(|| real_growth(question));
    if finding.reason.is_some() {
        return;
    }
    finding.verdict = Verdict::Inconsistent;
    let recomputed = finding.recomputed.as_ref();
    // Of a relation, too, for each of its sides is wholly on the wrong side of the other.
    finding.gap = recomputed
        .filter(|_| !question.is_never_right())
        .map(|recomputed| question.tolerated.distance(&recomputed.interval));
    finding.gross = is_gross(question, answer.comparison, recomputed);
    finding.suggestion = suggestion(question, answer, finding);
    if claim.waiver.is_some() {
        finding.verdict = Verdict::Waived;
        finding.gross = false;
    }
}

/// The reading that an inconsistent claim is shown in: the increase after 增长 and 扩大, else the first.
fn shown<'o, 'a>(claim: &Claim, answers: &'o [Answer<'a>]) -> Option<&'o Answer<'a>> {
    let increase = claim.wording.readings == Licence::Growth;
    let wanted = if increase {
        Reading::Increase
    } else {
        Reading::Ratio
    };
    answers
        .iter()
        .find(|answer| answer.candidate.reading == Some(wanted))
        .or(answers.first())
}

fn undecided(answers: &[Answer<'_>]) -> Option<Reason> {
    if answers
        .iter()
        .any(|answer| answer.result.as_ref().err() == Some(&Undefined::ZeroBase))
    {
        return Some(Reason::new(
            &reason::ZERO_BASE,
            "除数可能是 0 或负数，这样的比率没有意义",
            "a divisor may be 0 or negative, and no ratio to it means anything",
        ));
    }
    let open = answers.iter().any(|answer| answer.meeting == Meeting::Open);
    open.then(|| {
        Reason::new(
            &reason::NOT_DECIDABLE,
            "算式太复杂，在限定的步数内定不出范围：请拆成几步",
            "the formula is too involved to bound within the limits: split it into steps",
        )
    })
}

fn real_growth(question: &Question<'_>) -> Option<Reason> {
    let constant =
        question.claim.wording.prices == Prices::Constant && question.derivation.kind.growth;
    constant.then(|| {
        Reason::new(
            &reason::CONSTANT_PRICES,
            "增长率按不变价计算，现价数据只能印证、不能否定它",
            "the growth is at constant prices: levels at current prices can agree with it but not contradict it",
        )
    })
}

/// Notes what a reading gives.
fn show(question: &Question<'_>, answer: &Answer<'_>, finding: &mut Finding<'_>) {
    finding.reading = answer.candidate.reading;
    let Ok(value) = &answer.result else {
        return;
    };
    let (comparison, outer) = (answer.comparison, value.hull.outer());
    let interval = comparison.shown(outer);
    finding.passing = passing(question, comparison, outer, &interval);
    finding.recomputed = Some(Recomputed {
        value: value
            .point
            .as_ref()
            .and_then(|point| comparison.shown_point(point)),
        interval,
    });
}
