//! The header: which delimiter, which column is what.

use std::sync::Arc;

use super::fields::{BrokenQuote, Field, split};
use super::names::{duplicate, misspelt, no_claimed};
use super::record::{Record, quote_fault};
use super::scan::{Scan, Scanner};
use crate::book::{COLUMNS, Column, Header, column, plain};
use crate::input::buffer::Buffer;
use crate::input::control::control_fault;
use crate::input::lines::{cut, first_line};
use crate::say::{Bilingual, Code, Fault, Problem, is_chinese};
use crate::source::Location;

/// The delimiters that are detected, the likeliest first.
const DELIMITERS: &[u8] = b",\t;";

/// Longest header, in bytes: as long as a cell, so that a file without an end is refused at once.
const LONGEST_HEADER: usize = 1 << 20;

/// What the header says.
#[derive(Debug)]
pub(super) struct Layout {
    /// What separates the fields.
    pub delimiter: u8,
    /// The known ones among the columns, in their order.
    pub columns: Vec<Option<&'static Column>>,
    /// Whether it holds a Chinese character.
    pub chinese: bool,
    /// The same for reports.
    pub header: Arc<Header>,
    /// The known columns by their place in the list, and their position here.
    positions: Vec<Option<usize>>,
}

impl Layout {
    fn new(
        delimiter: u8,
        columns: Vec<Option<&'static Column>>,
        names: &[&str],
        chinese: bool,
    ) -> Self {
        let position = |known: &Column| {
            columns
                .iter()
                .position(|found| found.is_some_and(|c| c.name == known.name))
        };
        let positions = COLUMNS.iter().map(position).collect();
        let names = names.iter().map(|&name| name.to_owned()).collect();
        let header = Arc::new(Header { names, delimiter });
        Self {
            delimiter,
            columns,
            chinese,
            header,
            positions,
        }
    }

    /// How many fields a row must have.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The position of a known column.
    pub fn position(&self, name: &str) -> Option<usize> {
        let known = COLUMNS.iter().position(|column| column.name == name)?;
        self.positions[known]
    }
}

/// One way to read the header.
struct Candidate {
    delimiter: u8,
    len: usize,
    fields: Vec<Field>,
    known: usize,
    broken: Option<BrokenQuote>,
}

/// Reads and consumes the header; warnings go to `problems`.
pub(super) fn read_header(
    buffer: &mut Buffer,
    file: &Arc<str>,
    problems: &mut Vec<Problem>,
) -> Result<Layout, Box<Problem>> {
    loop {
        if !buffer.skip_breaks() {
            return Err(buffer.take_failure().unwrap_or_else(|| empty(file)));
        }
        let mut best: Option<Candidate> = None;
        for &delimiter in DELIMITERS {
            let next = candidate(buffer, file, delimiter)?;
            if best.as_ref().is_none_or(|best| next.score() > best.score()) {
                best = Some(next);
            }
        }
        let Some(best) = best else {
            return Err(empty(file));
        };
        let raw = buffer.rest()[..best.len].trim_end_matches(['\n', '\r']);
        let record = Record::new(file, buffer.line(), raw);
        let blank = best.broken.is_none() && best.fields.iter().all(Field::is_blank);
        let layout = (!blank).then(|| best.layout(record, problems));
        let layout = layout.transpose()?;
        buffer.skip(best.len);
        if let Some(layout) = layout {
            return Ok(layout);
        }
    }
}

/// The header as one delimiter splits it.
fn candidate(
    buffer: &mut Buffer,
    file: &Arc<str>,
    delimiter: u8,
) -> Result<Candidate, Box<Problem>> {
    let mut scanner = Scanner::new(delimiter, LONGEST_HEADER).stopping();
    let len = match scanner.next(buffer, usize::MAX) {
        Scan::Record(len) | Scan::Runaway(len) => len,
        Scan::End => return Err(buffer.take_failure().unwrap_or_else(|| empty(file))),
        Scan::Oversized { line, head, .. } => return Err(too_large(file, line, &head, delimiter)),
    };
    let raw = buffer.rest()[..len].trim_end_matches(['\n', '\r']);
    let mut fields = Vec::new();
    let broken = split(raw, delimiter, usize::MAX, &mut fields).err();
    let known = |field: &&Field| column(&field.value(raw)).is_some();
    let known = fields.iter().filter(known).count();
    Ok(Candidate {
        delimiter,
        len,
        fields,
        known,
        broken,
    })
}

impl Candidate {
    /// More known columns are better, then more columns.
    fn score(&self) -> (usize, usize) {
        (self.known, self.fields.len())
    }

    /// What the header says, if it says enough.
    fn layout(&self, record: Record, problems: &mut Vec<Problem>) -> Result<Layout, Box<Problem>> {
        if let Some(quote) = self.broken {
            return Err(broken_quote(record, quote));
        }
        layout(record, &self.fields, self.delimiter, problems)
    }
}

/// What the fields of a header say, if they say enough; warnings go to `problems`.
pub(super) fn layout(
    record: Record,
    fields: &[Field],
    delimiter: u8,
    problems: &mut Vec<Problem>,
) -> Result<Layout, Box<Problem>> {
    let shown = record.shown();
    let error = |fault| Box::new(record.problem(fault, &shown));
    if let Some(fault) = control_fault(record.raw) {
        return Err(error(fault));
    }
    let values: Vec<_> = fields.iter().map(|field| field.value(record.raw)).collect();
    let names: Vec<&str> = values.iter().map(|value| plain(value)).collect();
    let columns: Vec<_> = names.iter().map(|name| column(name)).collect();
    let fault = no_claimed(&names, &columns, fields);
    if let Some(fault) = fault.or_else(|| duplicate(&columns, fields)) {
        return Err(error(fault));
    }
    let faults = misspelt(&names, &columns, fields).into_iter();
    problems.extend(faults.map(|fault| record.problem(fault, &shown)));
    let chinese = is_chinese(record.raw);
    Ok(Layout::new(delimiter, columns, &names, chinese))
}

/// The error that the header itself has a broken quote.
fn broken_quote(record: Record, quote: BrokenQuote) -> Box<Problem> {
    let (fault, shown) = quote_fault(record.raw, quote);
    let record = record.cut(shown);
    Box::new(record.problem(fault, &record.shown()))
}

/// The error that the header does not end, mostly because of a quote.
fn too_large(file: &Arc<str>, line: usize, head: &str, delimiter: u8) -> Box<Problem> {
    let record = Record::new(file, line, head);
    match split(first_line(head), delimiter, 0, &mut Vec::new()) {
        Err(quote) => broken_quote(record, quote),
        Ok(_) => {
            let message = Bilingual::new(
                "表头超过 1 MiB；这可能不是 CSV 文件",
                "the header is over 1 MiB; perhaps this is no CSV file",
            );
            let fault = Fault::new(Code::TooLarge, 0..cut(head, 1).len(), message);
            Box::new(record.problem(fault, &record.shown()))
        }
    }
}

/// The error that there is nothing in the file.
fn empty(file: &Arc<str>) -> Box<Problem> {
    let message = Bilingual::new(
        "文件是空的；第一行应为表头，如 id,claimed,formula 或 编号,数值,算式",
        "the file is empty; its first line should be a header, such as id,claimed,formula",
    );
    let location = Location::file(Arc::clone(file));
    Box::new(Problem::at(Code::EmptyFile, message, location))
}
