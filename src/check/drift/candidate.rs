//! Where in the copy the words of a quote stand, whatever numbers stand in them.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use super::fold::Folded;
use super::quote::Quote;

/// Places of a quote that are looked at; words that stand more often tell nothing.
const MOST: usize = 1000;

/// A place in the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The sign with which it begins.
    pub at: usize,
    /// All numbers are those of the quote.
    pub exact: bool,
}

/// The places of each quote, in the order of the copy.
pub(super) fn candidates(quotes: &[Quote<'_>], copy: &Folded) -> Vec<Vec<Candidate>> {
    let mut places = vec![Vec::new(); quotes.len()];
    let mut owners: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, quote) in quotes.iter().enumerate() {
        owners.entry(&quote.folded.skeleton).or_default().push(at);
    }
    let patterns: Vec<&str> = owners.keys().copied().collect();
    let Ok(searcher) = AhoCorasick::new(&patterns) else { return places };
    for found in searcher.find_overlapping_iter(&copy.skeleton) {
        let at = copy.sign_at(found.start());
        for &owner in &owners[patterns[found.pattern().as_usize()]] {
            if places[owner].len() < MOST {
                let quote = &quotes[owner].folded;
                let exact = copy.print(at..at + quote.len()) == quote.print(0..quote.len());
                places[owner].push(Candidate { at, exact });
            }
        }
    }
    places
}
