//! Lists of words, asked what stands at the start or the end of a text. The longest word wins.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Words, the longest first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct WordList(Vec<String>);

/// Words with what they mean, the longest first.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "BTreeMap<String, T>")]
pub struct WordMap<T>(Vec<(String, T)>);

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl From<Vec<String>> for WordList {
    fn from(mut words: Vec<String>) -> Self {
        words.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
        Self(words)
    }
}

impl<T> From<BTreeMap<String, T>> for WordMap<T> {
    fn from(words: BTreeMap<String, T>) -> Self {
        let mut words: Vec<_> = words.into_iter().collect();
        words.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then(a.cmp(b)));
        Self(words)
    }
}

impl WordList {
    /// How many bytes of the text the longest word at its start takes.
    pub fn at_start(&self, text: &str) -> Option<usize> {
        self.0.iter().find(|word| starts_with(text, word)).map(String::len)
    }

    /// How many bytes of the text the longest word at its end takes.
    pub fn at_end(&self, text: &str) -> Option<usize> {
        self.0.iter().find(|word| ends_with(text, word)).map(String::len)
    }

    /// Whether one of the words stands anywhere in the text.
    pub fn within(&self, text: &str) -> bool {
        self.last_within(text).is_some()
    }

    /// The byte after the last of the words in the text.
    pub fn last_within(&self, text: &str) -> Option<usize> {
        self.0.iter().filter_map(|word| last_end(text, word)).max()
    }

    /// The words.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl<T> WordMap<T> {
    /// What the longest word at the start of the text means, and how many bytes it takes.
    pub fn at_start(&self, text: &str) -> Option<(&T, usize)> {
        self.0.iter().find(|(word, _)| starts_with(text, word)).map(|(word, meaning)| (meaning, word.len()))
    }

    /// The words with their meanings.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(word, meaning)| (word.as_str(), meaning))
    }
}

/// Whether the text begins with the word, whatever its case; a Latin word must end there.
pub(crate) fn starts_with(text: &str, word: &str) -> bool {
    let Some((head, rest)) = text.split_at_checked(word.len()) else { return false };
    head.eq_ignore_ascii_case(word) && !(ends_in_letter(word) && starts_in_letter(rest))
}

fn ends_with(text: &str, word: &str) -> bool {
    let Some(start) = text.len().checked_sub(word.len()) else { return false };
    let Some((head, tail)) = text.split_at_checked(start) else { return false };
    tail.eq_ignore_ascii_case(word) && !(starts_in_letter(word) && ends_in_letter(head))
}

fn last_end(text: &str, word: &str) -> Option<usize> {
    let first = word.bytes().next()?;
    let mut ends = (0..text.len()).rev().filter(|&at| text.as_bytes()[at].eq_ignore_ascii_case(&first));
    let found = ends.find(|&at| {
        text.is_char_boundary(at)
            && starts_with(&text[at..], word)
            && !(starts_in_letter(word) && ends_in_letter(&text[..at]))
    });
    found.map(|at| at + word.len())
}

fn ends_in_letter(text: &str) -> bool {
    text.bytes().next_back().is_some_and(|b| b.is_ascii_alphabetic())
}

fn starts_in_letter(text: &str) -> bool {
    text.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_wins_and_a_latin_word_must_end() {
        let words = WordList::from(["m", "mn", "万", "万亿"].map(String::from).to_vec());
        assert_eq!(words.at_start("万亿元"), Some("万亿".len()));
        assert_eq!(words.at_start("MN"), Some(2));
        assert_eq!(words.at_start("miles"), None);
        assert_eq!(words.at_end("5万"), Some("万".len()));
        assert_eq!(words.last_within("km m mm"), Some(4));
    }
}
