//! A digit dropped or doubled, in the claim or in one input.

use super::case::Case;
use super::edit::Change;
use super::spelling::{digits, has_leading_zero, respelt};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "digit-count", prior: 110, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(case, variants, |figure, instead| {
        said(
            format!("{figure}可能漏了或多了一个数字，应为{instead}"),
            format!("{figure} may have lost or doubled a digit: {instead} would be right"),
        )
    })
}

/// A doubled digit taken out; any digit put in, for any may have been lost.
fn variants(text: &str) -> Vec<String> {
    let digits = digits(text);
    let doubled =
        digits.windows(2).filter(|pair| pair[0].1 == pair[1].1 && pair[0].0 + pair[0].1.len_utf8() == pair[1].0);
    let mut texts: Vec<String> = doubled.map(|pair| format!("{}{}", &text[..pair[0].0], &text[pair[1].0..])).collect();
    for (at, digit) in &digits {
        let zero = if digit.is_ascii() { '0' } else { '０' };
        let new = |d: u32| char::from_u32(zero as u32 + d).unwrap_or(zero);
        texts.extend((0..10).map(|d| format!("{}{}{}", &text[..*at], new(d), &text[*at..])));
    }
    if let Some((at, digit)) = digits.last() {
        let end = at + digit.len_utf8();
        let zero = if digit.is_ascii() { '0' } else { '０' };
        let new = |d: u32| char::from_u32(zero as u32 + d).unwrap_or(zero);
        texts.extend((0..10).map(|d| format!("{}{}{}", &text[..end], new(d), &text[end..])));
    }
    texts.retain(|text| !has_leading_zero(text));
    texts.sort();
    texts.dedup();
    texts
}
