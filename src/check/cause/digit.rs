//! One digit mistyped, in the claim or in one input.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};
use super::spelling::{Way, digits, has_leading_zero, replaced, respelt, value};

pub const RULE: Rule = Rule {
    code: "digit",
    page: Page {
        states: (
            "有一个数字打错了，在论断里或在某个数据里。这一原因能解释的错误最多，所以除非别的原因都不合，不宜先信它。",
            "One digit is mistyped, in the claim or in one of its figures. It explains more errors than any other cause, so that the others are better looked at first.",
        ),
        formula: Some((
            "逐个换掉一个数字再算。",
            "Each digit is tried as any other.",
        )),
        examples: &[
            Example::claim("1837亿元", "change(4318亿元, 5955亿元)").gives("inconsistent digit"),
            Example::claim("1637亿元", "change(4318亿元, 5955亿元)").gives("consistent printed"),
        ],
        remedy: (
            "对照原始出处，看报告指的那个数。",
            "Check the figure that the report names against its source.",
        ),
    },
    prior: 220,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(
        case,
        |text| Way::only(variants(text)),
        |figure, instead| {
            said(
                format!("{figure}可能错了一个数字，应为{instead}"),
                format!("one digit of {figure} may be wrong: {instead} would be right"),
            )
        },
    )
}

fn variants(text: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for (at, digit) in digits(text) {
        for other in 0..10 {
            let Some(new) = char::from_u32(digit as u32 - value(digit).unwrap_or(0) + other) else {
                continue;
            };
            let text = replaced(text, at, digit, new);
            if new != digit && !has_leading_zero(&text) {
                texts.push(text);
            }
        }
    }
    texts
}
