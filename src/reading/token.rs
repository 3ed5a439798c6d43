//! What prose is made of, as far as claims are concerned.

use std::ops::Range;

use crate::book::Period;
use crate::figure::{Dimension, Figure};

/// The classes of tokens that no word list makes, by the names that patterns use.
pub(super) const CLASSES: [&str; 18] = [
    "TEXT", "LONG", "LEVEL", "BARE", "PERCENT", "POINTS", "TIMES", "DOUBLING", "RANK", "RATIO",
    "STRUCT", "YEAR", "SPAN", "DAYS", "DATE", "COUNT", "PLAN", "HOLIDAY",
];

/// A token: its class as a letter, and its bytes.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// One letter for its class, so that a pattern is a regular expression.
    pub class: u8,
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What it says beyond its class.
    pub value: Value,
}

/// What a token says.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Nothing more.
    Word,
    /// A figure.
    Figure(Box<Figure>),
    /// A year, or a span of years.
    Period(Option<Period>),
    /// So many years: 五年, “十四五”.
    Years(u32),
    /// So many days: 七天; a holiday may last several numbers of them.
    Days(Vec<u32>),
    /// The places of the numbers of 4.0∶37.7∶58.3.
    Parts(Vec<Range<usize>>),
}

impl Token {
    /// Its figure.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.value {
            Value::Figure(figure) => Some(figure),
            _ => None,
        }
    }
}

/// Whether a figure counts people or things.
pub(super) fn is_count(figure: &Figure) -> bool {
    [Dimension::base("count"), Dimension::base("people")].contains(&figure.unit.dimension)
}

/// The class of a figure, by what it measures.
pub(super) fn class_of(figure: &Figure) -> &'static str {
    match &figure.unit.dimension {
        Dimension::Percent => "PERCENT",
        Dimension::Points => "POINTS",
        Dimension::Times if figure.text.contains(['番', '翻']) => "DOUBLING",
        Dimension::Times => "TIMES",
        Dimension::Bare => "BARE",
        Dimension::Product(_) => "LEVEL",
    }
}
