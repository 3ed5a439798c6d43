//! What a file holds of one article.

use crate::book::{Cell, Draft};
use crate::say::Problem;
use crate::source::Block;

/// The articles of a file, one after the other; an error ends them.
pub type Articles = Box<dyn Iterator<Item = Result<Article, Problem>>>;

/// The tables of a file, one after the other; an error ends them.
pub type Drafts = Box<dyn Iterator<Item = Result<Draft, Problem>>>;

/// One article, nothing of it understood.
#[derive(Debug)]
pub enum Article {
    /// A table: its rows.
    Rows(Draft),
    /// Prose.
    Prose(Prose),
}

/// The words of an article.
#[derive(Debug)]
pub struct Prose {
    /// Its paragraphs, in their order.
    pub blocks: Vec<Block>,
    /// Comments that waive or state, in their order.
    pub waivers: Vec<Waiver>,
    /// Whether it holds a Chinese character.
    pub chinese: bool,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What was left out, which is said after all else.
    pub left_out: Vec<Problem>,
}

/// What a comment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It lets claims stand: `verify-ignore: REASON`.
    Waives,
    /// It states what a figure follows from: `verify: FORMULA`, or that it follows from nothing: `verify: none`.
    States,
}

/// A comment that waives or states.
#[derive(Debug)]
pub struct Waiver {
    /// What it is for.
    pub says: Says,
    /// The reason or formula that it gives, which may be blank, and its place.
    pub reason: Cell,
    /// From this line and column.
    pub from: (usize, usize),
    /// Up to this line and column.
    pub to: (usize, usize),
    /// Only the last figure there.
    pub last: bool,
}
