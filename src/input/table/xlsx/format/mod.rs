//! Formats of numbers: what a cell displays. What is not known is said, not guessed.

pub(super) mod date;
mod lex;
pub(super) mod number;
mod section;

use std::sync::Arc;

use crate::number::Rational;

use date::Parts;
use section::Section;

/// A format.
#[derive(Debug)]
pub(super) struct Format {
    /// As the workbook writes it.
    pub code: Arc<str>,
    /// For numbers from 0 up, below 0, just 0, and for texts; none where something in it is not known.
    sections: Option<Vec<Section>>,
}

impl Format {
    /// Reads a format.
    pub fn parse(code: &str) -> Self {
        let sections = lex::sections(code)
            .and_then(|parts| parts.iter().map(|part| Section::new(part)).collect());
        Self {
            code: code.into(),
            sections,
        }
    }

    /// What of a date it displays; none if it displays no date.
    pub fn date(&self) -> Option<Parts> {
        self.sections.as_ref()?.first()?.date
    }

    /// What it makes of a number; none where that is not known.
    pub fn number(&self, x: &Rational) -> Option<String> {
        let sections = self.sections.as_deref()?;
        let numbers = &sections[..sections.len().min(3)];
        match numbers {
            [_, negative, ..] if x.is_negative() => negative.negative(&x.abs()),
            [_, _, zero] if x.is_zero() => zero.number(x),
            [only] if x.is_negative() => Some(signed(only.number(&x.abs())?)),
            [first, ..] => first.number(x),
            [] => None,
        }
    }

    /// What it makes of a text.
    pub fn text(&self, text: &str) -> String {
        let section = match self.sections.as_deref() {
            Some([_, _, _, last]) => Some(last),
            Some([only]) if only.shows_text() => Some(only),
            _ => None,
        };
        section
            .and_then(|section| section.text(text))
            .unwrap_or_else(|| text.to_owned())
    }
}

