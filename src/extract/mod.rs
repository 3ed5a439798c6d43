//! Prose to rows: the figures of an article and what follows from what, in the same model that a table fills.
//!
//! One way: blocks of text with their places → tokens (figures, periods, cues, punctuation) → phrases → rows.
//! What belongs to a language is data in its pack ([`crate::language`]).

mod block;

pub use block::Block;

use crate::claim::Draft;

/// Which rules are in force.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The rules that are off.
    pub disabled: Vec<String>,
}

/// The figures and claims of one article.
pub fn draft(blocks: impl Iterator<Item = Block>, options: &Options) -> Draft {
    let _ = (blocks.count(), options);
    Draft::default()
}
