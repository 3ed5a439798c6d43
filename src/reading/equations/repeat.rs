//! The same quantity, printed twice.

use crate::reading::equation::{Equation, Family};

/// The same quantity, printed twice.
pub static EQUATION: Equation = Equation {
    name: "repeat",
    states: ("同一个量，前后印了两次", "The same quantity, printed twice"),
    right: &[
        "前三季度全市社会物流总额达3187.4亿元。\n\n统计显示，前三季度全市社会物流总额3187.4亿元，创历史新高。",
        "Container throughput reached 412,650 boxes.\n\nContainer throughput for the year was 412,650 boxes, a record.",
    ],
    wrong: &[],
    family: Family::OneWhole,
    // Quantities that share a name and print other figures are other quantities more often than errors: what only
    // agrees is said, and nothing is judged.
    find: |_, _| Vec::new(),
};
