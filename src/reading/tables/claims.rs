//! Relations of lines → claims of cells.

use super::exact::{Check, Scaled, is_slip, is_slip_of_sum, mean, sum, weight};
use super::lines::Lines;
use super::matrix::Matrix;
use super::number::Number;
use super::quotients;
use super::relation::{Relation, Tie, Whole};
use super::tally::Tally;

/// A cell that follows from others.
#[derive(Clone, Debug)]
pub(in crate::reading) struct Claim {
    pub tie: Tie,
    /// Row and column.
    pub at: (usize, usize),
    pub of: Vec<(usize, usize)>,
    /// A label says so.
    pub labelled: bool,
    pub holds: bool,
}

/// The claims that relations make, in the order of their cells.
pub(super) fn claims(matrix: &Matrix, relations: &[Relation]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = relations
        .iter()
        .flat_map(|relation| of_relation(matrix, relation))
        .collect();
    claims.sort_by_key(|claim| claim.at);
    claims
}

fn of_relation(matrix: &Matrix, relation: &Relation) -> Vec<Claim> {
    let lines = Lines {
        matrix,
        axis: relation.axis,
    };
    let at = |position| of_position(lines, relation, position);
    let mut claims: Vec<Claim> = (0..lines.positions()).filter_map(at).collect();
    let decimals = |claim: &Claim| matrix.get(claim.at.0, claim.at.1).map(|own| own.decimals);
    let sound = claims
        .iter()
        .filter(|claim| claim.holds)
        .map(decimals)
        .max();
    let added = matches!(relation.tie, Tie::Sum | Tie::Mean);
    let rate = |claim: &Claim| added && lines.is_rate(lines.position(claim.at));
    // Shares that are added up elsewhere in the table may be wrong where they do not add up; other rates are no parts.
    let rates = claims.iter().any(|claim| claim.holds && rate(claim));
    let large = |claim: &Claim| {
        let own = matrix.get(claim.at.0, claim.at.1);
        own.is_some_and(|own| own.digits.unsigned_abs() >= RATES * 10_u64.pow(own.decimals))
    };
    // A small broken figure among whole ones is of another kind: the growth of a total among totals.
    let of_kind = |claim: &Claim| {
        sound != Some(Some(0)) || decimals(claim) == Some(0) || added && large(claim)
    };
    claims.retain(|claim| claim.holds || of_kind(claim) && (rates || !rate(claim)));
    claims
}

fn of_position(lines: Lines<'_>, relation: &Relation, position: usize) -> Option<Claim> {
    let own = *lines.get(relation.claim, position)?;
    let of = cells(lines, relation, position)?;
    let mut numbers = vec![own];
    numbers.extend(
        of.iter()
            .filter_map(|&(row, column)| lines.matrix.get(row, column)),
    );
    if numbers.iter().skip(1).all(|number| number.digits == 0) {
        return None;
    }
    let holds = match check(relation.tie, &numbers) {
        Check::Holds(_) if relation.tie == Tie::Sum && is_finer(&numbers) => return None,
        Check::Holds(_) | Check::Exact(_) => true,
        Check::Fails if relation.whole.is_some() && is_moved(relation.tie, &numbers) => {
            return None;
        }
        Check::Fails if is_grain(lines.matrix, relation.tie, &numbers) => return None,
        Check::Fails if is_wrong(relation, &numbers, lines.matrix.grain()) => false,
        _ => return None,
    };
    Some(Claim {
        tie: relation.tie,
        at: lines.place(relation.claim, position),
        of,
        labelled: relation.labelled,
        holds,
    })
}

/// The cells that the one at a position follows from, in the order of the formula.
fn cells(lines: Lines<'_>, relation: &Relation, position: usize) -> Option<Vec<(usize, usize)>> {
    if let Some(Whole {
        at,
        parts: (from, to),
    }) = relation.whole
    {
        let part = relation.of[0];
        let own = position != at && (from..to).contains(&position);
        lines.get(part, position).filter(|_| own)?;
        return Some(vec![lines.place(part, position), lines.place(part, at)]);
    }
    let held = |&&line: &&usize| lines.get(line, position).is_some();
    let of: Vec<usize> = relation.of.iter().filter(held).copied().collect();
    let pair = matches!(relation.tie, Tie::Growth { .. } | Tie::Ratio { .. });
    if of.len() < 2 || pair && of.len() != relation.of.len() {
        return None;
    }
    Some(of.iter().map(|&line| lines.place(line, position)).collect())
}

/// Whether a part has more decimals than its total: a rate between whole numbers.
fn is_finer(numbers: &[Number]) -> bool {
    let finest = numbers[1..].iter().map(|part| part.decimals).max();
    finest > Some(numbers[0].decimals)
}

/// Whether a share is off by one in its last place, as publishers move one so that all make 100.
fn is_moved(tie: Tie, numbers: &[Number]) -> bool {
    [-1, 1].into_iter().any(|by| {
        let mut moved = numbers.to_vec();
        moved[0].digits += by;
        check(tie, &moved).is_sound()
    })
}

