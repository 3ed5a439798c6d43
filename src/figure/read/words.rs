//! Words around a number: qualifiers, signs, and what joins the ends of a range.

use crate::figure::text::spaces;
use crate::language::lexicon;

use super::mode::Mode;

/// How many bytes of the text the qualifier at its end takes, with the spaces after it.
pub(in crate::figure) fn qualifier_at_end(text: &str) -> Option<usize> {
    let trimmed = text.trim_end_matches(' ');
    let (_, length) = lexicon().qualifier.before.at_end(trimmed)?;
    Some(length + text.len() - trimmed.len())
}

/// What is printed for a minus: a hyphen, also one that does not break, and dashes as wide as a digit.
const MINUS: [char; 4] = ['-', '\u{2010}', '\u{2011}', '\u{2013}'];

/// How many bytes of sign a text begins with, and whether it is a minus.
pub(super) fn sign(text: &str, mode: Mode) -> (usize, bool) {
    if mode != Mode::Cell {
        return (0, false);
    }
    let words = &lexicon().sign;
    let sign = |signs: &[char]| {
        let first = text.chars().next().filter(|c| signs.contains(c))?;
        Some(first.len_utf8())
    };
    let minus = sign(&MINUS).or(words.minus.at_start(text));
    let length = minus.or_else(|| sign(&['+']).or(words.plus.at_start(text)));
    length.map_or((0, false), |length| {
        (length + spaces(&text[length..]), minus.is_some())
    })
}

/// How many bytes what joins the two ends of a range or span takes: 至, to, a dash.
pub fn joiner(text: &str) -> Option<usize> {
    lexicon().range.words.at_start(text)
}

/// Whether a number may begin here: a digit, or a digit or place in words.
pub(in crate::figure) fn starts_number(text: &str) -> bool {
    let words = &lexicon().numeral;
    text.starts_with(|c: char| c.is_ascii_digit())
        || words.digits.at_start(text).is_some()
        || words.places.at_start(text).is_some()
}
