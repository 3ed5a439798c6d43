//! A sign lost, or one too many: 增长3.2% that is a fall.

use super::case::Case;
use super::edit::{Change, Edit, negate};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "sign", prior: 50, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    if case.amount.point.as_ref().is_none_or(crate::number::Rational::is_zero) {
        return Vec::new();
    }
    let mut figure = case.figure.clone();
    negate(&mut figure);
    let text = &case.figure.text;
    let instead = text.strip_prefix(['-', '−']).map_or_else(|| format!("-{text}"), str::to_owned);
    let message = said(
        format!("{text}的方向可能写反：应为{instead}（增长与下降）"),
        format!("the direction of {text} may be wrong: {instead} would be right"),
    );
    vec![Change { edit: Edit::Claimed(figure), figure: text.clone(), instead, message }]
}
