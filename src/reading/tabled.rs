//! The figures of an article's tables as the prose may repeat them, or follow from them: by the name of their row, with the unit
//! of their header.

use crate::book::{Cell, Period};
use crate::figure::{Figure, Rounding, parse};
use crate::input::Grid;

use super::mention::{Aspect, Mention, Time};
use super::tables;
use super::tokens::Class;
use super::understood::Understood;
use super::words::Words;

/// A cell of a table as a mention.
pub(super) struct Tabled {
    /// Its text with the unit that its header gives it, and its place.
    pub cell: Cell,
    /// What the name of its row says.
    pub core: String,
    /// What that of its column says.
    pub column: String,
    pub mention: Mention,
}

/// A cell whose unit may not be known.
pub(super) struct Plain {
    own: Understood,
    pub core: String,
    column: String,
}

/// The named cells of a table.
pub(super) fn plain(grid: &Grid, words: &Words) -> Vec<Plain> {
    let named = |own: Understood| {
        let (row, column) = own
            .quantity
            .split_once(" / ")
            .unwrap_or((&own.quantity, ""));
        let key = |label: &str| words.of_script(label).names.key(label);
        let (core, column) = (key(row), key(column));
        Plain { own, core, column }
    };
    tables::figures(grid).into_iter().map(named).collect()
}

impl Plain {
    /// Whether neither the cell nor its header says of what it counts so many.
    pub fn is_bare(&self) -> bool {
        let text = &self.own.text;
        let digits = |c: char| c.is_ascii_digit() || ",.-−() ".contains(c);
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
        let (sign, rest) = unit.split_at(
            unit.find(|c: char| !"$£€¥".contains(c))
                .unwrap_or(unit.len()),
        );
        let full = match text.contains(['%', '$', '£', '€', '¥']) {
            true => text.to_owned(),
            false if rest.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                format!("{sign}{text} {rest}")
            }
            false => format!("{sign}{text}{rest}"),
        };
        let read = |text: String| Some((parse(&text, Rounding::Nearest).ok()?, text));
        let (figure, text) = read(full).or_else(|| read(text.to_owned()))?;
        Some((text, figure))
    }

    /// The cell as a mention, in the unit of its table.
    pub fn tabled(self, unit: Option<&str>) -> Option<Tabled> {
        let (text, figure) = self.figure(unit)?;
        let class = Class::of(&figure);
        let aspect = match class {
            Class::Percent => Aspect::Rate,
            _ => Aspect::Level,
        };
        let year: Option<i64> = self.own.time.parse().ok();
        let time = year.map(|year| Time::Years(Period::year(year)));
        let cell = Cell {
            text,
            origin: self.own.origin,
        };
        let mention = Mention::of_cell(figure, class, aspect, time, self.own.quantity);
        Some(Tabled {
            cell,
            core: self.core,
            column: self.column,
            mention,
        })
    }
}
