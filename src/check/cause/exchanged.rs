//! Old and new exchanged: the base printed as the current figure.

use std::sync::Arc;

use crate::figure::Figure;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "exchanged",
    page: Page {
        states: (
            "基期数和报告期数可能写反了：倒过来算，论断就对了。",
            "Base and current figure may be exchanged: the other way round the claim is right.",
        ),
        formula: Some(("a 与 b 对调。", "a and b exchanged.")),
        examples: &[
            Example::claim("25.0%", "growth(150亿元, 120亿元)").gives("inconsistent exchanged"),
            Example::claim("25.0%", "growth(120亿元, 150亿元)").gives("consistent printed"),
        ],
        remedy: (
            "看算式里两个数的次序（先写基期，后写报告期）；再看稿件里两个年份有没有写颠倒。",
            "Look at the order in the formula (old before new), then whether the article has the two years the wrong way round.",
        ),
    },
    prior: 60,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let &[old, new] = case.used.as_slice() else {
        return None;
    };
    if !case.derivation.kind.in_time {
        return None;
    }
    let mut other = case.derivation.clone();
    let (a, b) = (case.input(old), case.input(new));
    (other.inputs[old].figure, other.inputs[new].figure) = (b.cloned(), a.cloned());
    let text = |figure: Option<&Arc<Figure>>| figure.map_or("", |figure| &figure.text).to_owned();
    let (a, b) = (text(a), text(b));
    let message = said(
        format!("基期与报告期可能写反：应从{b}到{a}"),
        format!("old and new may be exchanged: from {b} to {a} would be right"),
    );
    Some(Change {
        figure: a,
        ..case.computed_as(other, b, message)
    })
}
