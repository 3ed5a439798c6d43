//! The lines of a text, one after the other.

use std::ops::Range;

/// Goes through the lines of a text; LF, CRLF and CR each end one.
#[derive(Clone)]
pub(super) struct Lines<'a> {
    text: &'a str,
    range: Range<usize>,
    /// The number of the line in hand, from 1.
    pub number: usize,
}

impl<'a> Lines<'a> {
    /// At the first line, which every text has.
    pub fn new(text: &'a str) -> Self {
        let range = 0..end(text, 0);
        Self {
            text,
            range,
            number: 1,
        }
    }

    /// The line in hand, without its break.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Goes to the next line; false at the end.
    pub fn next(&mut self) -> bool {
        let rest = &self.text[self.range.end..];
        let length = if rest.starts_with("\r\n") {
            2
        } else {
            rest.len().min(1)
        };
        let start = self.range.end + length;
        if length > 0 {
            self.range = start..end(self.text, start);
            self.number += 1;
        }
        length > 0
    }

    /// Goes on to the line in which a byte stands, or which ends there.
    pub fn go_to(&mut self, at: usize) {
        while at > self.range.end && self.next() {}
    }
}

fn end(text: &str, start: usize) -> usize {
    text[start..]
        .find(['\n', '\r'])
        .map_or(text.len(), |length| start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_break_ends_one_line() {
        let text = "甲\r\n乙\r\r丙\n";
        let mut lines = Lines::new(text);
        let mut found = vec![&text[lines.range()]];
        while lines.next() {
            found.push(&text[lines.range()]);
        }
        assert_eq!(found, ["甲", "乙", "", "丙", ""]);
        let mut lines = Lines::new(text);
        lines.go_to(text.find('丙').unwrap());
        assert_eq!(lines.number, 4);
    }
}
