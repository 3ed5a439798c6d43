//! Lines that are the sum, or the mean, of a run of other lines.
//!
//! Totals are nested: what is found to be a part is passed over when the totals above it are looked for.

use crate::language::{says, table_words};

use super::exact::{Check, Scaled, is_slip_of_sum, mean, potential, spread, sum, weight};
use super::lines::Lines;
use super::relation::{Relation, Tie};
use super::tally::{Count, Tally, search};

/// Levels of totals: no table nests more.
const LEVELS: usize = 5;
/// Parts of a run without a label: longer ones are found where a label says that there is a total.
const LONGEST_RUN: usize = 600;
/// The same in a sheet of more lines than these, so that time is linear in them.
const SHORT_RUN: usize = 64;
const MANY: usize = 2000;
/// Lines among which totals of every second, third … line and of any two are looked for: the columns of a wide table.
const SCATTERED: usize = 70;
/// Every so many lines at most: groups of so many columns that repeat.
const WIDEST_STRIDE: usize = 12;
/// Lines among which runs that begin further off are looked for, and how far off.
const SHIFTED: usize = 250;
const FURTHEST: usize = 24;
/// Positions at which a run is tried before all are.
const PROBES: usize = 4;
/// Steps for each cell of a table that the search may take, so that time is linear in cells.
const STEPS: usize = 400;
/// What the only figure of a total must say: one of four digits and more, within the rounding of its parts.
const WHOLE: i32 = 21;
/// What must speak for a sum whose parts do not stand beside it.
const SCATTERED_ODDS: i32 = 60;
/// Failures of which is asked whether a digit explains them: a relation with more is none.
const ASKED: usize = 4;

/// The sums and means among the lines of a table.
pub(super) fn find(lines: Lines<'_>) -> Vec<Relation> {
    let mut search = Search::new(lines);
    search.levels();
    search.means();
    search.others();
    search.found
}

struct Search<'a> {
    lines: Lines<'a>,
    /// All figures, line by line.
    scaled: Vec<Option<Scaled>>,
    positions: usize,
    /// How far the figures of each line lie apart.
    spreads: Vec<u128>,
    /// Lines that hold figures and are parts of no total so far.
    active: Vec<bool>,
    /// Lines that are totals.
    totals: Vec<bool>,
    /// Positions whose figures are rates, which are not added up.
    rates: Vec<bool>,
    /// Lines that are called totals, and means.
    total_labels: Vec<bool>,
    mean_labels: Vec<bool>,
    found: Vec<Relation>,
    steps: usize,
}

/// Figures that have been added up.
#[derive(Clone, Copy, Default)]
struct Added {
    sum: Scaled,
    count: usize,
    /// How many of them are not 0.
    some: usize,
    percent: usize,
    /// What tells them from others.
    key: i128,
}

/// What is asked of a line: whether it is the sum, or the mean.
struct Asked {
    claim: usize,
    tie: Tie,
    labelled: bool,
    probes: Vec<usize>,
    tried: usize,
    /// The parts, what speaks for them, and how many were tried before.
    best: Option<(Vec<usize>, Tally, usize)>,
}

impl Asked {
    /// Takes a candidate that says more than the best so far.
    fn take(&mut self, parts: &[usize], tally: Tally) {
        let says = |tally: &Tally, tried| tally.score() - search(tried);
        let own = says(&tally, self.tried);
        if self
            .best
            .as_ref()
            .is_none_or(|(_, best, tried)| own > says(best, *tried))
        {
            self.best = Some((parts.to_vec(), tally, self.tried));
        }
    }
}

