//! Chinese numerals written out.

use crate::number::Rational;

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const PLACES: [&str; 4] = ["", "十", "百", "千"];
const MAGNITUDES: [&str; 4] = ["", "万", "亿", "万"];

/// A whole number with its places: 二十五; 2 is 两 before 百 and above where asked for.
pub(super) fn whole(number: &Rational, liang: bool) -> Option<String> {
    if !number.is_integer() || number.is_negative() {
        return None;
    }
    let figures = number.to_string();
    if figures == "0" {
        return Some(DIGITS[0].to_string());
    }
    // From 10^16 on 万 and 亿 no longer do.
    if figures.len() > 16 {
        return None;
    }
    let mut out = String::new();
    let mut zero = false;
    for (i, digit) in figures.bytes().map(|b| usize::from(b - b'0')).enumerate() {
        let left = figures.len() - 1 - i;
        let place = left % 4;
        if digit == 0 {
            zero = !out.is_empty();
        } else {
            out.push_str(if zero { DIGITS[0] } else { "" });
            zero = false;
            let teen = digit == 1 && place == 1 && out.is_empty();
            let pair = digit == 2 && liang && (place >= 2 || figures.len() == 1);
            out.push_str(if teen {
                ""
            } else if pair {
                "两"
            } else {
                DIGITS[digit]
            });
            out.push_str(PLACES[place]);
        }
        let group_start = figures.len().saturating_sub(left + 4);
        let group = &figures[group_start.min(i)..=i];
        if place == 0 && group.bytes().any(|b| b != b'0') {
            out.push_str(MAGNITUDES[left / 4]);
            // 一万亿, but 一万五千亿
            let bare = left == 12 && figures[i + 1..i + 5].bytes().all(|b| b == b'0');
            out.push_str(if bare { MAGNITUDES[2] } else { "" });
        }
    }
    Some(out)
}

/// A number with decimals: 三点五.
pub(super) fn decimal(number: &Rational, decimals: u32, liang: bool) -> Option<String> {
    if decimals == 0 {
        return whole(number, liang);
    }
    let text = number.to_places(decimals);
    let (head, tail) = text.split_once('.')?;
    let head = whole(&Rational::from_digits(head)?, false)?;
    let tail: String = tail
        .bytes()
        .map(|b| DIGITS[usize::from(b - b'0')])
        .collect();
    Some(format!("{head}点{tail}"))
}

/// A whole number digit by digit: 二〇二二.
pub(super) fn digits(number: &Rational) -> Option<String> {
    let text = number.is_integer().then(|| number.to_string())?;
    let digit = |b: u8| {
        if b == b'0' {
            "〇"
        } else {
            DIGITS[usize::from(b - b'0') % 10]
        }
    };
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.bytes().map(digit).collect())
}
