//! Widths made one, so that ％ and % are the same sign.

use std::borrow::Cow;

/// The text with full-width forms as ASCII, character for character.
pub(super) fn normalise(text: &str) -> Cow<'_, str> {
    // No other bytes begin what is narrowed.
    let may_change = |b: u8| matches!(b, 0xC2 | 0xE2 | 0xE3 | 0xEF);
    if !text.bytes().any(may_change) || text.chars().all(|c| narrow(c) == c) {
        Cow::Borrowed(text)
    } else {
        text.chars().map(narrow).collect()
    }
}

/// A full-width form as ASCII; any other character as it is.
pub fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '\u{2212}' | '\u{FE63}' => '-',
        '\u{301C}' => '~',
        '￥' => '¥',
        '￡' => '£',
        _ => c,
    }
}

/// The byte of the original text where the byte `at` of its normalised form comes from.
pub(super) fn original(text: &str, normal: &str, at: usize) -> usize {
    let count = normal[..at].chars().count();
    text.char_indices()
        .nth(count)
        .map_or(text.len(), |(offset, _)| offset)
}

/// The start of a text, at most so many characters of it.
pub(super) fn window(text: &str, characters: usize) -> &str {
    if text.len() <= characters {
        return text;
    }
    text.char_indices()
        .nth(characters)
        .map_or(text, |(end, _)| &text[..end])
}

/// How many bytes of spaces a text begins with.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// How many bytes of what joins two English words a text begins with: a hyphen, or spaces.
pub(super) fn hyphen(text: &str) -> usize {
    if text.starts_with('-') {
        1
    } else {
        spaces(text)
    }
}

/// Whether a character may be part of a unit's name.
pub(super) fn names_unit(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '²' | '³' | '·' | '%' | '℃' | '°')
}
