//! 增加到 for 增加了: a growth printed as the ratio, 增长127% where 27% is meant.

use crate::claim::{Candidate, Step};

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "growth-as-ratio", prior: 60, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let candidate = &case.derivation.candidates[0];
    let Step::Subtract(ratio, _) = case.derivation.tape[candidate.step] else { return Vec::new() };
    if case.derivation.kind != "growth" {
        return Vec::new();
    }
    let mut other = case.derivation.clone();
    other.candidates = vec![Candidate { step: ratio, ..candidate.clone() }];
    let text = &case.figure.text;
    let instead = case.suggestion.unwrap_or_default().to_owned();
    let message = said(
        format!("{text}是报告期与基期之比（增加到），增长了的是{instead}"),
        format!("{text} is the current figure as a share of the base; the growth is {instead}"),
    );
    vec![Change { edit: Edit::Derivation(Box::new(other)), figure: text.clone(), instead, message }]
}
