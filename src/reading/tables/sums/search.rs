//! The lines of a table as figures to be added up, and what has been found of them.

use crate::language::{says, table_words};

use super::super::exact::{Scaled, spread};
use super::super::lines::Lines;
use super::super::relation::{Relation, Tie};
use super::super::tally::Tally;
use super::asked::Asked;

/// Parts of a run without a label: longer ones are found where a label says that there is a total.
const LONGEST_RUN: usize = 600;
/// The same in a sheet of more lines than these, so that time is linear in them.
const SHORT_RUN: usize = 64;
const MANY: usize = 2000;
/// Positions at which a run is tried before all are.
const PROBES: usize = 4;
/// Parts and positions that rounding alone does not let agree.
const LONG: (usize, usize) = (8, 4);
/// Steps for each cell of a table that the search may take, so that time is linear in cells.
const STEPS: usize = 400;

pub(super) struct Search<'a> {
    pub lines: Lines<'a>,
    /// All figures, line by line.
    pub scaled: Vec<Option<Scaled>>,
    pub positions: usize,
    /// How far the figures of each line lie apart.
    pub spreads: Vec<u128>,
    /// Lines that hold figures and are parts of no total so far.
    pub active: Vec<bool>,
    /// Lines that are totals.
    pub totals: Vec<bool>,
    /// Positions whose figures are rates, which are not added up.
    pub rates: Vec<bool>,
    /// Lines that are called totals, and means.
    pub total_labels: Vec<bool>,
    pub mean_labels: Vec<bool>,
    pub found: Vec<Relation>,
    pub steps: usize,
}

impl<'a> Search<'a> {
    pub fn new(lines: Lines<'a>) -> Self {
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

    pub fn at(&self, line: usize, position: usize) -> Option<Scaled> {
        self.scaled[line * self.positions + position]
    }

    pub fn count(&self) -> usize {
        self.lines.count()
    }

    /// The lines before or behind one, the nearest first.
    pub fn away(&self, claim: usize, behind: bool) -> Vec<usize> {
        match behind {
            true => (claim + 1..self.count()).collect(),
            false => (0..claim).rev().collect(),
        }
    }

    pub fn asked(&self, claim: usize, tie: Tie) -> Asked {
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
    pub fn longest(&self) -> usize {
        match self.count() <= MANY {
            true => LONGEST_RUN,
            false => SHORT_RUN,
        }
    }

    /// Whether a line has been found to be the sum of lines on one side of it.
    pub fn has(&self, claim: usize, behind: bool) -> bool {
        self.found.iter().any(|relation| {
            relation.claim == claim
                && relation.tie == Tie::Sum
                && relation.of.iter().any(|&line| (line > claim) == behind)
        })
    }

    pub fn is_filled(&self, line: usize) -> bool {
        self.scaled[line * self.positions..(line + 1) * self.positions]
            .iter()
            .any(Option::is_some)
    }

    /// Whether two lines hold the same figures.
    pub fn is_copy(&self, a: usize, b: usize) -> bool {
        (0..self.positions).all(|at| {
            let figures = (self.at(a, at), self.at(b, at));
            !matches!(figures, (Some(a), Some(b)) if a.value != b.value)
        })
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

    /// Keeps what convinces; tells whether it does.
    pub fn keep(&mut self, asked: Asked) -> bool {
        let before = self.found.len();
        let convinces = |(of, tally, tried): &(Vec<usize>, Tally, usize)| {
            // What only rounding lets agree is chance where no label speaks.
            let exact = asked.labelled || 2 * tally.exact >= tally.holds || is_long(of, tally);
            // An amount and its share say the same twice.
            let twice = || match is_run(asked.claim, of) {
                true => self.are_copied(asked.claim, of),
                false => self.grow_alike(asked.claim, of),
            };
            exact
                && tally.convinces(*tried, asked.labelled)
                && (asked.labelled || tally.holds > 2 || !twice())
        };
        if let Some((of, tally, _)) = asked.best.filter(convinces) {
            self.found.push(Relation {
                axis: self.lines.axis,
                tie: asked.tie,
                claim: asked.claim,
                of,
                whole: None,
                labelled: asked.labelled,
                tally,
            });
        }
        self.found.len() > before
    }
}

/// Whether the parts are the lines right before or after their total.
fn is_run(claim: usize, of: &[usize]) -> bool {
    let (first, last) = (of.iter().min(), of.iter().max());
    let beside = first.is_some_and(|&first| first == claim + 1)
        || last.is_some_and(|&last| last + 1 == claim);
    beside
        && first
            .zip(last)
            .is_some_and(|(first, last)| last - first + 1 == of.len())
}

/// Whether so many lines add up at so many positions, without exception, that rounding alone would not let them.
fn is_long(of: &[usize], tally: &Tally) -> bool {
    let (parts, positions) = LONG;
    of.len() >= parts && tally.holds >= positions && tally.fails + tally.slips == 0
}
