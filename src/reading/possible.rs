//! What a claim may follow from, where the words do not say: for a person to choose.

use std::collections::BTreeMap;

use crate::book::{Cell, Possible, kind};

use super::bound::{Bound, Grade};
use super::document::Document;
use super::equation::Candidate;
use super::paragraph::Paragraph;

/// What a claim that is open may follow from, the likeliest first.
pub(super) fn possible(document: &Document<'_>, p: &Paragraph<'_>, bound: &Bound) -> Vec<Possible> {
    let Grade::Open(candidates) = &bound.grade else {
        return Vec::new();
    };
    let one = |candidate| named(document, p, candidate);
    candidates.iter().filter_map(one).collect()
}

fn named(document: &Document<'_>, p: &Paragraph<'_>, candidate: &Candidate) -> Option<Possible> {
    let kind = kind::named(candidate.function())?;
    let cell = |figure: usize| {
        if let Some(tabled) = document.cell(figure) {
            return tabled.cell.clone();
        }
        let (p, at) = document.place(figure);
        let range = p.tokens[p.mentions[at].token].range.clone();
        Cell {
            text: p.block.text[range.clone()].to_owned(),
            origin: p.block.origin(range),
        }
    };
    let inputs: Vec<Cell> = candidate.figures(p.first).map(cell).collect();
    let texts: BTreeMap<usize, &str> = candidate
        .figures(p.first)
        .zip(inputs.iter().map(|cell| cell.text.as_str()))
        .collect();
    let formula = candidate.written(p.first, |figure| texts[&figure]);
    Some(Possible {
        kind,
        formula,
        inputs,
    })
}
