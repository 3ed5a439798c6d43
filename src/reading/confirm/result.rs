//! What some figures give, roughly: whether a set of them is worth asking the evaluator about, and how finely it is known.

use crate::figure::Growth;
use crate::number::{Interval, Rational};
use crate::reading::equation::{Candidate, Found};
use crate::reading::mention::Mention;

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

/// A wrong digit makes a figure so many times too large or too small at most; a slip of the decimal point, ten times, is
/// rarer than two figures that have nothing to do with each other.
const SLIP: i64 = 3;

/// Whether a claim may have been meant to say a result, though a digit of one of the figures were wrong: it goes the same way,
/// and is of its size.
pub(super) fn may_be_meant(own: &Mention, result: &Interval) -> bool {
    let amount = own.figure.amount.as_ref();
    let Some(point) = amount.and_then(|amount| amount.point.as_ref()) else {
        return true;
    };
    let room = &point.abs() * &Rational::new(SLIP, 1);
    let least = &point.abs() / &Rational::new(SLIP, 1);
    let within = |low: Rational, high: Rational| Interval::closed(low, high).meets(result);
    let up = || within(least.clone(), room.clone());
    let down = || within(-&room, -&least);
    match own.direction {
        Some(Growth::Up) => up(),
        Some(Growth::Down) => down(),
        None => up() || down(),
    }
}
