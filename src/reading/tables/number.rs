//! The number that a cell of a table prints.

/// The marks of a table's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) struct Marks {
    /// What stands between thousands.
    pub thousands: char,
    /// What stands before decimals.
    pub decimal: char,
}

/// A number as printed: so many units of so many decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) struct Number {
    /// Its digits without any mark, and its sign.
    pub digits: i64,
    pub decimals: u32,
    /// `%` stands behind it.
    pub percent: bool,
}

/// Digits of a number that are read: what has more is a code, or a stored float that nobody prints.
const MOST_DIGITS: usize = 18;
/// Bytes of a cell that may be a number: with signs, marks and a currency none is longer.
const LONGEST: usize = 48;

/// What stands for a currency before or after a number.
const CURRENCIES: [&str; 10] = ["US$", "HK$", "RMB", "$", "€", "£", "¥", "￥", "元", "US＄"];
/// What says that a number is below zero, where it stands before it.
const MINUS: [char; 7] = ['-', '−', '–', '－', '△', '▲', '﹣'];

impl Number {
    /// The number that a text prints; none where it prints another thing, or nothing.
    pub fn read(text: &str, marks: Marks) -> Option<Self> {
        if text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit() || is_wide(c)) {
            return None;
        }
        let plain: String = text.chars().map(narrow).collect();
        let plain = without_notes(plain.trim().trim_matches('*').trim());
        // Of (12.3)% the sign of per cent stands outside, of (12.3%) inside.
        let (plain, outside) = without_percent(plain);
        let (plain, bracketed) = unbracketed(plain);
        let (plain, inside) = without_percent(plain);
        let percent = outside || inside;
        let plain = without_currency(plain);
        let (plain, minus) = match plain.strip_prefix(MINUS) {
            Some(rest) => (rest.trim_start(), true),
            None => (plain.strip_prefix('+').unwrap_or(plain).trim_start(), false),
        };
        let plain = without_currency(plain);
        let (digits, decimals) = unmarked(plain, marks)?;
        let digits = if bracketed != minus { -digits } else { digits };
        Some(Self {
            digits,
            decimals,
            percent,
        })
    }

    /// The same number as a figure is printed without any mark between thousands.
    pub fn canonical(&self) -> String {
        let places = self.decimals as usize;
        let digits = format!("{:0>1$}", self.digits.unsigned_abs(), places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        let sign = if self.digits < 0 { "-" } else { "" };
        let point = if places > 0 { "." } else { "" };
        let unit = if self.percent { "%" } else { "" };
        format!("{sign}{whole}{point}{part}{unit}")
    }
}

fn is_wide(c: char) -> bool {
    ('０'..='９').contains(&c)
}

/// Widths made one, and every blank the same.
fn narrow(c: char) -> char {
    match c {
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}' | '\t' | '\n' => ' ',
        '（' => '(',
        '）' => ')',
        '％' => '%',
        '，' => ',',
        '．' => '.',
        '＋' => '+',
        wide if is_wide(wide) => char::from(b'0' + (wide as u32 - '０' as u32) as u8),
        other => other,
    }
}

/// The text without marks of footnotes behind it: `12.3*`, `5(2)`, `7[1]`, `8¹`.
fn without_notes(text: &str) -> &str {
    let note = |c: char| matches!(c, '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '#');
    let text = text.trim_end_matches(note).trim_end();
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(rest) = text.strip_suffix(close)
            && let Some(at) = rest.rfind(open)
            && rest.len() - at <= 3
            && rest[..at]
                .trim_end()
                .ends_with(|c: char| c.is_ascii_digit())
        {
            return rest[..at].trim_end();
        }
    }
    text
}

/// The inside of brackets that say below zero.
fn unbracketed(text: &str) -> (&str, bool) {
    let bare = without_currency(text).strip_prefix('(');
    match bare.and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (inside.trim(), true),
        None => (text, false),
    }
}

fn without_percent(text: &str) -> (&str, bool) {
    match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    }
}

fn without_currency(text: &str) -> &str {
    let before = CURRENCIES.iter().find_map(|mark| text.strip_prefix(mark));
    before.map_or(text, str::trim_start)
}

/// The digits and how many of them are decimals.
fn unmarked(text: &str, marks: Marks) -> Option<(i64, u32)> {
    // A float that a program stored stands among numbers with a decimal comma.
    let stored = marks.decimal == ',' && marks.thousands != '.' && !text.contains(',');
    let decimal = if stored { '.' } else { marks.decimal };
    let (whole, part) = match text.rsplit_once(decimal) {
        Some((whole, part)) => (whole, part),
        None => (text, ""),
    };
    if !part.bytes().all(|b| b.is_ascii_digit()) || whole.is_empty() && part.is_empty() {
        return None;
    }
    let mut digits = ungrouped(whole, marks.thousands)?;
    digits.push_str(part);
    if digits.is_empty() || digits.len() > MOST_DIGITS {
        return None;
    }
    Some((digits.parse().ok()?, part.len() as u32))
}

/// The digits of a whole number; marks stand between thousands, and blanks where a page was cut into pieces.
fn ungrouped(whole: &str, thousands: char) -> Option<String> {
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let mut digits = pieces(first)?;
    let grouped = whole.contains(thousands);
    if grouped && (digits.is_empty() || digits.len() > 3) {
        return None;
    }
    for group in groups {
        let group = pieces(group)?;
        if group.len() != 3 {
            return None;
        }
        digits.push_str(&group);
    }
    Some(digits)
}

fn pieces(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| *c != ' ').collect();
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: Marks = Marks {
        thousands: ',',
        decimal: '.',
    };
    const COMMA: Marks = Marks {
        thousands: ' ',
        decimal: ',',
    };

    #[test]
    fn a_cell_prints_a_number_in_many_ways() {
        for (text, marks, wanted) in [
            ("1,234.5", POINT, "1234.5"),
            ("(1,234)", POINT, "-1234"),
            ("△1,234", POINT, "-1234"),
            ("$ (12)", POINT, "-12"),
            ("-12.30%", POINT, "-12.30%"),
            ("１２．３％", POINT, "12.3%"),
            ("5(2)", POINT, "5"),
            ("12.3*", POINT, "12.3"),
            (".5", POINT, "0.5"),
            ("1 234,5", COMMA, "1234.5"),
            ("1\u{a0}234", COMMA, "1234"),
            ("12.25", COMMA, "12.25"),
        ] {
            let read = Number::read(text, marks).map(|number| number.canonical());
            assert_eq!(read.as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", "—", "N/A", "12,34", "1.2.3", "2010p", "5-9", "甲1", "1,2345",
        ] {
            assert_eq!(Number::read(text, POINT), None, "{text}");
        }
    }
}
