//! One record of the table: a row, or why it is none.

use std::sync::Arc;

use super::fields::{BrokenQuote, Field, split};
use super::header::Layout;
use super::record::{Record, quote_fault};
use crate::book::{Cell, Row};
use crate::input::control::control_fault;
use crate::input::lines::first_line;
use crate::say::{Bilingual, Code, Fault, Problem};
use crate::source::Excerpt;

/// Longest cell, in bytes of its value: thirty times what a spreadsheet holds in one.
const LONGEST_CELL: usize = 1 << 20;

/// What a record is.
pub(super) enum Reading {
    /// Nothing but blanks.
    Blank,
    /// A row.
    Row(ReadRow),
    /// A row with a quote that may have swallowed the rows below: these are to be read anew.
    FirstLineOnly(ReadRow),
}

/// A row, where it belongs, and what is wrong with it.
pub(super) struct ReadRow {
    pub row: Row,
    pub article: Article,
    pub problem: Option<Problem>,
}

/// The article of a row.
pub(super) enum Article {
    /// The row is broken before its article: it stands where the row above stands.
    Unknown,
    /// By its cell; none if that is blank, or the table has no such column.
    Known(Option<Cell>),
}

/// Reads one record.
pub(super) fn read_row(record: Record, layout: &Layout, fields: &mut Vec<Field>) -> Reading {
    match split(record.raw, layout.delimiter, layout.width() + 1, fields) {
        Err(quote) => Reading::FirstLineOnly(broken_quote(record, layout, fields, quote)),
        Ok(count) => read_fields(record, layout, fields, count),
    }
}

/// Reads a record of so many fields, of which those of the table are known.
pub(super) fn read_fields(
    record: Record,
    layout: &Layout,
    fields: &[Field],
    count: usize,
) -> Reading {
    if is_blank(record.raw, layout.delimiter, count, fields) {
        return Reading::Blank;
    }
    Reading::Row(match fault(record.raw, layout, fields, count) {
        None => sound(record, layout, fields),
        Some(fault) => broken(record, layout, fields, fault),
    })
}

/// A row whose record was too long to be kept.
pub(super) fn oversized(
    head: Record,
    layout: &Layout,
    fields: &mut Vec<Field>,
    closed: bool,
) -> ReadRow {
    match split(head.raw, layout.delimiter, layout.width(), fields) {
        Err(quote) if !closed => broken_quote(head, layout, fields, quote),
        result => {
            if result.is_ok() {
                // The last field is cut.
                fields.pop();
            }
            let message = Bilingual::new(
                "这一条记录超过 64 MiB，没有读；可能是引号没有合上",
                "this record is over 64 MiB and was not read; perhaps a quote is not closed",
            );
            let fault = Fault::new(Code::TooLarge, 0..first_line(head.raw).len(), message);
            broken(head, layout, fields, fault)
        }
    }
}

/// Whether all fields are blank.
fn is_blank(raw: &str, delimiter: u8, count: usize, fields: &[Field]) -> bool {
    let filler = |c: char| c.is_whitespace() || c == '"' || c == char::from(delimiter);
    fields.iter().all(Field::is_blank) && (count == fields.len() || raw.chars().all(filler))
}

/// What is wrong with a record, if anything is.
fn fault(raw: &str, layout: &Layout, fields: &[Field], count: usize) -> Option<Fault> {
    if count != layout.width() {
        return Some(field_count(raw, layout, fields, count));
    }
    control_fault(raw).or_else(|| too_large(raw, fields))
}

/// A row with all its cells.
fn sound(record: Record, layout: &Layout, fields: &[Field]) -> ReadRow {
    let excerpt = record.excerpt();
    let mut row = Row {
        line: record.line,
        record: Some(Arc::clone(&excerpt)),
        ..Row::default()
    };
    for (column, field) in layout.columns.iter().zip(fields) {
        if let Some(slot) = column.and_then(|column| column.slot) {
            *slot(&mut row) = record.cell(field, &excerpt);
        }
    }
    let article = layout.position("article");
    let article = article.and_then(|at| record.cell(&fields[at], &excerpt));
    ReadRow {
        row,
        article: Article::Known(article),
        problem: None,
    }
}

