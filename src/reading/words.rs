//! The words that a run reads with: those of the pack, and those that it was taught.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::language::{Cue, Prose, prose};

use super::names::Names;
use super::tokens::Lexer;

/// The words of a run, made once and shared by all that it reads.
#[derive(Clone, Debug)]
pub struct Words(Arc<Reader>);

/// A language pack, ready to read with.
#[derive(Debug)]
pub(super) struct Reader {
    pub pack: Arc<Prose>,
    pub lexer: Lexer,
    pub names: Names,
}

impl Words {
    /// The built-in words and more, by what they say.
    ///
    /// ```
    /// use statverify::language::Cue;
    /// use statverify::reading::{Options, Words};
    /// let words = Words::taught(&[(Cue::Up, vec!["走强".to_owned()])].into());
    /// let options = Options { words, ..Options::default() };
    /// ```
    pub fn taught(words: &BTreeMap<Cue, Vec<String>>) -> Self {
        if words.is_empty() {
            return Self::default();
        }
        Self::of(prose().taught(words))
    }

    fn of(pack: Prose) -> Self {
        let pack = Arc::new(pack);
        Self(Arc::new(Reader {
            lexer: Lexer::new(Arc::clone(&pack)),
            names: Names::new(&pack),
            pack,
        }))
    }

    pub(super) fn reader(&self) -> &Reader {
        &self.0
    }
}

impl Default for Words {
    fn default() -> Self {
        static BUILT_IN: LazyLock<Words> = LazyLock::new(|| Words::of(prose().clone()));
        BUILT_IN.clone()
    }
}
