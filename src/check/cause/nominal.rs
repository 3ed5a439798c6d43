//! The growth at current prices printed for the real one: nothing is taken off for prices.

use crate::book::Step;
use crate::figure::Dimension;
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, extended};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "nominal",
    page: Page {
        states: (
            "把名义增长当成了实际增长：没有扣除价格上涨。",
            "The nominal growth is printed for the real one: the rise in prices is not taken off.",
        ),
        formula: Some((
            "名义增长 n 代替 (1 + n)/(1 + p) − 1，p 是价格涨幅。",
            "The nominal growth n in place of (1 + n)/(1 + p) − 1, where p is the rise in prices.",
        )),
        examples: &[
            Example::claim("6.0%", "(1 + 6.0%) / (1 + 2.0%) - 1").gives("inconsistent nominal"),
            Example::claim("8.5%", "(1 + 8.5%) / (1 - 1.5%) - 1").gives("inconsistent nominal"),
            Example::claim("3.9%", "(1 + 6.0%) / (1 + 2.0%) - 1").gives("consistent printed"),
        ],
        remedy: (
            "用扣除价格后的增长率，或者写明是名义增长。",
            "Print the growth less prices, or call it nominal.",
        ),
    },
    prior: 60,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let derivation = case.derivation;
    let tape = &derivation.tape;
    let is_one = |step: usize| tape[step] == Step::Constant(Rational::ONE);
    let is_rate = |step: usize| derivation.dimensions[step] == Some(Dimension::Percent);
    let Step::Subtract(real, one) = tape[derivation.candidates[0].step] else {
        return None;
    };
    let (Step::Divide(nominal, prices), true) = (&tape[real], is_one(one)) else {
        return None;
    };
    match tape[*prices] {
        Step::Add(x, y) if is_one(x) && is_rate(y) || is_one(y) && is_rate(x) => {}
        Step::Subtract(x, y) if is_one(x) && is_rate(y) => {}
        _ => return None,
    }
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = said(
        format!("{text}是名义增长；扣除价格是{instead}"),
        format!("{text} is the nominal growth; less prices it is {instead}"),
    );
    let other = extended(derivation, [Step::Subtract(*nominal, one)]);
    Some(case.computed_as(other, instead, message))
}
