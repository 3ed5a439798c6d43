//! How numbers look in words that spaces divide.

use crate::figure::{self, Dimension, Figure};
use crate::language::lexicon;
use crate::reading::tokens::phrases::word;
use crate::reading::tokens::token::Class;

/// Whether a sign before a number begins at a text: a currency, a plus.
pub(super) fn sign(text: &str) -> bool {
    text.starts_with(['$', '£', '€', '¥', '+', '-', '−', '–', '.'])
}

pub(super) fn begins_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['$', '£', '€', '¥', '+', '-']);
    digits.starts_with(|c: char| c.is_ascii_digit()) || may_be_number(text)
}

/// Whether a word may begin a number that is written in words, or a currency.
pub(super) fn may_be_number(text: &str) -> bool {
    let own = word(text);
    let rest = &text[own.len()..];
    let code = own.len() <= 3 && own.chars().all(|c| c.is_ascii_uppercase()) || own == "Rs";
    let money = code
        && (rest.starts_with('$')
            || rest
                .trim_start_matches(['.', ' '])
                .starts_with(|c: char| c.is_ascii_digit()));
    let lower = own.to_lowercase();
    let words = lexicon();
    let said = words.numeral.ones.at_start(&lower).is_some()
        || words.numeral.tens.at_start(&lower).is_some()
        || [
            "half",
            "double",
            "doubled",
            "treble",
            "trebled",
            "triple",
            "tripled",
            "quadrupled",
            "halved",
        ]
        .contains(&lower.as_str())
        || matches!(lower.as_str(), "a" | "an");
    money || said
}

/// The bytes of ` to 64`, `-39`, ` and 4` after a number that only names something.
pub(super) fn joined(after: &str) -> usize {
    let rest = [" to ", "-", "–", " and "]
        .iter()
        .find_map(|joiner| after.strip_prefix(joiner));
    let digits = rest.map_or(0, |rest| {
        rest.bytes().take_while(u8::is_ascii_digit).count()
    });
    match rest {
        Some(rest) if (1..=3).contains(&digits) => after.len() - rest.len() + digits,
        _ => 0,
    }
}

/// Doubled, more than trebled; twice compares, and does not move.
pub(super) fn is_one_word(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or(text);
    last.chars().all(char::is_alphabetic) && !matches!(last, "twice" | "times")
}

/// The bytes of a figure without the noun after its number, and what it is then.
pub(super) fn without_noun(text: &str, figure: &Figure) -> Option<(usize, Figure)> {
    let number = text
        .strip_suffix(&*figure.unit.symbol)?
        .trim_end_matches([' ', '-', '\u{a0}']);
    let figure = figure::parse(number, figure::Rounding::Nearest).ok()?;
    (figure.unit.dimension == Dimension::Bare).then_some((number.len(), figure))
}

/// ` a million` after half.
pub(super) fn large(after: &str) -> Option<usize> {
    [" a million", " a billion", " a trillion", " a dozen"]
        .iter()
        .find(|large| after.starts_with(**large))
        .map(|large| large.len())
}

/// ` 5/8` after a whole number.
pub(super) fn mixed(after: &str) -> bool {
    let rest = after.trim_start_matches(' ');
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && after.len() > rest.len() && rest[digits..].starts_with('/')
}

pub(super) fn decimal(figure: &Figure) -> bool {
    figure.text.contains('.')
}

/// What kind of figure it is: a number of things is an amount, and a multiple in one word a doubling.
pub(super) fn class(figure: &Figure) -> Class {
    match Class::of(figure) {
        Class::Times if is_one_word(&figure.text) => Class::Doubling,
        Class::Bare if !figure.text.contains('.') => Class::Level,
        class => class,
    }
}
