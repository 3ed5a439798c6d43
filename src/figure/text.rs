//! Widths made one, so that ％ and % are the same sign.

/// The text with full-width forms as ASCII, character for character.
pub(super) fn normalise(text: &str) -> String {
    text.chars().map(narrow).collect()
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
    text.char_indices()
        .nth(characters)
        .map_or(text, |(end, _)| &text[..end])
}

/// How many bytes of spaces a text begins with.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

/// Whether a character may be part of a unit's name.
pub(super) fn names_unit(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '²' | '³' | '·' | '%' | '℃' | '°')
}
