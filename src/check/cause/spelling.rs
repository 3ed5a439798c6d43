//! What the slips of the pen have in common: another text for one printed figure.

use crate::say::Bilingual;

use super::case::Case;
use super::edit::{Change, Edit, is_turned, reprinted};

/// Every figure of the case with each of the texts that `variants` makes of its own.
pub fn respelt(
    case: &Case<'_>,
    variants: fn(&str) -> Vec<String>,
    says: fn(&str, &str) -> Bilingual,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (input, figure) in case.printed() {
        let Some(turned) = is_turned(figure) else {
            continue;
        };
        for text in variants(&figure.text) {
            let Some(other) = reprinted(figure, &text, turned) else {
                continue;
            };
            let edit = match input {
                None => Edit::Claimed(other),
                Some(at) => Edit::Input(at, other),
            };
            let message = says(&figure.text, &text);
            changes.push(Change {
                edit,
                figure: figure.text.clone(),
                instead: text,
                message,
            });
        }
    }
    changes
}

/// The places of the digits of a text, and each digit, full width or not.
pub fn digits(text: &str) -> Vec<(usize, char)> {
    text.char_indices()
        .filter(|(_, c)| value(*c).is_some())
        .collect()
}

/// The value of a digit.
pub fn value(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// A text with another character at a place.
pub fn replaced(text: &str, at: usize, old: char, new: char) -> String {
    format!("{}{new}{}", &text[..at], &text[at + old.len_utf8()..])
}

/// Whether a number would begin with a zero that no print has: 05, but not 0.5.
pub fn has_leading_zero(text: &str) -> bool {
    let number: Vec<char> = text.chars().skip_while(|c| value(*c).is_none()).collect();
    number.len() > 1 && value(number[0]) == Some(0) && value(number[1]).is_some()
}
