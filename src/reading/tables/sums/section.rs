//! A labelled total of a table of two columns, which no other column confirms.

use super::super::exact::{Check, Scaled, is_slip_of_sum, weight};
use super::super::relation::{Relation, Tie};
use super::super::tally::Tally;
use super::asked::Added;
use super::search::Search;

/// What the only figure of a total must say: one of four digits and more, within the rounding of its parts.
const WHOLE: i32 = 21;

impl Search<'_> {
    /// A labelled total of a table of two columns: its parts are all lines up to the total before, and that one digit
    /// explains why it is not their sum says that it is meant.
    pub fn section(&mut self, claim: usize, active: &[usize]) {
        let asked = self.asked(claim, Tie::Sum);
        let [at] = asked.probes[..] else { return };
        if !asked.labelled || self.rates[at] {
            return;
        }
        let part = |&&line: &&usize| !self.totals[line] && !self.total_labels[line];
        let parts: Vec<usize> = active.iter().take_while(part).copied().collect();
        if parts.len() < 2 {
            return;
        }
        let mut added = Added::default();
        parts
            .iter()
            .for_each(|&line| self.add(&mut added, line, at));
        let Some(own) = self.at(claim, at).filter(|_| added.some > 1) else {
            return;
        };
        let fails = self.check(claim, at, &added, Tie::Sum) == Check::Fails;
        let says = weight(
            own.value.unsigned_abs(),
            2 * (added.sum.half + own.half).unsigned_abs(),
        );
        let digit = match says >= WHOLE {
            true => self.is_slip(claim, &parts, at, &added, Tie::Sum),
            false => parts.len() == active.len() && self.is_digit_off(claim, &parts, at, &added),
        };
        if fails && digit {
            let tally = Tally {
                slips: 1,
                ..Tally::default()
            };
            self.found.push(Relation {
                axis: self.lines.axis,
                tie: Tie::Sum,
                claim,
                of: parts,
                whole: None,
                labelled: true,
                tally,
            });
        }
    }

    /// Whether a total of whole numbers, large enough to say something, is off by one digit exactly.
    fn is_digit_off(&self, claim: usize, parts: &[usize], at: usize, added: &Added) -> bool {
        let exact = |line: usize| self.at(line, at).map(|own| Scaled { half: 0, ..own });
        let Some(own) = exact(claim).filter(|_| added.decimals == 0) else {
            return false;
        };
        let numbers = parts
            .iter()
            .filter_map(|&line| Some((self.lines.get(line, at)?, 1)));
        let total = self.lines.get(claim, at).map(|own| (own, -1));
        let says = weight(
            own.value.unsigned_abs(),
            self.at(claim, at).map_or(1, |own| own.half.unsigned_abs()),
        );
        says >= WHOLE && is_slip_of_sum(numbers.chain(total), added.sum.value - own.value, 0)
    }
}
