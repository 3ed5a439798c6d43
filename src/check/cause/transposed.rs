//! Two neighbouring digits swapped, in the claim or in one input.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};
use super::spelling::{Way, digits, has_leading_zero, respelt};

pub const RULE: Rule = Rule {
    code: "transposed",
    page: Page {
        states: (
            "两个相邻的数字可能写颠倒了（1673 写成 1637），在论断里或在某个数据里。",
            "Two neighbouring digits may be swapped (1673 for 1637), in the claim or in one of its figures.",
        ),
        formula: Some((
            "相邻两个数字对调再算；若改的是数据，不能使用到它的其他论断出错。",
            "Two neighbours are swapped; where that is in an input, no other claim that uses it may break.",
        )),
        examples: &[
            Example::claim("1673亿元", "change(4318亿元, 5955亿元)")
                .gives("inconsistent transposed"),
            Example::claim("1637亿元", "change(4318亿元, 5955亿元)").gives("consistent printed"),
        ],
        remedy: (
            "对照原始出处，看报告指的那个数。",
            "Check the figure that the report names against its source.",
        ),
    },
    prior: 90,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(
        case,
        |text| Way::only(variants(text)),
        |figure, instead| {
            said(
                format!("{figure}可能有两个相邻数字写颠倒，应为{instead}"),
                format!(
                    "two neighbouring digits of {figure} may be swapped: {instead} would be right"
                ),
            )
        },
    )
}

fn variants(text: &str) -> Vec<String> {
    let digits = digits(text);
    let swapped = digits
        .windows(2)
        .filter(|pair| pair[0].1 != pair[1].1)
        .map(|pair| {
            let [(i, a), (j, b)] = [pair[0], pair[1]];
            format!(
                "{}{b}{}{a}{}",
                &text[..i],
                &text[i + a.len_utf8()..j],
                &text[j + b.len_utf8()..]
            )
        });
    swapped.filter(|text| !has_leading_zero(text)).collect()
}
