//! Another figure of the article taken for the base, the part or the whole: the year before, the row above.

use std::sync::Arc;

use crate::book::{FigureId, Step};
use crate::figure::Figure;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};

/// Figures of the article that are tried for one input, the nearest first: one that is far off is no slip of a line.
const MOST: usize = 12;

pub const RULE: Rule = Rule {
    code: "other-base",
    page: Page {
        states: (
            "用了稿件里另一个同单位的数作基数，或作部分、总体：往往是上一年的、旁边一行的，或更正前的。",
            "Another figure of the article in the same unit is taken for the base, the part or the whole: that of the year before, of the next row, or from before a correction.",
        ),
        formula: Some((
            "基数（占比的部分或总体）换成稿件里另一个同单位的数再算。",
            "Each other figure of the unit is tried as the base, of a share as the part or the whole.",
        )),
        examples: &[
            Example::table("id,claimed,formula\n前年,80亿元,\n去年,96亿元,\n今年,120亿元,\n增长,50%,\"growth(去年, 今年)\"\n")
                .gives("inconsistent other-base"),
            Example::table("id,claimed,formula\n前年,80亿元,\n去年,96亿元,\n今年,120亿元,\n增长,25%,\"growth(去年, 今年)\"\n")
                .gives("consistent printed"),
        ],
        remedy: (
            "核对基数是哪一年、哪一项的；用对的基数重算，或者写明与什么相比。",
            "See which year and which row the base is of, and print what the right one gives; or say what it is compared with.",
        ),
    },
    prior: 90,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let roles = roles(case);
    let changes = roles.into_iter().flat_map(|input| {
        let others = case.input(input).map(|own| others(case, input, own));
        let others = others.unwrap_or_default().into_iter();
        others.filter_map(move |other| change(case, input, other))
    });
    changes.collect()
}

/// The inputs that another figure may have been taken for: what is divided by, or compared with, and the part of a share.
fn roles(case: &Case<'_>) -> Vec<usize> {
    let derivation = case.derivation;
    let tape = &derivation.tape;
    let variable = |step: usize| match tape[step] {
        Step::Variable(input) => Some(input),
        _ => None,
    };
    let steps = match tape[derivation.candidates[0].step] {
        Step::Divide(part, whole) if derivation.kind.of_whole => vec![whole, part],
        Step::Divide(_, base) => vec![base],
        Step::Subtract(ratio, base) => match tape[ratio] {
            Step::Divide(_, base) => vec![base],
            _ if derivation.kind.in_time => vec![base],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    steps.into_iter().filter_map(variable).collect()
}

/// The nearest figures of the article that measure what an input does and have another value.
fn others<'a>(case: &Case<'a>, input: usize, own: &Figure) -> Vec<&'a Arc<Figure>> {
    let Some(id) = case.derivation.inputs[input].printed else {
        return Vec::new();
    };
    let used: Vec<FigureId> = case
        .used
        .iter()
        .filter_map(|&at| case.derivation.inputs[at].printed)
        .chain(case.claim.figure_id())
        .collect();
    let point = |figure: &Figure| figure.amount.as_ref()?.point.clone();
    let mut found: Vec<&Arc<Figure>> = Vec::new();
    for printed in case.book.figures.around(id) {
        let Some(figure) = printed.figure.as_ref() else {
            continue;
        };
        let measures = figure.unit.dimension == own.unit.dimension && !used.contains(&printed.id);
        let value = point(figure);
        let is_new = || {
            let mut known = found.iter().copied().map(Arc::as_ref).chain([own]);
            known.all(|known| point(known) != value)
        };
        if measures && value.is_some() && is_new() {
            found.push(figure);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

fn change(case: &Case<'_>, input: usize, other: &Arc<Figure>) -> Option<Change> {
    let own = &case.input(input)?.text;
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let mut derivation = case.derivation.clone();
    derivation.inputs[input].figure = Some(Arc::clone(other));
    let taken = &other.text;
    let message = said(
        format!("{text}用的是{taken}，而不是{own}；用{own}算是{instead}"),
        format!("{text} takes {taken} and not {own}; with {own} it is {instead}"),
    );
    Some(case.computed_as(derivation, instead, message))
}
