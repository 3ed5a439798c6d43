//! Words found in a text, the leftmost first and of those that begin there the longest.
//!
//! An automaton would find them as well; to build one takes ten times as long as to read an article of a page.

use std::ops::Range;

/// Words, each with its number in the list that they were made of.
#[derive(Debug)]
pub(super) struct Lookup {
    /// By the first character, and of those that begin alike the longest first.
    words: Vec<(String, usize)>,
    /// Each first character, with where its words stand.
    starts: Vec<(char, Range<usize>)>,
    /// One bit for each first character modulo 1,024: most characters of a text begin no word.
    seen: Vec<u64>,
}

/// A word in a text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub range: Range<usize>,
    /// Its number in the list.
    pub word: usize,
}

impl Lookup {
    /// Of a list of words; of two that are the same the first counts.
    pub fn new<'w>(words: impl Iterator<Item = &'w String>) -> Self {
        let mut words: Vec<(String, usize)> = words.cloned().zip(0..).collect();
        words.retain(|(word, _)| !word.is_empty());
        let first = |word: &str| word.chars().next().unwrap_or_default();
        words.sort_by(|(a, i), (b, j)| {
            let longer = b.len().cmp(&a.len());
            first(a).cmp(&first(b)).then(longer).then(i.cmp(j))
        });
        let (mut starts, mut seen, mut at) = (Vec::new(), vec![0; 16], 0);
        for alike in words.chunk_by(|(a, _), (b, _)| first(a) == first(b)) {
            let c = first(&alike[0].0);
            let (word, bit) = place(c);
            seen[word] |= bit;
            starts.push((c, at..at + alike.len()));
            at += alike.len();
        }
        Self {
            words,
            starts,
            seen,
        }
    }

    /// The words of a text, none of which overlap.
    pub fn find_iter<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Found> + 't {
        let mut done = 0;
        std::iter::from_fn(move || {
            let (start, (length, word)) = text[done..]
                .char_indices()
                .find_map(|(at, c)| Some((done + at, self.at(c, &text[done + at..])?)))?;
            done = start + length;
            Some(Found {
                range: start..done,
                word,
            })
        })
    }

    /// The longest word at the start of a text, and its first character: its length, and its number.
    fn at(&self, first: char, text: &str) -> Option<(usize, usize)> {
        let (word, bit) = place(first);
        if self.seen[word] & bit == 0 {
            return None;
        }
        let found = self.starts.binary_search_by_key(&first, |(c, _)| *c).ok()?;
        let mut words = self.words[self.starts[found].1.clone()].iter();
        let (word, number) = words.find(|(word, _)| text.starts_with(word.as_str()))?;
        Some((word.len(), *number))
    }
}

/// The bit of a character.
fn place(c: char) -> (usize, u64) {
    let bit = c as usize % 1024;
    (bit / 64, 1 << (bit % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leftmost_word_counts_and_of_those_the_longest() {
        let list = ["增长", "增", "长期", "GDP", "增长率"].map(String::from);
        let lookup = Lookup::new(list.iter());
        let found = lookup.find_iter("GDP增长期，增长率增");
        let found: Vec<usize> = found.map(|found| found.word).collect();
        assert_eq!(found, [3, 0, 4, 1]);
        // The characters of a name alike modulo 1,024 are told apart.
        let other = char::from_u32('增' as u32 + 1024).unwrap();
        assert!(lookup.find_iter(&other.to_string()).next().is_none());
    }
}
