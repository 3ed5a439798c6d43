//! The rows or the columns of a table as lines, so that a relation of lines knows no difference between the two.

use crate::language::{says, table_words};

use super::matrix::Matrix;
use super::number::Number;

/// What no change in per cent reaches.
const AMOUNTS: u64 = 1000;

/// Which way lines run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reading) enum Axis {
    /// Lines are rows; what is added up stands in one column.
    Rows,
    /// Lines are columns; what is added up stands in one row.
    Columns,
}

/// The lines of a table, and the positions along each.
#[derive(Clone, Copy)]
pub(in crate::reading) struct Lines<'a> {
    pub matrix: &'a Matrix,
    pub axis: Axis,
}

impl<'a> Lines<'a> {
    /// How many lines there are.
    pub fn count(&self) -> usize {
        match self.axis {
            Axis::Rows => self.matrix.rows,
            Axis::Columns => self.matrix.columns,
        }
    }

    /// How many positions each has.
    pub fn positions(&self) -> usize {
        match self.axis {
            Axis::Rows => self.matrix.columns,
            Axis::Columns => self.matrix.rows,
        }
    }

    /// The row and the column of a position of a line.
    pub fn place(&self, line: usize, position: usize) -> (usize, usize) {
        match self.axis {
            Axis::Rows => (line, position),
            Axis::Columns => (position, line),
        }
    }

    /// The position of a row and column.
    pub fn position(&self, (row, column): (usize, usize)) -> usize {
        match self.axis {
            Axis::Rows => column,
            Axis::Columns => row,
        }
    }

    /// The figure at a position of a line.
    pub fn get(&self, line: usize, position: usize) -> Option<&'a Number> {
        let (row, column) = self.place(line, position);
        self.matrix.get(row, column)
    }

    /// What a line is called.
    pub fn label(&self, line: usize) -> &'a str {
        match self.axis {
            Axis::Rows => self.matrix.row_label(line),
            Axis::Columns => self.matrix.column_label(line),
        }
    }

    /// What the positions of lines are called.
    pub fn position_label(&self, position: usize) -> &'a str {
        match self.axis {
            Axis::Rows => self.matrix.column_label(position),
            Axis::Columns => self.matrix.row_label(position),
        }
    }

    /// Whether the figures of a position are rates, which are not added up.
    pub fn is_rate(&self, position: usize) -> bool {
        let (label, words) = (self.position_label(position), table_words());
        let lists = [&words.ratio, &words.mean, &words.never_added];
        lists.into_iter().any(|list| says(label, list))
            || says(label, &words.growth) && !self.is_of_amounts(position)
    }

    /// Whether all figures of a position are whole numbers, some large: a change in amounts.
    fn is_of_amounts(&self, position: usize) -> bool {
        let held = (0..self.count()).filter_map(|line| self.get(line, position));
        let (mut whole, mut large) = (true, false);
        for number in held {
            whole &= number.decimals == 0 && !number.percent;
            large |= number.digits.unsigned_abs() >= AMOUNTS;
        }
        whole && large
    }

    /// The positions at which a line holds a figure.
    pub fn filled(&self, line: usize) -> Vec<usize> {
        let held = |&position: &usize| self.get(line, position).is_some();
        (0..self.positions()).filter(held).collect()
    }
}
