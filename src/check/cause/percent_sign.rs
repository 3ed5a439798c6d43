//! A percentage without its sign: 14.3 for 14.3%.

use crate::figure::{Dimension, parse};
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "percent-sign",
    page: Page {
        states: (
            "少印了百分号：算式得出的是百分数，印出来的是不带单位的数，差一百倍。",
            "The % is missing: the formula gives a percentage and the number is printed without a unit, a hundred times as much.",
        ),
        formula: Some(("数后加 % 再算。", "A % is put after the number.")),
        examples: &[
            Example::claim("14.3", "growth(70亿元, 80亿元)").gives("inconsistent percent-sign"),
            Example::claim("14.3%", "growth(70亿元, 80亿元)").gives("consistent printed"),
        ],
        remedy: ("补上百分号：写“14.3%”。", "Put the % after it: \"14.3%\"."),
    },
    prior: 80,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let ratio = [Dimension::Bare, Dimension::Percent];
    let gives = case.derivation.dimension.as_ref()?;
    let text = case.figure.text.as_str();
    let lacks = case.figure.unit.dimension == Dimension::Bare && ratio.contains(gives);
    if !lacks || !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let instead = format!("{text}%");
    let figure = parse(&instead, case.amount.rounding).ok()?;
    let message = said(
        format!("{text}可能少了百分号，应为{instead}"),
        format!("{text} may lack its %: {instead} would be right"),
    );
    Some(case.printed_as(Edit::Claimed(figure), instead, message))
}
