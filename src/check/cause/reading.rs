//! The other reading of 倍: 是…的25倍 where the increase is 25倍.

use crate::claim::{Candidate, Derivation, Reading, Step};
use crate::figure::{Dimension, Licence};
use crate::number::Rational;

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "reading", prior: 60, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let Some((other, reading)) = other_reading(case) else { return Vec::new() };
    let text = &case.figure.text;
    let word = reading.word();
    let message = said(
        format!("{text}只有按“{}”才对得上：请改措辞，或改数", word.zh),
        format!("{text} is right only as {}: change the wording, or the figure", word.en),
    );
    let instead = case.suggestion.unwrap_or(text).to_owned();
    vec![Change { edit: Edit::Derivation(Box::new(other)), figure: text.clone(), instead, message }]
}

fn other_reading(case: &Case<'_>) -> Option<(Derivation, Reading)> {
    let mut other = case.derivation.clone();
    let step = other.candidates[0].step;
    match case.derivation.kind {
        "times" | "annualized" => {
            let own = other.licence.unwrap_or(case.claim.wording.readings);
            other.licence = Some(Licence::Unsaid);
            let reading = if own == Licence::Ratio { Reading::Increase } else { Reading::Ratio };
            other.candidates.retain(|candidate| candidate.reading == Some(reading));
            (!other.candidates.is_empty()).then_some((other, reading))
        }
        "ratio" => {
            let increase = less_one(&mut other, step);
            other.candidates = vec![Candidate { reading: None, step: increase, years: None }];
            Some((other, Reading::Increase))
        }
        "increase" => {
            let Step::Subtract(ratio, _) = other.tape[step] else { return None };
            other.candidates = vec![Candidate { reading: None, step: ratio, years: None }];
            Some((other, Reading::Ratio))
        }
        _ => None,
    }
}

fn less_one(derivation: &mut Derivation, step: usize) -> usize {
    derivation.tape.extend([Step::Constant(Rational::ONE), Step::Subtract(step, derivation.tape.len())]);
    derivation.dimensions.extend([Some(Dimension::Bare), Some(Dimension::Bare)]);
    derivation.tape.len() - 1
}
