//! One run of digits, ASCII or Chinese.

use crate::language::lexicon;
use crate::number::Rational;

/// One run of digits.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub value: Rational,
    pub length: usize,
    pub decimals: u32,
    /// Digits in all.
    pub count: usize,
    pub ascii: bool,
    /// What stands between thousands.
    pub group: Option<char>,
    /// 2 is written 两.
    pub liang: bool,
    pub leading_zero: bool,
    /// Two neighbouring digits, 三四: some number between.
    pub pair: bool,
}

/// The run of digits at the start of a text; in a formula a comma separates arguments.
pub(super) fn token(text: &str, formula: bool) -> Option<Token> {
    ascii(text, formula).or_else(|| han(text))
}

/// 点五 of 十点五, where a place word stands instead of the last digit.
pub(super) fn after_point(text: &str) -> Option<Token> {
    let point = lexicon().numeral.point.at_start(text)?;
    let (part, length, _) = run(&text[point..]);
    let value = Rational::from_digits(part.get(..part.len().min(super::numeral::MOST_DIGITS))?)?;
    let decimals = part.len().min(super::numeral::MOST_DIGITS) as i32;
    Some(Token {
        value: &value * &Rational::ten_to(-decimals),
        length: point + length,
        decimals: decimals.unsigned_abs(),
        count: part.len(),
        ascii: false,
        group: None,
        liang: false,
        leading_zero: true,
        pair: false,
    })
}

fn ascii(text: &str, formula: bool) -> Option<Token> {
    let run = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = run(text);
    let groups = if formula { 0 } else { groups(&text[first..]) };
    let grouped = first <= 3 && first > 0 && groups > 0;
    let whole = if grouped { first + groups } else { first };
    let decimals = text[whole..].strip_prefix('.').map_or(0, run);
    if whole + decimals == 0 {
        return None;
    }
    let length = if decimals > 0 {
        whole + 1 + decimals
    } else {
        whole
    };
    let figures: String = text[..length]
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    // More digits than any figure may have are not worth the arithmetic.
    let value =
        Rational::from_digits(figures.get(..figures.len().min(super::numeral::MOST_DIGITS))?)?;
    Some(Token {
        value: &value * &Rational::ten_to(-(decimals.min(super::numeral::MOST_DIGITS) as i32)),
        length,
        decimals: u32::try_from(decimals).unwrap_or(u32::MAX),
        count: figures.len(),
        ascii: true,
        group: grouped.then_some(','),
        liang: false,
        leading_zero: figures.starts_with('0'),
        pair: false,
    })
}

/// How many bytes the groups of a comma and three digits take; none if a fourth digit follows.
fn groups(text: &str) -> usize {
    let bytes = text.as_bytes();
    let group = |at: usize| {
        bytes.get(at) == Some(&b',')
            && bytes
                .get(at + 1..at + 4)
                .is_some_and(|g| g.iter().all(u8::is_ascii_digit))
    };
    let mut end = 0;
    while group(end) {
        end += 4;
    }
    if bytes.get(end).is_some_and(u8::is_ascii_digit) {
        0
    } else {
        end
    }
}

fn han(text: &str) -> Option<Token> {
    let words = &lexicon().numeral;
    let (whole, mut length, liang) = run(text);
    let mut figures = whole.clone();
    if let Some(point) = words.point.at_start(&text[length..]).filter(|_| length > 0) {
        let (part, part_length, _) = run(&text[length + point..]);
        if !part.is_empty() {
            length += point + part_length;
            figures.push_str(&part);
        }
    }
    if figures.is_empty() {
        return None;
    }
    let decimals = figures.len() - whole.len();
    let value =
        Rational::from_digits(figures.get(..figures.len().min(super::numeral::MOST_DIGITS))?)?;
    Some(Token {
        value: &value * &Rational::ten_to(-(decimals.min(super::numeral::MOST_DIGITS) as i32)),
        length,
        decimals: u32::try_from(decimals).unwrap_or(u32::MAX),
        count: figures.len(),
        ascii: false,
        group: None,
        liang,
        leading_zero: figures.starts_with('0'),
        pair: decimals == 0 && neighbours(figures.as_bytes()),
    })
}

/// 三四 and 三五 mean some number between; 八五 is a number of two digits.
fn neighbours(figures: &[u8]) -> bool {
    match figures {
        [first, second] => {
            *first > b'0' && (*second == first + 1 || (*first, *second) == (b'3', b'5'))
        }
        _ => false,
    }
}

/// Chinese digits as ASCII ones, the bytes they take, and whether 2 is 两.
fn run(text: &str) -> (String, usize, bool) {
    let (mut figures, mut length, mut liang) = (String::new(), 0, false);
    while let Some((&digit, bytes)) = lexicon().numeral.digits.at_start(&text[length..]) {
        liang |= digit == 2 && text[length..].starts_with('两');
        figures.push(char::from(b'0' + digit));
        length += bytes;
    }
    (figures, length, liang)
}
