//! What the slips of the pen have in common: another text for one printed figure.

use crate::say::Bilingual;

use super::case::Case;
use super::edit::{Change, Edit, is_turned, reprinted};

/// One way of a slip to come about, and the texts that it may have been made from.
pub struct Way {
    /// How many in a hundred slips of the kind come about so.
    pub percent: u64,
    pub texts: Vec<String>,
}

impl Way {
    /// The only way.
    pub fn only(texts: Vec<String>) -> Vec<Self> {
        vec![Self {
            percent: 100,
            texts,
        }]
    }
}

/// Every figure of the case with each of the texts that `ways` makes of its own. One figure is as likely to have the slip
/// as another, however long it is, and so is each text of a way.
pub fn respelt(
    case: &Case<'_>,
    ways: fn(&str) -> Vec<Way>,
    says: fn(&str, &str) -> Bilingual,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let printed = case.printed();
    let figures = printed.len() as u64;
    for (input, figure) in printed {
        let Some(turned) = is_turned(figure) else {
            continue;
        };
        let texts = ways(&figure.text).into_iter().flat_map(|way| {
            let shared = figures * way.texts.len() as u64 * 100 / way.percent;
            way.texts.into_iter().map(move |text| (text, shared))
        });
        for (text, shared) in texts {
            let Some(other) = reprinted(figure, &text, turned) else {
                continue;
            };
            let edit = match input {
                None => Edit::Claimed(other),
                Some(at) => Edit::Input(at, other),
            };
            // Hardly one in a hundred mends it, and no others are put into words.
            if !case.mends(&edit) {
                continue;
            }
            let message = says(&figure.text, &text);
            changes.push(Change {
                edit,
                figure: figure.text.clone(),
                instead: text,
                message,
                ways: Some(shared),
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
