//! Where in the copy the words of quotes stand, whatever numbers stand in them.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::fold::Folded;
use super::quote::Quote;

/// A place in the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The sign with which it begins.
    pub at: usize,
    /// All numbers are those of the quote.
    pub exact: bool,
}

/// All places of the same words, in the order of the copy; rows that quote them share these.
#[derive(Debug, Default)]
pub(super) struct Places {
    all: Vec<usize>,
    /// By the numbers that stand there.
    by_print: BTreeMap<String, Vec<usize>>,
}

/// The places of one quote.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidates<'a> {
    all: &'a [usize],
    exact: &'a [usize],
}

impl Places {
    #[cfg(test)]
    pub fn new(places: &[(usize, &str)]) -> Self {
        let mut found = Self::default();
        places
            .iter()
            .for_each(|&(at, print)| found.push(at, print.to_owned()));
        found
    }

    fn push(&mut self, at: usize, print: String) {
        self.all.push(at);
        self.by_print.entry(print).or_default().push(at);
    }

    /// Those of a quote, by its numbers.
    pub fn of(&self, print: &str) -> Candidates<'_> {
        Candidates {
            all: &self.all,
            exact: self
                .by_print
                .get(print)
                .map(Vec::as_slice)
                .unwrap_or_default(),
        }
    }
}

impl<'a> Candidates<'a> {
    /// The only place, if there is just one.
    pub fn only(&self) -> Option<usize> {
        if let [only] = self.all {
            Some(*only)
        } else {
            None
        }
    }

    /// Whether the words stand nowhere.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Places with the quote's own numbers.
    pub fn exact(&self) -> impl Iterator<Item = Candidate> + use<'a> {
        self.exact.iter().map(|&at| Candidate { at, exact: true })
    }

    /// The same in a window.
    pub fn exact_in(&self, window: &Range<usize>) -> impl Iterator<Item = Candidate> + use<'a> {
        within(self.exact, window)
            .iter()
            .map(|&at| Candidate { at, exact: true })
    }

    /// Places with other numbers, in a window.
    pub fn changed_in(&self, window: &Range<usize>) -> impl Iterator<Item = Candidate> + use<'a> {
        let exact = self.exact;
        let changed = within(self.all, window)
            .iter()
            .filter(move |at| exact.binary_search(at).is_err());
        changed.map(|&at| Candidate { at, exact: false })
    }
}

fn within<'a>(places: &'a [usize], window: &Range<usize>) -> &'a [usize] {
    let from = places.partition_point(|&at| at < window.start);
    let to = places.partition_point(|&at| at < window.end);
    &places[from..to.max(from)]
}

/// The places of all quotes by their words.
pub(super) fn places<'q>(quotes: &'q [Quote<'_>], copy: &Folded) -> BTreeMap<&'q str, Places> {
    let mut places: BTreeMap<&str, Places> = BTreeMap::new();
    let mut lengths: BTreeMap<&str, usize> = BTreeMap::new();
    for quote in quotes {
        lengths.insert(&quote.folded.skeleton, quote.folded.len());
    }
    let patterns: Vec<(&str, usize)> = lengths.into_iter().collect();
    let Ok(searcher) = AhoCorasick::new(patterns.iter().map(|(words, _)| words)) else {
        return places;
    };
    for found in searcher.find_overlapping_iter(&copy.skeleton) {
        let (words, length) = patterns[found.pattern().as_usize()];
        let at = copy.sign_at(found.start());
        places
            .entry(words)
            .or_default()
            .push(at, copy.print(at..at + length));
    }
    places
}
