//! One relation between the lines of a table, found at many positions of them.

use super::lines::Axis;
use super::tally::Tally;

/// How lines are tied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reading) enum Tie {
    /// The first is the sum of the others.
    Sum,
    /// It is their mean.
    Mean,
    /// It is the growth from the first of the others to the second, in per cent or as a ratio.
    Growth {
        /// 100 where it is printed per cent, else 1.
        times: i128,
    },
    /// It is the first of the others by the second.
    Ratio {
        /// 100 per cent, 1000 for so many per thousand, else 1.
        times: i128,
    },
}

/// A relation that a table keeps.
#[derive(Clone, Debug)]
pub(in crate::reading) struct Relation {
    pub axis: Axis,
    pub tie: Tie,
    /// The line that is claimed.
    pub claim: usize,
    /// The lines that it follows from, in the order of the formula.
    pub of: Vec<usize>,
    /// What each figure of the only other line is a share of.
    pub whole: Option<Whole>,
    /// A label says so.
    pub labelled: bool,
    pub tally: Tally,
}

/// One figure of a line that others of it are shares of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) struct Whole {
    /// Its position.
    pub at: usize,
    /// The positions of its parts: from the first to before the second.
    pub parts: (usize, usize),
}