/// What no rate reaches.
const RATES: u64 = 1000;
/// Lines that must keep a mean for one to be called wrong: means leave out what their lines do not say, the worst of ten,
/// what was missed.
const MEANS: usize = 8;
/// What must speak for a relation without a label for a line of it to be called wrong.
const UNTOLD: i32 = 50;
/// The same where so many lines hold to the last digit.
const UNTOLD_EXACT: i32 = 40;
const SIBLINGS: usize = 4;
/// Lines that hold to the last digit after which the only one that does not is wrong, however small its figures.
const MANY_EXACT: usize = 10;
/// Lines that keep a relation for each that is called wrong: where more fail, the relation is another one there.
const ERRORS: usize = 4;
/// What the figures of a line must say, were they right, for it to be called wrong: small ones agree and disagree by chance.
const TELLING: i32 = 12;

/// Whether a position at which a relation does not hold is wrong, and not one of which it says nothing: the others must
/// keep it, and a slip of the pen must explain this one.
fn is_wrong(relation: &Relation, numbers: &[Number], grain: i64) -> bool {
    let Tally {
        holds,
        slips,
        fails,
        ..
    } = relation.tally;
    let others = slips + fails;
    let among = |most: usize| others == 1 || holds >= most * others;
    let untold = match relation.tally.exact == holds && holds >= SIBLINGS {
        true => UNTOLD_EXACT,
        false => UNTOLD,
    };
    let kept = match (relation.tie, relation.labelled) {
        (Tie::Mean, _) => others == 1 && holds >= MEANS,
        (Tie::Sum, true) => among(ERRORS),
        (Tie::Sum, false) => holds >= 2 && relation.tally.score() >= untold && among(2 * ERRORS),
        (Tie::Growth { .. } | Tie::Ratio { .. }, told) => told && among(4 * ERRORS),
    };
    let needed = match others {
        1 if relation.tally.exact >= MANY_EXACT => 0,
        1 => TELLING / 2,
        _ => TELLING,
    };
    let kept = kept && says(relation.tie, numbers) >= needed;
    kept && slipped(relation, numbers, grain)
}

/// What a line would say that holds within the rounding of its figures.
fn says(tie: Tie, numbers: &[Number]) -> i32 {
    let half = |number: &Number| Scaled::of(number).map_or(0, |own| own.half);
    let room: i128 = numbers.iter().map(half).sum();
    match (tie, Scaled::of(&numbers[0])) {
        (Tie::Sum | Tie::Mean, Some(own)) => {
            weight(own.value.unsigned_abs(), 2 * room.unsigned_abs())
        }
        _ => numbers
            .iter()
            .map(|number| weight(2 * u128::from(number.digits.unsigned_abs()), 2))
            .min()
            .unwrap_or(0),
    }
}

/// A total and the sum of its parts, each rounded to the unit of the table.
fn grained(numbers: &[Number], grain: i64) -> Option<(Scaled, Scaled)> {
    let grained = |number: &Number| Some(Scaled::of(number)?.grained(number, grain));
    let own = grained(&numbers[0])?;
    let mut added = Scaled::default();
    let parts = numbers[1..].iter().filter_map(grained);
    parts.for_each(|part| added.add(part));
    Some((own, added))
}

/// Whether a sum fails by no more than the unit that all figures of the table are rounded to.
fn is_grain(matrix: &Matrix, tie: Tie, numbers: &[Number]) -> bool {
    let Some((own, added)) = grained(numbers, matrix.grain()) else {
        return false;
    };
    tie == Tie::Sum && sum(own, added, u128::MAX).is_sound()
}

/// Whether one digit explains that a relation does not hold.
fn slipped(relation: &Relation, numbers: &[Number], grain: i64) -> bool {
    let tie = relation.tie;
    let times = match tie {
        Tie::Sum => 1,
        Tie::Mean => numbers.len() as i128 - 1,
        Tie::Growth { .. } | Tie::Ratio { .. } => {
            let holds = |numbers: &[Number]| check(tie, numbers).is_sound();
            return is_slip(numbers, holds);
        }
    };
    let Some((own, added)) = grained(numbers, grain) else {
        return false;
    };
    let parts = numbers[1..].iter().map(|part| (part, 1));
    let gap = added.value - times * own.value;
    // Where all others hold to the last digit, so does this one once its digit is mended; in a table that is rounded to fives
    // they do by chance.
    let exact = grain == 1 && relation.tally.exact == relation.tally.holds;
    let room = match tie == Tie::Sum && exact {
        true => own.half,
        false => added.half + times * own.half,
    };
    is_slip_of_sum(parts.chain([(&numbers[0], -times)]), gap, room)
}

/// Whether the first of some numbers follows from the others.
pub(super) fn check(tie: Tie, numbers: &[Number]) -> Check {
    let (Some(own), parts) = (numbers.first(), &numbers[1..]) else {
        return Check::Untold;
    };
    if let (Tie::Growth { .. } | Tie::Ratio { .. }, [a, b]) = (tie, parts) {
        return quotients::check(tie, own, a, b, u128::MAX);
    }
    let percent = parts.iter().filter(|part| part.percent).count();
    if percent != if own.percent { parts.len() } else { 0 } {
        return Check::Untold;
    }
    let mut added = Scaled::default();
    for part in parts {
        match Scaled::of(part) {
            Some(part) => added.add(part),
            None => return Check::Untold,
        }
    }
    match (Scaled::of(own), tie) {
        (Some(own), Tie::Mean) => mean(own, added, parts.len(), u128::MAX),
        (Some(own), _) => sum(own, added, u128::MAX),
        (None, _) => Check::Untold,
    }
}
