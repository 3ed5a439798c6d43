//! Multiples in words: 翻两番, doubled, five-fold: the ratio ± 2.5 %.

use crate::figure::form::Kind;
use crate::figure::text::hyphen;
use crate::figure::{Dimension, Unit};
use crate::language::lexicon;
use crate::number::Rational;

use super::mode::Mode;
use super::number::Number;
use super::unit::Named;
use super::written::numeral;

/// Most doublings: 2¹⁰⁰ is more than anything that is counted.
const MOST_DOUBLINGS: i64 = 100;

/// The multiple in words at the start of a text, and how many bytes it takes.
pub(in crate::figure) fn doubling(text: &str) -> Option<(Number, usize)> {
    fan(text).or_else(|| named(text)).or_else(|| fold(text))
}

/// 翻番, 翻两番, 翻了近三番
fn fan(text: &str) -> Option<(Number, usize)> {
    let words = &lexicon().doubling;
    let verb = words.verbs.at_start(text)?;
    let mut at = verb;
    let mut qualifiers = Vec::new();
    while let Some((&qualifier, length)) = lexicon().qualifier.before.at_start(&text[at..]) {
        qualifiers.push(qualifier);
        at += length;
    }
    let number = numeral(&text[at..], Mode::Formula, false);
    at += number.as_ref().map_or(0, |(_, length)| *length);
    let noun = words.nouns.at_start(&text[at..])?;
    let count = number.map_or(Some(1), |(number, _)| {
        number.value.to_i64().filter(|_| !number.sense.vague)
    });
    let count = count.filter(|n| (1..=MOST_DOUBLINGS).contains(n));
    let ratio = count.and_then(|n| Rational::from(2).pow(u32::try_from(n).ok()?).ok());
    let verb = text[..verb].to_owned();
    let mut number = match ratio {
        Some(ratio) => multiple(ratio, "番", Kind::Doublings { verb }),
        // No article says how much 1.5番 is.
        None => Number::vague(Some(times("番"))),
    };
    number.qualifiers = qualifiers;
    Some((number, at + noun))
}

fn multiple(ratio: Rational, symbol: &str, kind: Kind) -> Number {
    let place = &ratio * &Rational::new(1, 20);
    Number {
        margin: Some(&ratio * &Rational::new(1, 40)),
        kind,
        // 翻两番多 is less than three doublings.
        step: Some(ratio.clone()),
        ..Number::named(ratio, place, Some(times(symbol)))
    }
}

fn times(symbol: &str) -> Named {
    let unit = Unit::new(symbol, Rational::ONE, Dimension::Times);
    Named { unit, exact: false }
}

/// doubled, 翻倍
fn named(text: &str) -> Option<(Number, usize)> {
    let (&ratio, length) = lexicon().doubling.named.at_start(text)?;
    Some((in_a_word(ratio, &text[..length]), length))
}

/// halved: half of what it was; in Chinese only alone in a cell, for 减半征收 is no figure.
pub(super) fn halved(text: &str, mode: Mode) -> Option<(Number, usize)> {
    let length = lexicon().doubling.halved.at_start(text)?;
    let half = || multiple(Rational::new(1, 2), "倍", Kind::Fixed);
    let verb = mode == Mode::Prose && text[..length].is_ascii();
    (mode == Mode::Cell || verb).then(|| (half(), length))
}

fn in_a_word(ratio: u8, word: &str) -> Number {
    let word = word.to_owned();
    let ratio = Rational::from(i64::from(ratio));
    multiple(ratio, "倍", Kind::Multiple { word })
}

/// five-fold, twofold
fn fold(text: &str) -> Option<(Number, usize)> {
    let words = lexicon();
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let numbers = words.numeral.ones.iter().chain(words.numeral.tens.iter());
    let mut numbers = numbers.filter(|(word, _)| word.is_ascii());
    let fits = |word: &str| {
        let (head, rest) = text
            .split_at_checked(word.len())
            .filter(|(head, _)| head.eq_ignore_ascii_case(word))?;
        let gap = hyphen(rest);
        let fold = words.doubling.fold.at_start(&rest[gap..])?;
        Some(head.len() + gap + fold)
    };
    let (ratio, length) = numbers.find_map(|(word, n)| Some((*n, fits(word)?)))?;
    (ratio > 0).then(|| (in_a_word(ratio, &text[..length]), length))
}
