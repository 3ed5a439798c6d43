//! The other reading of 倍: 是…的25倍 where the increase is 25倍.

use crate::book::{Derivation, Reading, Step};
use crate::figure::Licence;
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, ending_at, extended};
use super::rule::{Rule, said};

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
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let (other, reading) = other_reading(case)?;
    let text = &case.figure.text;
    let word = reading.word();
    let message = said(
        format!("{text}只有按“{}”才对得上：请改措辞，或改数", word.zh),
        format!(
            "{text} is right only as {}: change the wording, or the figure",
            word.en
        ),
    );
    // Where the formula fixes the reading, other words around the same figure mend nothing.
    let worded = case.derivation.kind.reading.is_none().then_some(text);
    let instead = case.suggestion.or(worded.map(String::as_str))?;
    Some(case.computed_as(other, instead, message))
}

fn other_reading(case: &Case<'_>) -> Option<(Derivation, Reading)> {
    let own = case.derivation;
    let step = own.candidates[0].step;
    match own.kind.reading {
        Some(Reading::Ratio) => {
            let one = own.tape.len();
            let steps = [Step::Constant(Rational::ONE), Step::Subtract(step, one)];
            Some((plain(extended(own, steps)), Reading::Increase))
        }
        Some(Reading::Increase) => {
            let Step::Subtract(ratio, _) = own.tape[step] else {
                return None;
            };
            Some((plain(ending_at(own.clone(), ratio)), Reading::Ratio))
        }
        _ => {
            let licence = own.licence.unwrap_or(case.claim.wording.readings);
            let reading = if licence == Licence::Ratio {
                Reading::Increase
            } else {
                Reading::Ratio
            };
            let mut other = own.clone();
            other.licence = Some(Licence::Unsaid);
            other
                .candidates
                .retain(|candidate| candidate.reading == Some(reading));
            (!other.candidates.is_empty()).then_some((other, reading))
        }
    }
}

/// A formula that is read in one way alone.
fn plain(mut derivation: Derivation) -> Derivation {
    let candidate = &mut derivation.candidates[0];
    (candidate.reading, candidate.years) = (None, None);
    derivation
}
