//! A place as each medium calls it.

use std::fmt::{self, Display, Formatter};

use super::{Location, Medium};

/// What a place is called in its medium; all counts are from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// A whole file.
    File,
    /// In a text.
    Line {
        /// Its line.
        line: usize,
        /// Its column, in code points.
        column: usize,
    },
    /// In a workbook.
    Cell {
        /// The name of its sheet.
        sheet: &'a str,
        /// Its cell, such as `C12`.
        cell: String,
    },
    /// In a document.
    Paragraph {
        /// Its paragraph.
        paragraph: usize,
        /// Its column, in code points.
        column: usize,
    },
}

impl Location {
    /// The place without its file: `4:12`, `Sheet1!C12`, `¶4:12`; nothing for a whole file.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use statverify::source::{Excerpt, Origin, Span};
    /// let excerpt = Arc::new(Excerpt::row("a.xlsx".into(), "2022 年".into(), 9, "x | 5倍".into(), &[(0, 1), (4, 28)]));
    /// let location = Origin::Text(Span { excerpt, range: 4..8 }).location();
    /// assert_eq!(location.place().to_string(), "'2022 年'!AB9");
    /// assert_eq!(location.to_string(), "a.xlsx:'2022 年'!AB9");
    /// ```
    pub fn place(&self) -> Place<'_> {
        match &self.medium {
            Medium::Text if self.is_file() => Place::File,
            Medium::Text => Place::Line {
                line: self.line,
                column: self.column,
            },
            Medium::Sheet(sheet) => Place::Cell {
                sheet,
                cell: format!("{}{}", letters(self.column), self.line),
            },
            Medium::Document => Place::Paragraph {
                paragraph: self.line,
                column: self.column,
            },
        }
    }

    /// Whether it is a whole file.
    fn is_file(&self) -> bool {
        (self.line, self.column, self.end_line, self.end_column) == (1, 1, 1, 1)
    }
}

/// `article.md:4:12`, `claims.xlsx:Sheet1!C12`, `article.docx:¶4:12`, `a.csv`.
impl Display for Location {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.place() {
            Place::File => f.write_str(&self.file),
            place => write!(f, "{}:{place}", self.file),
        }
    }
}

impl Display for Place<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Line { line, column } => write!(f, "{line}:{column}"),
            Self::Cell { sheet, cell } => write!(f, "{}!{cell}", quoted(sheet)),
            Self::Paragraph { paragraph, column } => write!(f, "¶{paragraph}:{column}"),
        }
    }
}

/// A sheet's name as a formula would have it: in quotes where it is no plain word.
fn quoted(sheet: &str) -> String {
    let plain = sheet
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'));
    if plain {
        sheet.to_owned()
    } else {
        format!("'{}'", sheet.replace('\'', "''"))
    }
}

/// The letters of a column, from 1: `A`, `Z`, `AA`.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_spreadsheets_give_them() {
        for (column, wanted) in [
            (1, "A"),
            (26, "Z"),
            (27, "AA"),
            (52, "AZ"),
            (53, "BA"),
            (702, "ZZ"),
            (703, "AAA"),
            (16384, "XFD"),
        ] {
            assert_eq!(letters(column), wanted);
        }
    }

    #[test]
    fn a_place_is_called_what_its_medium_calls_it() {
        let at = |medium| Location {
            medium,
            line: 12,
            column: 3,
            end_line: 12,
            end_column: 4,
            ..Location::file("a")
        };
        assert_eq!(at(Medium::Text).to_string(), "a:12:3");
        assert_eq!(at(Medium::Document).to_string(), "a:¶12:3");
        assert_eq!(at(Medium::Sheet("数据".into())).to_string(), "a:数据!C12");
        assert_eq!(
            at(Medium::Sheet("it's".into())).to_string(),
            "a:'it''s'!C12"
        );
        assert_eq!(Location::file("a").to_string(), "a");
    }
}
