//! The figures of an article's tables as the prose may repeat them, or follow from them: by the name of their row, with the unit
//! of their header.

use std::rc::Rc;

use crate::book::Grid;
use crate::book::{Cell, Period};
use crate::figure::{Figure, Rounding, parse};
use crate::language::{Basis, says, table_words};

use super::mention::{Aspect, Mention, Time};
use super::tables;
use super::tokens::Class;
use super::understood::Understood;
use super::words::Words;

/// A cell of a table as a mention.
pub(super) struct Tabled {
    /// Which of the tables it is of.
    pub table: usize,
    /// Its text with the unit that its header gives it, and its place.
    pub cell: Cell,
    /// What the name of its row says.
    pub core: String,
    /// What that of its column says.
    pub column: String,
    /// What the words above its table say.
    pub above: Rc<str>,
    /// Its row is of all that its table counts.
    pub of_all: bool,
    pub mention: Mention,
}

impl Tabled {
    /// Whether a word stands above the cell, or its table.
    pub fn is_below(&self, word: &str) -> bool {
        let mut words = self.column.split(' ').chain(self.above.split(' '));
        words.any(|own| own == word)
    }

    /// The words above the cell without the year.
    pub fn undated(&self) -> String {
        self.column
            .chars()
            .filter(|c| !c.is_ascii_digit())
            .collect()
    }
}

/// A cell whose unit may not be known.
pub(super) struct Plain {
    own: Understood,
    pub core: String,
    column: String,
    /// The words above it say that it tells a change.
    moved: bool,
    above: Rc<str>,
}

/// The named cells of a table.
pub(super) fn plain(grid: &Grid, words: &Words) -> Vec<Plain> {
    // What ends in a stop is a sentence that stands before it, and no caption.
    let caption = Some(grid.above.as_str()).filter(|text| !text.ends_with(['.', '。', '；', ';']));
    let caption = caption.unwrap_or_default();
    let above: Rc<str> = words.of_script(caption).names.key(caption).into();
    let named = |own: Understood| {
        let (row, column) = own
            .quantity
            .split_once(" / ")
            .unwrap_or((&own.quantity, ""));
        let key = |label: &str| words.of_script(label).names.key(label);
        let moved = says(column, &table_words().growth);
        let (core, column) = (key(row), key(column));
        let above = Rc::clone(&above);
        Plain {
            own,
            core,
            column,
            moved,
            above,
        }
    };
    tables::figures(grid).into_iter().map(named).collect()
}

impl Plain {
    /// Whether neither the cell nor its header says of what it counts so many.
    pub fn is_bare(&self) -> bool {
        let text = &self.own.text;
        let digits = |c: char| c.is_ascii_digit() || ",.-−() $£€¥".contains(c);
        self.own.unit.is_empty() && text.chars().all(digits)
    }

    /// How many digits it prints.
    pub fn digits(&self) -> usize {
        let digits = self.own.text.chars().filter(char::is_ascii_digit);
        digits.count()
    }

    /// Its figure in a unit; its header's where none is given.
    pub fn figure(&self, unit: Option<&str>) -> Option<(String, Figure)> {
        let text = self.own.text.trim();
        let unit = match unit {
            Some(unit) if self.is_bare() => unit,
            _ => self.own.unit.trim(),
        };
        let (own, number) = tables::currency(text);
        let (said, scale) = tables::currency(unit);
        let (sign, number) = (if own.is_empty() { said } else { own }, number.trim());
        let full = match text.contains(['%', '％']) {
            true => text.to_owned(),
            false if scale.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                format!("{sign}{number} {scale}")
            }
            false => format!("{sign}{number}{scale}"),
        };
        let read = |text: String| Some((parse(&text, Rounding::Nearest).ok()?, text));
        let (figure, text) = read(full).or_else(|| read(text.to_owned()))?;
        Some((text, figure))
    }

    /// The cell as a mention, of a table, in its unit.
    pub fn tabled(self, table: usize, unit: Option<&str>) -> Option<Tabled> {
        let (text, figure) = self.figure(unit)?;
        let class = Class::of(&figure);
        let aspect = match class {
            Class::Percent => Aspect::Rate,
            _ if self.moved => Aspect::Change,
            _ => Aspect::Level,
        };
        let time = when(&self.own.time);
        let cell = Cell {
            text,
            origin: self.own.origin,
        };
        let mention = Mention::of_cell(figure, class, aspect, time, self.own.quantity);
        Some(Tabled {
            table,
            cell,
            core: self.core,
            column: self.column,
            above: self.above,
            of_all: self.own.side == "total",
            mention,
        })
    }
}

/// The time that the labels of a cell say.
fn when(said: &str) -> Option<Time> {
    match said {
        "now" => Some(Time::Now),
        "past-year" => Some(Time::Past(Basis::Year)),
        "start-of-year" => Some(Time::Past(Basis::Start)),
        year => Some(Time::Years(Period::year(year.parse().ok()?))),
    }
}
