//! Where a record ends: the state machine of the csv crate, over the text in memory.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::input::buffer::Buffer;
use crate::input::lines::cut;

/// Longest record that is kept, in bytes.
pub(super) const LONGEST_RECORD: usize = 64 << 20;

/// So much of a record that is not kept, or is broken, is shown.
pub(super) const SHOWN: usize = 4 << 10;

/// A record over several lines with so many fields too many has swallowed other records.
const SURPLUS: usize = 64;

/// What stands at the beginning of the buffer's `rest`.
pub(super) enum Scan {
    /// Nothing.
    End,
    /// A record of so many bytes, with its line break.
    Record(usize),
    /// A quote that is not closed in any sensible distance; it swallowed so many bytes.
    Runaway(usize),
    /// A record over the limit. It has been consumed; this is its beginning, and whether it ended.
    Oversized {
        line: usize,
        head: String,
        closed: bool,
    },
}

/// Finds the ends of records.
pub(super) struct Scanner {
    machine: Reader,
    values: Vec<u8>,
    limit: usize,
    /// Whether what follows a record over the limit is wanted.
    reads_on: bool,
}

impl Scanner {
    /// A scanner for one delimiter that keeps records up to a limit.
    pub fn new(delimiter: u8, limit: usize) -> Self {
        let machine = ReaderBuilder::new().delimiter(delimiter).build();
        let mut scanner = Self {
            machine,
            values: vec![0; 16 << 10],
            limit,
            reads_on: true,
        };
        scanner.restart();
        scanner
    }

    /// The same, but a record over the limit is left where it is: a device has no end to look for.
    pub fn stopping(self) -> Self {
        Self {
            reads_on: false,
            ..self
        }
    }

    /// Finds the next record; `rest` must not begin with a line break. `columns`: how many fields are expected.
    pub fn next(&mut self, buffer: &mut Buffer, columns: usize) -> Scan {
        let (mut fed, mut fields, mut searched, mut several_lines) = (0, 0, 0, false);
        loop {
            if fed == buffer.rest().len() {
                if fed > self.limit {
                    return self.discard(buffer, fed);
                }
                if !buffer.more() {
                    return self.end(buffer, fed);
                }
            }
            let (result, read, ended) = self.feed(&buffer.rest().as_bytes()[fed..]);
            fed += read;
            fields += ended;
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => return Scan::Record(fed),
                ReadRecordResult::OutputEndsFull if fields > columns.saturating_add(SURPLUS) => {
                    several_lines |= has_break(&buffer.rest().as_bytes()[searched..fed]);
                    searched = fed;
                    if several_lines {
                        self.restart();
                        return Scan::Runaway(fed);
                    }
                }
                _ => {}
            }
        }
    }

    /// Begins anew, at the beginning of a record.
    pub fn restart(&mut self) {
        // A clone would have no transitions; and csv-core strips a byte order mark from its first
        // input, where ours has none.
        self.machine.reset();
        self.machine.read_record(b"\n", &mut [0], &mut [0]);
    }

    /// Feeds the machine; gives how many bytes it read and how many fields it ended.
    fn feed(&mut self, input: &[u8]) -> (ReadRecordResult, usize, usize) {
        let mut ends = [0; SURPLUS];
        let (result, read, _, ended) = self.machine.read_record(input, &mut self.values, &mut ends);
        (result, read, ended)
    }

    /// The text ends within the record, as last records may.
    fn end(&mut self, buffer: &Buffer, fed: usize) -> Scan {
        self.restart();
        match buffer.failed() {
            false => Scan::Record(fed),
            true if has_break(buffer.rest().as_bytes()) => Scan::Runaway(fed),
            true => Scan::End,
        }
    }

    /// Consumes a record without keeping it.
    fn discard(&mut self, buffer: &mut Buffer, fed: usize) -> Scan {
        let line = buffer.line();
        let head = cut(buffer.rest(), SHOWN).to_owned();
        buffer.skip(fed);
        while self.reads_on && (!buffer.rest().is_empty() || buffer.more()) {
            let (result, read, _) = self.feed(buffer.rest().as_bytes());
            // The machine may stop within a character only where its output is full.
            let read = (read..=buffer.rest().len())
                .find(|&at| buffer.rest().is_char_boundary(at))
                .unwrap_or(read);
            buffer.skip(read);
            if matches!(result, ReadRecordResult::Record) {
                return Scan::Oversized {
                    line,
                    head,
                    closed: true,
                };
            }
        }
        // Outside quotes a line break would end the record.
        let closed = matches!(self.feed(b"\n").0, ReadRecordResult::Record);
        self.restart();
        Scan::Oversized { line, head, closed }
    }
}

/// Whether there is a line break.
fn has_break(bytes: &[u8]) -> bool {
    bytes.iter().any(|b| matches!(b, b'\n' | b'\r'))
}
