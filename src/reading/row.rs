//! A figure or claim of prose as a row of a table.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::book::{Cell, Row, kind};
use crate::figure::{Prices, prices_stated};

use super::context::{Context, Found};
use super::subject;
use super::token::Value;

/// Longest quote, in characters: a long sentence of an article, and what a person reads at a glance in a report.
const LONGEST_QUOTE: usize = 150;

/// The row of a figure, or of a claim of it.
pub(super) fn row(
    context: &Context<'_>,
    at: usize,
    id: Option<&String>,
    claim: Option<&Found>,
    ids: &BTreeMap<usize, String>,
) -> Row {
    let token = &context.tokens[at];
    let text = match &token.value {
        Value::Figure(figure) => figure.text.clone(),
        _ => context.text[token.range.clone()].to_owned(),
    };
    let origin = context.block.origin(token.range.clone());
    let cell = |text: String| {
        Some(Cell {
            text,
            origin: origin.clone(),
        })
        .filter(|cell| !cell.text.is_empty())
    };
    let formula = claim.map(|claim| claim.written(|at| ids[&at].as_str()));
    Row {
        line: origin.location().line,
        id: id.cloned().and_then(&cell),
        quote: cell(quote(context, at, claim, &text)),
        claimed: cell(text),
        formula: formula.and_then(&cell),
        prices: claim
            .filter(|claim| is_real(context, claim))
            .and_then(|_| cell("constant".into())),
        rule: claim.map(|claim| claim.rule),
        ..Row::default()
    }
}

/// Whether a growth is that of a quantity whose growth is computed at constant prices, however far off it is named.
fn is_real(context: &Context<'_>, claim: &Found) -> bool {
    if !kind::named(&claim.function).is_some_and(|kind| kind.growth) {
        return false;
    }
    let start = subject::sentence(context, claim.span.start).start;
    let (first, last) = (&context.tokens[start], &context.tokens[claim.claim]);
    let place = claim
        .operands()
        .next()
        .map_or(first.range.start, |at| context.tokens[at].range.start);
    let clause = context.text[first.range.start..place]
        .rfind(['，', '；', '：'])
        .map_or(0, |at| at + '，'.len_utf8());
    let words = context.text[first.range.start..last.range.start]
        .get(clause..)
        .unwrap_or_default();
    words.len() < 4 * LONGEST_QUOTE && prices_stated(words) == Prices::Constant
}

/// The words that print a figure, from the start of the first clause that the claim needs to the end of its own.
fn quote(context: &Context<'_>, at: usize, claim: Option<&Found>, figure: &str) -> String {
    let ends = ["COMMA", "SEMI", "STOP", "DUN"].map(|name| context.alphabet.letter(name));
    let first = claim.map_or(at, |claim| claim.span.start.min(at));
    let start = context.tokens[..first]
        .iter()
        .rposition(|token| ends[..3].contains(&token.class))
        .map_or(0, |at| at + 1);
    let end = context.tokens[at + 1..]
        .iter()
        .position(|token| ends.contains(&token.class))
        .map_or(context.tokens.len(), |end| at + 1 + end);
    let place = context.tokens[at].range.clone();
    let mut from = context.tokens[start].range.start;
    // The words around the figure are looked up by its text: it may stand there only once.
    let before = &context.text[from..place.start];
    if let Some(same) = before.rfind(figure) {
        let clause = context.tokens[..at]
            .iter()
            .rev()
            .find(|token| ends.contains(&token.class) && token.range.start >= from + same);
        from = clause.map_or(from + same + figure.len(), |token| token.range.end);
    }
    let to = context.tokens[end - 1].range.end.max(place.end);
    shortened(
        &context.text[from..to],
        place.start - from..place.end - from,
    )
    .trim()
    .to_owned()
}

/// At most so many characters of a text: the figure in it, what follows it, and as much as there is room for before it.
fn shortened(text: &str, figure: Range<usize>) -> &str {
    let after = text[figure.start..].char_indices().nth(LONGEST_QUOTE);
    let to = after
        .map_or(text.len(), |(at, _)| figure.start + at)
        .max(figure.end);
    let from = text[..to]
        .char_indices()
        .rev()
        .nth(LONGEST_QUOTE - 1)
        .map_or(0, |(at, _)| at);
    &text[from.min(figure.start)..to]
}
