//! One run of digits, ASCII or Chinese.

use crate::language::lexicon;
use crate::number::Rational;

/// Most digits that a figure may have: twice what any statistic prints, in the smallest currency and without a magnitude
/// word; more are not worth the arithmetic.
pub(super) const MOST_DIGITS: usize = 60;

/// One run of digits.
#[derive(Clone, Debug)]
pub(super) struct Digits {
    pub value: Rational,
    pub decimals: u32,
    /// Digits in all.
    pub count: usize,
    pub ascii: bool,
    /// A comma stands between thousands.
    pub grouped: bool,
    /// 2 is written 两.
    pub liang: bool,
    pub leading_zero: bool,
    /// Two neighbouring digits, 三四: some number between.
    pub pair: bool,
}

impl Digits {
    /// One unit of the last digit.
    pub fn place(&self) -> Rational {
        Rational::ten_to(-(self.decimals as i32))
    }

    /// A run of ASCII digits of which so many stand after the point.
    fn new(digits: &str, decimals: usize) -> Option<Self> {
        let kept = digits.get(..digits.len().min(MOST_DIGITS))?;
        let whole = Rational::from_digits(kept)?;
        Some(Self {
            value: match decimals.min(MOST_DIGITS) {
                0 => whole,
                places => &whole * &Rational::ten_to(-(places as i32)),
            },
            decimals: u32::try_from(decimals).unwrap_or(u32::MAX),
            count: digits.len(),
            ascii: true,
            grouped: false,
            liang: false,
            leading_zero: digits.starts_with('0'),
            pair: false,
        })
    }
}

/// How many ASCII digits a text begins with.
pub(super) fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// 点五 of 十点五, where a place word stands instead of the last digit.
pub(super) fn after_point(text: &str) -> Option<(Digits, usize)> {
    let point = lexicon().numeral.point.at_start(text)?;
    let (part, length, _) = han_run(&text[point..]);
    let digits = Digits::new(&part, part.len().min(MOST_DIGITS))?;
    let han = Digits {
        ascii: false,
        leading_zero: true,
        ..digits
    };
    Some((han, point + length))
}

/// A run of ASCII digits, and how many bytes it takes; in a formula a comma separates arguments.
pub(super) fn ascii(text: &str, formula: bool) -> Option<(Digits, usize)> {
    let first = run(text);
    // Of 0,375 the comma is no thousand's.
    let groups = if formula || first == 0 || first > 3 || text.starts_with('0') {
        0
    } else {
        groups(&text[first..])
    };
    let whole = first + groups;
    let decimals = text[whole..].strip_prefix('.').map_or(0, run);
    if whole + decimals == 0 {
        return None;
    }
    let length = whole + if decimals > 0 { 1 + decimals } else { 0 };
    if length == first {
        return Some((Digits::new(&text[..first], 0)?, first));
    }
    let mut only = text[..length].to_owned();
    only.retain(|c| c.is_ascii_digit());
    let digits = Digits {
        grouped: groups > 0,
        ..Digits::new(&only, decimals)?
    };
    Some((digits, length))
}

/// How many bytes the groups of a comma and three digits take; none if a fourth digit follows.
fn groups(text: &str) -> usize {
    let mut end = 0;
    while text[end..].starts_with(',') && run(&text[end + 1..]) >= 3 {
        end += 4;
        if run(&text[end..]) > 0 {
            return 0;
        }
    }
    end
}

/// A run of Chinese digits, and how many bytes it takes.
pub(super) fn han(text: &str) -> Option<(Digits, usize)> {
    let (whole, mut length, liang) = han_run(text);
    if whole.is_empty() {
        return None;
    }
    let mut figures = whole.clone();
    if let Some(point) = lexicon().numeral.point.at_start(&text[length..]) {
        let (part, more, _) = han_run(&text[length + point..]);
        length += if part.is_empty() { 0 } else { point + more };
        figures.push_str(&part);
    }
    let decimals = figures.len() - whole.len();
    let digits = Digits {
        ascii: false,
        liang,
        pair: decimals == 0 && neighbours(figures.as_bytes()),
        ..Digits::new(&figures, decimals)?
    };
    Some((digits, length))
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
fn han_run(text: &str) -> (String, usize, bool) {
    let (mut figures, mut length, mut liang) = (String::new(), 0, false);
    while let Some((&digit, bytes)) = lexicon().numeral.digits.at_start(&text[length..]) {
        liang |= digit == 2 && text[length..].starts_with('两');
        figures.push(char::from(b'0' + digit));
        length += bytes;
    }
    (figures, length, liang)
}
