//! A figure among other words, with the qualifiers around it.

use std::ops::Range;

use crate::figure::clause::ends_clause;
use crate::figure::text::{normalise, original, spaces, window};
use crate::figure::{Dimension, Figure, Rounding};
use crate::language::lexicon;

use super::mode::Mode;
use super::parse::{parse, prefix};
use super::words::{self, qualifier_at_end};

/// Most characters that a qualifier before a figure has, with room to spare: `approximately` and a space.
const LONGEST_QUALIFIER: usize = 16;
/// Most characters that join two ends: —— and to.
const LONGEST_JOINER: usize = 2;
/// Characters before a figure that are searched for 从: a clause is seldom longer.
const LONGEST_CLAUSE: usize = 40;

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
    let (first, length) = prefix(&text[at..], Mode::Prose, Rounding::Nearest)?;
    let number = at..at + length;
    let end = suffixes(text, second(text, &first, &number).unwrap_or(number.end));
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

/// The end of the second number of a range: 3至5倍, 6.5%－7%, 3%到6%.
fn second(text: &str, first: &Figure, number: &Range<usize>) -> Option<usize> {
    let rest = &text[number.end..];
    let near = window(rest, LONGEST_JOINER);
    let normal = normalise(near);
    let joiner = words::joiner(&normal)?;
    // A dash, and a second one or the minus of the number.
    let joined = joiner + words::joiner(&normal[joiner..]).unwrap_or(0);
    let next = &rest[original(near, &normal, joined)..];
    if !normalise(window(next, 1)).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let worded = normal.starts_with(char::is_alphabetic);
    let bare = first.unit.dimension == Dimension::Bare;
    let percent = first.unit.dimension == Dimension::Percent;
    // 从3亿元到5亿元 is no range: a word joins numbers of which the first has no unit, and percentages.
    if worded && !bare && (!percent || two_levels(&text[..number.start])) {
        return None;
    }
    let (second, more) = prefix(next, Mode::Prose, Rounding::Nearest)?;
    let rises = || {
        let point = |figure: &Figure| figure.amount.as_ref()?.point.clone();
        point(first) <= point(&second)
    };
    let fits = bare || !worded || percent && rises();
    let one = bare || first.unit.dimension == second.unit.dimension;
    (fits && one).then(|| text.len() - next.len() + more)
}

/// Whether 从 before a figure makes levels of it and the one after it, 从上年的3%到6%; a word of change between them
/// begins something else, 自去年起增长3%到6%.
fn two_levels(before: &str) -> bool {
    let words = lexicon();
    let start = before.char_indices().rev().nth(LONGEST_CLAUSE);
    let near = &before[start.map_or(0, |(at, _)| at)..];
    let from = near.char_indices().rev().find_map(|(at, c)| {
        let end = at + words.range.levels.at_start(&near[at..])?;
        let part = words.range.not_levels.at_start(&near[at..]).is_some()
            || words
                .range
                .not_levels
                .at_end(&near[..at + c.len_utf8()])
                .is_some();
        (!part).then_some(end)
    });
    let Some(from) = from else { return false };
    let between = &near[from..];
    // One character such as 高 is part of too many other words.
    let changes = |list: &crate::language::WordList| {
        list.last_start(between, |word| word.len() > 3).is_some()
    };
    !between.contains(ends_clause) && !changes(&words.sign.up) && !changes(&words.sign.down)
}

fn suffixes(text: &str, mut end: usize) -> usize {
    let (after, not_after) = (&lexicon().qualifier.after, &lexicon().prose.not_after);
    while let Some((_, length)) = after.at_start(&text[end..]) {
        if not_after.at_start(&text[end..]) >= Some(length) {
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
        let Some(length) = qualifier_at_end(near) else {
            return minus(near, &text[..start]).map_or(start, |length| start - length);
        };
        if lexicon().prose.not_before.at_end(near) >= Some(length) {
            return start;
        }
        start -= length;
        start += spaces(&text[start..]);
    }
}

/// A minus before a figure, which no number stands before: 负59.5, and not 2020-5.
fn minus(near: &str, before: &str) -> Option<usize> {
    let word = lexicon().sign.minus.at_end(near);
    let sign = near
        .chars()
        .next_back()
        .filter(|c| matches!(c, '-' | '−' | '－'))
        .map(char::len_utf8);
    let length = word.or(sign)?;
    let digit = |c: char| c.is_alphanumeric() && !('\u{4E00}'..='\u{9FFF}').contains(&c);
    (word.is_some() || !before[..before.len() - length].ends_with(digit)).then_some(length)
}
