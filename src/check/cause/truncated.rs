//! Cut off where it should have been rounded.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit, cut_off};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "truncated",
    page: Page {
        states: (
            "尾数是直接舍去的，没有四舍五入。整张表都这样的话，可以用 --rounding truncated 核验。",
            "The last digit was cut off and not rounded. Where a whole table is like that, check it with `--rounding truncated`.",
        ),
        formula: Some((
            "所称区间换成 [x, x + u)，u 是末位单位。",
            "[x, x + u) as the claimed interval, u the unit in the last place.",
        )),
        examples: &[
            Example::claim("12.6%", "growth(1000.0亿元, 1126.8亿元)")
                .gives("inconsistent truncated"),
            Example::claim("12.7%", "growth(1000.0亿元, 1126.8亿元)").gives("consistent printed"),
        ],
        remedy: ("用四舍五入后的数。", "Print the rounded number."),
    },
    prior: 60,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let figure = cut_off(case.figure)?;
    let message = said(
        format!("{text}像是直接舍去了尾数；四舍五入应为{instead}"),
        format!("{text} looks cut off instead of rounded: rounded, it is {instead}"),
    );
    Some(case.printed_as(Edit::Claimed(figure), instead, message))
}
