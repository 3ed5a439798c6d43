//! One digit mistyped, in the claim or in one input.

use super::case::Case;
use super::edit::Change;
use super::spelling::{digits, has_leading_zero, replaced, respelt, value};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "digit", prior: 220, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(case, variants, |figure, instead| {
        said(
            format!("{figure}可能错了一个数字，应为{instead}"),
            format!("one digit of {figure} may be wrong: {instead} would be right"),
        )
    })
}

fn variants(text: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for (at, digit) in digits(text) {
        for other in 0..10 {
            let Some(new) = char::from_u32(digit as u32 - value(digit).unwrap_or(0) + other) else { continue };
            let text = replaced(text, at, digit, new);
            if new != digit && !has_leading_zero(&text) {
                texts.push(text);
            }
        }
    }
    texts
}
