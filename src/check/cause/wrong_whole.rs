//! Part taken for whole: the ratio to the rest, or the whole by the part.

use crate::book::Step;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, extended};
use super::rule::{Rule, said};

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
    proposes: |case| proposals(case).unwrap_or_default(),
};

fn proposals(case: &Case<'_>) -> Option<Vec<Change>> {
    let candidate = &case.derivation.candidates[0];
    let Step::Divide(part, whole) = case.derivation.tape[candidate.step] else {
        return None;
    };
    if !case.derivation.kind.of_whole {
        return None;
    }
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let rest = case.derivation.tape.len();
    let to_rest = [Step::Subtract(whole, part), Step::Divide(part, rest)];
    let by_rest = said(
        format!("{text}是与其余部分之比；占比是{instead}"),
        format!("{text} is the ratio to the rest; the share is {instead}"),
    );
    let by_part = said(
        format!("{text}是总体与部分之比；占比是{instead}"),
        format!("{text} is the whole by the part; the share is {instead}"),
    );
    let inverse = extended(case.derivation, [Step::Divide(whole, part)]);
    Some(vec![
        case.computed_as(extended(case.derivation, to_rest), instead, by_rest),
        case.computed_as(inverse, instead, by_part),
    ])
}
