//! The other reading of 倍: 是…的25倍 where the increase is 25倍.

use crate::book::{Candidate, Derivation, Reading, Step};
use crate::figure::{Dimension, Licence};
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule {
    code: "reading",
    page: Page {
        states: (
            "所称的倍数按另一种读法才对：写的是与基数之比，数却是增加的倍数；或者反过来。两者相差 1 倍。",
            "The multiple is right in the other reading only: the words mean the ratio and the number is the increase, or the other way. They differ by 1.",
        ),
        formula: Some((
            "把 b/a 换成 b/a − 1，或反过来。",
            "b/a in place of b/a − 1, or the other way.",
        )),
        examples: &[
            Example::quoted("25倍", "times(254件, 6613件)", "是当年的25倍")
                .gives("inconsistent reading"),
            Example::quoted("26倍", "times(254件, 6613件)", "是当年的26倍")
                .gives("consistent printed ratio"),
        ],
        remedy: (
            "改措辞（“增长了25倍”），或改数（“是26倍”），只改一处。",
            "Change the wording (\"grew by 25 times\") or the number (\"26 times as many\"), and not both.",
        ),
    },
    prior: 60,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let Some((other, reading)) = other_reading(case) else {
        return Vec::new();
    };
    let text = &case.figure.text;
    let word = reading.word();
    let message = said(
        format!("{text}只有按“{}”才对得上：请改措辞，或改数", word.zh),
        format!(
            "{text} is right only as {}: change the wording, or the figure",
            word.en
        ),
    );
    let instead = case.suggestion.unwrap_or(text).to_owned();
    vec![Change {
        edit: Edit::Derivation(Box::new(other)),
        figure: text.clone(),
        instead,
        message,
    }]
}

fn other_reading(case: &Case<'_>) -> Option<(Derivation, Reading)> {
    let mut other = case.derivation.clone();
    let step = other.candidates[0].step;
    match case.derivation.kind {
        "times" | "annualized" => {
            let own = other.licence.unwrap_or(case.claim.wording.readings);
            other.licence = Some(Licence::Unsaid);
            let reading = if own == Licence::Ratio {
                Reading::Increase
            } else {
                Reading::Ratio
            };
            other
                .candidates
                .retain(|candidate| candidate.reading == Some(reading));
            (!other.candidates.is_empty()).then_some((other, reading))
        }
        "ratio" => {
            let increase = less_one(&mut other, step);
            other.candidates = vec![Candidate {
                reading: None,
                step: increase,
                years: None,
            }];
            Some((other, Reading::Increase))
        }
        "increase" => {
            let Step::Subtract(ratio, _) = other.tape[step] else {
                return None;
            };
            other.candidates = vec![Candidate {
                reading: None,
                step: ratio,
                years: None,
            }];
            Some((other, Reading::Ratio))
        }
        _ => None,
    }
}

fn less_one(derivation: &mut Derivation, step: usize) -> usize {
    derivation.tape.extend([
        Step::Constant(Rational::ONE),
        Step::Subtract(step, derivation.tape.len()),
    ]);
    derivation
        .dimensions
        .extend([Some(Dimension::Bare), Some(Dimension::Bare)]);
    derivation.tape.len() - 1
}
