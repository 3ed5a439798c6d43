//! Where a figure stands in its quote, and how the quote prints it.

use super::numeral::Place;
use super::read::prefix;
use super::text::{normalise, window};
use super::{Dimension, Figure, Rounding};

/// Most characters of a quote that are searched; a quote is some words, not a chapter.
const LONGEST_QUOTE: usize = 2000;

/// A quote with its widths made one, cut where it is too long to be one.
pub(super) fn searched(quote: &str) -> String {
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

/// The quote's print of the same number, where it has other digits than the cell.
pub(super) fn other_print(
    quote: &str,
    claimed: &str,
    figure: &Figure,
    rounding: Rounding,
) -> Option<Figure> {
    let quote = window(quote, LONGEST_QUOTE);
    let own = figure
        .amount
        .as_ref()
        .filter(|amount| amount.bound.is_none())?;
    let point = own.point.as_ref()?.abs();
    if find(&normalise(quote), normalise(claimed).trim()).is_some() {
        return None;
    }
    let mut at = 0;
    while at < quote.len() {
        let Some((print, length)) = number_at(quote, at, rounding) else {
            at += quote[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let same_unit = figure.unit.dimension == Dimension::Bare
            || figure.unit.dimension == print.unit.dimension;
        let other = print
            .amount
            .as_ref()
            .filter(|amount| amount.point.as_ref() == Some(&point) && same_unit);
        let finer = |place| place != &own.place || print.unit.dimension != figure.unit.dimension;
        if other
            .is_some_and(|amount| finer(&amount.place) && digits(&print.text) != digits(claimed))
        {
            return Some(print);
        }
        if other.is_some() {
            return None;
        }
        at += length;
    }
    None
}

/// The number that begins at a byte of the quote, if one does.
fn number_at(quote: &str, at: usize, rounding: Rounding) -> Option<(Figure, usize)> {
    let first = normalise(window(&quote[at..], 1));
    let digit =
        first.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '¥' | '£' | '€'));
    if !digit {
        return None;
    }
    prefix(&quote[at..], Place::Prose, rounding)
}

fn digits(text: &str) -> String {
    normalise(text)
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect()
}