impl<'a> Search<'a> {
    fn new(lines: Lines<'a>) -> Self {
        let (count, positions) = (lines.count(), lines.positions());
        let places = (0..count).flat_map(|line| (0..positions).map(move |at| (line, at)));
        let grain = lines.matrix.grain();
        let scaled = places.map(|(line, at)| {
            let number = lines.get(line, at)?;
            Some(Scaled::of(number)?.grained(number, grain))
        });
        let scaled: Vec<Option<Scaled>> = scaled.collect();
        let holds = |line: usize| {
            scaled[line * positions..(line + 1) * positions]
                .iter()
                .any(Option::is_some)
        };
        let spreads = (0..count)
            .map(|line| {
                let own = &scaled[line * positions..(line + 1) * positions];
                spread(own.iter().flatten().copied())
            })
            .collect();
        let called = |words: &[String]| -> Vec<bool> {
            (0..count)
                .map(|line| says(lines.label(line), words))
                .collect()
        };
        Self {
            lines,
            active: (0..count).map(holds).collect(),
            totals: vec![false; count],
            total_labels: called(&table_words().total),
            mean_labels: called(&table_words().mean),
            rates: (0..positions).map(|at| lines.is_rate(at)).collect(),
            steps: STEPS * scaled.len() + 100_000,
            scaled,
            spreads,
            positions,
            found: Vec::new(),
        }
    }

    fn at(&self, line: usize, position: usize) -> Option<Scaled> {
        self.scaled[line * self.positions + position]
    }

    fn count(&self) -> usize {
        self.lines.count()
    }

    /// The lines before or behind one, the nearest first.
    fn away(&self, claim: usize, behind: bool) -> Vec<usize> {
        match behind {
            true => (claim + 1..self.count()).collect(),
            false => (0..claim).rev().collect(),
        }
    }

    fn asked(&self, claim: usize, tie: Tie) -> Asked {
        let labelled = match tie {
            Tie::Mean => self.mean_labels[claim],
            _ => self.total_labels[claim],
        };
        Asked {
            claim,
            tie,
            labelled,
            probes: self.probes(claim),
            tried: 0,
            best: None,
        }
    }

    /// Parts of a run without a label.
    fn longest(&self) -> usize {
        match self.count() <= MANY {
            true => LONGEST_RUN,
            false => SHORT_RUN,
        }
    }

    /// Whether a line has been found to be the sum of lines on one side of it.
    fn has(&self, claim: usize, behind: bool) -> bool {
        self.found.iter().any(|relation| {
            relation.claim == claim
                && relation.tie == Tie::Sum
                && relation.of.iter().any(|&line| (line > claim) == behind)
        })
    }

