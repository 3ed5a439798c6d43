//! Totals of the lines above or below them, level by level: what is found to be a part is passed over when the totals
//! above it are looked for.

use super::super::relation::Tie;
use super::search::Search;

/// Levels of totals: no table nests more.
const LEVELS: usize = 5;

impl Search<'_> {
    /// Sums of runs of lines, level by level.
    pub fn levels(&mut self) {
        for _ in 0..LEVELS {
            let before = self.found.len();
            for claim in 0..self.count() {
                for behind in [false, true] {
                    if !self.has(claim, behind) {
                        let mut asked = self.asked(claim, Tie::Sum);
                        let away = self.away(claim, behind);
                        let active: Vec<usize> =
                            away.into_iter().filter(|&line| self.active[line]).collect();
                        self.run(&mut asked, active.iter().copied());
                        if !self.keep(asked) {
                            self.section(claim, &active);
                        }
                    }
                }
            }
            if self.found.len() == before {
                return;
            }
            for relation in &self.found[before..] {
                relation
                    .of
                    .iter()
                    .for_each(|&line| self.active[line] = false);
                self.totals[relation.claim] = true;
            }
        }
    }

    /// Means of all lines but totals.
    pub fn means(&mut self) {
        for claim in 0..self.count() {
            for behind in [false, true] {
                let mut asked = self.asked(claim, Tie::Mean);
                if !asked.labelled {
                    continue;
                }
                let away = self.away(claim, behind).into_iter();
                let parts: Vec<usize> = away.filter(|&line| !self.totals[line]).collect();
                self.run(&mut asked, parts.into_iter());
                self.keep(asked);
            }
        }
    }
}
