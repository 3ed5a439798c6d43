//! The words that a run reads with: those of the pack, and those that it was taught.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use crate::language::{Cue, Prose, dense_pack, spaced_pack};
use crate::say::is_chinese;

use super::names::Names;
use super::tokens::Lexer;

/// The words of a run, made once and shared by all that it reads.
#[derive(Clone, Debug)]
pub struct Words(Arc<Readers>);

/// What a run was taught, and what reads each script: made when the first text of it is read, for most runs read one or none.
#[derive(Debug, Default)]
struct Readers {
    taught: BTreeMap<Cue, Vec<String>>,
    dense: OnceLock<Reader>,
    spaced: OnceLock<Reader>,
}

/// The pack of a language, ready to read with.
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
        Self(Arc::new(Readers {
            taught: words.clone(),
            ..Readers::default()
        }))
    }

    /// The pack of the script of some words.
    pub(super) fn of_script(&self, text: &str) -> &Reader {
        if is_chinese(text) {
            self.0.dense()
        } else {
            self.0.spaced()
        }
    }

    /// What reads a paragraph: the pack of the script and the language that it is written in; none where none does.
    pub(super) fn reader(&self, text: &str) -> Option<&Reader> {
        if is_chinese(text) {
            return (!text.contains(is_foreign)).then(|| self.0.dense());
        }
        Some(self.0.spaced()).filter(|reader| tells(&reader.pack, text))
    }
}

impl Readers {
    fn dense(&self) -> &Reader {
        self.dense
            .get_or_init(|| Reader::new(dense_pack(), &self.of_script(true)))
    }

    fn spaced(&self) -> &Reader {
        self.spaced
            .get_or_init(|| Reader::new(spaced_pack(), &self.of_script(false)))
    }

    /// What was taught of a language: a word is of that of its script.
    fn of_script(&self, chinese: bool) -> BTreeMap<Cue, Vec<String>> {
        let own = |list: &Vec<String>| {
            let own = list.iter().filter(|word| is_chinese(word) == chinese);
            own.cloned().collect()
        };
        let words = self.taught.iter();
        words.map(|(cue, list)| (*cue, own(list))).collect()
    }
}

impl Reader {
    fn new(pack: &Prose, taught: &BTreeMap<Cue, Vec<String>>) -> Self {
        let pack = Arc::new(pack.taught(taught));
        Self {
            lexer: Lexer::new(Arc::clone(&pack)),
            names: Names::new(&pack),
            pack,
        }
    }
}

/// Kana and Hangul, among which characters are not Chinese.
fn is_foreign(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fa}' | '\u{ac00}'..='\u{d7a3}')
}

/// Words of which one at least tells the language, so many at most; shorter texts are headings and cells.
const WORDS: usize = 12;
const SHORT: usize = 5;

/// Whether a text is of the language of a pack, by the small words that every sentence of it has.
fn tells(pack: &Prose, text: &str) -> bool {
    let words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let (mut all, mut known, mut latin) = (0, 0, 0);
    for word in words {
        all += 1;
        latin += usize::from(word.chars().all(|c| c < '\u{250}'));
        known += usize::from(
            pack.tells
                .iter()
                .any(|tell| tell.eq_ignore_ascii_case(word)),
        );
    }
    latin == all && (all <= SHORT || known * WORDS >= all)
}

impl Default for Words {
    fn default() -> Self {
        static BUILT_IN: LazyLock<Words> = LazyLock::new(|| Words(Arc::default()));
        BUILT_IN.clone()
    }
}
