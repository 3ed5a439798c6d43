//! What some figures give, roughly: whether a set of them is worth asking the evaluator about, and how finely it is known.

use crate::number::{Interval, Rational};
use crate::reading::equation::Candidate;
use crate::reading::equation::Found;

/// What the figures of a candidate give, without regard to the direction of a change; none where one is open-ended, or the
/// formula is none that is searched for.
pub(super) fn result(found: &Found<'_, '_>, candidate: &Candidate) -> Option<Interval> {
    let figures = candidate.figures(found.paragraph.first);
    let interval = |at: usize| {
        let amount = found.document.mention(at).figure.amount.as_ref()?;
        amount.bound.is_none().then(|| amount.interval.clone())
    };
    let all: Vec<Interval> = figures.map(interval).collect::<Option<_>>()?;
    let ratio = |over: &Interval, under: &Interval| Some(over.mul(&under.recip()?));
    match (candidate.function(), &all[..]) {
        ("growth", [a, b]) => Some(ratio(b, a)?.shift(&Rational::new(-1, 1))),
        ("times" | "ratio", [a, b]) => ratio(b, a),
        ("share", [part, whole]) => ratio(part, whole),
        ("change", [a, b]) => Some(b.sub(a)),
        ("repeat", [a]) => Some(a.clone()),
        ("sum", [first, rest @ ..]) => {
            Some(rest.iter().fold(first.clone(), |sum, next| sum.add(next)))
        }
        _ => None,
    }
}

/// Whether a result may be what is claimed, whichever way it is signed.
pub(super) fn may_meet(claimed: &Interval, result: &Interval) -> bool {
    claimed.overlaps(result) || claimed.overlaps(&result.neg())
}
