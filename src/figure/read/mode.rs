//! Where a number is read.

/// Where a number is read: what may belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figure) enum Mode {
    /// Alone in a cell: `1,234` is one number, a fraction is one figure.
    Cell,
    /// Inside a formula: a comma separates, `/` divides.
    Formula,
    /// Among other words.
    Prose,
}
