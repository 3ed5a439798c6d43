//! The total growth divided by the years, where 年均 compounds.

use crate::book::{Candidate, Step, Years};
use crate::figure::Dimension;
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

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
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let candidate = &case.derivation.candidates[0];
    let Some(Years { p, q }) = candidate.years else {
        return Vec::new();
    };
    let mut other = case.derivation.clone();
    let at = other.tape.len();
    other.tape.extend([
        Step::Constant(Rational::ONE),
        Step::Subtract(candidate.step, at),
        Step::Constant(Rational::new(i64::from(p), u64::from(q))),
        Step::Divide(at + 1, at + 2),
    ]);
    other.dimensions.extend(vec![Some(Dimension::Bare); 4]);
    other.candidates = vec![Candidate {
        step: at + 3,
        years: None,
        ..candidate.clone()
    }];
    let text = &case.figure.text;
    let Some(instead) = case.suggestion.map(str::to_owned) else {
        return Vec::new();
    };
    let message = said(
        format!("{text}是总增长除以年数；年均增长要按复利算，是{instead}"),
        format!(
            "{text} is the total growth divided by the years; a year's growth compounds and is {instead}"
        ),
    );
    vec![Change {
        edit: Edit::Derivation(Box::new(other)),
        figure: text.clone(),
        instead,
        message,
    }]
}
