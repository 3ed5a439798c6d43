//! At which prices a growth was computed.

use crate::language::{WordList, lexicon};

use super::Prices;
use super::clause::{Clause, clause_start};

/// Where a sentence ends, and with it what it is about.
const SENTENCE_ENDS: [char; 6] = ['。', '；', ';', '!', '?', '\n'];

/// What the clause of the figure says; where it has no subject of its own, the clause before it.
pub(super) fn prices(quote: &str, clause: &Clause) -> Prices {
    let mut said = stated(&clause.text());
    let (mut start, mut subject) = (clause.start, has_subject(&clause.before));
    while said == Prices::Unsaid && !subject && start > 0 {
        let end = quote[..start]
            .char_indices()
            .next_back()
            .map_or(0, |(at, _)| at);
        if quote[end..start].starts_with(SENTENCE_ENDS) {
            break;
        }
        start = clause_start(quote, end);
        let earlier = &quote[start..end];
        said = stated(earlier);
        subject = has_subject(earlier);
    }
    said
}

/// What some words themselves say, whatever clause they stand in: 地区生产总值 is at constant prices.
pub fn stated(text: &str) -> Prices {
    let words = &lexicon().prices;
    if words.current.within(text) {
        Prices::Current
    } else if words.constant.within(text) || quantity(text, &words.quantities) {
        Prices::Constant
    } else {
        Prices::Unsaid
    }
}

/// 地区生产总值, but not 工业生产总值; `^` binds a word to the start of the clause.
fn quantity(text: &str, words: &WordList) -> bool {
    let anchored = words.iter().filter_map(|word| word.strip_prefix('^'));
    words.within(text)
        || anchored
            .into_iter()
            .any(|word| text.trim_start().starts_with(word))
}

/// Whether a clause says what it is about, or only how much it changed.
fn has_subject(before: &str) -> bool {
    let words = lexicon();
    let skipped: [&WordList; 8] = [
        &words.prices.no_subject,
        &words.prices.constant,
        &words.prices.current,
        &words.sign.up,
        &words.sign.down,
        &words.sign.between,
        &words.filler.words,
        &words.sign.level,
    ];
    let mut rest = before;
    while let Some(first) = rest.chars().next() {
        let word = skipped.iter().filter_map(|list| list.at_start(rest)).max();
        let qualifier = words
            .qualifier
            .before
            .at_start(rest)
            .map(|(_, length)| length);
        let length = match word.max(qualifier) {
            Some(length) => length,
            None if !first.is_alphabetic() => first.len_utf8(),
            None => return true,
        };
        rest = &rest[length..];
    }
    false
}
