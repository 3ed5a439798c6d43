//! Text of HTML in pieces: runs that say what the source says, and what `&…;` stands for.

use std::ops::Range;

use html5gum::{Token, Tokenizer};

/// Longest name of a character, in bytes; the longest that there is has 33.
const LONGEST: usize = 40;

/// Hands on the pieces of a text, each with its bytes in it.
pub(super) fn pieces(text: &str, mut to: impl FnMut(&str, Range<usize>)) {
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = match rest.strip_prefix('&') {
            Some(name) => 1 + length(name),
            None => rest.find('&').unwrap_or(rest.len()),
        };
        let piece = &rest[..length];
        if piece.starts_with('&') {
            to(&decoded(piece), at..at + length);
        } else {
            to(piece, at..at + length);
        }
        at += length;
    }
}

/// The bytes of a name, with the semicolon after it.
fn length(name: &str) -> usize {
    let name = name.as_bytes();
    let letters = name
        .iter()
        .take(LONGEST)
        .take_while(|b| b.is_ascii_alphanumeric() || **b == b'#')
        .count();
    letters + usize::from(name.get(letters) == Some(&b';'))
}

/// What a name stands for.
fn decoded(entity: &str) -> String {
    let tokens = Tokenizer::new(entity).flatten();
    tokens
        .filter_map(|token| {
            if let Token::String(text) = token {
                Some(text.value)
            } else {
                None
            }
        })
        .fold(String::new(), |text, part| {
            text + &String::from_utf8_lossy(&part)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_piece_of_its_own() {
        let mut found = Vec::new();
        pieces("甲&lt;乙&ampx & &#37;&", |words, range| {
            found.push((words.to_owned(), range.len()))
        });
        let wanted = [
            ("甲", 3),
            ("<", 4),
            ("乙", 3),
            ("&x", 5),
            (" ", 1),
            ("&", 1),
            (" ", 1),
            ("%", 5),
            ("&", 1),
        ];
        assert_eq!(
            found,
            wanted.map(|(words, length)| (words.to_owned(), length))
        );
    }
}
