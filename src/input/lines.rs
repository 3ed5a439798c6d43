//! Lines and columns, counted while a text goes by in pieces.

use std::ops::Range;
use std::sync::Arc;

use crate::source::Location;

/// A place in a text: LF, CRLF and CR each begin one new line, however the text is cut into pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in code points.
    pub column: usize,
    after_cr: bool,
}

impl Place {
    /// The first column of a line.
    pub fn at_line(line: usize) -> Self {
        Self {
            line,
            column: 1,
            after_cr: false,
        }
    }

    /// Goes to the end of a further piece of the text.
    pub fn advance(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.line += self.breaks(text.as_bytes());
        match text.rfind(['\n', '\r']) {
            Some(at) => self.column = 1 + text[at + 1..].chars().count(),
            None => self.column += text.chars().count(),
        }
        self.after_cr = text.ends_with('\r');
    }

    /// How many lines the piece begins.
    fn breaks(&self, bytes: &[u8]) -> usize {
        let feeds = bytes.iter().filter(|&&b| b == b'\n').count();
        let second_half = usize::from(self.after_cr && bytes[0] == b'\n');
        if !bytes.contains(&b'\r') {
            return feeds - second_half;
        }
        let returns = bytes.iter().filter(|&&b| b == b'\r').count();
        let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
        feeds + returns - pairs - second_half
    }
}

/// The location of some bytes of a text that begins on a line.
pub(super) fn locate(file: &Arc<str>, text: &str, line: usize, range: Range<usize>) -> Location {
    let mut place = Place::at_line(line);
    place.advance(&text[..range.start]);
    let start = place;
    place.advance(&text[range]);
    Location {
        line: start.line,
        column: start.column,
        end_line: place.line,
        end_column: place.column,
        ..Location::file(Arc::clone(file))
    }
}

/// The bytes of the first line, without its break.
pub(super) fn first_line(text: &str) -> &str {
    &text[..text.find(['\n', '\r']).unwrap_or(text.len())]
}

/// The beginning of a text, at most `most` bytes, cut between two characters.
pub(super) fn cut(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let end = (0..=most)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_break_counts_once_however_the_text_is_cut() {
        let text = "a\r\nb\rc\n\n\r\rd编";
        let mut whole = Place::at_line(1);
        whole.advance(text);
        assert_eq!((whole.line, whole.column), (7, 3));
        let mut pieces = Place::at_line(1);
        text.chars()
            .for_each(|c| pieces.advance(c.encode_utf8(&mut [0; 4])));
        assert_eq!(pieces, whole);
    }
}
