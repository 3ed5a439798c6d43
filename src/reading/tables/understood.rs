//! What was understood of each figure of a table, for a person to see.

use crate::input::Grid;
use crate::language::{says, table_words};
use crate::reading::understood::Understood;

use super::gridded::matrix;

/// Letters of a unit: what is longer is a sentence.
const LONGEST_UNIT: usize = 16;
/// What stands before the unit of a whole table.
const UNIT_WORDS: [&str; 4] = ["单位：", "单位:", "unit: ", "units: "];

/// The figures of a table, cell by cell.
pub(in crate::reading) fn figures(grid: &Grid) -> Vec<Understood> {
    let Some(matrix) = matrix(grid) else {
        return Vec::new();
    };
    let places =
        (0..matrix.rows).flat_map(|row| (0..matrix.columns).map(move |column| (row, column)));
    let figure = |(row, column): (usize, usize)| {
        matrix.get(row, column)?;
        let cell = grid.cell(row, column)?;
        let labels = [matrix.row_label(row), matrix.column_label(column)];
        Some(Understood {
            origin: cell.origin.clone(),
            text: cell.text.clone(),
            quantity: labels.join(" / "),
            time: time(labels),
            aspect: aspect(labels),
            side: if labels.iter().any(|label| says(label, &table_words().total)) {
                "total"
            } else {
                ""
            },
            direction: "",
            status: "",
            unit: unit([labels[1], labels[0]], &grid.above),
        })
    };
    places.filter_map(figure).collect()
}

/// The year that a label names, that of the column before that of the row.
fn time([row, column]: [&str; 2]) -> String {
    let year = |label: &str| {
        let digits = label.split(|c: char| !c.is_ascii_digit());
        let years =
            digits.filter(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")));
        years.map(str::to_owned).reduce(|_, last| last)
    };
    year(column).or_else(|| year(row)).unwrap_or_default()
}

fn aspect(labels: [&str; 2]) -> &'static str {
    let words = table_words();
    let says = |list: &[String]| labels.iter().any(|label| says(label, list));
    match () {
        () if says(&words.growth) && says(&words.percent) => "rate",
        () if says(&words.growth) => "change",
        () if says(&words.mean) => "average",
        () if says(&words.ratio) => "share",
        () => "level",
    }
}

/// The unit that a label gives in brackets, or that stands above the table for all of it.
fn unit(labels: [&str; 2], above: &str) -> String {
    let bracketed = |label: &str| {
        let (open, close) = (label.rfind(['(', '（'])?, label.rfind([')', '）'])?);
        let inside = label.get(open..close)?.trim_start_matches(['(', '（']);
        let short = !inside.is_empty() && inside.chars().count() <= LONGEST_UNIT;
        short.then(|| inside.to_owned())
    };
    let named = || {
        let lower = above.to_lowercase();
        let rest = UNIT_WORDS
            .iter()
            .find_map(|word| Some(lower.split_once(word)?.1.to_owned()))?;
        let end = rest
            .find([' ', '，', ',', '；', '）', ')'])
            .unwrap_or(rest.len());
        Some(rest[..end].to_owned())
    };
    labels
        .into_iter()
        .find_map(bracketed)
        .or_else(named)
        .unwrap_or_default()
}
