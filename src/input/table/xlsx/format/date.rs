//! Days by their numbers, and what of them a format displays.

use std::fmt::{self, Display, Formatter};

use super::lex::Token;
use crate::number::Rational;

/// The last day that a spreadsheet knows, 9999-12-31.
const LAST: i64 = 2_958_465;
/// From 1970 back to the day before the first of each way to count.
const BEFORE_1900: i64 = -25_568;
const BEFORE_1904: i64 = -24_107;
/// The number of 1900-02-29, which a spreadsheet counts and which never was.
const NEVER: i64 = 60;

/// What of a date a format displays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input::table::xlsx) struct Parts {
    year: bool,
    month: bool,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input::table::xlsx) struct Date {
    year: i64,
    month: i64,
    day: i64,
}

impl Parts {
    /// What tokens display of a date; none if they are no date.
    pub(super) fn of(tokens: &[Token]) -> Option<Self> {
        let part = |token: &Token| {
            if let Token::Date(part, _) = token {
                Some(*part)
            } else {
                None
            }
        };
        let parts: Vec<char> = tokens.iter().filter_map(part).collect();
        // After hours, or before seconds, m is minutes.
        let minutes = |at: usize| at > 0 && parts[at - 1] == 'h' || parts.get(at + 1) == Some(&'s');
        let month = (0..parts.len()).any(|at| parts[at] == 'm' && !minutes(at));
        (!parts.is_empty()).then_some(Self {
            year: parts.contains(&'y'),
            month,
        })
    }
}

impl Date {
    /// The year or month that a format displays; the whole date where it displays no year.
    pub fn shown(&self, parts: Parts) -> String {
        match (parts.year, parts.month) {
            (true, true) => format!("{:04}-{:02}", self.year, self.month),
            (true, false) => format!("{:04}", self.year),
            (false, _) => self.to_string(),
        }
    }
}

/// `2022-06-01`
impl Display for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The day of a number; none where a spreadsheet has none.
pub(in crate::input::table::xlsx) fn of(x: &Rational, from_1904: bool) -> Option<Date> {
    let number = x.floor().to_i64();
    let number = number.filter(|number| (0..=LAST).contains(number))?;
    Some(match (from_1904, number) {
        (true, number) => civil(number + BEFORE_1904),
        (false, number) if number < NEVER => civil(number + BEFORE_1900),
        (false, NEVER) => Date {
            day: 29,
            ..civil(NEVER - 1 + BEFORE_1900)
        },
        (false, number) => civil(number + BEFORE_1900 - 1),
    })
}

/// The day so many days after 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn civil(days: i64) -> Date {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    Date {
        year: year + era * 400 + i64::from(month <= 2),
        month,
        day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_a_spreadsheet() {
        for (number, from_1904, wanted) in [
            ("1", false, Some("1900-01-01")),
            ("59", false, Some("1900-02-28")),
            ("60", false, Some("1900-02-29")),
            ("61", false, Some("1900-03-01")),
            ("44713.99", false, Some("2022-06-01")),
            ("43251", true, Some("2022-06-01")),
            ("0", true, Some("1904-01-01")),
            ("2958465", false, Some("9999-12-31")),
            ("2958466", false, None),
            ("-1", false, None),
        ] {
            let date = of(&super::super::number::parse(number).unwrap(), from_1904);
            assert_eq!(
                date.map(|date| date.to_string()).as_deref(),
                wanted,
                "{number}"
            );
        }
    }
}
