//! The header of a sheet: its first row, or the first that names a column of figures where a title stands above.

use std::sync::Arc;

use super::line::Line;
use crate::book::column;
use crate::input::package::problem;
use crate::input::table::header::{Layout, layout};
use crate::input::table::xlsx::row::Row;
use crate::input::table::xlsx::sheet::Sheet;
use crate::say::{Bilingual, Code, Problem};

/// So many rows that hold anything are searched for a header.
pub(in crate::input::table::xlsx) const SEARCHED: usize = 20;

/// The header of a sheet.
pub(super) struct Header {
    pub layout: Layout,
    /// The columns of the sheet that are the table's, from 1.
    pub columns: Vec<usize>,
    /// The first row below it.
    pub below: usize,
}

impl Header {
    /// Reads the header of a sheet; warnings go to `problems`.
    pub fn read(
        file: &Arc<str>,
        sheet: &Sheet,
        problems: &mut Vec<Problem>,
    ) -> Result<Self, Box<Problem>> {
        let at = find(&sheet.rows).unwrap_or(0);
        let empty = || problem(file, Code::EmptyFile, empty(&sheet.name));
        let row = sheet.rows.get(at).ok_or_else(empty)?;
        let columns: Vec<usize> = row.cells.iter().map(|(column, _)| *column).collect();
        let line = Line::new(&sheet.name, row, &columns, &[]);
        let layout = layout(line.record(file, row.number), &line.fields, b'\t', problems)?;
        Ok(Self {
            layout,
            columns,
            below: at + 1,
        })
    }

    /// The known columns with their names.
    pub fn named(&self) -> Vec<(usize, &'static str)> {
        let known = self.columns.iter().zip(&self.layout.columns);
        known
            .filter_map(|(column, known)| Some((*column, known.as_ref()?.name)))
            .collect()
    }
}

/// The first row that names a column of figures.
pub(in crate::input::table::xlsx) fn find(rows: &[Row]) -> Option<usize> {
    let claimed = |text: &str| column(text).is_some_and(|column| column.name == "claimed");
    rows.iter()
        .take(SEARCHED)
        .position(|row| row.cells.iter().any(|(_, shown)| claimed(&shown.text)))
}

fn empty(sheet: &str) -> Bilingual {
    Bilingual::new(
        format!("工作表“{sheet}”是空的；第一行应为表头，如 编号、数值、算式"),
        format!(
            "the sheet `{sheet}` is empty; its first row should be a header, such as id, claimed, formula"
        ),
    )
}
