//! Part taken for whole: the ratio to the rest, or the whole by the part.

use crate::book::{Candidate, Step};
use crate::figure::Dimension;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule {
    code: "wrong-whole",
    page: Page {
        states: (
            "总体用错了：拿部分与其余相比，或拿总体除以部分，都不是占比。",
            "The wrong whole: the part by the rest, or the whole by the part, is no share.",
        ),
        formula: Some((
            "部分/(总体 − 部分) 或 总体/部分 代替 部分/总体。",
            "part/(whole − part) or whole/part in place of part/whole.",
        )),
        examples: &[
            Example::claim("25%", "share(20亿元, 100亿元)").gives("inconsistent wrong-whole"),
            Example::claim("20%", "share(20亿元, 100亿元)").gives("consistent printed"),
        ],
        remedy: (
            "用部分除以总体；若稿件本来要说“相当于其余的”，请写明。",
            "Divide the part by the whole; where the article means \"of the rest\", say so.",
        ),
    },
    prior: 40,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let candidate = &case.derivation.candidates[0];
    let Step::Divide(part, whole) = case.derivation.tape[candidate.step] else {
        return Vec::new();
    };
    if case.derivation.kind != "share" {
        return Vec::new();
    }
    let text = &case.figure.text;
    let Some(instead) = case.suggestion.map(str::to_owned) else {
        return Vec::new();
    };
    let by = |steps: &[Step], zh: &str, en: &str| {
        let mut other = case.derivation.clone();
        other.tape.extend_from_slice(steps);
        other
            .dimensions
            .extend(vec![Some(Dimension::Bare); steps.len()]);
        other.candidates = vec![Candidate {
            step: other.tape.len() - 1,
            ..candidate.clone()
        }];
        let message = said(
            format!("{text}{zh}；占比是{instead}"),
            format!("{text} {en}; the share is {instead}"),
        );
        Change {
            edit: Edit::Derivation(Box::new(other)),
            figure: text.clone(),
            instead: instead.clone(),
            message,
        }
    };
    let rest = case.derivation.tape.len();
    vec![
        by(
            &[Step::Subtract(whole, part), Step::Divide(part, rest)],
            "是与其余部分之比",
            "is the ratio to the rest",
        ),
        by(
            &[Step::Divide(whole, part)],
            "是总体与部分之比",
            "is the whole by the part",
        ),
    ]
}
