//! The formula as written: text → tokens → tree. Nothing is looked up yet.

mod parser;
mod token;
mod tree;

pub use parser::parse;
pub use tree::{Formula, Node, Operator, Relation, Term};

/// Brackets, calls and signs inside one another.
pub const MAX_NESTING: usize = 100;
/// Operands of one formula, unprinted steps written out.
pub const MAX_OPERANDS: usize = 10_000;
/// The greatest exponent, and the greatest number of years.
pub const MAX_EXPONENT: u32 = 1000;
/// Bytes of one cell.
pub const MAX_CELL: usize = 1 << 20;
