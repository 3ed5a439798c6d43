//! One format that can be read.

use std::io::Read;

use super::article::Articles;
use super::options::Options;
use super::text::Decoded;

/// A format.
pub struct Reader {
    /// The extensions of its files, in lower case.
    pub extensions: &'static [&'static str],
    /// What is read of them, and how.
    pub(super) reads: Reads,
}

/// What is read of a file.
pub(super) enum Reads {
    /// What a person has stated in rows.
    Rows(fn(name: &str, input: Box<dyn Read>, options: &Options) -> Articles),
    /// The words of one article.
    Words(ReadWords),
}

/// From a file by its name to the words of its article.
pub(super) type ReadWords = fn(name: &str, input: Box<dyn Read>, options: &Options) -> Decoded;

impl Reader {
    /// It holds what a person has stated, so that one without a claim is an error; an article may claim nothing.
    pub fn is_table(&self) -> bool {
        matches!(self.reads, Reads::Rows(_))
    }
}
