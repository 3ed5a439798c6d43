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
        let pair =
            |line: usize, at: usize| Some((self.at(claim, at)?.value, self.at(line, at)?.value));
        of.iter().all(|&line| {
            let mut pairs = (0..self.positions).filter_map(|at| pair(line, at));
            let Some((own, part)) = pairs.find(|(own, part)| *own != 0 && *part != 0) else {
                return true;
            };
            let (mut alike, mut others) = (0, 0);
            for (x, y) in pairs {
                let (a, b) = (own.saturating_mul(y), part.saturating_mul(x));
                match a.abs_diff(b) <= a.unsigned_abs() / ALIKE {
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
