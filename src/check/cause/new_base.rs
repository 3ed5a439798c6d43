//! The change divided by the new figure in place of the old one: (b − a)/b.

use crate::book::Step;
use crate::check::growth::Growth;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit, cut_off, extended};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "new-base",
    page: Page {
        states: (
            "变化除以了报告期数，而不是基期数：增长算小了，下降算大了。这是增长率最常见的错。",
            "The change is divided by the new figure and not by the old one: a rise comes out too small, a fall too large. It is the commonest slip of all in a growth.",
        ),
        formula: Some((
            "(b − a)/b 代替 (b − a)/a。",
            "(b − a)/b in place of (b − a)/a.",
        )),
        examples: &[
            Example::quoted("20%", "growth(150亿元, 125亿元)", "下降20%")
                .gives("inconsistent new-base"),
            Example::quoted("16.7%", "growth(150亿元, 125亿元)", "下降16.7%")
                .gives("consistent printed"),
        ],
        remedy: (
            "用变化除以基期数，即先前的那个数。",
            "Divide the change by the base, the figure that was there before.",
        ),
    },
    prior: 90,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let Growth { base, current } = Growth::of(case.derivation)?;
    let change = case.derivation.tape.len();
    let steps = [Step::Subtract(current, base), Step::Divide(change, current)];
    let other = extended(case.derivation, steps);
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let message = said(
        format!("{text}是变化除以报告期数；除以基期数是{instead}"),
        format!(
            "{text} is the change divided by the new figure; divided by the old one it is {instead}"
        ),
    );
    let rounded = case.computed_as(other.clone(), instead, message.clone());
    if case.mends(&rounded.edit) {
        return Some(rounded);
    }
    let edit = Edit::Both(cut_off(case.figure)?, Box::new(other));
    Some(case.printed_as(edit, instead, message))
}
