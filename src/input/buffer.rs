//! The part of the text that is in memory: from the record in hand to the last window read.

use std::io::Read;
use std::sync::Arc;

use encoding_rs::Encoding;

use super::decode::Decode;
use super::lines::Place;
use crate::say::Problem;

/// A text that is read on demand and forgotten once consumed.
pub(super) struct Buffer {
    decode: Decode,
    text: String,
    start: usize,
    place: Place,
    ended: bool,
    failure: Option<Box<Problem>>,
}

impl Buffer {
    /// The text of a file.
    pub fn new(file: Arc<str>, input: Box<dyn Read>, label: Option<&'static Encoding>) -> Self {
        let decode = Decode::new(file, input, label);
        Self {
            decode,
            text: String::new(),
            start: 0,
            place: Place::at_line(1),
            ended: false,
            failure: None,
        }
    }

    /// What is in memory and not consumed.
    pub fn rest(&self) -> &str {
        &self.text[self.start..]
    }

    /// The line on which `rest` begins.
    pub fn line(&self) -> usize {
        self.place.line
    }

    /// Makes `rest` longer; false at the end of the text, or of what can be read of it.
    pub fn more(&mut self) -> bool {
        self.text.drain(..self.start);
        self.start = 0;
        let before = self.text.len();
        while !self.ended && self.text.len() == before {
            match self.decode.fill(&mut self.text) {
                Ok(more) => self.ended = !more,
                Err(problem) => {
                    self.failure = Some(problem);
                    self.ended = true;
                }
            }
        }
        self.text.len() > before
    }

    /// Consumes some bytes of `rest`.
    pub fn skip(&mut self, len: usize) {
        self.place.advance(&self.text[self.start..self.start + len]);
        self.start += len;
    }

    /// Consumes line breaks, so that `rest` begins with a record; false at the end.
    pub fn skip_breaks(&mut self) -> bool {
        loop {
            let rest = self.rest().as_bytes();
            let breaks = rest
                .iter()
                .take_while(|b| matches!(b, b'\n' | b'\r'))
                .count();
            let record = breaks < rest.len();
            self.skip(breaks);
            if record || !self.more() {
                return record;
            }
        }
    }

    /// Whether reading failed: then `rest` may end within a record.
    pub fn failed(&self) -> bool {
        self.failure.is_some()
    }

    /// Why reading failed.
    pub fn take_failure(&mut self) -> Option<Box<Problem>> {
        self.failure.take()
    }

    /// The warning that the encoding was guessed, once.
    pub fn take_warning(&mut self) -> Option<Problem> {
        self.decode.take_warning()
    }
}
