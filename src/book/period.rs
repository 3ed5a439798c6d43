//! When a figure holds: 2002, 2022-06, 2022Q3, 2002–2022.

use crate::figure::{Date, Part, date, joiner, names_month, narrow};
use crate::say::{Bilingual, Code, Fault};

/// Bytes beyond which nothing is a period: two dates in full with a dash between them take fewer.
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
            .map(narrow)
            .collect();
        let short = Some(plain).filter(|plain| plain.len() <= LONGEST);
        short
            .and_then(|plain| whole(&plain))
            .ok_or_else(|| fault(text))
    }

    fn of(Date { year, part }: Date) -> Self {
        let (granularity, number) = match part {
            Part::Whole => (Granularity::Year, 1),
            Part::Quarter(number) => (Granularity::Quarter, number),
            Part::Month(number) => (Granularity::Month, number),
        };
        let index = year * i64::from(granularity.per_year()) + number - 1;
        Self {
            granularity,
            first: index,
            last: index,
        }
    }
}

/// All of a text as a date or a span of two.
fn whole(text: &str) -> Option<Period> {
    let (first, length) = date(text)?;
    let (first, rest) = (Period::of(first), &text[length..]);
    if rest.is_empty() {
        return Some(first);
    }
    let rest = rest[joiner(rest)?..].trim_start_matches('—');
    let (last, _) = date(rest).filter(|(_, length)| *length == rest.len())?;
    let last = Period::of(last);
    let ordered = first.granularity == last.granularity && first.first < last.first;
    ordered.then_some(Period {
        last: last.last,
        ..first
    })
}

fn fault(text: &str) -> Fault {
    let harmed = text.len() <= LONGEST && text.split(['-', '/', ' ']).any(names_month);
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
            ("2002―2022", Granularity::Year, 2002, 2022),
            ("2002‑2022", Granularity::Year, 2002, 2022),
            ("二〇〇二年至二〇二二年", Granularity::Year, 2002, 2022),
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
