//! Old and new exchanged: the base printed as the current figure.

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

/// Kinds whose two operands stand in time.
const KINDS: [&str; 8] = ["times", "ratio", "increase", "growth", "cagr", "points", "change", "doublings"];

pub const RULE: Rule = Rule { code: "exchanged", prior: 60, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let &[old, new] = case.used.as_slice() else { return Vec::new() };
    if !KINDS.contains(&case.derivation.kind) {
        return Vec::new();
    }
    let mut other = case.derivation.clone();
    let figure = other.inputs[old].figure.clone();
    other.inputs[old].figure = other.inputs[new].figure.clone();
    other.inputs[new].figure = figure;
    let text =
        |at: usize| case.derivation.inputs[at].figure.as_ref().map(|figure| figure.text.clone()).unwrap_or_default();
    let (a, b) = (text(old), text(new));
    let message = said(
        format!("基期与报告期可能写反：应从{b}到{a}"),
        format!("old and new may be exchanged: from {b} to {a} would be right"),
    );
    vec![Change { edit: Edit::Derivation(Box::new(other)), figure: a, instead: b, message }]
}
