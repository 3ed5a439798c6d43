//! Growth years that a wording names: 1979—2018年年均增长.

use crate::language::lexicon;

/// First and last year of growth, where a clause names them; 从2002年到2022年 names base and end instead.
pub(super) fn growth_years(clause: &str) -> Option<(i32, i32)> {
    if !lexicon().wording.average.within(clause) {
        return None;
    }
    let starts = clause
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !clause[..*at].ends_with(is_digit));
    starts
        .filter_map(|(at, _)| span(&clause[..at], &clause[at..]))
        .next()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn span(before: &str, text: &str) -> Option<(i32, i32)> {
    if lexicon().wording.from.at_end(before.trim_end()).is_some() {
        return None;
    }
    let (first, rest) = year(text)?;
    let rest = rest.trim_start();
    let length = lexicon().range.words.at_start(rest)?;
    let (last, _) = year(rest[length..].trim_start())?;
    (first < last).then_some((first, last))
}

fn year(text: &str) -> Option<(i32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    if !digits.bytes().all(|b| b.is_ascii_digit()) || rest.starts_with(is_digit) {
        return None;
    }
    Some((
        digits.parse().ok()?,
        rest.trim_start().strip_prefix('年').unwrap_or(rest),
    ))
}
