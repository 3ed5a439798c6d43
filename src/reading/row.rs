//! A figure or claim of prose as a row of a table.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::{Cell, Figures, Mention as Printed, PrintedFigure, Row, kind};
use crate::figure::{Prices, Rounding, Wording, parse, prices_stated};

use super::change::wording;
use super::equation::Candidate;
use super::paragraph::Paragraph;
use super::quote::{self, quote};
use super::tabled::Tabled;
use super::tokens::Class;

/// Appends the figure of a mention, with the sign that its words give it.
pub(super) fn print(figures: &mut Figures, p: &Paragraph<'_>, at: usize) -> Arc<PrintedFigure> {
    let mention = &p.mentions[at];
    let range = p.tokens[mention.token].range.clone();
    let text = &p.block.text[range.clone()];
    let (words, place) = quote(p, mention.token, None);
    let said = wording(p, mention, &p.text[words], place);
    // Tokens are read to the nearest, and counts in words as such of 个.
    let counts = matches!(mention.class, Class::Count | Class::Rank);
    let figure = match p.options.rounding == Rounding::Nearest && !counts {
        true if text == &p.text[range.clone()] => Some(mention.figure.clone()),
        _ => parse(text, p.options.rounding).ok(),
    };
    let cell = Cell {
        text: text.to_owned(),
        origin: p.block.origin(range),
    };
    let id = figures.push(cell, figure.map(|figure| figure.signed(&said)));
    Arc::clone(&figures[id])
}

/// Appends the figure of a cell.
pub(super) fn print_cell(figures: &mut Figures, tabled: &Tabled) -> Arc<PrintedFigure> {
    let figure = tabled.mention.figure.clone();
    let id = figures.push(tabled.cell.clone(), Some(figure));
    Arc::clone(&figures[id])
}

/// The row of a cell from which claims of the prose follow.
pub(super) fn cell_row(tabled: &Tabled, printed: &PrintedFigure, id: &str) -> Row {
    let origin = &tabled.cell.origin;
    Row {
        line: origin.location().line,
        id: Some(Cell {
            text: id.to_owned(),
            origin: origin.clone(),
        }),
        mention: Some(Printed {
            figure: printed.id,
            wording: Wording::default(),
        }),
        ..Row::default()
    }
}

/// The row of a figure, or of a claim of it.
pub(super) fn row(
    p: &Paragraph<'_>,
    at: usize,
    printed: &PrintedFigure,
    id: Option<&String>,
    claim: Option<&Candidate>,
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
    let (words, place) = quote(p, p.mentions[at].token, claim);
    let words = &p.block.text[words];
    let formula = claim.map(|claim| claim.written(p.first, |at| ids[&at].as_str()));
    Row {
        line: origin.location().line,
        id: id.cloned().and_then(&cell),
        quote: cell(words.to_owned()),
        mention: Some(Printed {
            figure: printed.id,
            wording: wording(p, &p.mentions[at], words, place),
        }),
        formula: formula.and_then(&cell),
        prices: claim
            .filter(|claim| is_real(p, claim))
            .and_then(|_| cell("constant".into())),
        rule: claim.map(|claim| claim.equation.name),
        evidence: claim.map_or(Vec::new(), said),
        ..Row::default()
    }
}

/// What speaks for a binding, the strongest first, each once.
fn said(claim: &Candidate) -> Vec<crate::book::Evidence> {
    let mut evidence = claim.evidence.clone();
    evidence.sort_by_key(|one| std::cmp::Reverse(one.weight()));
    evidence.dedup();
    let said = |(code, words)| crate::book::Evidence { code, words };
    evidence.into_iter().map(|one| said(one.said())).collect()
}

/// Whether a growth is that of a quantity whose growth is computed at constant prices, however far off it is named.
fn is_real(p: &Paragraph<'_>, claim: &Candidate) -> bool {
    if !kind::named(claim.function()).is_some_and(|kind| kind.growth) {
        return false;
    }
    let own = p.mentions[claim.claim].token;
    let tokens = claim.operands().map(|at| p.mentions[at].token);
    let first = tokens.chain([own]).min().unwrap_or(own);
    let sentence = p.sentence(first).next().unwrap_or(first);
    let start = p.tokens[sentence].range.start;
    let clause = p.text[start..p.tokens[first].range.start]
        .rfind(['，', '；', '：'])
        .map_or(0, |at| at + '，'.len_utf8());
    let words = &p.text[start..p.tokens[own].range.start];
    let words = words.get(clause..).unwrap_or_default();
    words.len() < 4 * quote::LONGEST && prices_stated(words) == Prices::Constant
}
