//! Years, dates and periods among words that spaces divide: in 2012, fiscal 2023, FY24, 5 April 2013, the third quarter.

use crate::book::Period;
use crate::language::Prose;

use super::phrases::word;

/// The years that four digits alone may be.
const YEARS: std::ops::RangeInclusive<i64> = 1800..=2099;

/// 2012, 2013/14, 2010-2019: how many bytes it takes, and which year or years.
pub(super) fn year(text: &str) -> Option<(usize, Period)> {
    let first = four(text)?;
    let rest = &text[4..];
    let joined = rest.strip_prefix(['/', '-', '–']).and_then(|next| {
        let joiner = rest.len() - next.len();
        let digits = next.bytes().take_while(u8::is_ascii_digit).count();
        let last: i64 = next[..digits].parse().ok()?;
        match digits {
            4 => Some((last, 4 + joiner + 4)),
            2 => Some((first / 100 * 100 + last, 4 + joiner + 2)),
            _ => None,
        }
    });
    let span = joined.filter(|(last, _)| *last > first && YEARS.contains(last));
    let (last, end) = span.unwrap_or((first, 4));
    let closed = |c: char| !c.is_alphanumeric() && !matches!(c, '%' | '$' | '/');
    let decimal = text[end..].starts_with(['.', ','])
        && text[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    let ends = text[end..].is_empty() || text[end..].starts_with(closed) && !decimal;
    ends.then(|| {
        let period = Period {
            last,
            ..Period::year(first)
        };
        // 2013/14 is one financial year.
        let one = if last == first + 1 {
            Period::year(last)
        } else {
            period
        };
        (end, one)
    })
}

fn four(text: &str) -> Option<i64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year: i64 = text[..digits].parse().ok().filter(|_| digits == 4)?;
    YEARS.contains(&year).then_some(year)
}

/// FY24, FY2024, Q3, H1, 1Q, 2H: how many bytes it takes.
pub(super) fn coded(text: &str) -> Option<usize> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = |at: usize| text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let end = match (&text[..letters], digits(letters)) {
        ("FY" | "fy", count @ (2 | 4)) => letters + count,
        ("Q" | "H", 1) => letters + 1,
        _ => {
            let count = digits(0);
            let after = &text[count..];
            let coded = count == 1 && after.starts_with(['Q', 'H']);
            coded.then_some(count + 1)?
        }
    };
    let closed = !text[end..].starts_with(|c: char| c.is_alphanumeric());
    closed.then_some(end)
}

/// 5 April 2013, April 5, Sept. 30, the 5th of May: how many bytes it takes from a number or the name of a month on.
pub(super) fn date(text: &str, pack: &Prose) -> Option<usize> {
    let day = day(text);
    let (named, at) = match day {
        Some(day) => (month(text[day..].trim_start(), pack), day),
        None => (month(text, pack), 0),
    };
    let at = at + (text.len() - at) - text[at..].trim_start().len();
    let mut end = at + named?;
    if day.is_none() {
        let next = spaces(&text[end..]);
        let number = self::day(&text[end + next..]).filter(|_| next > 0);
        end += number.map_or(0, |number| next + number);
    }
    Some(end)
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// The day of a month at the start of a text, 5 or 5th.
fn day(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let day: u32 = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    let rest = &text[digits..];
    let nth = ["st", "nd", "rd", "th"]
        .iter()
        .find(|end| rest.starts_with(**end));
    let end = digits + nth.map_or(0, |end| end.len());
    let closed = !text[end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '%' | '/'));
    let decimal = text[end..].starts_with(['.', ','])
        && text[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    ((1..=31).contains(&day) && closed && !decimal).then_some(end)
}

/// The name of a month, in capitals as names are: `may` is a word.
fn month(text: &str, pack: &Prose) -> Option<usize> {
    let name = word(text);
    let capital = name.starts_with(|c: char| c.is_uppercase());
    let lower = name.to_lowercase();
    let lower = lower.strip_suffix("'s").unwrap_or(&lower);
    let lower = lower.strip_suffix("’s").unwrap_or(lower);
    let known = capital && pack.months.iter().any(|month| month == lower);
    let whole = ["may", "june", "july"].contains(&lower);
    let stop = text[name.len()..].starts_with('.') && lower.len() <= 4 && !whole;
    known.then(|| name.len() + usize::from(stop))
}
