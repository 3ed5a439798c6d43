//! What a file holds of one article.

use crate::book::{Cell, Draft, Grid};
use crate::say::Problem;
use crate::source::Block;

/// The articles of a file, one after the other; an error ends them.
pub type Articles = Box<dyn Iterator<Item = Result<Article, Problem>>>;

/// One article, nothing of it understood.
#[derive(Debug)]
pub enum Article {
    /// A table: its rows.
    Rows(Draft),
    /// Prose.
    Prose(Prose),
    /// Figures that claim nothing themselves: a file of data.
    Data(Data),
}

/// A file of data: its tables, which may hold totals, shares and the like.
#[derive(Debug)]
pub struct Data {
    /// Its tables, in their order.
    pub tables: Vec<Grid>,
    /// Whether it holds a Chinese character.
    pub chinese: bool,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What to say where nothing in it can be checked.
    pub idle: Problem,
}

/// The words of an article.
#[derive(Debug)]
pub struct Prose {
    /// Its paragraphs, in their order.
    pub blocks: Vec<Block>,
    /// Its tables, in their order.
    pub tables: Vec<Grid>,
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
