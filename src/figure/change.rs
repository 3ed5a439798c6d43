//! Words of change around a figure: which way it went, and whether they give the figure its sign.

use crate::language::{WordList, lexicon};

use super::Growth;
use super::read::{qualifier_at_end, year};

/// A word of change before a figure.
#[derive(Clone, Copy)]
pub(super) struct Change {
    pub direction: Growth,
    /// It stands right before the figure, so that it gives the sign.
    pub adjoins: bool,
}

/// The word of change that the text before a figure ends in; some are one only before a percentage.
pub(super) fn change(before: &str, percentage: bool) -> Option<Change> {
    let sign = &lexicon().sign;
    let rest = strip(before, &sign.between);
    let saves = percentage && holds(rest, &sign.down_shares);
    let direct = verb(rest).or_else(|| noun(strip(rest, &sign.copula)));
    let direct = direct.or(saves.then_some(Growth::Down));
    let at_level = || verb(strip_one(rest, &sign.level)?);
    let direction = direct.or_else(at_level)?;
    let adjoins = direct.is_some();
    Some(Change { direction, adjoins })
}

/// Whether a word of decrease right after a figure makes it a fall: 40% lower, a 40% drop.
pub(super) fn falls_after(after: &str) -> bool {
    let sign = &lexicon().sign;
    let mut rest = after.trim_start_matches([' ', '-']);
    while let Some(length) = sign.down_after_between.at_start(rest) {
        rest = rest[length..].trim_start();
    }
    let Some(length) = sign.down_after.at_start(rest) else {
        return false;
    };
    let more = &rest[length..];
    // Of 12% below 18 nothing has fallen; 12% below 2019 is less than then.
    let limit = more.trim_start().starts_with(|c: char| c.is_ascii_digit());
    sign.not_down_after.at_start(rest).is_none()
        && !more.starts_with('-')
        && (!limit || year(more.trim_start()).is_some())
}

/// The direction of the word of change at the end of a text.
pub(super) fn verb(text: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    let direction = longer(text, &sign.down, &sign.up).or_else(|| noun(text));
    direction.filter(|way| *way == Growth::Up || holds(text, &sign.down) || noun(text).is_some())
}

/// Whether a text ends in a word of decrease that is neither part of another word nor denied.
fn holds(text: &str, down: &WordList) -> bool {
    let sign = &lexicon().sign;
    let Some(length) = down.at_end(text) else {
        return false;
    };
    let before = text[..text.len() - length].trim_end_matches(' ');
    let other = sign.not_down.at_end(text);
    other.is_none_or(|other| other < length) && sign.negations.at_end(before).is_none()
}

pub(super) fn noun(text: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    longer(text, &sign.down_nouns, &sign.up_nouns)
}

fn longer(text: &str, down: &WordList, up: &WordList) -> Option<Growth> {
    greater(down.at_end(text), up.at_end(text))
}

/// The direction of which more is found; up where they are equal.
fn greater(down: Option<usize>, up: Option<usize>) -> Option<Growth> {
    match down.max(up) {
        None => None,
        _ if down > up => Some(Growth::Down),
        _ => Some(Growth::Up),
    }
}

/// The text without the qualifiers, spaces and words of a list at its end.
pub(super) fn strip<'a>(text: &'a str, words: &WordList) -> &'a str {
    let mut rest = text.trim_end_matches([' ', '-', '$', '¥', '€', '£']);
    loop {
        let sign = &lexicon().sign;
        // 不超过 is a qualifier, 高 of 提高 is no filler: a word of change ends the search.
        let taken = qualifier_at_end(rest).max(words.at_end(rest));
        let changes = sign.down.at_end(rest).max(sign.up.at_end(rest));
        let changes = changes.max(sign.down_shares.at_end(rest));
        if let Some(change) = taken.and_then(|length| change_within(rest, length)) {
            return change;
        }
        match taken {
            Some(length) if changes.is_none_or(|change| length > change) => {
                rest = rest[..rest.len() - length].trim_end()
            }
            _ => return rest,
        }
    }
}

/// The word of change that shares a character with the qualifier at the end of the text: 扩大 of 扩大约.
fn change_within(text: &str, qualifier: usize) -> Option<&str> {
    let start = text.len() - qualifier;
    let first = text[start..].chars().next()?.len_utf8();
    let shared = &text[..start + first];
    let sign = &lexicon().sign;
    let change = sign.down.at_end(shared).max(sign.up.at_end(shared))?;
    (qualifier > first && change > first).then_some(shared)
}

pub(super) fn strip_one<'a>(text: &'a str, words: &WordList) -> Option<&'a str> {
    let length = words.at_end(text)?;
    Some(text[..text.len() - length].trim_end())
}

/// The last word of change anywhere before the figure.
pub(super) fn last_direction(before: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    // Less than is a qualifier, of which less alone is a word of change.
    let before = strip(before, &sign.between);
    // One character such as 高 or 少 is part of too many other words.
    let last = |list: &WordList| list.last_start(before, |word| word.len() > 3);
    let down = last(&sign.down).max(last(&sign.down_nouns));
    let up = last(&sign.up).max(last(&sign.up_nouns));
    greater(down, up)
}

/// The word of change right after the figure: 3.2% lower.
pub(super) fn next(after: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    let rest = after.trim_start_matches(['的', ' ']);
    greater(sign.down.at_start(rest), sign.up.at_start(rest))
}
