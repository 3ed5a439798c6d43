//! Old and new exchanged: the base printed as the current figure.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

/// Kinds whose two operands stand in time.
const KINDS: [&str; 8] = [
    "times",
    "ratio",
    "increase",
    "growth",
    "cagr",
    "points",
    "change",
    "doublings",
];

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
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let &[old, new] = case.used.as_slice() else {
        return Vec::new();
    };
    if !KINDS.contains(&case.derivation.kind) {
        return Vec::new();
    }
    let mut other = case.derivation.clone();
    let figure = other.inputs[old].figure.clone();
    other.inputs[old].figure = other.inputs[new].figure.clone();
    other.inputs[new].figure = figure;
    let text = |at: usize| {
        case.derivation.inputs[at]
            .figure
            .as_ref()
            .map(|figure| figure.text.clone())
            .unwrap_or_default()
    };
    let (a, b) = (text(old), text(new));
    let message = said(
        format!("基期与报告期可能写反：应从{b}到{a}"),
        format!("old and new may be exchanged: from {b} to {a} would be right"),
    );
    vec![Change {
        edit: Edit::Derivation(Box::new(other)),
        figure: a,
        instead: b,
        message,
    }]
}
