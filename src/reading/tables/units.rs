//! The unit of a table's figures: what its headers, its caption and the line above it say.

use crate::book::Grid;
use crate::language::{says, table_words};

use super::matrix::Matrix;

/// Letters of a unit: what is longer is a sentence.
const LONGEST_UNIT: usize = 16;
/// What stands before the unit of a whole table, and of what money it is.
const UNIT_WORDS: [&str; 4] = ["单位：", "单位:", "unit: ", "units: "];
const MONEY: &str = "人民币";

/// The unit that a table gives all of its figures; of one that its lines give, see [`Units::of`].
pub(super) struct Units {
    table: String,
    /// The currency sign of the first figure of each column: filings print it once, and mean all below.
    signs: Vec<String>,
}

impl Units {
    /// What the rows without figures say, then the words above the table.
    pub fn new(matrix: &Matrix, grid: &Grid) -> Self {
        let is_head = |row: &usize| (0..matrix.columns).all(|at| matrix.get(*row, at).is_none());
        let heads = (0..matrix.rows).filter(is_head);
        let above = grid.above.to_lowercase();
        let mut texts = heads.map(|row| matrix.row_label(row)).chain([&*above]);
        let table = texts.find_map(|text| stated(text).or_else(|| scale(text)));
        let sign = |column: usize| {
            let first = (0..matrix.rows).find(|&row| matrix.get(row, column).is_some())?;
            Some(currency(grid.cell(first, column)?.text.trim()).0.to_owned())
        };
        Self {
            table: table.unwrap_or_default(),
            signs: (0..matrix.columns)
                .map(|column| sign(column).unwrap_or_default())
                .collect(),
        }
    }

    /// The unit of a cell of a column, by the labels of both; empty where nothing says it.
    pub fn of(&self, at: usize, [column, row]: [&str; 2]) -> String {
        let words = table_words();
        let table = match currency(&self.table).0 {
            "" => format!("{}{}", self.signs[at], self.table),
            _ => self.table.clone(),
        };
        let own = [column, row].into_iter().find_map(bracketed);
        let percent = || {
            let money = column.contains(['$', '£', '€', '¥', '元']);
            let said = says(column, &words.percent) && !money;
            said.then(|| "%".to_owned())
        };
        // In a table of thousands what is so much each is not told in thousands.
        let whole = || match says(row, &words.each) || says(column, &words.each) {
            true => currency(&table).0.to_owned(),
            false => table.clone(),
        };
        own.or_else(percent).unwrap_or_else(whole)
    }
}

/// A leading currency sign, and the rest.
pub(in crate::reading) fn currency(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !"$£€¥".contains(c));
    text.split_at(end.unwrap_or(text.len()))
}

/// The unit in brackets of a label, the last that is no note.
fn bracketed(label: &str) -> Option<String> {
    let closes = label.rmatch_indices([')', '）']).map(|(close, _)| close);
    let inside = |close: usize| {
        let open = label[..close].rfind(['(', '（'])?;
        Some(label[open..close].trim_start_matches(['(', '（']))
    };
    closes.filter_map(inside).find_map(unit)
}

/// What stands in brackets, where it is a unit.
fn unit(inside: &str) -> Option<String> {
    let inside = inside.strip_prefix(MONEY).unwrap_or(inside);
    if let Some(unit) = scale(inside) {
        return Some(unit);
    }
    let note = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".,".contains(c);
    let short = !inside.chars().all(note) && inside.chars().count() <= LONGEST_UNIT;
    short.then(|| inside.to_owned())
}

/// The unit after the word for it, 单位：万元, or after that for the money: 人民币百万元，百分比除外.
fn stated(text: &str) -> Option<String> {
    let named = UNIT_WORDS
        .iter()
        .find_map(|word| Some(text.split_once(word)?.1));
    let money = || text.strip_prefix(MONEY);
    let rest = named.or_else(money)?;
    let rest = rest.strip_prefix(MONEY).unwrap_or(rest);
    let end = rest.find([' ', '，', ',', '；', '）', ')']);
    Some(rest[..end.unwrap_or(rest.len())].to_owned())
}

/// How English headers tell in how many of what: `($ in millions)`, `Amounts in thousands of U.S. dollars`.
fn scale(text: &str) -> Option<String> {
    let words = table_words();
    let scale = words.scales.iter().find(|(_, said)| says(text, said))?;
    let sign = words.currencies.iter().find(|(_, said)| says(text, said));
    Some(format!("{}{}", sign.map_or("", |(sign, _)| sign), scale.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_in_how_many_of_what() {
        for (text, unit) in [
            ("($ in millions)", Some("$million")),
            ("amounts in thousands of u.s. dollars", Some("$thousand")),
            (
                "all figures in usd ‘000, except the rate per day",
                Some("$thousand"),
            ),
            ("thousands", Some("thousand")),
            ("£m", Some("£million")),
            ("€ billion", Some("€billion")),
            ("year ended december 31,", None),
            ("the millionaire's club", None),
        ] {
            assert_eq!(scale(text).as_deref(), unit, "{text}");
        }
    }

    #[test]
    fn a_number_in_brackets_is_a_note() {
        assert_eq!(bracketed("days (1)"), None);
        assert_eq!(
            bracketed("营业收入（人民币百万元）").as_deref(),
            Some("百万元")
        );
        assert_eq!(
            stated("人民币百万元，百分比除外").as_deref(),
            Some("百万元")
        );
        assert_eq!(stated("单位：千元 币种：人民币").as_deref(), Some("千元"));
    }
}
