//! Where a text stands in a quote.

use std::borrow::Cow;

use super::text::{normalise, window};

/// Most characters of a quote that are searched; a quote is some words, not a chapter.
pub(super) const LONGEST_QUOTE: usize = 2000;

/// A quote with its widths made one, cut where it is too long to be one.
pub(super) fn searched(quote: &str) -> Cow<'_, str> {
    normalise(window(quote, LONGEST_QUOTE))
}

/// The byte of the quote where the text stands on its own, not as part of a longer number.
pub(super) fn find(quote: &str, text: &str) -> Option<usize> {
    if text.is_empty() {
        return None;
    }
    quote
        .match_indices(text)
        .map(|(at, _)| at)
        .find(|&at| stands_alone(&quote[..at], text, &quote[at + text.len()..]))
}

fn stands_alone(before: &str, text: &str, after: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let glued_before = text.starts_with(digit) && number_goes_on(before.chars().rev());
    let glued_after = text.ends_with(digit) && number_goes_on(after.chars());
    !glued_before && !glued_after
}

/// A digit, or a point or comma and then a digit.
fn number_goes_on(mut chars: impl Iterator<Item = char>) -> bool {
    match chars.next() {
        Some(c) if c.is_ascii_digit() => true,
        Some('.' | ',') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}
