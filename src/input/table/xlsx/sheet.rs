//! The cells of one sheet, as they are displayed.

use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::cell::Stored;
use super::merged::Merged;
use super::row::Row;
use super::workbook::{Entry, Workbook};
use crate::input::package::{Package, damaged, problem};
use crate::input::xml::{Next, attribute, each, words};
use crate::say::{Bilingual, Code, Problem};

/// Bytes that all cells may take: as many as the longest part, since a packed cell may name a long shared text.
const MOST: usize = 128 << 20;
/// Bytes that a cell takes beside its words, so that empty ones fill no memory either: about what its record takes.
const BESIDE: usize = 96;
/// As many rows and columns as a sheet of Excel has.
const ROWS: usize = 1 << 20;
const COLUMNS: usize = 1 << 14;

/// A sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: Arc<str>,
    /// Its rows that hold anything, from the top down.
    pub rows: Vec<Row>,
    /// Cells that are one over several rows.
    pub merged: Merged,
}

/// Reads a sheet, or so many of its rows.
pub(super) fn read(
    file: &Arc<str>,
    package: &mut Package,
    workbook: &Workbook,
    entry: &Entry,
    most: Option<usize>,
) -> Result<Sheet, Box<Problem>> {
    let missing = || problem(file, Code::Undecodable, no_sheet(entry));
    let part = package.part(&entry.part)?.ok_or_else(missing)?;
    let sheet = Sheet {
        name: Arc::clone(&entry.name),
        rows: Vec::new(),
        merged: Merged::default(),
    };
    let mut walk = Walk {
        workbook,
        sheet,
        at: (0, 0),
        length: 0,
        cell: None,
        reading: false,
        stray: false,
    };
    each(file, part, |_, event| {
        walk.event(event)?;
        let enough = most.is_some_and(|most| walk.sheet.rows.len() > most) || walk.stray;
        Ok(match Next::within(MOST, walk.length) {
            Next::On if enough => Next::Enough,
            next => next,
        })
    })?;
    if walk.stray {
        return Err(problem(
            file,
            Code::Undecodable,
            damaged(&"a cell outside the sheet"),
        ));
    }
    walk.sheet.rows.sort_by_key(|row| row.number);
    for row in &mut walk.sheet.rows {
        row.cells.sort_by_key(|(column, _)| *column);
        row.cells.dedup_by_key(|(column, _)| *column);
    }
    Ok(walk.sheet)
}

struct Walk<'a> {
    workbook: &'a Workbook,
    sheet: Sheet,
    /// Row and column of the last cell.
    at: (usize, usize),
    length: usize,
    cell: Option<Stored>,
    /// The words of the cell's value or formula follow.
    reading: bool,
    /// A cell stands where no sheet has one.
    stray: bool,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event<'_>) -> quick_xml::Result<()> {
        match event {
            Event::Start(tag) => self.start(tag)?,
            Event::End(tag) => match tag.local_name().as_ref() {
                "c" => self.end(),
                "v" | "f" => self.reading = false,
                _ => {
                    if let Some(cell) = &mut self.cell {
                        cell.runs.event(event)?;
                    }
                }
            },
            event => {
                let Some(cell) = &mut self.cell else {
                    return Ok(());
                };
                match self.reading {
                    true => cell.words().extend(words(event)?),
                    false => cell.runs.event(event)?,
                }
            }
        }
        Ok(())
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> quick_xml::Result<()> {
        match (tag.local_name().as_ref(), &mut self.cell) {
            ("row", _) => {
                let number = attribute(tag, "r")?.map(|text| text.parse().unwrap_or(usize::MAX));
                self.at = (number.unwrap_or(self.at.0.saturating_add(1)), 0);
            }
            ("c", _) => self.begin(tag)?,
            (name @ ("v" | "f"), Some(cell)) => {
                self.reading = true;
                cell.is_value = name == "v";
                cell.has_formula |= name == "f";
            }
            ("mergeCell", _) => {
                let range = attribute(tag, "ref")?.unwrap_or_default();
                let ends = range
                    .split_once(':')
                    .and_then(|(a, b)| Some((position(a)?, position(b)?)));
                self.sheet.merged.extend(ends);
                self.length += BESIDE;
            }
            (_, Some(cell)) => cell.runs.event(&Event::Start(tag.borrow()))?,
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, tag: &BytesStart<'_>) -> quick_xml::Result<()> {
        let place = attribute(tag, "r")?;
        let next = (self.at.0.max(1), self.at.1 + 1);
        let at = place
            .map_or(Some(next), |place| position(&place))
            .filter(|at| at.0 <= ROWS && at.1 <= COLUMNS);
        self.stray |= at.is_none();
        self.at = at.unwrap_or(next);
        let style = attribute(tag, "s")?
            .and_then(|text| text.parse().ok())
            .unwrap_or(0);
        self.cell = Some(Stored::new(attribute(tag, "t")?, style));
        Ok(())
    }

    fn end(&mut self) {
        let Some(shown) = self.cell.take().and_then(|cell| cell.shown(self.workbook)) else {
            return;
        };
        self.length += shown.text.len() + BESIDE;
        let (number, column) = self.at;
        match self.sheet.rows.last_mut() {
            Some(row) if row.number == number => row.cells.push((column, shown)),
            _ => self.sheet.rows.push(Row {
                number,
                cells: vec![(column, shown)],
            }),
        }
    }
}

/// Row and column of `C12`, from 1; none if it is no such place.
fn position(place: &str) -> Option<(usize, usize)> {
    let digits = place.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = place.split_at(digits);
    let letter = |c: char| {
        c.is_ascii_alphabetic()
            .then(|| c.to_ascii_uppercase() as usize - 'A' as usize + 1)
    };
    let column = letters.chars().try_fold(0, |column: usize, c| {
        Some(column.checked_mul(26)? + letter(c)?)
    })?;
    let row = number.parse().ok()?;
    (row > 0 && column > 0).then_some((row, column))
}

fn no_sheet(entry: &Entry) -> Bilingual {
    let Entry { name, part, .. } = entry;
    Bilingual::new(
        format!(
            "文件已损坏：工作表“{name}”的内容（{part}）不在里面；请用 Excel 或 WPS 打开后另存一份"
        ),
        format!(
            "the file is damaged: the sheet `{name}` ({part}) is not in it; open it in a spreadsheet and save it again"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_letters_and_a_number() {
        for (place, wanted) in [
            ("A1", Some((1, 1))),
            ("c12", Some((12, 3))),
            ("XFD1048576", Some((ROWS, COLUMNS))),
            ("A0", None),
            ("12", None),
            ("C", None),
            ("C1C", None),
            ("AAAAAAAAAAAAAAAAAAAAA1", None),
            ("A99999999999999999999999", None),
            ("", None),
        ] {
            assert_eq!(position(place), wanted, "{place}");
        }
    }
}
