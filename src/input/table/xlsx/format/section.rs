//! One section of a format: what it makes of a number.

use super::date::Parts;
use super::lex::Token;
use super::{number, signed};
use crate::number::Rational;

/// A section.
#[derive(Debug)]
pub(super) struct Section {
    tokens: Vec<Token>,
    /// It displays a date.
    pub date: Option<Parts>,
    /// Digits before the point and after it.
    whole: Vec<char>,
    part: Vec<char>,
    /// The number is displayed times ten to this power.
    shift: i32,
    /// Thousands are set apart.
    grouped: bool,
}

impl Section {
    /// A section of such tokens; none where it is not known what they make of a number.
    pub fn new(tokens: &[Token]) -> Option<Self> {
        let date = Parts::of(tokens);
        let point = tokens
            .iter()
            .position(|token| *token == Token::Point)
            .unwrap_or(tokens.len());
        let digits = |tokens: &[Token]| {
            let digit = |token: &Token| {
                if let Token::Digit(c) = token {
                    Some(*c)
                } else {
                    None
                }
            };
            tokens.iter().filter_map(digit).collect::<Vec<_>>()
        };
        let (whole, part) = (digits(&tokens[..point]), digits(&tokens[point..]));
        let percents = tokens
            .iter()
            .filter(|token| **token == Token::Percent)
            .count() as i32;
        let (grouped, thousands) = commas(tokens, point);
        let section = Self {
            tokens: tokens.to_vec(),
            date,
            whole,
            part,
            shift: 2 * percents - 3 * thousands,
            grouped,
        };
        (date.is_some() || section.is_clear()).then_some(section)
    }

    /// Whether it is known what it makes of a number.
    fn is_clear(&self) -> bool {
        let count =
            |wanted: fn(&Token) -> bool| self.tokens.iter().filter(|token| wanted(token)).count();
        let points = count(|token| *token == Token::Point);
        let general = count(|token| matches!(token, Token::General | Token::Text));
        let fraction = count(|token| matches!(token, Token::Literal(text) if text == "/")) > 0;
        let digits = self.whole.len() + self.part.len();
        let within = self.grouped && self.is_parted();
        points <= 1
            && general <= 1
            && !(general > 0 && digits + points > 0)
            && !(fraction && digits > 0)
            && !within
            && !(points > 0 && self.whole.is_empty() && self.part.is_empty())
            && self.shift.abs() <= 30
    }

    /// Whether something stands between the digits before the point.
    fn is_parted(&self) -> bool {
        let digit = |token: &Token| matches!(token, Token::Digit(_));
        let whole = self
            .tokens
            .split(|token| *token == Token::Point)
            .next()
            .unwrap_or_default();
        let (Some(first), Some(last)) =
            (whole.iter().position(digit), whole.iter().rposition(digit))
        else {
            return false;
        };
        whole[first..last]
            .iter()
            .any(|token| matches!(token, Token::Literal(_) | Token::Percent))
    }

    /// Whether it has a place for a text.
    pub fn shows_text(&self) -> bool {
        self.tokens.contains(&Token::Text)
    }

    /// What it makes of a text.
    pub fn text(&self, text: &str) -> Option<String> {
        let show = |token: &Token| match token {
            Token::Text => Some(text.to_owned()),
            Token::Literal(literal) => Some(literal.clone()),
            _ => None,
        };
        self.tokens.iter().map(show).collect()
    }

    /// What it makes of a number that is not negative.
    pub fn number(&self, x: &Rational) -> Option<String> {
        if self.date.is_some() {
            return None;
        }
        let x = number::displayed(x);
        let scaled = &x * &Rational::ten_to(self.shift);
        let places = self.part.len() as u32;
        let digits = scaled.to_places(places);
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
        let mut whole = self.distribute(whole).into_iter();
        let mut parts = self.parts(part).chars();
        let mut out = String::new();
        let mut after = false;
        for token in &self.tokens {
            match token {
                Token::Digit(_) if after => out.extend(parts.next()),
                Token::Digit(_) => out.push_str(&whole.next().unwrap_or_default()),
                Token::Point => {
                    after = true;
                    if self.whole.is_empty() {
                        out.push_str(&digits[..digits.find('.').unwrap_or(digits.len())]);
                    }
                    out.push_str(if parts.as_str().is_empty() { "" } else { "." });
                }
                Token::General | Token::Text => out.push_str(&number::general(&scaled)?),
                Token::Percent => out.push('%'),
                Token::Literal(text) => out.push_str(text),
                Token::Comma | Token::Date(..) => {}
            }
        }
        Some(out.trim().to_owned())
    }

    /// What it makes of a number that is negative, by its absolute value. A colour or brackets are a minus, unless words
    /// before it say which way the number goes.
    pub fn negative(&self, x: &Rational) -> Option<String> {
        let text = self.number(x)?;
        let digits = text
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(text.len());
        let (before, shown) = (&text[..digits], &text[digits..]);
        if shown.is_empty()
            || before.contains(['-', '−', '－'])
            || before.chars().any(char::is_alphabetic)
        {
            return Some(text);
        }
        match (before.strip_suffix('('), text.strip_suffix(')')) {
            (Some(_), Some(_)) => Some(signed(text.replace(['(', ')'], ""))),
            _ => Some(signed(text)),
        }
    }

    /// The digits before the point, as they fall on their places: the first takes what is left.
    fn distribute(&self, digits: &str) -> Vec<String> {
        let zeros = self.whole.iter().filter(|c| **c == '0').count();
        let padded = format!("{digits:0>zeros$}");
        if !self.is_parted() {
            return vec![if self.grouped { group(&padded) } else { padded }];
        }
        let padded = format!("{padded:0>width$}", width = self.whole.len());
        let (first, rest) = padded.split_at(padded.len() + 1 - self.whole.len());
        std::iter::once(first.to_owned())
            .chain(rest.chars().map(String::from))
            .collect()
    }

    /// The digits after the point, without zeros that need not stand there.
    fn parts<'a>(&self, digits: &'a str) -> &'a str {
        let needed = self
            .part
            .iter()
            .rposition(|c| *c == '0')
            .map_or(0, |at| at + 1);
        let kept = digits
            .trim_end_matches('0')
            .len()
            .max(needed.min(digits.len()));
        &digits[..kept]
    }
}

/// Whether commas set thousands apart, and how often they divide by a thousand.
fn commas(tokens: &[Token], point: usize) -> (bool, i32) {
    let digit = |token: &Token| matches!(token, Token::Digit(_));
    let last = tokens[..point].iter().rposition(digit);
    let first = tokens[..point].iter().position(digit);
    let mut result = (false, 0);
    for at in (0..tokens.len()).filter(|&at| tokens[at] == Token::Comma) {
        match (first, last) {
            (Some(first), Some(last)) if first < at && at < last => result.0 = true,
            _ if tokens[..at].iter().any(digit) => result.1 += 1,
            _ => {}
        }
    }
    result
}

/// `1234567` → `1,234,567`.
fn group(digits: &str) -> String {
    let first = digits.len() % 3;
    let parts = std::iter::once(&digits[..first]).filter(|part| !part.is_empty());
    let rest = digits.as_bytes()[first..]
        .chunks(3)
        .filter_map(|part| std::str::from_utf8(part).ok());
    parts.chain(rest).collect::<Vec<_>>().join(",")
}
