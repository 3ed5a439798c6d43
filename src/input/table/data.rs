//! A text file of data: no column is `claimed`, and its fields are the cells of a table.

use std::sync::Arc;

use super::fields::{Field, split};
use super::scan::{Scan, Scanner};
use crate::book::Grid;
use crate::book::{COLUMNS, Cell, column, meant_column, plain};
use crate::input::article::Data;
use crate::input::buffer::Buffer;
use crate::input::lines::first_line;
use crate::say::{Code, Problem, is_chinese};
use crate::source::{Excerpt, Origin, Span};

/// Cells that are held against each other: more are data, of which nobody reads the totals, and are not kept.
pub(in crate::input::table) const MOST_CELLS: usize = 400_000;
/// The longest record of data, in bytes.
const LONGEST: usize = 1 << 20;
/// Records among which the delimiter is looked for: a title may stand above the table.
const SEARCHED: usize = 20;
/// Bytes in which they are looked for.
const WINDOW: usize = 64 << 10;
/// The delimiters, the likeliest first.
const DELIMITERS: &[u8] = b",\t;";

/// Whether it is for want of a column of claims that a header could not be read, and nobody meant to have one: with a column
/// of formulas, or of ids beside what is nearly `claimed`, it is a table of claims that is misspelt.
pub(in crate::input::table) fn is_data(problem: &Problem) -> bool {
    let header = problem.origin.as_ref().map(|origin| &origin.span().excerpt);
    let text = header.map_or("", |header| header.text.as_str());
    let names: Vec<&str> = text
        .split([',', '\t', ';', '|', '，', '；'])
        .map(|name| plain(name.trim()))
        .collect();
    let has = |known: &str| {
        let is = |name: &&str| column(name).is_some_and(|column| column.name == known);
        names.iter().any(is)
    };
    let claimed: Vec<_> = COLUMNS
        .iter()
        .filter(|column| column.name == "claimed")
        .collect();
    let close = || {
        names
            .iter()
            .any(|name| meant_column(name, &claimed).is_some())
    };
    let misspelt = has("formula") || has("claimed") || has("id") && close();
    problem.code == Code::NoClaimed && !misspelt
}

/// Reads the table; the header that is none has not been consumed.
pub(super) fn read(
    buffer: &mut Buffer,
    file: &Arc<str>,
    idle: Problem,
    problems: &mut Vec<Problem>,
) -> Data {
    let delimiter = delimiter(buffer);
    let mut scanner = Scanner::new(delimiter, LONGEST);
    let mut table = Table::default();
    while buffer.skip_breaks() {
        let length = match scanner.next(buffer, usize::MAX) {
            Scan::End => break,
            Scan::Record(length) => length,
            // A quote that nothing closes is a letter of its line.
            Scan::Runaway(length) => {
                scanner.restart();
                first_line(&buffer.rest()[..length]).len().max(1)
            }
            Scan::Oversized { .. } => continue,
        };
        problems.extend(buffer.take_warning());
        let raw = buffer.rest()[..length].trim_end_matches(['\n', '\r']);
        table.chinese = table.chinese || is_chinese(raw);
        table.row(file, buffer.line(), raw, delimiter);
        buffer.skip(length);
        if table.cells > MOST_CELLS {
            table.grid = Grid::default();
            break;
        }
    }
    Data {
        tables: vec![table.grid],
        chinese: table.chinese,
        problems: std::mem::take(problems),
        idle,
    }
}

#[derive(Default)]
struct Table {
    grid: Grid,
    cells: usize,
    chinese: bool,
    fields: Vec<Field>,
}

impl Table {
    fn row(&mut self, file: &Arc<str>, line: usize, raw: &str, delimiter: u8) {
        let sound = split(raw, delimiter, usize::MAX, &mut self.fields).is_ok();
        if !sound {
            return;
        }
        let excerpt = Arc::new(Excerpt::new(Arc::clone(file), line, raw.to_owned()));
        let cell = |field: &Field| {
            let text = field.value(raw).trim().to_owned();
            let origin = Origin::Extracted(Span {
                excerpt: Arc::clone(&excerpt),
                range: field.range.clone(),
            });
            (!text.is_empty()).then_some(Cell { text, origin })
        };
        self.cells += self.fields.len();
        self.grid.rows.push(self.fields.iter().map(cell).collect());
    }
}

/// The delimiter by which most of the first lines fall into as many fields, and into most: a comma may be that of decimals.
fn delimiter(buffer: &mut Buffer) -> u8 {
    while buffer.rest().len() < WINDOW && buffer.more() {}
    let lines: Vec<&str> = buffer.rest().lines().take(SEARCHED).collect();
    let fields = |delimiter: u8| {
        let count = |line: &&str| line.bytes().filter(|b| *b == delimiter).count();
        let mut counts: Vec<usize> = lines.iter().map(count).collect();
        counts.sort_unstable();
        let middle = counts.get(counts.len() / 2).copied().unwrap_or(0);
        let same = counts.iter().filter(|count| **count == middle).count();
        (middle, same)
    };
    let mut best = DELIMITERS[0];
    for &delimiter in DELIMITERS {
        if fields(delimiter) > fields(best) {
            best = delimiter;
        }
    }
    best
}
