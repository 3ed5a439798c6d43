//! Text → tokens: figures, times, cue words, marks, and the words between them.

mod dates;
mod lexer;
mod token;

pub(super) use lexer::Lexer;
pub(super) use token::{Class, Kind, Token, is_count};