/// A row of which only the name and the article count, if they are clear.
fn broken(record: Record, layout: &Layout, fields: &[Field], fault: Fault) -> ReadRow {
    let shown = record.shown();
    let clear = |name| clear_cell(record, layout, fields, name, &fault, &shown);
    let row = Row {
        line: record.line,
        id: clear("id"),
        broken: true,
        record: Some(Arc::clone(&shown)),
        ..Row::default()
    };
    let article = match (layout.position("article"), clear("article")) {
        (Some(_), None) => Article::Unknown,
        (_, article) => Article::Known(article),
    };
    let problem = Some(record.problem(fault, &shown));
    ReadRow {
        row,
        article,
        problem,
    }
}

/// A cell of a broken row, if what is wrong does not shift or touch it.
fn clear_cell(
    record: Record,
    layout: &Layout,
    fields: &[Field],
    name: &str,
    fault: &Fault,
    shown: &Arc<Excerpt>,
) -> Option<Cell> {
    let at = layout.position(name)?;
    let formula = layout.position("formula");
    let shifted = fault.code == Code::FieldCount && formula.is_some_and(|formula| formula < at);
    let field = fields.get(at).filter(|_| !shifted)?;
    let cell = record.cell(field, shown);
    cell.filter(|cell| control_fault(&cell.text).is_none())
}

/// A row with a broken quote; the fields before it are known.
fn broken_quote(record: Record, layout: &Layout, fields: &[Field], quote: BrokenQuote) -> ReadRow {
    let (fault, shown) = quote_fault(record.raw, quote);
    broken(record.cut(shown), layout, fields, fault)
}

/// The error that a row has too few or too many fields.
fn field_count(raw: &str, layout: &Layout, fields: &[Field], count: usize) -> Fault {
    let width = layout.width();
    let surplus = fields
        .get(width)
        .map_or(0..raw.len(), |field| field.range.start..raw.len());
    let (mut zh, mut en) = (
        format!("这一行有 {count} 格，表头有 {width} 格，没有读"),
        format!("the header has {width} fields and this row {count}, so it was not read"),
    );
    if count < width {
        zh += "；空格子也要写出分隔符";
        en += "; blank fields need their delimiters too";
    } else if comma_in_formula(raw, layout, fields) {
        zh += "；算式里有逗号，请给算式加上引号，如 \"times(a, b)\"";
        en += "; the formula holds a comma: put the formula in quotes, such as \"times(a, b)\"";
    } else {
        zh += "；含有分隔符的单元格要加引号";
        en += "; a cell that holds the delimiter must stand in quotes";
    }
    Fault::new(Code::FieldCount, surplus, Bilingual::new(zh, en))
}

/// Whether the formula seems to go on in the next field: a parenthesis opens and does not close.
fn comma_in_formula(raw: &str, layout: &Layout, fields: &[Field]) -> bool {
    let formula = layout.position("formula").and_then(|at| fields.get(at));
    let formula = formula.filter(|field| !field.quoted);
    formula.is_some_and(|field| {
        let text = &raw[field.range.clone()];
        layout.delimiter == b','
            && text.matches(['(', '（']).count() > text.matches([')', '）']).count()
    })
}

/// The error that a cell is too long.
fn too_large(raw: &str, fields: &[Field]) -> Option<Fault> {
    let field = fields
        .iter()
        .find(|field| field.range.len() > LONGEST_CELL && field.value(raw).len() > LONGEST_CELL)?;
    let message = Bilingual::new(
        "这个单元格超过 1 MiB，这一行没有读；可能是引号没有合上",
        "this cell is over 1 MiB, so the row was not read; perhaps a quote is not closed",
    );
    Some(Fault::new(Code::TooLarge, field.range.clone(), message))
}
