//! The same quantity, printed twice.

use crate::reading::equation::{Equation, Family};

/// The same quantity, printed twice.
pub static EQUATION: Equation = Equation {
    name: "repeat",
    states: ("同一个量，前后印了两次", "The same quantity, printed twice"),
    right: &[],
    wrong: &[],
    family: Family::OneWhole,
    // Quantities that share a name and print other figures are other quantities more often than errors: what only
    // agrees is said, and nothing is judged.
    find: |_, _| Vec::new(),
};