    /// Sums of runs of lines, level by level.
    fn levels(&mut self) {
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
    fn means(&mut self) {
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

    /// Sums of lines that do not stand beside their total: runs further off, totals alone, every second or third line, and
    /// any two.
    fn others(&mut self) {
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

    fn shifted(&mut self, asked: &mut Asked, away: &[usize]) {
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

    fn strides(&mut self, asked: &mut Asked, away: &[usize]) {
        if self.count() > SCATTERED {
            return;
        }
        for stride in 2..=WIDEST_STRIDE {
            for skipped in 0..2 * stride {
                self.run(asked, away.iter().copied().skip(skipped).step_by(stride));
            }
        }
    }

    fn is_filled(&self, line: usize) -> bool {
        self.scaled[line * self.positions..(line + 1) * self.positions]
            .iter()
            .any(Option::is_some)
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
        };
        if asked.best.as_ref().is_some_and(clear) {
            self.keep(asked);
        }
    }

    /// Whether two lines hold the same figures.
    fn is_copy(&self, a: usize, b: usize) -> bool {
        (0..self.positions).all(|at| {
            let figures = (self.at(a, at), self.at(b, at));
            !matches!(figures, (Some(a), Some(b)) if a.value != b.value)
        })
    }

    /// Whether a line is a part of a sum of two: the difference is the same relation.
    fn is_tied(&self, line: usize) -> bool {
        self.found.iter().any(|relation| {
            relation.tie == Tie::Sum && relation.of.len() == 2 && relation.of.contains(&line)
        })
    }

    /// Tries the first two, three … of some lines.
    fn run(&mut self, asked: &mut Asked, sequence: impl Iterator<Item = usize>) {
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
    fn consider(&mut self, asked: &mut Asked, parts: &[usize]) {
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

    fn weigh(&self, asked: &mut Asked, parts: &[usize], added: &[Added]) {
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

    /// The positions at which a line says most.
    fn probes(&self, claim: usize) -> Vec<usize> {
        let size = |at: usize| {
            let own = self.at(claim, at)?;
            Some((
                own.value.unsigned_abs() / own.half.unsigned_abs().max(1),
                at,
            ))
        };
        let mut sizes: Vec<(u128, usize)> = Vec::new();
        for at in 0..self.positions {
            let Some(next) = size(at).filter(|(size, _)| *size > 0) else {
                continue;
            };
            let place = sizes.partition_point(|own| own.0 >= next.0);
            if place < PROBES {
                sizes.insert(place, next);
                sizes.truncate(PROBES);
            }
        }
        sizes.into_iter().map(|(_, at)| at).collect()
    }

    fn add(&self, added: &mut Added, line: usize, at: usize) {
        if let Some(own) = self.at(line, at) {
            added.sum.add(own);
            added.count += 1;
            added.some += usize::from(own.value != 0);
            added.percent += usize::from(self.lines.get(line, at).is_some_and(|own| own.percent));
            added.key = added.key.wrapping_mul(31).wrapping_add(own.value);
        }
    }

    fn check(&self, claim: usize, at: usize, added: &Added, tie: Tie) -> Check {
        let Some(own) = self.at(claim, at).filter(|_| added.count > 0) else {
            return Check::Untold;
        };
        let percent = self.lines.get(claim, at).is_some_and(|own| own.percent);
        if added.percent != if percent { added.count } else { 0 } {
            return Check::Untold;
        }
        let check = match tie {
            Tie::Mean => mean(own, added.sum, added.count, self.spreads[claim]),
            _ => sum(own, added.sum, self.spreads[claim]),
        };
        match check {
            // What is the same figure once more is no sum.
            Check::Exact(_) | Check::Holds(_) if added.some < 2 => Check::Holds(0),
            // Rates are not added up; that one has been is no matter.
            Check::Fails if self.rates[at] => Check::Untold,
            check => check,
        }
    }

    /// What all positions say.
    fn tally(&self, claim: usize, parts: &[usize], tie: Tie) -> Tally {
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

    fn is_slip(&self, claim: usize, parts: &[usize], at: usize, added: &Added, tie: Tie) -> bool {
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

    /// A labelled total of a table of two columns: its parts are all lines up to the total before, and that one digit
    /// explains why it is not their sum says that it is meant.
    fn section(&mut self, claim: usize, active: &[usize]) {
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
        if fails && says >= WHOLE && self.is_slip(claim, &parts, at, &added, Tie::Sum) {
            let tally = Tally {
                slips: 1,
                ..Tally::default()
            };
            self.found.push(Relation {
                axis: self.lines.axis,
                tie: Tie::Sum,
                claim,
                of: parts,
                labelled: true,
                tally,
            });
        }
    }

    /// Keeps what convinces; tells whether it does.
    fn keep(&mut self, asked: Asked) -> bool {
        let before = self.found.len();
        let convinces = |(_, tally, tried): &(Vec<usize>, Tally, usize)| {
            // What only rounding lets agree is chance where no label speaks.
            let exact = asked.labelled || 2 * tally.exact >= tally.holds;
            exact && tally.convinces(*tried, asked.labelled)
        };
        if let Some((of, tally, _)) = asked.best.filter(convinces) {
            self.found.push(Relation {
                axis: self.lines.axis,
                tie: asked.tie,
                claim: asked.claim,
                of,
                labelled: asked.labelled,
                tally,
            });
        }
        self.found.len() > before
    }
}
