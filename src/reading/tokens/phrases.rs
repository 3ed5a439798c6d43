//! Phrases of words, looked up at a place of a text: the longest that ends with a word.

use std::collections::BTreeMap;

/// Phrases, each with what it says, by their first word.
#[derive(Debug)]
pub(super) struct Phrases<T>(BTreeMap<String, Vec<(Vec<String>, T)>>);

/// The word at the start of a text: letters, and marks of abbreviation within it.
pub(super) fn word(text: &str) -> &str {
    let letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’');
    let end = text.find(|c: char| !letter(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['\'', '’'])
}

/// A word as it is looked up: without case, and with one kind of apostrophe.
fn plain(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// What may stand between two words of a phrase.
fn gap(text: &str) -> usize {
    let rest = text.trim_start_matches([' ', '-', '\u{a0}', '\u{2010}', '\u{2011}']);
    text.len() - rest.len()
}

impl<T: Clone> Phrases<T> {
    /// Of phrases as a pack writes them.
    pub fn new(phrases: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut all: BTreeMap<String, Vec<(Vec<String>, T)>> = BTreeMap::new();
        for (phrase, says) in phrases {
            let words: Vec<String> = phrase.split([' ', '-']).map(plain).collect();
            all.entry(words[0].clone()).or_default().push((words, says));
        }
        for phrases in all.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        Self(all)
    }

    /// The longest phrase at the start of a text: how many bytes it takes, and what it says.
    pub fn at(&self, text: &str) -> Option<(usize, T)> {
        let first = word(text);
        let phrases = self.0.get(&plain(first))?;
        phrases.iter().find_map(|(words, says)| {
            let mut end = first.len();
            for wanted in &words[1..] {
                let rest = &text[end..];
                let next = gap(rest);
                let found = word(&rest[next..]);
                if next == 0 || plain(found) != *wanted {
                    return None;
                }
                end += next + found.len();
            }
            Some((end, says.clone()))
        })
    }
}
