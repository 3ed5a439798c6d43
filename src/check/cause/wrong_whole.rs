//! Part taken for whole: the ratio to the rest, or the whole by the part.

use crate::claim::{Candidate, Step};
use crate::figure::Dimension;

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "wrong-whole", prior: 40, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let candidate = &case.derivation.candidates[0];
    let Step::Divide(part, whole) = case.derivation.tape[candidate.step] else { return Vec::new() };
    if case.derivation.kind != "share" {
        return Vec::new();
    }
    let text = &case.figure.text;
    let instead = case.suggestion.unwrap_or_default().to_owned();
    let by = |steps: &[Step], zh: &str, en: &str| {
        let mut other = case.derivation.clone();
        other.tape.extend_from_slice(steps);
        other.dimensions.extend(vec![Some(Dimension::Bare); steps.len()]);
        other.candidates = vec![Candidate { step: other.tape.len() - 1, ..candidate.clone() }];
        let message = said(format!("{text}{zh}；占比是{instead}"), format!("{text} {en}; the share is {instead}"));
        Change { edit: Edit::Derivation(Box::new(other)), figure: text.clone(), instead: instead.clone(), message }
    };
    let rest = case.derivation.tape.len();
    vec![
        by(&[Step::Subtract(whole, part), Step::Divide(part, rest)], "是与其余部分之比", "is the ratio to the rest"),
        by(&[Step::Divide(whole, part)], "是总体与部分之比", "is the whole by the part"),
    ]
}
