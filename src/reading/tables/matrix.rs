//! A table as numbers with labels: which of its cells are figures, and which are headers and names.

use super::number::{Marks, Number};

/// A table whose cells have been read.
#[derive(Debug)]
pub(in crate::reading) struct Matrix {
    pub rows: usize,
    pub columns: usize,
    numbers: Vec<Option<Number>>,
    /// The words of each row that are no figures, in lower case.
    row_labels: Vec<String>,
    /// The words above the first figure of each column, in lower case.
    column_labels: Vec<String>,
    /// The unit that all whole numbers are rounded to, 1 or 5, 10, 100 ….
    grain: i64,
}

/// Whole numbers that must all end in 0 or 5 to be taken as rounded so.
const GRAINED: usize = 20;
/// Those of them that may be misprinted.
const MISPRINTS: usize = 1;
/// Units that whole tables are rounded to.
const GRAINS: [i64; 7] = [1000, 500, 100, 50, 10, 5, 1];

/// A cell over several places: its row and column, and how many of each it covers.
pub(in crate::reading) type Covered = ((usize, usize), (usize, usize));

/// Bytes of a label that are looked at: what is longer is a note.
const LONGEST_LABEL: usize = 160;

impl Matrix {
    /// Reads the cells of a table, given row by row, each as wide as the widest.
    pub fn read<'a>(
        (rows, columns): (usize, usize),
        spans: &[Covered],
        cell: impl Fn(usize, usize) -> &'a str,
    ) -> Self {
        let places = || (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        let marks = Marks::of(places().map(|(row, column)| cell(row, column)));
        let numbers = places().map(|(row, column)| Number::read(cell(row, column), marks));
        let mut matrix = Self {
            rows,
            columns,
            numbers: numbers.collect(),
            row_labels: vec![String::new(); rows],
            column_labels: vec![String::new(); columns],
            grain: 1,
        };
        matrix.name_years();
        matrix.name_counts();
        matrix.label(&cell);
        matrix.spread(spans, cell);
        matrix.grain = matrix.find_grain();
        matrix
    }

    /// The figure of a cell.
    pub fn get(&self, row: usize, column: usize) -> Option<&Number> {
        self.numbers[row * self.columns + column].as_ref()
    }

    /// How many figures it holds.
    pub fn figures(&self) -> usize {
        self.numbers.iter().flatten().count()
    }

    /// The words of a row.
    pub fn row_label(&self, row: usize) -> &str {
        &self.row_labels[row]
    }

    /// The words above a column.
    pub fn column_label(&self, column: usize) -> &str {
        &self.column_labels[column]
    }

    /// The unit that all whole numbers are rounded to: some offices round every count to 5 or 10, and totals on their own.
    pub fn grain(&self) -> i64 {
        self.grain
    }

    fn find_grain(&self) -> i64 {
        let whole =
            |number: &&Number| number.decimals == 0 && !number.percent && number.digits != 0;
        let own: Vec<i64> = self
            .numbers
            .iter()
            .flatten()
            .filter(whole)
            .map(|n| n.digits)
            .collect();
        // One of them may be the misprint that is looked for.
        let fits = |grain: &i64| {
            let others = own.iter().filter(|&digits| digits % grain != 0);
            others.take(MISPRINTS + 1).count() <= MISPRINTS
        };
        let found = GRAINS.into_iter().find(fits).unwrap_or(1);
        if own.len() < GRAINED { 1 } else { found }
    }

    /// Rows of years are headers, and columns of years are names.
    fn name_years(&mut self) {
        for row in 0..self.rows {
            let own: Vec<i64> = self.line(row, 0, 0, 1, self.columns);
            if is_years(&own) {
                (0..self.columns).for_each(|column| self.clear(row, column));
            }
        }
        for column in 0..self.columns {
            let own: Vec<i64> = self.line(0, column, 1, 0, self.rows);
            if is_years(&own) {
                (0..self.rows).for_each(|row| self.clear(row, column));
            }
        }
    }

    /// 1, 2, 3 … of rows and columns are names, too.
    fn name_counts(&mut self) {
        for row in 0..self.rows {
            if is_count(&self.line(row, 0, 0, 1, self.columns)) {
                (0..self.columns).for_each(|column| self.clear(row, column));
            }
        }
        for column in 0..self.columns {
            if is_count(&self.line(0, column, 1, 0, self.rows)) {
                (0..self.rows).for_each(|row| self.clear(row, column));
            }
        }
    }

    /// The digits of the figures of a line; of what is no whole number, something that no name has.
    fn line(
        &self,
        row: usize,
        column: usize,
        down: usize,
        right: usize,
        length: usize,
    ) -> Vec<i64> {
        let at = |step: usize| self.get(row + step * down, column + step * right);
        let digits = |number: &Number| match number.decimals == 0 && !number.percent {
            true => number.digits,
            false => -1,
        };
        (0..length).filter_map(at).map(digits).collect()
    }

    fn clear(&mut self, row: usize, column: usize) {
        self.numbers[row * self.columns + column] = None;
    }

    /// The words of a cell over several places hold for all of them.
    fn spread<'a>(&mut self, spans: &[Covered], cell: impl Fn(usize, usize) -> &'a str) {
        for &((row, column), (height, width)) in spans {
            let text = cell(row, column).trim();
            if row >= self.rows || column >= self.columns || self.get(row, column).is_some() {
                continue;
            }
            let figures = |column: usize| (0..row).any(|above| self.get(above, column).is_some());
            let right = column + 1..self.columns.min(column + width);
            let headed: Vec<usize> = right.filter(|&column| !figures(column)).collect();
            for column in headed {
                add(&mut self.column_labels[column], text);
            }
            for below in row + 1..self.rows.min(row + height) {
                add(&mut self.row_labels[below], text);
            }
        }
    }

    fn label<'a>(&mut self, cell: impl Fn(usize, usize) -> &'a str) {
        let mut open = vec![true; self.columns];
        for row in 0..self.rows {
            for (column, open) in open.iter_mut().enumerate() {
                let text = cell(row, column).trim();
                if self.get(row, column).is_some() {
                    *open = false;
                    continue;
                }
                if text.is_empty() {
                    continue;
                }
                // A dash, and —%, is a figure that is not there.
                if text.contains(char::is_alphanumeric) || !text.contains(['-', '–', '—']) {
                    add(&mut self.row_labels[row], text);
                }
                if *open {
                    add(&mut self.column_labels[column], text);
                }
            }
        }
    }
}

fn add(label: &mut String, text: &str) {
    if text.is_empty() || label.len() + text.len() > LONGEST_LABEL {
        return;
    }
    if !label.is_empty() {
        label.push(' ');
    }
    label.extend(text.chars().flat_map(char::to_lowercase));
}

/// Whether numbers are years in a row, up or down.
fn is_years(numbers: &[i64]) -> bool {
    let year = |number: &i64| (1900..=2100).contains(number);
    let ordered = |a: &[i64]| a.windows(2).all(|two| two[0] <= two[1]);
    let back: Vec<i64> = numbers.iter().rev().copied().collect();
    numbers.len() >= 2 && numbers.iter().all(year) && (ordered(numbers) || ordered(&back))
}

/// Whether numbers count from 0 or 1.
fn is_count(numbers: &[i64]) -> bool {
    numbers.len() >= 3 && numbers[0] <= 1 && numbers.windows(2).all(|two| two[1] == two[0] + 1)
}
