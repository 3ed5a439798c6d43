//! Figures that a claim of prose may follow from, where the words do not say from which.

use super::Cell;
use super::kind::Kind;

/// Figures that a claim may follow from.
#[derive(Clone, Debug)]
pub struct Possible {
    /// How it would follow from them.
    pub kind: &'static Kind,
    /// The same as a formula over the figures as printed, for a person to state.
    pub formula: String,
    /// The figures where they are printed, in the order of the formula.
    pub inputs: Vec<Cell>,
}
