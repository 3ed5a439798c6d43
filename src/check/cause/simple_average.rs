//! The total growth divided by the years, where 年均 compounds.

use crate::book::{Step, Years};
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, extended};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "simple-average",
    page: Page {
        states: (
            "把总增长率除以年数当成了年均增长率。增长是逐年累积的，这样算出来总是偏高。",
            "The total growth was divided by the years. Growth compounds year by year, so that this is always too high.",
        ),
        formula: Some((
            "(b/a − 1)/n 代替 (b/a)^(1/n) − 1。",
            "(b/a − 1)/n in place of the nth root of b/a less 1.",
        )),
        examples: &[
            Example::claim("10.0%", "cagr(100亿元, 200亿元, 10)")
                .gives("inconsistent simple-average"),
            Example::claim("7.2%", "cagr(100亿元, 200亿元, 10)").gives("consistent printed"),
        ],
        remedy: ("用重算出的年均增长率。", "Print the recomputed rate."),
    },
    prior: 60,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let candidate = &case.derivation.candidates[0];
    let Years { p, q } = candidate.years?;
    let at = case.derivation.tape.len();
    let steps = [
        Step::Constant(Rational::ONE),
        Step::Subtract(candidate.step, at),
        Step::Constant(Rational::new(i64::from(p), u64::from(q))),
        Step::Divide(at + 1, at + 2),
    ];
    let mut other = extended(case.derivation, steps);
    other.candidates[0].years = None;
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = said(
        format!("{text}是总增长除以年数；年均增长要按复利算，是{instead}"),
        format!(
            "{text} is the total growth divided by the years; a year's growth compounds and is {instead}"
        ),
    );
    Some(case.computed_as(other, instead, message))
}
