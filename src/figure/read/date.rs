//! Years, quarters, months and days as they are printed, and spans of them.

use crate::figure::text::{narrow, spaces};
use crate::language::{WordList, lexicon};

use super::digits::run;
use super::words::joiner;

/// A year, or a quarter or month of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i64,
    /// What of it.
    pub part: Part,
}

/// What of a year a date names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// A quarter, from 1.
    Quarter(i64),
    /// A month, from 1.
    Month(i64),
}

/// Two years that are joined: 1979—2018年.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first.
    pub first: i64,
    /// The last.
    pub last: i64,
    /// The bytes from the first digit to the last.
    pub length: usize,
    /// Each has its own 年 and a word joins them: 2012年至2022年.
    pub apart: bool,
}

/// The year of four digits at the start of a text, and the bytes of its digits: 2022, ２０２２, 二〇二二.
pub fn year(text: &str) -> Option<(i64, usize)> {
    let (mut value, mut length) = (0, 0);
    for _ in 0..4 {
        let (digit, bytes) = digit(&text[length..])?;
        value = value * 10 + digit;
        length += bytes;
    }
    digit(&text[length..]).is_none().then_some((value, length))
}

/// Whether a text begins with a digit, in whatever script.
pub(in crate::figure) fn starts_digit(text: &str) -> bool {
    digit(text).is_some()
}

fn digit(text: &str) -> Option<(i64, usize)> {
    let first = text.chars().next()?;
    if let Some(digit) = narrow(first).to_digit(10) {
        return Some((digit.into(), first.len_utf8()));
    }
    let (digit, length) = lexicon().numeral.digits.at_start(text)?;
    Some(((*digit).into(), length))
}

/// Two joined years at the start of a text.
pub fn years(text: &str) -> Option<Years> {
    let (first, digits) = year(text)?;
    let mut at = digits + spaces(&text[digits..]);
    let named = word(&lexicon().date.year, &text[at..]);
    at += named + spaces(&text[at + named..]);
    let join = joiner(&text[at..])?;
    let worded = text[at..].starts_with(char::is_alphabetic);
    at += join;
    // Some print two dashes of half the width.
    at += joiner(&text[at..]).filter(|_| !worded).unwrap_or(0);
    at += spaces(&text[at..]);
    let (last, digits) = year(&text[at..])?;
    Some(Years {
        first,
        last,
        length: at + digits,
        apart: named > 0 && worded,
    })
}

/// The date at the start of a text, and how many bytes it takes: 2022, 2022年6月, 2022-06, 2022Q3, 2022年三季度.
pub fn date(text: &str) -> Option<(Date, usize)> {
    let (year, digits) = year(text)?;
    let end = digits + word(&lexicon().date.year, &text[digits..]);
    let rest = &text[end..];
    let part = quarter(rest).or_else(|| month(rest));
    let (part, length) = part.unwrap_or((Part::Whole, 0));
    Some((Date { year, part }, end + length))
}

/// `Q3`, `-Q3`, 第三季度
fn quarter(text: &str) -> Option<(Part, usize)> {
    let words = &lexicon().date;
    let mut at = usize::from(text.starts_with('-'));
    let before = word(&words.quarter_before, &text[at..]);
    at += before;
    if before == 0 && text[at..].starts_with('第') {
        at += '第'.len_utf8();
    }
    let (number, length) = digit(&text[at..]).filter(|(number, _)| (1..=4).contains(number))?;
    at += length;
    let after = word(&words.quarter, &text[at..]);
    ((before > 0) != (after > 0)).then_some((Part::Quarter(number), at + after))
}

/// `-06`, `/6`, 6月
fn month(text: &str) -> Option<(Part, usize)> {
    let before = usize::from(text.starts_with(['-', '/']));
    let digits = run(&text[before..]);
    let number: i64 = text[before..before + digits].parse().ok()?;
    let end = before + digits;
    let after = word(&lexicon().date.month, &text[end..]);
    let fits = digits <= 2 && (1..=12).contains(&number) && before + after > 0;
    fits.then_some((Part::Month(number), end + after))
}

fn word(list: &WordList, text: &str) -> usize {
    list.at_start(text).unwrap_or(0)
}

/// Whether all of a text is a date as spreadsheets make them: Jun-22, 22-Jun, 2022/6/1, 6月22日.
pub(super) fn is_date(text: &str) -> bool {
    if !text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return is_day(text);
    }
    let number = |part: &str| !part.is_empty() && part.len() <= 4 && run(part) == part.len();
    let month = |part: &str| part.get(..3).is_some_and(names_month);
    let parts: Vec<&str> = text.splitn(4, ['-', '/']).collect();
    match parts[..] {
        [a, b] => month(a) && number(b) || number(a) && month(b),
        [a, b, c] => number(a) && (number(b) || month(b)) && number(c),
        _ => false,
    }
}

/// Whether a word is the name of a month that spreadsheets print: Jun.
pub fn names_month(word: &str) -> bool {
    let months = &lexicon().date.months;
    months.iter().any(|month| month.eq_ignore_ascii_case(word))
}

/// 6月22日, 2022年6月22日
fn is_day(text: &str) -> bool {
    let words = &lexicon().date;
    let Some(day) = words.day.at_end(text) else {
        return false;
    };
    let rest = &text[..text.len() - day];
    let mut years = words.year.iter();
    let rest = years
        .find_map(|year| rest.split_once(year))
        .map_or(rest, |(_, rest)| rest);
    let month = run(rest);
    let word = word(&words.month, &rest[month..]);
    let day = &rest[month + word..];
    month > 0 && word > 0 && !day.is_empty() && run(day) == day.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_every_script_and_with_every_dash() {
        let span = |first, last| Some((first, last));
        for (text, wanted) in [
            ("1979—2018年", span(1979, 2018)),
            ("一九七九—二〇一八年", span(1979, 2018)),
            ("１９７９～２０１８年", span(1979, 2018)),
            ("1979年至2018年", span(1979, 2018)),
            ("二〇〇一到二〇一〇年", span(2001, 2010)),
            ("1979‑2018", span(1979, 2018)),
            ("1979――2018", span(1979, 2018)),
            ("1979 to 2018", span(1979, 2018)),
            ("19790—2018", None),
            ("1979—20180", None),
            ("1979，2018", None),
            ("一九七九年", None),
        ] {
            let read = years(text).map(|years| (years.first, years.last));
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn dates_that_spreadsheets_make() {
        for text in [
            "Jun-22",
            "22-Jun",
            "2022/6/1",
            "2022-06-01",
            "6月22日",
            "2022年6月22号",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in ["6-22", "6月", "22日", "2022年6月", "6月22日前"] {
            assert!(!is_date(text), "{text}");
        }
    }
}
