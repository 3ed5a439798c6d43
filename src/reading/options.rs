//! What the user says of the reading of prose.

use std::sync::Arc;

use crate::figure::Rounding;
use crate::recompute;

use super::statement::Statement;
use super::words::Words;

/// How an article is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Rules that find no claims, by their names.
    pub disabled: Vec<String>,
    /// How printed digits came about.
    pub rounding: Rounding,
    /// How claims are judged: some are bound only where their figures agree.
    pub judging: recompute::Options,
    /// The words that prose is read with.
    pub words: Words,
    /// What is stated of figures, in the order of the settings.
    pub statements: Vec<Arc<Statement>>,
}
