//! Growth years that a wording names: 1979—2018年年均增长.

use crate::language::lexicon;

use super::read::{starts_digit, years};

/// First and last year of growth, where a clause names them; 从2002年到2022年 names base and end instead.
pub(super) fn growth_years(clause: &str) -> Option<(i32, i32)> {
    let words = &lexicon().wording;
    if !words.average.within(clause) {
        return None;
    }
    let mut digits = false;
    let starts = clause.char_indices().filter(|(at, _)| {
        let inside = std::mem::replace(&mut digits, starts_digit(&clause[*at..]));
        digits && !inside
    });
    let from = |at: usize| words.from.at_end(clause[..at].trim_end()).is_some();
    let spans = starts
        .filter(|(at, _)| !from(*at))
        .filter_map(|(at, _)| years(&clause[at..]));
    let mut rising = spans.filter(|span| span.first < span.last);
    let span = rising.next()?;
    Some((span.first.try_into().ok()?, span.last.try_into().ok()?))
}
