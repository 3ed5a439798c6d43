//! Text → tokens: figures, times, cue words, marks, and the words between them.

mod calendar;
mod dates;
mod dense;
mod lookup;
mod phrases;
mod spaced;
mod token;

use std::sync::Arc;

use crate::language::Prose;

use dense::Dense;
use spaced::Spaced;

pub(super) use token::{Class, Kind, Token, is_count};

/// What splits the text of one language: where spaces stand between words they are looked up one by one, elsewhere cues
/// are found among characters.
#[derive(Debug)]
pub(super) enum Lexer {
    Dense(Dense),
    Spaced(Spaced),
}

impl Lexer {
    /// That of a pack.
    pub fn new(pack: Arc<Prose>) -> Self {
        match pack.spaced {
            true => Self::Spaced(Spaced::new(pack)),
            false => Self::Dense(Dense::new(pack)),
        }
    }

    /// What a text is made of.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        match self {
            Self::Dense(lexer) => lexer.tokens(text),
            Self::Spaced(lexer) => lexer.tokens(text),
        }
    }
}
