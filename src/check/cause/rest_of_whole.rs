//! The share of the rest printed for the share of the part.

use crate::book::{Candidate, Step};
use crate::figure::Dimension;
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

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
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    if case.derivation.kind != "share" {
        return Vec::new();
    }
    let candidate = &case.derivation.candidates[0];
    let mut other = case.derivation.clone();
    let at = other.tape.len();
    other.tape.extend([
        Step::Constant(Rational::ONE),
        Step::Subtract(at, candidate.step),
    ]);
    other.dimensions.extend(vec![Some(Dimension::Bare); 2]);
    other.candidates = vec![Candidate {
        step: at + 1,
        ..candidate.clone()
    }];
    let text = &case.figure.text;
    let Some(instead) = case.suggestion.map(str::to_owned) else {
        return Vec::new();
    };
    let message = said(
        format!("{text}是其余部分的占比，这一部分占{instead}"),
        format!("{text} is the share of the rest; the part's own is {instead}"),
    );
    vec![Change {
        edit: Edit::Derivation(Box::new(other)),
        figure: text.clone(),
        instead,
        message,
    }]
}
