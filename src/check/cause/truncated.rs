//! Cut off where it should have been rounded.

use crate::figure::Rounding;

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "truncated", prior: 60, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let (Some(instead), Some(point)) = (case.suggestion, &case.amount.point) else { return Vec::new() };
    if case.amount.exact || case.amount.interval != case.amount.unround(point) {
        return Vec::new();
    }
    let mut figure = case.figure.clone();
    if let Some(amount) = &mut figure.amount {
        amount.interval = Rounding::Truncated.interval(point, &amount.place);
        amount.plain = amount.interval.clone();
    }
    let text = &case.figure.text;
    let message = said(
        format!("{text}像是直接舍去了尾数；四舍五入应为{instead}"),
        format!("{text} looks cut off instead of rounded: rounded, it is {instead}"),
    );
    vec![Change { edit: Edit::Claimed(figure), figure: text.clone(), instead: instead.to_owned(), message }]
}
