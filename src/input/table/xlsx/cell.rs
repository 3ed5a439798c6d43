//! One cell: what is stored in it, and what it displays.

use std::sync::Arc;

use super::format::{Format, date, number};
use super::strings::{Runs, unescape};
use super::workbook::Workbook;

/// A cell as it is stored.
#[derive(Debug, Default)]
pub(super) struct Stored {
    /// What its value is: a number unless it says otherwise.
    kind: Option<String>,
    /// The number of its style.
    style: usize,
    /// A text that stands in the cell itself.
    pub runs: Runs,
    /// The words that follow are those of its value, else of its formula.
    pub is_value: bool,
    pub has_formula: bool,
    value: String,
    formula: String,
}

/// What a cell displays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// Its text.
    pub text: String,
    /// A date, where the text is only its year or month.
    pub date: Option<String>,
    /// How the number is displayed is not known, and all its digits are the text: the format.
    pub unknown: Option<Arc<str>>,
}

impl Stored {
    /// An empty cell, by what its value is and the number of its style.
    pub fn new(kind: Option<String>, style: usize) -> Self {
        Self {
            kind,
            style,
            ..Self::default()
        }
    }

    /// Where the words that follow belong.
    pub fn words(&mut self) -> &mut String {
        if self.is_value {
            &mut self.value
        } else {
            &mut self.formula
        }
    }

    /// What the cell displays; none if it is blank.
    pub fn shown(mut self, workbook: &Workbook) -> Option<Shown> {
        let format = workbook.styles.format(self.style);
        let shown = match self.kind.as_deref() {
            Some("inlineStr") => as_text(format, self.runs.take()),
            // The formula has no value yet: no program has computed it.
            _ if self.value.trim().is_empty() && self.has_formula => {
                plain(format!("={}", self.formula))
            }
            Some("s") => {
                let number: Option<usize> = self.value.trim().parse().ok();
                as_text(
                    format,
                    number
                        .and_then(|number| workbook.strings.get(number))
                        .map_or("", |s| s)
                        .to_owned(),
                )
            }
            Some("str") => as_text(format, unescape(&self.value)),
            Some("b") => plain(
                if self.value.trim() == "0" {
                    "FALSE"
                } else {
                    "TRUE"
                }
                .to_owned(),
            ),
            Some("e") => plain(self.value),
            Some("d") => plain(self.value.split('T').next().unwrap_or_default().to_owned()),
            _ => numeric(format, &self.value, workbook.from_1904),
        };
        Some(shown).filter(|shown| !shown.text.trim().is_empty())
    }
}

fn plain(text: String) -> Shown {
    Shown {
        text,
        ..Shown::default()
    }
}

fn as_text(format: Option<&Arc<Format>>, text: String) -> Shown {
    plain(format.map_or(text.clone(), |format| format.text(&text)))
}

fn numeric(format: Option<&Arc<Format>>, stored: &str, from_1904: bool) -> Shown {
    let Some(x) = number::parse(stored) else {
        return plain(stored.trim().to_owned());
    };
    let in_full = |code: &str| Shown {
        text: number::in_full(&x),
        date: None,
        unknown: Some(code.into()),
    };
    let Some(format) = format else {
        return in_full("?");
    };
    if let Some(parts) = format.date() {
        return match date::of(&x, from_1904) {
            Some(date) => Shown {
                text: date.shown(parts),
                date: Some(date.to_string()),
                unknown: None,
            },
            // As the cell displays what is no date.
            None => plain("#####".to_owned()),
        };
    }
    format
        .number(&x)
        .map_or_else(|| in_full(&format.code), plain)
}
