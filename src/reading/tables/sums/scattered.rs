//! Totals whose parts do not stand beside them.

use super::super::relation::Tie;
use super::super::tally::{Tally, search};
use super::asked::Asked;
use super::search::Search;

/// Lines among which totals of every second, third … line and of any two are looked for: the columns of a wide table.
const SCATTERED: usize = 70;
/// Every so many lines at most: groups of so many columns that repeat.
const WIDEST_STRIDE: usize = 12;
/// Lines among which runs that begin further off are looked for, and how far off.
const SHIFTED: usize = 250;
const FURTHEST: usize = 24;
/// What must speak for a sum whose parts do not stand beside it.
const SCATTERED_ODDS: i32 = 60;
/// Proportions that differ by less than one of so many are alike; and how many may be so for each that is not.
const ALIKE: u128 = 100;
const OTHERS: usize = 2;

impl Search<'_> {
    /// Sums of lines that do not stand beside their total: runs further off, totals alone, every second or third line, and
    /// any two.
    pub fn others(&mut self) {
        for claim in 0..self.count() {
            for behind in [false, true] {
                if self.has(claim, behind) || self.count() > SHIFTED {
                    continue;
                }
                let away = self.away(claim, behind);
                let mut asked = self.asked(claim, Tie::Sum);
                self.shifted(&mut asked, &away);
                self.strides(&mut asked, &away);
                self.keep_scattered(asked);
            }
        }
        if self.count() <= SCATTERED {
            self.pairs();
        }
    }

    pub fn shifted(&mut self, asked: &mut Asked, away: &[usize]) {
        let filled: Vec<usize> = away
            .iter()
            .copied()
            .filter(|&line| self.is_filled(line))
            .collect();
        for skipped in 0..filled.len().min(FURTHEST) {
            self.run(asked, filled[skipped..].iter().copied());
        }
        let totals: Vec<usize> = away
            .iter()
            .copied()
            .filter(|&line| self.totals[line])
            .collect();
        for skipped in 0..totals.len().min(FURTHEST) {
            self.run(asked, totals[skipped..].iter().copied());
        }
    }

    pub fn strides(&mut self, asked: &mut Asked, away: &[usize]) {
        if self.count() > SCATTERED {
            return;
        }
        for stride in 2..=WIDEST_STRIDE {
            for skipped in 0..2 * stride {
                self.run(asked, away.iter().copied().skip(skipped).step_by(stride));
            }
        }
    }

    /// Totals of any two lines, and so differences.
    fn pairs(&mut self) {
        for claim in 0..self.count() {
            if self.totals[claim] || self.is_tied(claim) {
                continue;
            }
            let mut asked = self.asked(claim, Tie::Sum);
            for first in 0..self.count() {
                for second in first + 1..self.count() {
                    if first != claim && second != claim {
                        self.consider(&mut asked, &[first, second]);
                    }
                }
            }
            self.keep_scattered(asked);
        }
    }

    /// Keeps what does not stand beside its total: no label tells which lines are meant, and lines that are copies of each
    /// other, or grow alike, add up to each other.
    fn keep_scattered(&mut self, mut asked: Asked) {
        asked.labelled = false;
        let tried = asked.tried;
        let clear = |(of, tally, _): &(Vec<usize>, Tally, usize)| {
            tally.holds >= 3
                && tally.score() >= SCATTERED_ODDS + search(tried)
                && !self.is_copy(of[0], of[1])
                && !self.grow_alike(asked.claim, of)
        };
        if asked.best.as_ref().is_some_and(clear) {
            self.keep(asked);
        }
    }

    /// Whether all figures of lines stand in nearly the same proportion, so that one position says all.
    pub fn grow_alike(&self, claim: usize, of: &[usize]) -> bool {
        self.keep_proportion(claim, of, |a, _| a / ALIKE)
    }

    /// Whether the figures of lines stand in the same proportion, as far as they are printed: an amount and its share.
    pub fn are_copied(&self, claim: usize, of: &[usize]) -> bool {
        self.keep_proportion(claim, of, |_, rounding| rounding)
    }

    /// Whether products across are within a room, which is computed from one of them and from what rounding moves them by.
    fn keep_proportion(&self, claim: usize, of: &[usize], room: fn(u128, u128) -> u128) -> bool {
        let pair = |line: usize, at: usize| Some((self.at(claim, at)?, self.at(line, at)?));
        of.iter().all(|&line| {
            let mut pairs = (0..self.positions).filter_map(|at| pair(line, at));
            let Some((own, part)) = pairs.find(|(own, part)| own.value != 0 && part.value != 0)
            else {
                return true;
            };
            let (mut alike, mut others) = (0, 0);
            for (x, y) in pairs {
                let (a, b) = (product(own.value, y.value), product(part.value, x.value));
                let rounding = [
                    (own.half, y.value),
                    (own.value, y.half),
                    (part.half, x.value),
                    (part.value, x.half),
                ];
                let rounding = rounding.iter().fold(0, |sum: u128, &(a, b)| {
                    sum.saturating_add(product(a, b).unsigned_abs())
                });
                match a.abs_diff(b) <= room(a.unsigned_abs(), rounding) {
                    true => alike += 1,
                    false => others += 1,
                }
            }
            alike >= OTHERS * others
        })
    }

    /// Whether a line is a part of a sum of two: the difference is the same relation.
    fn is_tied(&self, line: usize) -> bool {
        self.found.iter().any(|relation| {
            relation.tie == Tie::Sum && relation.of.len() == 2 && relation.of.contains(&line)
        })
    }
}

fn product(a: i128, b: i128) -> i128 {
    a.saturating_mul(b)
}
