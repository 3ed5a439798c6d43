//! A figure among other words, with the qualifiers around it.

use std::ops::Range;

use crate::language::lexicon;

use super::numeral::Place;
use super::qualifier::{self, Position};
use super::read::prefix;
use super::text::{normalise, spaces, window};
use super::{Dimension, Figure, Rounding, parse};

/// Most characters that a qualifier before a figure has, with room to spare: the longest 中文 ones have four.
const LONGEST_QUALIFIER: usize = 6;

/// The figure whose number begins at a byte of a text: its bytes with the qualifiers before and after it, and
/// what it is. What stands before byte `after` belongs to something else.
///
/// ```
/// use statverify::figure::scan;
/// let text = "总投资超过7200亿元左右";
/// let (range, figure) = scan(text, text.find('7').unwrap(), 0).unwrap();
/// assert_eq!(&text[range], "超过7200亿元左右");
/// assert_eq!(figure.unit.symbol, "元");
/// ```
pub fn scan(text: &str, at: usize, after: usize) -> Option<(Range<usize>, Figure)> {
    let (first, length) = prefix(&text[at..], Place::Prose, Rounding::Nearest)?;
    let number = at..at + length;
    let end = suffixes(text, second(text, &first, number.end).unwrap_or(number.end));
    let start = prefixes(text, after, at);
    let whole = start..end;
    match parse(&text[whole.clone()], Rounding::Nearest) {
        Ok(figure)
            if figure.unit.dimension == first.unit.dimension
                || figure.unit.dimension != Dimension::Bare =>
        {
            Some((whole, figure))
        }
        _ => Some((number, first)),
    }
}

/// The end of the second number of a range: 3至5倍, 6.5%－7%.
fn second(text: &str, first: &Figure, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let near = normalise(window(rest, 2));
    // 从3亿元到5亿元 is no range: a word may join only numbers of which the first has no unit.
    let word = first.unit.dimension == Dimension::Bare && rest.starts_with(['至', '到']);
    let dash = near.starts_with(['-', '~', '—', '–']);
    let length = rest
        .chars()
        .take_while(|c| matches!(c, '-' | '－' | '~' | '～' | '—' | '–' | '至' | '到'))
        .count();
    if !(word || dash) || length > 2 {
        return None;
    }
    let skip: usize = rest.chars().take(length).map(char::len_utf8).sum();
    let next = &rest[skip..];
    if !normalise(window(next, 1)).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (second, more) = prefix(next, Place::Prose, Rounding::Nearest)?;
    let fits =
        first.unit.dimension == Dimension::Bare || first.unit.dimension == second.unit.dimension;
    fits.then_some(end + skip + more)
}

fn suffixes(text: &str, mut end: usize) -> usize {
    while let Some((.., length)) = qualifier::at_start(&text[end..], Position::After) {
        if lexicon()
            .prose
            .not_after
            .at_start(&text[end..])
            .is_some_and(|word| word >= length)
        {
            break;
        }
        end += length;
    }
    end
}

fn prefixes(text: &str, after: usize, mut start: usize) -> usize {
    loop {
        let before = text[after..start]
            .char_indices()
            .rev()
            .nth(LONGEST_QUALIFIER)
            .map_or(after, |(at, _)| after + at);
        let near = &text[before..start];
        let Some(length) = qualifier::at_end(near) else {
            return minus(near).map_or(start, |length| start - length);
        };
        if lexicon()
            .prose
            .not_before
            .at_end(near)
            .is_some_and(|word| word >= length)
        {
            return start;
        }
        start -= length;
        start += spaces(&text[start..]);
    }
}

/// A minus before a figure, which no number stands before: 负59.5, and not 2020-5.
fn minus(before: &str) -> Option<usize> {
    let word = lexicon().sign.minus.at_end(before);
    let sign = before
        .chars()
        .next_back()
        .filter(|c| matches!(c, '-' | '−' | '－'))
        .map(char::len_utf8);
    let length = word.or(sign)?;
    let digit = |c: char| c.is_alphanumeric() && !('\u{4E00}'..='\u{9FFF}').contains(&c);
    (word.is_some() || !before[..before.len() - length].ends_with(digit)).then_some(length)
}
