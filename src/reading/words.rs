//! The words that a run reads with: those of the pack, and those that it was taught.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::language::{Cue, Prose, packs};
use crate::say::is_chinese;

use super::names::Names;
use super::tokens::Lexer;

/// The words of a run, made once and shared by all that it reads.
#[derive(Clone, Debug)]
pub struct Words(Arc<[Reader; 2]>);

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
        // A word is of the language of its script.
        let of = |chinese: bool| -> BTreeMap<Cue, Vec<String>> {
            let own = |list: &Vec<String>| {
                list.iter()
                    .filter(|word| is_chinese(word) == chinese)
                    .cloned()
                    .collect()
            };
            words.iter().map(|(cue, list)| (*cue, own(list))).collect()
        };
        let [dense, spaced] = packs();
        Self::of([dense.taught(&of(true)), spaced.taught(&of(false))])
    }

    fn of(packs: [Prose; 2]) -> Self {
        let reader = |pack: Prose| {
            let pack = Arc::new(pack);
            Reader {
                lexer: Lexer::new(Arc::clone(&pack)),
                names: Names::new(&pack),
                pack,
            }
        };
        Self(Arc::new(packs.map(reader)))
    }

    /// The pack of the script of some words.
    pub(super) fn of_script(&self, text: &str) -> &Reader {
        let [dense, spaced] = &*self.0;
        if is_chinese(text) { dense } else { spaced }
    }

    /// What reads a paragraph: the pack of the script and the language that it is written in; none where none does.
    pub(super) fn reader(&self, text: &str) -> Option<&Reader> {
        let [dense, spaced] = &*self.0;
        if is_chinese(text) {
            return Some(dense).filter(|_| !text.contains(is_foreign));
        }
        Some(spaced).filter(|reader| tells(&reader.pack, text))
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
        static BUILT_IN: LazyLock<Words> = LazyLock::new(|| Words::of(packs().clone()));
        BUILT_IN.clone()
    }
}
