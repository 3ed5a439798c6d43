//! Numbers that are dates, years, lengths of time and proportions.

use std::ops::Range;

use crate::book::Period;
use crate::figure::{Dimension, Figure};
use crate::language::Prose;

use super::lex::is_digit;

/// The years that may be meant by four digits before 年.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=2999;

/// Characters of a number of a proportion, and its numbers, beyond which it is none.
const LONGEST_NUMBER: usize = 64;
const MOST_PARTS: usize = 64;

/// 2002年, 2022年底, 1979—2018年: how many bytes it takes, and which year or years.
pub(super) fn year(text: &str, pack: &Prose) -> Option<(usize, Option<Period>)> {
    let (first, mut at) = four_digits(text)?;
    let mut last = first;
    let joined = text[at..].strip_prefix('年').unwrap_or(&text[at..]);
    // 2012年至2022年 are two years, which a pattern joins.
    let worded = joined.len() < text.len() - at && joined.starts_with(['至', '到']);
    let dash: usize = joined.chars().take_while(|c| joins(*c)).count();
    let skip: usize = joined.chars().take(dash).map(char::len_utf8).sum();
    if (1..=2).contains(&dash)
        && !worded
        && let Some((second, length)) = four_digits(&joined[skip..])
        && joined[skip + length..].starts_with('年')
    {
        at = text.len() - joined.len() + skip + length;
        last = second;
    }
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

/// What stands between the first and the last of several dates.
fn joins(c: char) -> bool {
    matches!(c, '-' | '－' | '—' | '–' | '~' | '～' | '至' | '到')
}

fn four_digits(text: &str) -> Option<(i64, usize)> {
    let mut value = 0;
    let mut length = 0;
    for (count, c) in text.chars().enumerate() {
        let digit = match c {
            '0'..='9' => c as i64 - '0' as i64,
            '０'..='９' => c as i64 - '０' as i64,
            '〇' | '零' => 0,
            _ => "一二三四五六七八九"
                .chars()
                .position(|digit| digit == c)
                .map_or(-1, |at| at as i64 + 1),
        };
        if digit < 0 {
            return (count == 4 && YEARS.contains(&value) && c != '.').then_some((value, length));
        }
        if count == 4 {
            return None;
        }
        value = value * 10 + digit;
        length += c.len_utf8();
    }
    None
}

/// 3月, 5月25日: how many bytes it takes.
pub(super) fn date(text: &str, pack: &Prose) -> Option<usize> {
    let mut at = 0;
    loop {
        let number = text[at..]
            .find(|c: char| !is_digit(c))
            .unwrap_or(text.len() - at);
        if number == 0 || text[at..at + number].chars().count() > 2 {
            break;
        }
        let mut end = at + number;
        let dash = text[end..].chars().next().filter(|c| joins(*c));
        if let Some(dash) = dash {
            let rest = &text[end + dash.len_utf8()..];
            let second = rest.find(|c: char| !is_digit(c)).unwrap_or(rest.len());
            if second > 0 && rest[..second].chars().count() <= 2 {
                end += dash.len_utf8() + second;
            }
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

/// The whole years of a figure in years.
pub(super) fn years_of(figure: &Figure) -> Option<u32> {
    whole(figure, "calendar", 12)
}

/// The whole days of a figure in days.
pub(super) fn days_of(figure: &Figure) -> Option<u32> {
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
pub(super) fn proportion(text: &str) -> Option<(usize, Vec<Range<usize>>)> {
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
