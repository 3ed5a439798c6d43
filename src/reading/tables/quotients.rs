//! Lines that are the growth from one line to another, or one line by another.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::language::{says, table_words};

use super::exact::{Check, Quotient, Scaled, is_slip, spread};
use super::lines::Lines;
use super::number::Number;
use super::relation::{Relation, Tie};
use super::tally::{Count, Tally, search};

/// Lines of which any two are tried: the columns of a wide table.
const SCATTERED: usize = 40;
/// Lines on either side that are tried where there are more.
const NEAR: usize = 8;
/// Positions at which a pair may fail before any holds, and more than hold.
const PATIENCE: usize = 2;
/// A figure that is so much of another: per one, hundred, thousand … million.
const TIMES: [i128; 6] = [1, 100, 1000, 10_000, 100_000, 1_000_000];
/// What must speak for a tie that no label tells, beside all else: columns of figures that grow together give many.
const UNTOLD: i32 = 80;
/// Positions that keep a tie for each that does not.
const RARE: usize = 6;
/// Failures of which is asked whether a digit explains them: a relation with more is none.
const ASKED: usize = 4;

/// The growths and ratios among the lines of a table; those that are sums are none.
pub(super) fn find(lines: Lines<'_>, sums: &[Relation]) -> Vec<Relation> {
    let is_sum = |line: usize| sums.iter().any(|relation| relation.claim == line);
    let mut found: Vec<Relation> = Vec::new();
    for claim in (0..lines.count()).filter(|&line| !is_sum(line)) {
        let filled = lines.filled(claim);
        if !filled.is_empty() {
            found.extend(Search::new(lines, claim, filled).all());
        }
    }
    best_of_each_line(one_of_each_triple(found, lines), lines)
}

/// Of a = b / c and b = a × c only one is told: what a label says, else what says more.
/// Of labels the one over the coarsest figures: what follows is printed with fewer digits than what it follows from.
fn one_of_each_triple(mut found: Vec<Relation>, lines: Lines<'_>) -> Vec<Relation> {
    let digits = |line: usize| {
        let filled = lines.filled(line).into_iter();
        let size = |at| lines.get(line, at).map(|own| own.digits.unsigned_abs());
        filled.filter_map(size).max()
    };
    let rank = |relation: &Relation| {
        let coarse = relation.labelled.then(|| Reverse(digits(relation.claim)));
        (relation.labelled, coarse, relation.tally.score())
    };
    found.sort_by_key(|relation| (Reverse(rank(relation)), relation.claim));
    let mut kept: BTreeSet<[usize; 3]> = BTreeSet::new();
    found.retain(|relation| {
        let mut lines = [relation.claim, relation.of[0], relation.of[1]];
        lines.sort_unstable();
        kept.insert(lines)
    });
    found
}

/// Of the ties of one line the nearest of those that say most, for lines are printed twice; of others those over other
/// lines that say nearly as much, where a label tells.
fn best_of_each_line(mut found: Vec<Relation>, lines: Lines<'_>) -> Vec<Relation> {
    let far = |relation: &Relation| -> usize {
        let of = relation.of.iter();
        of.map(|line| line.abs_diff(relation.claim)).sum()
    };
    found.sort_by_key(|relation| (relation.claim, far(relation)));
    let mut kept: Vec<Relation> = Vec::new();
    for own in found.chunk_by(|a, b| a.claim == b.claim) {
        let most = own.iter().map(|relation| relation.tally.score()).max();
        let most = most.unwrap_or(0);
        let first = kept.len();
        for relation in own.iter().filter(|one| 10 * one.tally.score() >= 9 * most) {
            let copies = |other: &Relation| {
                let pairs = other.of.iter().zip(&relation.of);
                pairs
                    .into_iter()
                    .any(|(&a, &b)| a == b || is_copy(lines, a, b))
            };
            let more = kept.len() > first;
            if !more || relation.labelled && !kept[first..].iter().any(copies) {
                kept.push(relation.clone());
            }
        }
    }
    kept
}

/// Whether two lines hold the same figures.
fn is_copy(lines: Lines<'_>, a: usize, b: usize) -> bool {
    (0..lines.positions()).all(|at| {
        let figures = (lines.get(a, at), lines.get(b, at));
        !matches!(figures, (Some(a), Some(b)) if a != b)
    })
}

struct Search<'a> {
    lines: Lines<'a>,
    claim: usize,
    /// The positions at which the claimed line holds a figure.
    filled: Vec<usize>,
    /// How far they lie apart.
    spread: u128,
    growth: bool,
    ratio: bool,
}

impl<'a> Search<'a> {
    fn new(lines: Lines<'a>, claim: usize, filled: Vec<usize>) -> Self {
        let (label, words) = (lines.label(claim), table_words());
        let percent = |at: &usize| lines.get(claim, *at).is_some_and(|own| own.percent);
        let percent = filled.iter().all(percent);
        let figures = filled.iter().filter_map(|&at| lines.get(claim, at));
        let spread = spread(figures.filter_map(Scaled::of));
        Self {
            growth: says(label, &words.growth) || percent,
            ratio: says(label, &words.ratio) || percent,
            lines,
            claim,
            filled,
            spread,
        }
    }

