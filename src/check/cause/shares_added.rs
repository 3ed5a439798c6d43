//! Shares of different wholes added up, where the share of all parts in all wholes is meant.

use std::sync::Arc;

use crate::book::{Claim, Derivation, Input, Step};
use crate::figure::{Dimension, Figure};
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, ending_at};
use super::rule::{Rule, said};

/// Shares of an article beyond which none are added: so many sums fit some claim by chance.
const MAX_SHARES: usize = 12;

pub const RULE: Rule = Rule {
    code: "shares-added",
    page: Page {
        states: (
            "把不同总体的占比加在了一起。总体不同的百分比不能相加。",
            "Shares of different wholes are added up. Percentages of different wholes have no sum.",
        ),
        formula: Some((
            "p/v + q/w 代替 (p + q)/(v + w)。",
            "p/v + q/w in place of (p + q)/(v + w).",
        )),
        examples: &[
            Example::table(SHARES_OF_TWO).gives("inconsistent shares-added"),
            Example::claim("35%", "share(35亿元, 100亿元)").gives("consistent printed"),
        ],
        remedy: (
            "先分别合计部分和总体，再相除。",
            "Add up the parts and the wholes, then divide.",
        ),
    },
    prior: 60,
    proposes: |case| proposals(case).unwrap_or_default(),
};

const SHARES_OF_TWO: &str = "id,claimed,formula\n男,15万人,\n男总,60万人,\n女,20万人,\n女总,40万人,\n男占,25%,\"share(男, 男总)\"\n女占,50%,\"share(女, 女总)\"\n共占,75%,(男 + 女) / (男总 + 女总)\n";

fn proposals(case: &Case<'_>) -> Option<Vec<Change>> {
    let candidate = &case.derivation.candidates[0];
    let divides = matches!(case.derivation.tape[candidate.step], Step::Divide(..));
    if !divides || case.figure.unit.dimension != Dimension::Percent {
        return None;
    }
    let claims = case.book.claims.iter();
    let shares: Vec<&Claim> = claims
        .filter(|claim| claim.id != case.claim.id && whole(claim).is_some())
        .take(MAX_SHARES + 1)
        .collect();
    if shares.len() > MAX_SHARES {
        return None;
    }
    let mut sums = Vec::new();
    for (at, first) in shares.iter().enumerate() {
        let others = shares[at + 1..].iter();
        let apart = others.filter(|other| whole(first) != whole(other));
        sums.extend(apart.map(|other| vec![*first, *other]));
    }
    if shares.len() > 2 && !sums.is_empty() {
        sums.push(shares);
    }
    Some(sums.iter().filter_map(|sum| change(case, sum)).collect())
}

/// What a share is of, as printed.
fn whole(claim: &Claim) -> Option<String> {
    let derivation = claim.derivation.as_ref()?;
    if claim.figure.as_ref()?.unit.dimension != Dimension::Percent {
        return None;
    }
    let Step::Divide(_, whole) = derivation.tape[derivation.candidates[0].step] else {
        return None;
    };
    let Step::Variable(input) = derivation.tape[whole] else {
        return None;
    };
    let input = &derivation.inputs[input];
    let printed = || Some(input.figure.as_ref()?.text.clone());
    input.id.clone().or_else(printed)
}

fn change(case: &Case<'_>, shares: &[&Claim]) -> Option<Change> {
    let figures: Option<Vec<Arc<Figure>>> =
        shares.iter().map(|claim| claim.figure.clone()).collect();
    let figures = figures?;
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let texts: Vec<&str> = figures.iter().map(|figure| figure.text.as_str()).collect();
    let (zh, en) = (texts.join("、"), texts.join(" and "));
    let message = said(
        format!("{text}是{zh}相加，而它们的总体不同；合起来占{instead}"),
        format!(
            "{text} adds up {en}, which are shares of different wholes; together they are {instead}"
        ),
    );
    Some(case.computed_as(sum(case, &figures), instead, message))
}

/// A formula that adds up figures.
fn sum(case: &Case<'_>, figures: &[Arc<Figure>]) -> Derivation {
    let mut other = case.derivation.clone();
    let mut push = |step: Step| {
        other.tape.push(step);
        other.dimensions.push(Some(Dimension::Percent));
        other.tape.len() - 1
    };
    let first = other.inputs.len();
    let mut total = push(Step::Variable(first));
    for at in 1..figures.len() {
        let part = push(Step::Variable(first + at));
        total = push(Step::Add(total, part));
    }
    let inputs = figures
        .iter()
        .map(|figure| Input::operand(Arc::clone(figure), case.claim.origin.clone()));
    other.inputs.extend(inputs);
    ending_at(other, total)
}
