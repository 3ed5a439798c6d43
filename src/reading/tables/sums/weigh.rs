//! What lines added up say of a line.

use super::super::exact::{Check, is_slip_of_sum, mean, potential, sum};
use super::super::relation::Tie;
use super::super::tally::{Count, Tally};
use super::asked::{Added, Asked};
use super::search::Search;

/// Failures of which is asked whether a digit explains them: a relation with more is none.
const ASKED: usize = 4;

impl Search<'_> {
    /// Tries the first two, three … of some lines.
    pub fn run(&mut self, asked: &mut Asked, sequence: impl Iterator<Item = usize>) {
        if asked.probes.is_empty() {
            return;
        }
        let mut added = vec![Added::default(); asked.probes.len()];
        let mut parts = Vec::new();
        for line in sequence {
            if self.steps == 0 || parts.len() >= self.longest() && !asked.labelled {
                return;
            }
            self.steps = self.steps.saturating_sub(asked.probes.len());
            parts.push(line);
            for (added, &at) in added.iter_mut().zip(&asked.probes) {
                self.add(added, line, at);
            }
            if parts.len() > 1 {
                self.weigh(asked, &parts, &added);
            }
        }
    }

    /// Tries some lines together.
    pub fn consider(&mut self, asked: &mut Asked, parts: &[usize]) {
        if self.steps == 0 || asked.probes.is_empty() {
            return;
        }
        self.steps = self.steps.saturating_sub(asked.probes.len());
        let mut added = vec![Added::default(); asked.probes.len()];
        for (added, &at) in added.iter_mut().zip(&asked.probes) {
            parts.iter().for_each(|&line| self.add(added, line, at));
        }
        self.weigh(asked, parts, &added);
    }

    pub fn weigh(&self, asked: &mut Asked, parts: &[usize], added: &[Added]) {
        asked.tried += 1;
        let (mut holds, mut fails) = (0, 0);
        for (&at, added) in asked.probes.iter().zip(added) {
            match self.check(asked.claim, at, added, asked.tie) {
                Check::Exact(_) | Check::Holds(_) => holds += 1,
                Check::Fails => fails += 1,
                Check::Untold => {}
            }
        }
        if holds > 0 && holds >= fails {
            asked.take(parts, self.tally(asked.claim, parts, asked.tie));
        }
    }

    pub fn add(&self, added: &mut Added, line: usize, at: usize) {
        if let Some(own) = self.at(line, at) {
            added.sum.add(own);
            added.count += 1;
            added.some += usize::from(own.value != 0);
            if let Some(number) = self.lines.get(line, at) {
                added.percent += usize::from(number.percent);
                added.decimals = added.decimals.max(number.decimals);
            }
            added.key = added.key.wrapping_mul(31).wrapping_add(own.value);
        }
    }

    pub fn check(&self, claim: usize, at: usize, added: &Added, tie: Tie) -> Check {
        let Some(own) = self.at(claim, at).filter(|_| added.count > 0) else {
            return Check::Untold;
        };
        let Some(number) = self.lines.get(claim, at) else {
            return Check::Untold;
        };
        if added.percent != if number.percent { added.count } else { 0 } {
            return Check::Untold;
        }
        let check = match tie {
            Tie::Mean => mean(own, added.sum, added.count, self.spreads[claim]),
            _ => sum(own, added.sum, self.spreads[claim]),
        };
        match check {
            // Rates between whole numbers are small enough to be lost in the rounding of their sum.
            Check::Holds(_) if tie == Tie::Sum && added.decimals > number.decimals => {
                Check::Holds(0)
            }
            // What is the same figure once more is no sum.
            Check::Exact(_) | Check::Holds(_) if added.some < 2 => Check::Holds(0),
            // Rates are not added up; that one has been is no matter.
            Check::Fails if self.rates[at] => Check::Untold,
            check => check,
        }
    }

    /// What all positions say.
    pub fn tally(&self, claim: usize, parts: &[usize], tie: Tie) -> Tally {
        let (mut count, mut asked) = (Count::default(), 0);
        for at in 0..self.positions {
            let Some(own) = self.at(claim, at) else {
                continue;
            };
            let mut added = Added::default();
            parts
                .iter()
                .for_each(|&line| self.add(&mut added, line, at));
            let key = added.key.wrapping_mul(31).wrapping_add(own.value);
            count.add(self.check(claim, at, &added, tie), key, || {
                asked += 1;
                let slip = asked <= ASKED && self.is_slip(claim, parts, at, &added, tie);
                slip.then(|| potential(own, self.spreads[claim]))
            });
        }
        count.tally
    }

    pub fn is_slip(
        &self,
        claim: usize,
        parts: &[usize],
        at: usize,
        added: &Added,
        tie: Tie,
    ) -> bool {
        let Some(own) = self.at(claim, at) else {
            return false;
        };
        let times = match tie {
            Tie::Mean => added.count as i128,
            _ => 1,
        };
        let numbers = parts
            .iter()
            .filter_map(|&line| Some((self.lines.get(line, at)?, 1)));
        let total = self.lines.get(claim, at).map(|own| (own, -times));
        let gap = added.sum.value - times * own.value;
        is_slip_of_sum(numbers.chain(total), gap, added.sum.half + times * own.half)
    }
}
