//! The same rows as the report in CSV, as a workbook to open: verdicts in colour, every cell a text, so that nothing in it
//! is run and no figure is rewritten.

use std::io::{self, Write};

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Look, Workbook, Worksheet, XlsxError,
};

use crate::book::COLUMNS;
use crate::say::{Lang, said};

use super::format::Format;
use super::rows::{ADDED, Rows, TableReport, records};

/// `--format xlsx`
pub const FORMAT: Format = Format {
    name: "xlsx",
    witness: false,
    report: |_| TableReport::boxed(write_rows),
};

/// The sheet's name.
const SHEET: &str = "verify";
/// Characters that a cell can hold, as Excel has it.
const LONGEST: usize = 32_767;
/// Widths of columns, in characters: the title of the narrowest fits, and three of the widest stand on a screen.
const WIDEST: usize = 48;
const NARROWEST: usize = 8;
/// Background and ink of a verdict; what holds more than one is shown by the worst, which stands first here.
const COLORS: [(&str, u32, u32); 6] = [
    ("error", 0xF8_D7_DA, 0x84_20_29),
    ("drift", 0xFD_E8_E6, 0xA8_14_0F),
    ("inconsistent", 0xFD_E8_E6, 0xA8_14_0F),
    ("unverifiable", 0xFB_F0_D5, 0x7A_52_00),
    ("waived", 0xEF_EB_F8, 0x5C_4A_86),
    ("consistent", 0xE6_F3_E9, 0x1D_6B_37),
];

fn write_rows(rows: &Rows, out: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let rows: Vec<Vec<&str>> = rows.finish(lang).collect();
    let verdict = rows.first().map(|header| header.len() - ADDED.len());
    let bytes = workbook(&[(SHEET, rows)], verdict).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

/// A workbook to fill in: a table with its example rows, and a sheet that explains the columns.
///
/// # Errors
/// Where the table is no CSV.
pub fn to_fill_in(table: &str, lang: Lang) -> io::Result<Vec<u8>> {
    let records = records(table)?;
    let rows: Vec<Vec<&str>> = records
        .iter()
        .map(|record| record.iter().map(String::as_str).collect())
        .collect();
    let mut columns = vec![vec![
        said(("栏", "column"), lang),
        said(("写什么", "what goes there"), lang),
    ]];
    columns.extend(COLUMNS.iter().map(|column| {
        let name = said((column.chinese, column.name), lang);
        vec![name, said(column.states, lang)]
    }));
    let sheets = [
        (said(("论断", "claims"), lang), rows),
        (said(("各栏", "columns"), lang), columns),
    ];
    workbook(&sheets, None).map_err(io::Error::other)
}

/// Sheets with a header each; the verdicts stand in a column of every sheet, if any do.
fn workbook(
    sheets: &[(&str, Vec<Vec<&str>>)],
    verdict: Option<usize>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Nothing in an output depends on the clock.
    workbook.set_properties(
        &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    for (name, rows) in sheets {
        fill(workbook.add_worksheet().set_name(*name)?, rows, verdict)?;
    }
    workbook.save_to_buffer()
}

fn fill(
    sheet: &mut Worksheet,
    rows: &[Vec<&str>],
    verdict: Option<usize>,
) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 0)?;
    let (text, head) = (
        Look::new().set_num_format("@"),
        Look::new().set_bold().set_num_format("@"),
    );
    let width = rows.first().map_or(0, Vec::len);
    for (at, row) in rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let colored = (at > 0 && Some(column) == verdict)
                .then(|| look(cell))
                .flatten();
            let look = if at == 0 {
                &head
            } else {
                colored.as_ref().unwrap_or(&text)
            };
            write(sheet, at, column, cell, look)?;
        }
    }
    for column in 0..width {
        let widest = rows
            .iter()
            .map(|row| columns(row[column]))
            .max()
            .unwrap_or(0);
        let width = u32::try_from(widest.clamp(NARROWEST, WIDEST)).unwrap_or(8);
        // A figure that is typed in later stays as it was typed.
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        sheet
            .set_column_width(column, width)?
            .set_column_format(column, &text)?;
    }
    Ok(())
}

/// A cell as text; what no cell can hold is cut, and says so.
fn write(
    sheet: &mut Worksheet,
    row: usize,
    column: usize,
    text: &str,
    look: &Look,
) -> Result<(), XlsxError> {
    let (row, column) = (
        u32::try_from(row).unwrap_or(u32::MAX),
        u16::try_from(column).unwrap_or(u16::MAX),
    );
    match text.char_indices().nth(LONGEST - 1) {
        Some((end, _)) => {
            sheet.write_string_with_format(row, column, format!("{}…", &text[..end]), look)?
        }
        None => sheet.write_string_with_format(row, column, text, look)?,
    };
    Ok(())
}

fn look(verdict: &str) -> Option<Look> {
    let (_, paper, ink) = COLORS
        .iter()
        .find(|(name, ..)| verdict.split("; ").any(|own| own == *name))?;
    let colored = Look::new()
        .set_num_format("@")
        .set_background_color(Color::RGB(*paper));
    Some(colored.set_font_color(Color::RGB(*ink)))
}

fn columns(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text.lines().next().unwrap_or_default()) + 2
}
