//! What was understood of each figure of a table, for a person to see.

use crate::book::Grid;
use crate::language::{says, table_words};
use crate::reading::understood::Understood;

use super::gridded::matrix;
use super::units::Units;

/// The figures of a table, cell by cell.
pub(in crate::reading) fn figures(grid: &Grid) -> Vec<Understood> {
    let Some(matrix) = matrix(grid) else {
        return Vec::new();
    };
    let units = Units::new(&matrix, grid);
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
            unit: units.of(column, [labels[1], labels[0]]),
        })
    };
    places.filter_map(figure).collect()
}

/// The year that a label names, F19 among them, that of the column before that of the row; else whether it is of last year or of this.
fn time([row, column]: [&str; 2]) -> String {
    let fiscal = |word: &str| {
        let year = word.strip_prefix("fy").or_else(|| word.strip_prefix('f'))?;
        let short = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
        short.then(|| format!("20{year}"))
    };
    let year = |label: &str| {
        let digits = label.split(|c: char| !c.is_ascii_digit());
        let years =
            digits.filter(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")));
        let words = label.split_whitespace();
        let years = years.map(str::to_owned).chain(words.filter_map(fiscal));
        years.reduce(|_, last| last)
    };
    let words = table_words();
    let relative = || {
        let times = [
            ("now", &words.now),
            ("past-year", &words.past),
            ("start-of-year", &words.opening),
        ];
        let mut said = times.iter().filter(|(_, said)| says(column, said));
        let first = said.next()?.0;
        // What holds two of them compares them.
        said.next().is_none().then(|| first.to_owned())
    };
    let year = year(column).or_else(|| year(row));
    year.or_else(relative).unwrap_or_default()
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