    /// The ties to two other lines that convince.
    fn all(&self) -> Vec<Relation> {
        let count = self.lines.count();
        // Of so many lines only those are looked at that say what they are.
        if count > SCATTERED && !self.growth && !self.ratio {
            return Vec::new();
        }
        let others: Vec<usize> = match count <= SCATTERED {
            true => (0..count).collect(),
            false => (self.claim.saturating_sub(NEAR)..count.min(self.claim + NEAR + 1)).collect(),
        };
        let (mut found, mut tried) = (Vec::new(), 0);
        for (first, second) in self.nearest(&others) {
            for tie in self.ties(first, second) {
                tried += 1;
                let tally = self.tally(tie, first, second);
                found.extend(tally.map(|tally| (tie, [first, second], tally, tried)));
            }
        }
        let relation = |(tie, of, tally, before): (Tie, [usize; 2], Tally, usize)| {
            let labelled = match tie {
                Tie::Growth { .. } => self.growth,
                _ => self.ratio,
            };
            let wrong = tally.fails + tally.slips;
            let enough = tally.holds + tally.slips >= 2
                && (wrong <= 1 || RARE * wrong <= tally.holds)
                && tally.convinces(before, labelled)
                && (labelled || tally.score() >= UNTOLD + search(tried));
            enough.then(|| Relation {
                axis: self.lines.axis,
                tie,
                claim: self.claim,
                of: of.to_vec(),
                whole: None,
                labelled,
                tally,
            })
        };
        found.into_iter().filter_map(relation).collect()
    }

    /// Two of some other lines, those that stand nearest first: a label means its neighbours.
    fn nearest(&self, others: &[usize]) -> Vec<(usize, usize)> {
        let others = others.iter().copied().filter(|&line| line != self.claim);
        let others: Vec<usize> = others.collect();
        let pairs = others
            .iter()
            .flat_map(|&first| others.iter().map(move |&second| (first, second)));
        let mut pairs: Vec<(usize, usize)> =
            pairs.filter(|(first, second)| first != second).collect();
        let far = |line: usize| line.abs_diff(self.claim);
        pairs.sort_by_key(|&(first, second)| far(first) + far(second));
        pairs
    }

    /// What a position would say that holds: what a growth of as many digits does.
    fn potential(own: &Number, a: &Number, b: &Number) -> i32 {
        let half = |number: &Number| number.digits.unsigned_abs().max(1).ilog2() as i32;
        let digits = half(own).min(half(a)).min(half(b));
        3 * (digits - 1).clamp(0, 8)
    }

    /// The figures of a position of this line and two others.
    fn figures(&self, first: usize, second: usize, at: usize) -> Option<[Number; 3]> {
        let get = |line| self.lines.get(line, at).copied();
        Some([get(self.claim)?, get(first)?, get(second)?])
    }

    /// How the claimed line may be tied to two others, by the first positions at which all hold a figure.
    fn ties(&self, first: usize, second: usize) -> Vec<Tie> {
        let figures = self
            .filled
            .iter()
            .filter_map(|&at| self.figures(first, second, at));
        let tried: Vec<[Number; 3]> = figures
            .filter(|[own, ..]| own.digits != 0)
            .take(PATIENCE + 1)
            .collect();
        let fits = |tie: &Tie| {
            let held = |[own, a, b]: &[Number; 3]| check(*tie, own, a, b, u128::MAX).is_sound();
            tried.iter().any(held)
        };
        let growth = [100, 1].map(|times| Tie::Growth { times });
        let ratio = TIMES.map(|times| Tie::Ratio { times });
        let one = |ties: &[Tie]| ties.iter().copied().find(|tie| fits(tie));
        one(&growth).into_iter().chain(one(&ratio)).collect()
    }

    /// What all positions say; none where it fails at once, or where one of the lines is the same figure all along.
    fn tally(&self, tie: Tie, first: usize, second: usize) -> Option<Tally> {
        let (mut count, mut asked) = (Count::default(), 0);
        let mut different = [const { BTreeSet::new() }; 3];
        for &at in &self.filled {
            let Some([own, a, b]) = self.figures(first, second, at) else {
                continue;
            };
            for (seen, number) in different.iter_mut().zip([own, a, b]) {
                if seen.len() < 3 {
                    seen.insert(number.digits);
                }
            }
            let key = i128::from(own.digits)
                .wrapping_mul(31)
                .wrapping_add(a.digits.into())
                .wrapping_mul(31)
                .wrapping_add(b.digits.into());
            count.add(check(tie, &own, &a, &b, self.spread), key, || {
                asked += 1;
                let holds = |n: &[Number]| check(tie, &n[0], &n[1], &n[2], u128::MAX).is_sound();
                let slip = asked <= ASKED && is_slip(&[own, a, b], holds);
                slip.then(|| Self::potential(&own, &a, &b))
            });
            let wrong = count.tally.fails + count.tally.slips;
            if wrong > PATIENCE + count.tally.holds {
                return None;
            }
        }
        different
            .iter()
            .all(|seen| seen.len() > 1)
            .then_some(count.tally)
    }
}

/// Whether a claim follows from two figures.
pub(super) fn check(tie: Tie, claim: &Number, a: &Number, b: &Number, spread: u128) -> Check {
    match tie {
        Tie::Growth { times } => Quotient { less: 1, times }.check(claim, b, a, spread),
        Tie::Ratio { times } => Quotient { less: 0, times }.check(claim, a, b, spread),
        Tie::Sum | Tie::Mean => Check::Untold,
    }
}
