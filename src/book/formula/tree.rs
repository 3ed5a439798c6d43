//! The tree of a formula, as a list in which children stand before their parents: however long a
//! formula is, no walk over it needs recursion.

use std::ops::Range;

use crate::number::Rational;

/// A parsed formula.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// A relation that the claimed figure must satisfy, for a formula that begins with `<= total`.
    pub relation: Option<Relation>,
    /// All nodes; children stand before their parents.
    pub nodes: Vec<Node>,
    /// The node that is the whole formula.
    pub root: usize,
}

/// A node with its place in the formula's text, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What stands there.
    pub term: Term,
    /// Where.
    pub span: Range<usize>,
}

/// What can stand at a place of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A bare number: an exact constant.
    Number(Rational),
    /// A name, in brackets or not; whether an id or a figure as printed is for the book to say.
    Word(String),
    /// `[an id with spaces]`.
    Id(String),
    /// A text in quotes: a figure, a list, or a period.
    Text(String),
    /// Minus.
    Negative(usize),
    /// Two operands with an operator between them.
    Binary(Operator, usize, usize),
    /// A power with a whole exponent.
    Power(usize, u32),
    /// A function with its arguments.
    Call(String, Vec<usize>),
}

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

/// What the claimed figure must be to the recomputed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
}
