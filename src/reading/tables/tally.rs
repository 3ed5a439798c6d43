//! What the positions of lines say of a relation between them, all together.

use std::collections::BTreeSet;

use super::exact::Check;

/// What speaks for a relation, and against it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// 10 for odds of ten to one that it is no chance.
    pub weight: i32,
    /// Positions at which it holds and tells something.
    pub holds: usize,
    /// Of these, those that hold to the last digit.
    pub exact: usize,
    /// Positions at which it would, but for one digit.
    pub slips: usize,
    /// Positions at which it does not hold.
    pub fails: usize,
}

/// Odds that chance may have: p × N ≤ 1/200, as everywhere in reading.
const ODDS: i32 = 23;
/// A position that fails speaks against a relation as one of ten that are misprinted does.
const FAILURE: i32 = 10;
/// What a position that one digit explains says less than one that holds: some thirty digits could be the one.
const SLIP: i32 = 15;
/// What it speaks against the relation where it says nothing for it.
const IDLE_SLIP: i32 = 3;

/// Lines that keep a relation for each that does not, where no label tells of it: misprints are rare.
const RARE: usize = 12;

impl Tally {
    /// Whether so many candidates that were tried could not have given it by chance; a label spares half of the odds of the
    /// search, for it says which kind is meant.
    pub fn convinces(&self, tried: usize, labelled: bool) -> bool {
        let search = search(tried);
        let (need, least) = match labelled {
            true => (ODDS - 5 + search / 2, 1),
            false => (ODDS + search, 2),
        };
        let wrong = self.fails + self.slips;
        let kept = match labelled {
            true => {
                2 * self.fails <= self.holds && (2 * self.slips <= self.holds || self.slips == 1)
            }
            false => wrong <= 1 && 3 * self.fails <= self.holds || RARE * wrong <= self.holds,
        };
        self.holds >= 1 && self.holds + self.slips >= least && kept && self.score() >= need
    }

    /// What speaks for it less what speaks against it.
    pub fn score(&self) -> i32 {
        let times = |count: usize| {
            i32::try_from(count)
                .unwrap_or(i32::MAX / 100)
                .min(i32::MAX / 100)
        };
        self.weight - FAILURE * times(self.fails)
    }
}

/// The odds of a search among so many candidates.
pub(super) fn search(tried: usize) -> i32 {
    3 * tried.max(1).ilog2() as i32
}

/// Counts positions; the same figures twice say no more than once, for lines may be copies of each other.
#[derive(Default)]
pub(super) struct Count {
    pub tally: Tally,
    seen: BTreeSet<i128>,
}

/// Figures that are remembered: enough is known after so many.
const REMEMBERED: usize = 256;

impl Count {
    /// Counts what the check of a position gave, whose figures make `key`; `slip` says
    /// what it would have said but for one digit.
    pub fn add(&mut self, check: Check, key: i128, slip: impl FnOnce() -> Option<i32>) {
        match check {
            Check::Holds(weight) | Check::Exact(weight) if weight > 0 => {
                self.tally.holds += 1;
                self.tally.exact += usize::from(matches!(check, Check::Exact(_)));
                if self.seen.len() < REMEMBERED && self.seen.insert(key) {
                    self.tally.weight += weight;
                }
            }
            Check::Fails => match slip() {
                Some(weight) => {
                    self.tally.slips += 1;
                    self.tally.weight += match weight - SLIP {
                        says @ 1.. => says,
                        _ => -IDLE_SLIP,
                    };
                }
                None => self.tally.fails += 1,
            },
            _ => {}
        }
    }
}
