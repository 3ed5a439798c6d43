//! A sign lost, or one too many: 增长3.2% that is a fall.

use crate::say::{Example, Lang, Page};

use super::case::Case;
use super::edit::{Change, Edit, is_turned, negate};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "sign",
    page: Page {
        states: (
            "方向反了：下降写成了增长，或者增长写成了下降，数本身不错。",
            "The direction is wrong: a fall is printed as a rise or a rise as a fall; the number itself is right.",
        ),
        formula: Some(("所称值变号。", "The claimed figure with the other sign.")),
        examples: &[
            Example::quoted("20.0%", "growth(150亿元, 120亿元)", "增长20.0%")
                .gives("inconsistent sign"),
            Example::quoted("20.0%", "growth(150亿元, 120亿元)", "下降20.0%")
                .gives("consistent printed"),
        ],
        remedy: (
            "把“增长”改成“下降”，或反过来；数值栏照抄稿件，不必加负号。",
            "Write \"fell\" for \"grew\", or the other way; the field holds the number as the article prints it.",
        ),
    },
    prior: 50,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    if case.amount.point.as_ref()?.is_zero() {
        return None;
    }
    let mut figure = case.figure.clone();
    negate(&mut figure);
    let (text, instead) = (&case.figure.text, turned(case)?);
    let message = said(
        format!("{text}的方向可能写反：应为{instead}（增长与下降）"),
        format!("the direction of {text} may be wrong: {instead} would be right"),
    );
    Some(case.printed_as(Edit::Claimed(figure), instead, message))
}

/// The print with the other sign: by its minus, and where words give the sign by other words.
fn turned(case: &Case<'_>) -> Option<String> {
    let number = case.figure.without_lead(&case.figure.text);
    if is_turned(case.figure)? {
        return Some(match case.lang() {
            Lang::Zh => format!("增长{number}"),
            Lang::En => format!("up {number}"),
        });
    }
    let falls = case.amount.point.as_ref()?.is_negative();
    let positive = number.strip_prefix(['-', '−']).unwrap_or(number);
    Some(if falls {
        positive.to_owned()
    } else {
        format!("-{positive}")
    })
}
