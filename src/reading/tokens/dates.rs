//! Numbers that are dates, years, lengths of time and proportions.

use std::ops::Range;

use crate::book::Period;
use crate::figure::{self, Dimension, Figure};
use crate::language::{Prose, lexicon};

/// The years that may be meant by four digits before 年: no statistic is older, and 3000年 is a count of years.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=2999;

/// Characters of a number of a proportion, and its numbers, beyond which it is none: no article prints as many, and a long
/// line of digits and colons is read but once.
const LONGEST_NUMBER: usize = 64;
const MOST_PARTS: usize = 64;

/// 2002年, 2022年底, 1979—2018年: how many bytes it takes, and which year or years.
pub(in crate::reading) fn year(text: &str, pack: &Prose) -> Option<(usize, Option<Period>)> {
    let (first, length) = figure::year(text).filter(|(year, _)| YEARS.contains(year))?;
    // 2012年至2022年 are two years, which a pattern joins.
    let joined = figure::years(text).filter(|years| {
        let close = YEARS.contains(&years.last) && !years.apart;
        close && text[years.length..].starts_with('年') && !text[..years.length].contains(' ')
    });
    let (last, at) = joined.map_or((first, length), |years| (years.last, years.length));
    let at = at + text[at..].len() - text[at..].trim_start_matches(' ').len();
    let suffix = pack
        .years
        .iter()
        .filter(|word| text[at..].starts_with(word.as_str()))
        .map(String::len)
        .max()?;
    let period = (first <= last).then(|| Period {
        last,
        ..Period::year(first)
    });
    Some((at + suffix, period))
}

/// 3月, 5月25日: how many bytes it takes.
pub(in crate::reading) fn date(text: &str, pack: &Prose) -> Option<usize> {
    let mut at = 0;
    if let Some(end) = worded(text, pack) {
        return Some(end);
    }
    while let Some(mut end) = number(text, at) {
        if let Some(joiner) = figure::joiner(&text[end..])
            && let Some(second) = number(text, end + joiner)
        {
            end = second;
        }
        let Some(unit) = pack
            .dates
            .iter()
            .filter(|word| text[end..].starts_with(word.as_str()))
            .map(String::len)
            .max()
        else {
            break;
        };
        at = end + unit;
    }
    (at > 0).then_some(at)
}

/// 一季度, 十二月: a number in words.
fn worded(text: &str, pack: &Prose) -> Option<usize> {
    let numerals = &lexicon().numeral;
    let mut length = 0;
    // Twelve has two characters.
    for _ in 0..2 {
        let rest = &text[length..];
        let digit = numerals.digits.at_start(rest).map(|(_, length)| length);
        let Some(digit) =
            digit.or_else(|| numerals.places.at_start(rest).map(|(_, length)| length))
        else {
            break;
        };
        length += digit;
    }
    let unit = pack
        .worded_dates
        .iter()
        .find(|unit| text[length..].starts_with(unit.as_str()))?;
    (length > 0).then_some(length + unit.len())
}

/// The byte after a number of one or two digits.
fn number(text: &str, at: usize) -> Option<usize> {
    let digits = text[at..].chars().take_while(|c| is_digit(*c));
    let (count, length) = digits.fold((0, 0), |(count, length), c| {
        (count + 1, length + c.len_utf8())
    });
    (1..=2).contains(&count).then_some(at + length)
}

/// ASCII and full-width digits.
pub(in crate::reading) fn is_digit(c: char) -> bool {
    figure::narrow(c).is_ascii_digit()
}

/// The whole years of a figure in years.
pub(in crate::reading) fn years_of(figure: &Figure) -> Option<u32> {
    whole(figure, "calendar", 12)
}

/// The whole days of a figure in days.
pub(in crate::reading) fn days_of(figure: &Figure) -> Option<u32> {
    whole(figure, "day", 1)
}

fn whole(figure: &Figure, dimension: &str, scale: i64) -> Option<u32> {
    let amount = figure
        .amount
        .as_ref()
        .filter(|_| figure.unit.dimension == Dimension::base(dimension))?;
    let base = amount.point.as_ref()?.to_i64()?;
    (base % scale == 0)
        .then(|| u32::try_from(base / scale).ok())
        .flatten()
        .filter(|&whole| whole > 0)
}

/// 4.0∶37.7∶58.3: how many bytes it takes, and its numbers; with two of them, where the second is 1.
pub(in crate::reading) fn proportion(text: &str) -> Option<(usize, Vec<Range<usize>>)> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    loop {
        let digits = text[at..]
            .chars()
            .take_while(|c| is_digit(*c) || *c == '.')
            .take(LONGEST_NUMBER);
        let number: usize = digits.map(char::len_utf8).sum();
        if number == 0 || parts.len() == MOST_PARTS || text[at..at + number].ends_with('.') {
            return None;
        }
        parts.push(at..at + number);
        at += number;
        let Some(mark) = text[at..]
            .chars()
            .next()
            .filter(|c| matches!(c, '∶' | ':' | '：'))
        else {
            break;
        };
        if !text[at + mark.len_utf8()..].starts_with(is_digit) {
            break;
        }
        at += mark.len_utf8();
    }
    let pair = parts.len() == 2 && &text[parts[1].clone()] == "1";
    (parts.len() > 2 || pair).then_some((at, parts))
}
