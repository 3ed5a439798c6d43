//! The figures of an article's tables, by the names of their rows and by how much they are.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Grid;
use crate::figure::Figure;
use crate::number::{Interval, Rational};

use super::table_unit::unit_of;
use super::tabled::{Tabled, plain};
use super::words::Words;

/// Cells of tables that prose is held against: what it speaks of is no longer, and each figure may be held against all.
const MOST_CELLS: usize = 5_000;

/// Cells that a name may stand for, and rows that a word may stand in: what more have says nothing of which is meant, and each
/// claim would look at all.
const MOST_MEANT: usize = 256;

/// Cells in their order.
#[derive(Default)]
pub(super) struct Cells {
    /// How many tables they are of.
    tables: usize,
    all: Vec<Tabled>,
    rows: BTreeMap<String, Vec<usize>>,
    /// Those of rows that are of all: 合计, total.
    totals: Vec<usize>,
    /// Rows that are named by words which spaces divide, by each of their words.
    words: BTreeMap<String, BTreeSet<String>>,
    /// The same by how much they are, whatever their signs.
    values: BTreeMap<Rational, Vec<usize>>,
}

impl Cells {
    /// Adds those of a table; the figures of the prose tell its unit where it does not.
    pub fn push(&mut self, grid: &Grid, words: &Words, said: &[&Figure]) {
        if self.all.len() > MOST_CELLS {
            return;
        }
        let plain = plain(grid, words);
        let unit = unit_of(said, &plain);
        self.tables += 1;
        let room = MOST_CELLS.saturating_sub(self.all.len());
        let table = self.tables;
        let tabled = plain.into_iter().take(room);
        for tabled in tabled.filter_map(|plain| plain.tabled(table, unit)) {
            self.index(&tabled);
            self.all.push(tabled);
        }
    }

    fn index(&mut self, tabled: &Tabled) {
        let at = self.all.len();
        let core = &tabled.core;
        if core.chars().nth(1).is_some() {
            let words = core.split(' ').filter(|_| core.is_ascii());
            for word in words {
                let rows = self.words.entry(word.to_owned()).or_default();
                rows.insert(core.clone());
            }
            self.rows.entry(core.clone()).or_default().push(at);
        } else if tabled.of_all {
            self.totals.push(at);
        }
        let amount = tabled.mention.figure.amount.as_ref();
        if let Some(point) = amount.and_then(|amount| amount.point.as_ref()) {
            self.values.entry(point.abs()).or_default().push(at);
        }
    }

    pub fn get(&self, cell: usize) -> Option<&Tabled> {
        self.all.get(cell)
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Those that are within some values, whatever their signs.
    pub fn within(&self, values: &Interval) -> impl Iterator<Item = usize> + '_ {
        let positive = if values.is_non_negative() {
            values.clone()
        } else {
            values.neg()
        };
        let ends = [&positive.inf, &positive.sup].map(|end| end.value().cloned());
        let range = match ends {
            [Some(low), Some(high)] if low <= high => Some(low..=high),
            _ => None,
        };
        let within = range.map(|range| self.values.range(range));
        within
            .into_iter()
            .flatten()
            .flat_map(|(_, cells)| cells.iter().copied())
    }

    /// Those of the row of one, of its table.
    pub fn row_of(&self, cell: usize) -> Vec<usize> {
        let own = &self.all[cell];
        let row = self
            .rows
            .get(&own.core)
            .filter(|row| row.len() <= MOST_MEANT);
        let row = row.map_or(&[][..], Vec::as_slice);
        let same = |cell: &usize| self.all[*cell].table == own.table;
        row.iter().copied().filter(same).collect()
    }

    /// Those whose row has a name: in full, or one whose other words stand above the column or the table: International net
    /// sales, in the row International below Net sales.
    pub fn named(&self, name: &str) -> Vec<usize> {
        let found = match self.rows.get(name) {
            Some(own) => own.iter().copied().take(MOST_MEANT + 1).collect(),
            None if name.is_ascii() => self.worded(name),
            None => self.headed(name),
        };
        match found.len() {
            0 if self.totals.len() <= MOST_MEANT => self.of_all(name),
            1..=MOST_MEANT => found,
            _ => Vec::new(),
        }
    }

    /// Those of all of what a name says, which stands above them or their table.
    fn of_all(&self, name: &str) -> Vec<usize> {
        let told = name.chars().nth(1).is_some();
        let below = |cell: &usize| {
            let cell = &self.all[*cell];
            match name.is_ascii() {
                true => name.split(' ').all(|word| cell.is_below(word)),
                false => cell.column.contains(name) || cell.above.contains(name),
            }
        };
        self.totals
            .iter()
            .copied()
            .filter(|cell| told && below(cell))
            .collect()
    }

    /// Those of which the name of the row and that of the column, written together, are a name: 公司贷款利息收入.
    fn headed(&self, name: &str) -> Vec<usize> {
        let splits = name.char_indices().map(|(at, _)| name.split_at(at)).skip(2);
        let rows = splits.filter_map(|(row, column)| Some((self.rows.get(row)?, column)));
        let rows = rows.filter(|(row, _)| row.len() <= MOST_MEANT);
        let told = |(row, column): (&Vec<usize>, &str)| -> Vec<usize> {
            let long = column.chars().nth(1).is_some();
            let below = |cell: &usize| long && self.all[*cell].column.contains(column);
            row.iter().copied().filter(below).collect()
        };
        let found = rows.map(told).filter(|cells| !cells.is_empty());
        found.last().unwrap_or_default()
    }

    fn worded(&self, name: &str) -> Vec<usize> {
        let words: BTreeSet<&str> = name.split(' ').collect();
        let rows = words.iter().filter_map(|&word| self.words.get(word));
        let rows = rows.filter(|rows| rows.len() <= MOST_MEANT);
        let rows: BTreeSet<&String> = rows.flatten().collect();
        let within = |row: &&&String| row.split(' ').all(|word| words.contains(word));
        let mut found: Vec<usize> = Vec::new();
        for row in rows.iter().filter(within) {
            let rest: Vec<&str> = words
                .iter()
                .copied()
                .filter(|word| row.split(' ').all(|own| own != *word))
                .collect();
            let told = |cell: &usize| rest.iter().all(|word| self.all[*cell].is_below(word));
            found.extend(self.rows[*row].iter().copied().filter(told));
        }
        found.sort_unstable();
        found
    }
}
