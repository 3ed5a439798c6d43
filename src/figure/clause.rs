//! The clause of a quote in which a figure stands.

use std::ops::Range;

use crate::language::units;

use super::quote::find;
use super::read::starts_number;

/// Where a clause ends.
const CLAUSE_ENDS: [char; 10] = ['，', '。', '；', '、', ';', '!', '?', '\n', '：', '“'];

/// The clause that holds a figure, cut at the number; without it, the whole quote.
pub(super) struct Clause {
    pub before: String,
    pub after: String,
    /// Where the clause begins in the quote.
    pub start: usize,
}

impl Clause {
    pub(super) fn find(quote: &str, claimed: &str) -> Self {
        // Words in the cell itself, 下降3.2%, stand before the number as those of the quote do.
        let number = number(claimed);
        let (at, words) = match find(quote, claimed) {
            Some(at) => (Some(at + number), ""),
            None => (find(quote, &claimed[number..]), &claimed[..number]),
        };
        let Some(at) = at else {
            return Self {
                before: format!("{quote}{}", &claimed[..number]),
                after: claimed[number..].to_string(),
                start: 0,
            };
        };
        Self::around(quote, at..at + claimed.len() - number, words)
    }

    /// The clause of the figure that stands at some bytes of a quote.
    pub(super) fn at(quote: &str, figure: Range<usize>) -> Self {
        let number = figure.start + number(&quote[figure.clone()]);
        Self::around(quote, number..figure.end, "")
    }

    /// The clause of the number at some bytes of a quote, with the words of the cell before it.
    fn around(quote: &str, number: Range<usize>, words: &str) -> Self {
        let start = clause_start(quote, number.start);
        let end = quote[number.end..]
            .find(ends_clause)
            .map_or(quote.len(), |end| number.end + end);
        Self {
            before: format!("{}{words}", &quote[start..number.start]),
            after: quote[number.start..end].to_string(),
            start,
        }
    }

    pub(super) fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }
}

pub(super) fn ends_clause(c: char) -> bool {
    CLAUSE_ENDS.contains(&c) || c == ','
}

/// The byte after the last end of a clause; a comma between thousands is none.
pub(super) fn clause_start(quote: &str, at: usize) -> usize {
    let ends = quote[..at]
        .char_indices()
        .rev()
        .find(|(end, c)| ends_clause(*c) && !groups_thousands(quote, *end));
    ends.map_or(0, |(end, c)| end + c.len_utf8())
}

fn groups_thousands(quote: &str, comma: usize) -> bool {
    let digit = |at: usize| quote.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    quote.as_bytes()[comma] == b',' && comma > 0 && digit(comma - 1) && digit(comma + 1)
}

/// Where the number of a figure begins, after its words.
fn number(figure: &str) -> usize {
    let mut starts = figure.char_indices();
    starts
        .find(|(at, _)| !within_word(figure, *at) && starts_figure(&figure[*at..]))
        .map_or(0, |(at, _)| at)
}

/// Whether a letter stands before a letter: the end of quarters is no sign of rupees.
fn within_word(text: &str, at: usize) -> bool {
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let bytes = text.as_bytes();
    at > 0 && letter(bytes.get(at - 1)) && letter(bytes.get(at))
}

/// A digit, or a currency sign before it: US$3.
fn starts_figure(text: &str) -> bool {
    units().sign_at_start(text).is_some() || starts_number(text)
}
