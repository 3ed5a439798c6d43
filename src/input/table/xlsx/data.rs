//! The sheets of a workbook that holds data and no claims.

use std::sync::Arc;

use super::row::Row;
use super::sheet::Sheet;
use super::table::line::Line;
use crate::book::Cell;
use crate::book::Grid;
use crate::input::article::Data;
use crate::input::table::data::MOST_CELLS;
use crate::say::{Problem, is_chinese};
use crate::source::{Origin, Span};

/// The tables of some sheets, as far as so many cells go.
pub(super) fn read(
    file: &Arc<str>,
    sheets: &[Sheet],
    idle: Problem,
    problems: &mut Vec<Problem>,
) -> Data {
    let mut left = MOST_CELLS;
    let (mut tables, mut chinese) = (Vec::new(), false);
    for sheet in sheets {
        let cells: usize = sheet.rows.iter().map(|row| row.cells.len()).sum();
        if cells == 0 || cells > left {
            continue;
        }
        left -= cells;
        let mut grid = Grid::default();
        for row in &sheet.rows {
            chinese |= row.cells.iter().any(|(_, shown)| is_chinese(&shown.text));
            put(&mut grid, file, sheet, row);
        }
        tables.push(grid);
    }
    Data {
        tables,
        chinese,
        problems: std::mem::take(problems),
        idle,
    }
}

fn put(grid: &mut Grid, file: &Arc<str>, sheet: &Sheet, row: &Row) {
    let columns: Vec<usize> = row.cells.iter().map(|(column, _)| *column).collect();
    let line = Line::new(&sheet.name, row, &columns, &[]);
    let excerpt = line.record(file, row.number).excerpt();
    let mut cells = Vec::new();
    for (column, field) in columns.iter().zip(&line.fields) {
        cells.resize_with(*column, || None);
        let text = line.text[field.range.clone()].to_owned();
        let origin = Origin::Extracted(Span {
            excerpt: Arc::clone(&excerpt),
            range: field.range.clone(),
        });
        cells[column - 1] = (!text.is_empty()).then_some(Cell { text, origin });
    }
    // The number of a row of the grid is that of the sheet, as far as no desert lies between.
    if row.number <= grid.rows.len() + MOST_BLANK {
        let before = row.number.saturating_sub(1).max(grid.rows.len());
        grid.rows.resize_with(before, Vec::new);
    }
    grid.rows.push(cells);
}

/// Blank rows that are kept between two of a sheet.
const MOST_BLANK: usize = 1000;
