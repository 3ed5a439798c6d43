//! A text → the tokens of the numeral at its start.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::figure::text::spaces;
use crate::language::{WordMap, lexicon, units};

use super::digits::{self, Digits};
use super::mode::Mode;

/// A token of a numeral.
pub(super) struct Token {
    pub kind: Kind,
    /// The byte where it begins; what stands between it and the one before it is a space.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

impl Token {
    fn new(kind: Kind, start: usize, length: usize) -> Self {
        Self {
            kind,
            start,
            end: start + length,
        }
    }

    /// Its digits, if it is of digits.
    pub fn digits(&self) -> Option<&Digits> {
        match &self.kind {
            Kind::Digits(digits) | Kind::Point(digits) => Some(digits),
            _ => None,
        }
    }
}

/// What a token of a numeral is.
pub(super) enum Kind {
    /// 1,234.5, 二〇二二, 十二点五
    Digits(Digits),
    /// 点五 after a place word.
    Point(Digits),
    /// 廿
    Ten(u8),
    /// 百: a decimal exponent.
    Place(Multiplier),
    /// 万
    Magnitude(Multiplier),
    /// 多
    Odd,
    /// 几; whether a unit follows.
    Vague { counts: bool },
}

/// A place word or a magnitude.
#[derive(Clone, Copy)]
pub(super) struct Multiplier {
    pub exponent: i32,
    /// It begins the name of a unit: 千 of 千瓦.
    pub unit: bool,
}

/// What a word says inside a numeral.
#[derive(Clone, Copy)]
enum Word {
    Digit,
    Point,
    Ten(u8),
    Place(i32),
    Magnitude(i32),
    Odd,
    Vague,
}

/// The words of numerals, so that each place of a text is looked up once.
static WORDS: LazyLock<WordMap<Word>> = LazyLock::new(|| {
    let (numeral, qualifier) = (&lexicon().numeral, &lexicon().qualifier);
    let han = |word: &str| !word.starts_with(|c: char| c.is_ascii_alphabetic());
    let tens = numeral.tens.iter().filter(|(word, _)| han(word));
    let (places, magnitudes) = (numeral.places.iter(), numeral.magnitudes.iter());
    let all = (numeral.vague.iter().map(|word| (word, Word::Vague)))
        .chain(qualifier.inside.iter().map(|(word, _)| (word, Word::Odd)))
        .chain(numeral.point.iter().map(|word| (word, Word::Point)))
        .chain(numeral.digits.iter().map(|(word, _)| (word, Word::Digit)))
        .chain(tens.map(|(word, ten)| (word, Word::Ten(*ten))))
        .chain(places.map(|(word, at)| (word, Word::Place(*at))))
        .chain(magnitudes.map(|(word, at)| (word, Word::Magnitude(*at))));
    let all: BTreeMap<_, _> = all.map(|(word, says)| (word.to_owned(), says)).collect();
    WordMap::from(all)
});

/// The tokens at the start of a text, of which a numeral is the first or more; after a currency sign `m` is a million.
pub(super) fn tokens(text: &str, mode: Mode, money: bool) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(2);
    let mut at = 0;
    while let Some(token) = token(text, at, mode, money) {
        at = token.end;
        tokens.push(token);
    }
    tokens
}

fn token(text: &str, at: usize, mode: Mode, money: bool) -> Option<Token> {
    let rest = &text[at..];
    let gap = match rest.bytes().next()? {
        b'0'..=b'9' | b'.' => {
            let (digits, length) = digits::ascii(rest, mode == Mode::Formula)?;
            return Some(Token::new(Kind::Digits(digits), at, length));
        }
        b' ' if at > 0 => spaces(rest),
        // $3.2-billion
        b'-' if at > 0 && mode == Mode::Cell => 1,
        _ => 0,
    };
    let word = WORDS.at_start(rest).map(|(word, length)| (*word, length));
    let (kind, length) = match word {
        Some((Word::Digit, _)) => {
            let (digits, length) = digits::han(rest)?;
            (Kind::Digits(digits), length)
        }
        Some((Word::Ten(ten), length)) => (Kind::Ten(ten), length),
        Some((Word::Place(exponent), length)) => {
            (Kind::Place(multiplier(exponent, rest, length)), length)
        }
        Some((Word::Magnitude(exponent), length)) => {
            let known = multiplier(exponent, rest, length);
            (Kind::Magnitude(known), length)
        }
        Some((Word::Odd, length)) if at > 0 => (Kind::Odd, length),
        Some((Word::Vague, length)) if at > 0 => (vague(rest, length), length),
        Some((Word::Point, _)) if at > 0 => {
            let (digits, length) = digits::after_point(rest)?;
            (Kind::Point(digits), length)
        }
        _ if at == 0 => {
            let length = vague_head(rest)?;
            (vague(rest, length), length)
        }
        _ => {
            let after_digits = text[..at].ends_with(|c: char| c.is_ascii_digit());
            let (magnitude, length) = spaced(&rest[gap..], mode, money, after_digits)?;
            return Some(Token::new(Kind::Magnitude(magnitude), at + gap, length));
        }
    };
    Some(Token::new(kind, at, length))
}

fn multiplier(exponent: i32, rest: &str, length: usize) -> Multiplier {
    let unit = units()
        .at_start(rest)
        .is_some_and(|(_, unit)| unit > length);
    Multiplier { exponent, unit }
}

/// A magnitude after a space, or one that is some only in capitals, `M`, or beside a currency, `m`.
fn spaced(rest: &str, mode: Mode, money: bool, after_digits: bool) -> Option<(Multiplier, usize)> {
    if let Some((&Word::Magnitude(exponent), length)) = WORDS.at_start(rest) {
        return Some((multiplier(exponent, rest, length), length));
    }
    // Of 3 million b the letter is no second magnitude.
    if !after_digits {
        return None;
    }
    let words = &lexicon().numeral;
    // 3M公司 is a name.
    let alone = mode != Mode::Prose;
    let beside = |counts: bool, length: usize| money || multiplies(&rest[length..], counts);
    let capital = words.capital_magnitudes.cased_at_start(rest);
    let capital = capital.filter(|(_, length)| alone || beside(true, *length));
    let (&exponent, length) = capital.or_else(|| {
        let counts = alone && rest.starts_with(['m', 'M']);
        let billion = alone && rest.starts_with(['b', 'B']);
        let small = words.money_magnitudes.at_start(rest);
        small.filter(|(_, length)| billion || beside(counts, *length))
    })?;
    let unit = false;
    Some((Multiplier { exponent, unit }, length))
}

/// Whether `m` before some words is a million: 5m euros, and of what else is counted 5m people; of 5m and 5m × 3m it
/// is a metre.
fn multiplies(after: &str, counts: bool) -> bool {
    let next = after.trim_start_matches(' ');
    let unit = units().at_start(next).filter(|_| next.len() < after.len());
    let ratio = |dimension: &str| matches!(dimension, "percent" | "points" | "times" | "length");
    unit.is_some_and(|(unit, _)| unit.money || counts && !ratio(&unit.dimension))
}

/// 数 and 上 before a place word, with which a numeral begins.
fn vague_head(rest: &str) -> Option<usize> {
    let words = &lexicon().numeral;
    words
        .vague_heads
        .at_start(rest)
        .or_else(|| words.vague.at_start(rest))
}

fn vague(rest: &str, length: usize) -> Kind {
    let digit = lexicon().numeral.vague.at_start(rest).is_some();
    let counts = digit && units().at_start(&rest[length..]).is_some();
    Kind::Vague { counts }
}
