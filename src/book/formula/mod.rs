//! The formula as written: text → tokens → tree. Nothing is looked up yet.

mod limits;
mod parser;
mod token;
mod tree;

pub use limits::{MAX_CELL, MAX_EXPONENT, MAX_NESTING, MAX_OPERANDS};
pub use parser::parse;
pub use tree::{Formula, Node, Operator, Relation, Term};
