//! A figure or claim of prose as a row of a table.

use std::collections::BTreeMap;

use crate::book::{Cell, Mention, PrintedFigure, Row, kind};
use crate::figure::{Prices, prices_stated, wording_at};

use super::context::{Context, Found};
use super::quote::{self, quote};
use super::subject;

/// The row of a figure, or of a claim of it.
pub(super) fn row(
    context: &Context<'_>,
    at: usize,
    printed: &PrintedFigure,
    id: Option<&String>,
    claim: Option<&Found>,
    ids: &BTreeMap<usize, String>,
) -> Row {
    let origin = &printed.cell.origin;
    let cell = |text: String| {
        Some(Cell {
            text,
            origin: origin.clone(),
        })
        .filter(|cell| !cell.text.is_empty())
    };
    let (words, place) = quote(context, at, claim);
    let words = &context.text[words];
    let formula = claim.map(|claim| claim.written(|at| ids[&at].as_str()));
    Row {
        line: origin.location().line,
        id: id.cloned().and_then(&cell),
        quote: cell(words.to_owned()),
        mention: Some(Mention {
            figure: printed.id,
            wording: wording_at(words, place),
        }),
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
    words.len() < 4 * quote::LONGEST && prices_stated(words) == Prices::Constant
}
