//! A table of the article as a table, its first row as the header.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use crate::book::{Cell, Grid};
use crate::report::sentence::words::pick;
use crate::say::Lang;

/// A table, each of its cells as it is to be shown.
pub fn table(grid: &Grid, lang: Lang, shown: impl Fn(&Cell) -> Markup) -> Markup {
    let sizes: BTreeMap<(usize, usize), (usize, usize)> =
        grid.spans.iter().map(|span| (span.at, span.size)).collect();
    let covered = covered(grid);
    let places = |row: usize| {
        let free = |column: &usize| !covered.contains(&(row, *column));
        (0..grid.rows[row].len()).filter(free).collect::<Vec<_>>()
    };
    let one = |row: usize, column: usize| {
        let (height, width) = sizes.get(&(row, column)).copied().unwrap_or((1, 1));
        let (rowspan, colspan) = ((height > 1).then_some(height), (width > 1).then_some(width));
        let cell = grid.cell(row, column);
        html! {
            @if let Some(cell) = cell.filter(|_| row == 0) {
                th scope="col" rowspan=[rowspan] colspan=[colspan] { (shown(cell)) }
            } @else {
                td rowspan=[rowspan] colspan=[colspan] { @if let Some(cell) = cell { (shown(cell)) } }
            }
        }
    };
    html! {
        div.table tabindex="0" role="region" aria-label=(pick(lang, "表格", "Table")) {
            table {
                @for row in 0..grid.rows.len() {
                    tr { @for column in places(row) { (one(row, column)) } }
                }
            }
        }
    }
}

/// The places that a cell above or to the left covers.
fn covered(grid: &Grid) -> BTreeSet<(usize, usize)> {
    let mut covered = BTreeSet::new();
    for span in &grid.spans {
        let ((row, column), (height, width)) = (span.at, span.size);
        let last = grid.rows.len().min(row.saturating_add(height));
        for below in row..last {
            let end = grid.rows[below].len().min(column.saturating_add(width));
            covered.extend((column..end).map(|right| (below, right)));
        }
        covered.remove(&span.at);
    }
    covered
}
