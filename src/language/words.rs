//! Lists of words, asked what stands at the start or the end of a text. The longest word wins.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Words, the longest first.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct WordList(WordMap<()>);

/// Words with what they mean, the longest first.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "BTreeMap<String, T>")]
pub struct WordMap<T> {
    words: Vec<(String, T)>,
    first: Index,
    last: Index,
}

impl<T> Default for WordMap<T> {
    fn default() -> Self {
        Self::from(BTreeMap::new())
    }
}

impl From<Vec<String>> for WordList {
    fn from(words: Vec<String>) -> Self {
        let words = words.into_iter().map(|word| (word, ()));
        Self(words.collect::<BTreeMap<_, _>>().into())
    }
}

impl<T> From<BTreeMap<String, T>> for WordMap<T> {
    fn from(words: BTreeMap<String, T>) -> Self {
        let mut words: Vec<_> = words.into_iter().collect();
        words.sort_by(|(a, _), (b, _)| b.len().cmp(&a.len()).then(a.cmp(b)));
        let first = Index::new(words.iter().map(|(word, _)| word.chars().next()));
        let last = Index::new(words.iter().map(|(word, _)| word.chars().next_back()));
        Self { words, first, last }
    }
}

impl WordList {
    /// How many bytes of the text the longest word at its start takes.
    pub fn at_start(&self, text: &str) -> Option<usize> {
        self.0.at_start(text).map(|(_, length)| length)
    }

    /// How many bytes of the text the longest word at its end takes.
    pub fn at_end(&self, text: &str) -> Option<usize> {
        self.0.at_end(text).map(|(_, length)| length)
    }

    /// Whether one of the words stands anywhere in the text.
    pub fn within(&self, text: &str) -> bool {
        text.char_indices()
            .any(|(at, _)| self.ends_from(text, at).is_some())
    }

    /// The byte after the last of the words in the text.
    pub fn last_within(&self, text: &str) -> Option<usize> {
        text.char_indices()
            .filter_map(|(at, _)| self.ends_from(text, at))
            .max()
    }

    /// The byte where the last of those words begins that `counts` accepts, be they part of others or not.
    pub fn last_start(&self, text: &str, counts: impl Fn(&str) -> bool) -> Option<usize> {
        let starts = |at: usize| {
            let mut words = self.0.starting(&text[at..]);
            // The end of close is no lose.
            let whole = |word: &str| !(starts_in_letter(word) && ends_in_letter(&text[..at]));
            words.any(|(word, ())| counts(word) && text[at..].starts_with(word) && whole(word))
        };
        text.char_indices()
            .rev()
            .map(|(at, _)| at)
            .find(|&at| starts(at))
    }

    /// The words.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(word, ())| word)
    }

    /// The end of the longest word that begins at a byte of the text and is not part of a Latin one.
    fn ends_from(&self, text: &str, at: usize) -> Option<usize> {
        let (before, rest) = text.split_at(at);
        let whole = |word: &str| {
            starts_with(rest, word) && !(starts_in_letter(word) && ends_in_letter(before))
        };
        let mut words = self.0.starting(rest).map(|(word, ())| word);
        words.find(|word| whole(word)).map(|word| at + word.len())
    }
}

impl<T> WordMap<T> {
    /// What the longest word at the start of the text means, and how many bytes it takes.
    pub fn at_start(&self, text: &str) -> Option<(&T, usize)> {
        self.starting(text)
            .find(|(word, _)| starts_with(text, word))
            .map(|(word, meaning)| (meaning, word.len()))
    }

    /// What the longest word at the start of the text means that stands there in its own case.
    pub fn cased_at_start(&self, text: &str) -> Option<(&T, usize)> {
        self.starting(text)
            .find(|(word, _)| starts_with(text, word) && text.starts_with(word))
            .map(|(word, meaning)| (meaning, word.len()))
    }

    /// What the longest word at the end of the text means, and how many bytes it takes.
    pub fn at_end(&self, text: &str) -> Option<(&T, usize)> {
        let last = self.last.at(text.chars().next_back()).iter();
        last.map(|&at| &self.words[at])
            .find(|(word, _)| ends_with(text, word))
            .map(|(word, meaning)| (meaning, word.len()))
    }

    /// The words with their meanings.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.words
            .iter()
            .map(|(word, meaning)| (word.as_str(), meaning))
    }

    /// The words whose first character is that of the text, the longest first.
    fn starting(&self, text: &str) -> impl Iterator<Item = (&str, &T)> {
        let first = self.first.at(text.chars().next()).iter();
        first
            .map(|&at| &self.words[at])
            .map(|(word, meaning)| (word.as_str(), meaning))
    }
}

/// Where in a list the words stand that begin, or end, in a character, whatever its case.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// One bit for each character modulo 64: most texts are answered by it.
    seen: u64,
    /// Sorted by character; places in the order of the list.
    places: Vec<(char, Vec<usize>)>,
}

impl Index {
    /// An index of a list by one character of each word.
    pub(super) fn new(characters: impl Iterator<Item = Option<char>>) -> Self {
        let mut places: BTreeMap<char, Vec<usize>> = BTreeMap::new();
        for (at, character) in characters.enumerate() {
            let character = character.expect("a word has a character");
            places
                .entry(character.to_ascii_lowercase())
                .or_default()
                .push(at);
        }
        let seen = places
            .keys()
            .fold(0, |seen, character| seen | bit(*character));
        Self {
            seen,
            places: places.into_iter().collect(),
        }
    }

    /// The places of the words of a character.
    pub(super) fn at(&self, character: Option<char>) -> &[usize] {
        let Some(character) = character
            .map(|c| c.to_ascii_lowercase())
            .filter(|c| self.seen & bit(*c) != 0)
        else {
            return &[];
        };
        let found = self
            .places
            .binary_search_by_key(&character, |(known, _)| *known);
        found.map_or(&[], |at| &self.places[at].1)
    }
}

fn bit(character: char) -> u64 {
    1 << (character as u32 % 64)
}

/// Whether the text begins with the word, whatever its case; a Latin word must end there.
pub(crate) fn starts_with(text: &str, word: &str) -> bool {
    let Some((head, rest)) = text.split_at_checked(word.len()) else {
        return false;
    };
    head.eq_ignore_ascii_case(word) && !(ends_in_letter(word) && starts_in_letter(rest))
}

fn ends_with(text: &str, word: &str) -> bool {
    let Some(start) = text.len().checked_sub(word.len()) else {
        return false;
    };
    let Some((head, tail)) = text.split_at_checked(start) else {
        return false;
    };
    tail.eq_ignore_ascii_case(word) && !(starts_in_letter(word) && ends_in_letter(head))
}

fn ends_in_letter(text: &str) -> bool {
    text.bytes()
        .next_back()
        .is_some_and(|b| b.is_ascii_alphabetic())
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