/// A text with a minus before it, unless it displays nothing but zeros.
fn signed(text: String) -> String {
    let zero = !text.contains(|c: char| matches!(c, '1'..='9'));
    if zero { text } else { format!("-{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_displayed_as_excel_displays_them() {
        for (code, stored, wanted) in [
            ("General", "207", Some("207")),
            ("General", "0.163", Some("0.163")),
            ("General", "-12.5", Some("-12.5")),
            ("General", "0.30000000000000004", Some("0.3")),
            ("General", "0.33333333333333331", Some("0.333333333")),
            ("General", "12345.678901234", Some("12345.6789")),
            ("General", "1234567890.5", Some("1234567891")),
            ("General", "99999999999", Some("99999999999")),
            ("General", "1570000000000", None),
            ("General", "0.00001", Some("0.00001")),
            ("General", "1.2345678E-5", None),
            ("G/通用格式\"元\"", "3.5", Some("3.5元")),
            ("0", "2630.4", Some("2630")),
            ("0", "0.5", Some("1")),
            ("0.00", "16.3", Some("16.30")),
            ("0.00", "1.005", Some("1.01")),
            ("0.0", "16.349999999999998", Some("16.4")),
            ("0.0", "-0.04", Some("0.0")),
            ("0.0", "-0.05", Some("-0.1")),
            ("#,##0", "1234567", Some("1,234,567")),
            ("#,##0", "12", Some("12")),
            ("#,##0.00", "1234.5", Some("1,234.50")),
            ("#,##0.00", "-1234.5", Some("-1,234.50")),
            ("0.0%", "0.163", Some("16.3%")),
            ("0%", "0.16", Some("16%")),
            ("0.0\"%\"", "16.3", Some("16.3%")),
            ("@", "2002", Some("2002")),
            ("0!.0,\"万\"", "123456", Some("12.3万")),
            ("0!.0,\"万\"", "456", Some("0.0万")),
            ("0!.0,\"万\"", "5600", Some("0.6万")),
            ("0\\.0,\"万\"", "123456", Some("12.3万")),
            ("0.00\"亿元\"", "2630", Some("2630.00亿元")),
            ("#,##0\"元\"", "2630", Some("2,630元")),
            ("0.0亿元", "3.5", Some("3.5亿元")),
            ("¥#,##0.00", "1234.5", Some("¥1,234.50")),
            ("\"¥\"#,##0.00", "-1234.5", Some("-¥1,234.50")),
            ("[$€-2] #,##0", "1234", Some("€ 1,234")),
            ("[$¥-804]#,##0.00", "3", Some("¥3.00")),
            ("0.0,,", "157000000", Some("157.0")),
            ("0.0,,\"百万\"", "157000000", Some("157.0百万")),
            ("0.00,", "1234.5", Some("1.23")),
            ("0.0;-0.0", "-3.14", Some("-3.1")),
            ("0.0_);(0.0)", "-3.14", Some("-3.1")),
            ("0.0_);(0.0)", "3.14", Some("3.1")),
            ("0.00_ ;[Red]-0.00 ", "-3.14", Some("-3.14")),
            ("0.0;[Red]0.0", "-3.14", Some("-3.1")),
            ("\"增长\"0.0%;\"下降\"0.0%", "-0.032", Some("下降3.2%")),
            ("0.0;-0.0;\"持平\"", "0", Some("持平")),
            ("0.0;;", "-1", Some("")),
            (
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ",
                "1234.5",
                Some("¥1,234.50"),
            ),
            (
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ",
                "-1234.5",
                Some("¥-1,234.50"),
            ),
            ("0.0##", "1.5", Some("1.5")),
            ("0.0##", "1.23456", Some("1.235")),
            ("#.##", "0.5", Some("0.5")),
            ("#.##", "3", Some("3")),
            ("000", "7", Some("007")),
            ("0.0\"倍\"", "12.7", Some("12.7倍")),
            ("0.00E+00", "1234", None),
            ("# ?/?", "0.5", None),
            ("[>=100]0;0.0", "5", None),
            ("[DBNum1]General", "5", None),
            ("0 0", "12", Some("1 2")),
            ("foo", "5", None),
            ("\"", "5", None),
            ("", "5", None),
        ] {
            let x = number::parse(stored).expect("a number");
            assert_eq!(
                Format::parse(code).number(&x).as_deref(),
                wanted,
                "{code} {stored}"
            );
        }
    }

    #[test]
    fn a_date_shows_its_year_and_month_where_the_format_does() {
        for (code, wanted) in [
            ("yyyy-mm-dd", Some("2022-06")),
            ("yyyy\"年\"", Some("2022")),
            ("yyyy", Some("2022")),
            ("yyyy\"年\"m\"月\"", Some("2022-06")),
            ("yyyy\"年\"m\"月\";@", Some("2022-06")),
            ("[$-804]yyyy\"年\"m\"月\"d\"日\"", Some("2022-06")),
            ("mmm-yy", Some("2022-06")),
            ("m/d", Some("2022-06-01")),
            ("yyyy/m/d h:mm", Some("2022-06")),
            ("h:mm:ss", Some("2022-06-01")),
            ("yyyy h:mm", Some("2022")),
            ("[h]:mm", None),
            ("0.0\"d\"", None),
        ] {
            let date = date::of(&number::parse("44713.5").unwrap(), false).unwrap();
            assert_eq!(
                Format::parse(code)
                    .date()
                    .map(|parts| date.shown(parts))
                    .as_deref(),
                wanted,
                "{code}"
            );
        }
    }

    #[test]
    fn texts_are_displayed_as_they_are_unless_a_section_says_more() {
        for (code, wanted) in [
            ("@", "甲"),
            ("0.0", "甲"),
            ("0;-0;0;\"注：\"@", "注：甲"),
            ("@\"元\"", "甲元"),
            ("0;-0;0;", ""),
        ] {
            assert_eq!(Format::parse(code).text("甲"), wanted, "{code}");
        }
    }
}
