//! The share of the rest printed for the share of the part.

use crate::book::Step;
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, extended};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "rest-of-whole",
    page: Page {
        states: (
            "印出来的是其余部分的占比，不是这一部分的占比。",
            "The share of the rest is printed for the share of the part.",
        ),
        formula: Some((
            "1 − 部分/总体 代替 部分/总体。",
            "1 − part/whole in place of part/whole.",
        )),
        examples: &[
            Example::claim("70%", "share(30亿元, 100亿元)").gives("inconsistent rest-of-whole"),
            Example::claim("30%", "share(30亿元, 100亿元)").gives("consistent printed"),
        ],
        remedy: (
            "核对说的是哪一部分：改占比，或改部分的名称。",
            "See which part is meant: change the share, or the name of the part.",
        ),
    },
    prior: 40,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    if !case.derivation.kind.of_whole {
        return None;
    }
    let (whole, part) = (
        case.derivation.tape.len(),
        case.derivation.candidates[0].step,
    );
    let steps = [Step::Constant(Rational::ONE), Step::Subtract(whole, part)];
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = said(
        format!("{text}是其余部分的占比，这一部分占{instead}"),
        format!("{text} is the share of the rest; the part's own is {instead}"),
    );
    Some(case.computed_as(extended(case.derivation, steps), instead, message))
}
