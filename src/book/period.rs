//! When a figure holds: 2002, 2022-06, 2022Q3, 2002–2022.

use crate::say::Bilingual;
use crate::say::{Code, Fault};

/// Bytes beyond which nothing is a period.
const LONGEST: usize = 40;

/// The length of the unit in which a period counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granularity {
    /// Years.
    Year,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
}

impl Granularity {
    /// How many of it are in a year.
    pub fn per_year(self) -> u32 {
        match self {
            Self::Year => 1,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }

    /// How many months it has.
    pub fn months(self) -> i64 {
        12 / i64::from(self.per_year())
    }
}

/// A year, quarter or month, or a span of them; counted in its granularity since the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// In what it counts.
    pub granularity: Granularity,
    /// The first.
    pub first: i64,
    /// The last; equal to the first for a single one.
    pub last: i64,
}

impl Period {
    /// Whether it names a first and a last.
    pub fn is_span(&self) -> bool {
        self.first != self.last
    }

    /// A single year.
    pub fn year(year: i64) -> Self {
        Self {
            granularity: Granularity::Year,
            first: year,
            last: year,
        }
    }

    /// Reads a period.
    ///
    /// # Errors
    /// `bad-period`, or `spreadsheet-date` where a spreadsheet has turned one into `Jun-22`.
    ///
    /// ```
    /// use statverify::book::Period;
    /// let period = Period::parse("2002–2022").unwrap();
    /// assert_eq!((period.first, period.last), (2002, 2022));
    /// assert_eq!(Period::parse("2022年三季度").unwrap(), Period::parse("2022Q3").unwrap());
    /// ```
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(half_width)
            .collect();
        let short = Some(plain).filter(|plain| plain.len() <= LONGEST);
        short
            .and_then(|plain| single(&plain).or_else(|| span(&plain)))
            .ok_or_else(|| fault(text))
    }
}

fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// `2002`, `2002年`, `2022-06`, `2022年6月`, `2022Q3`, `2022年第三季度`.
fn single(text: &str) -> Option<Period> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits != 4 {
        return None;
    }
    let year: i64 = text[..4].parse().ok()?;
    let rest = text[4..].strip_prefix('年').unwrap_or(&text[4..]);
    if rest.is_empty() {
        return Some(Period::year(year));
    }
    let at = |granularity: Granularity, number: i64| {
        let index = year * i64::from(granularity.per_year()) + number - 1;
        Some(Period {
            granularity,
            first: index,
            last: index,
        })
    };
    match quarter(rest) {
        Some(quarter) => at(Granularity::Quarter, quarter),
        None => at(Granularity::Month, month(rest)?),
    }
}

fn quarter(text: &str) -> Option<i64> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let number = match text.strip_prefix(['Q', 'q']) {
        Some(number) => number,
        None => text.strip_suffix("季度")?.trim_start_matches('第'),
    };
    ["1一", "2二", "3三", "4四"]
        .iter()
        .position(|names| names.contains(number) && !number.is_empty())
        .map(|i| i as i64 + 1)
}

fn month(text: &str) -> Option<i64> {
    let number = text.strip_prefix(['-', '/']).unwrap_or(text);
    let number = number.strip_suffix('月').unwrap_or(number);
    if number == text
        || number.is_empty()
        || number.len() > 2
        || !number.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    number.parse().ok().filter(|month| (1..=12).contains(month))
}

fn span(text: &str) -> Option<Period> {
    for (at, separator) in text.char_indices() {
        if !matches!(separator, '-' | '–' | '—' | '−' | '~' | '至' | '到' | 't') {
            continue;
        }
        let length = if separator == 't' {
            2
        } else {
            separator.len_utf8()
        };
        let Some(rest) = text.get(at + length..) else {
            continue;
        };
        let rest = rest.trim_start_matches('—');
        if let (Some(first), Some(last)) = (single(&text[..at]), single(rest)) {
            let ordered = first.granularity == last.granularity && first.first < last.first;
            return ordered.then_some(Period {
                last: last.last,
                ..first
            });
        }
    }
    None
}

/// What spreadsheets write for a month.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

fn fault(text: &str) -> Fault {
    let lower = text.to_lowercase();
    let harmed = text.len() <= LONGEST
        && lower
            .split(['-', '/', ' '])
            .any(|part| MONTHS.contains(&part));
    let shown: String = text.chars().take(40).collect();
    if harmed {
        let message = Bilingual::new(
            format!("表格软件把时期改成了“{shown}”：请写成 2022-06，并把该列设为文本格式"),
            format!(
                "a spreadsheet has turned the period into \"{shown}\": write 2022-06, and format the column as text"
            ),
        );
        return Fault::new(Code::SpreadsheetDate, 0..text.len(), message);
    }
    let message = Bilingual::new(
        format!("读不懂时期“{shown}”：请写 2002、2002年、2022-06、2022Q3 或 2002–2022"),
        format!("\"{shown}\" is no period: write 2002, 2022-06, 2022Q3 or 2002–2022"),
    );
    Fault::new(Code::BadPeriod, 0..text.len(), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_every_form() {
        for (text, granularity, first, last) in [
            ("2002", Granularity::Year, 2002, 2002),
            ("2002年", Granularity::Year, 2002, 2002),
            ("２００２年", Granularity::Year, 2002, 2002),
            ("2022-06", Granularity::Month, 2022 * 12 + 5, 2022 * 12 + 5),
            (
                "2022年6月",
                Granularity::Month,
                2022 * 12 + 5,
                2022 * 12 + 5,
            ),
            ("2022Q3", Granularity::Quarter, 2022 * 4 + 2, 2022 * 4 + 2),
            (
                "2022年第三季度",
                Granularity::Quarter,
                2022 * 4 + 2,
                2022 * 4 + 2,
            ),
            ("2002–2022", Granularity::Year, 2002, 2022),
            ("2002-2022", Granularity::Year, 2002, 2022),
            ("2002年—2022年", Granularity::Year, 2002, 2022),
            ("2002——2022", Granularity::Year, 2002, 2022),
            ("2002 to 2022", Granularity::Year, 2002, 2022),
            (
                "2021-11–2022-02",
                Granularity::Month,
                2021 * 12 + 10,
                2022 * 12 + 1,
            ),
        ] {
            assert_eq!(
                Period::parse(text),
                Ok(Period {
                    granularity,
                    first,
                    last
                }),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_period_says_so() {
        for (text, code) in [
            ("Jun-22", Code::SpreadsheetDate),
            ("22-Jun", Code::SpreadsheetDate),
            ("2022-13", Code::BadPeriod),
            ("2022-00", Code::BadPeriod),
            ("202206", Code::BadPeriod),
            ("2022年06", Code::BadPeriod),
            ("2022-", Code::BadPeriod),
            ("2022年月", Code::BadPeriod),
            ("2022-006", Code::BadPeriod),
            ("2022-0六", Code::BadPeriod),
            ("2022-+6", Code::BadPeriod),
            ("2022–2022", Code::BadPeriod),
            ("2022–2002", Code::BadPeriod),
            ("last year", Code::BadPeriod),
            ("去年", Code::BadPeriod),
            ("", Code::BadPeriod),
        ] {
            assert_eq!(Period::parse(text).unwrap_err().code, code, "{text}");
        }
    }
}
