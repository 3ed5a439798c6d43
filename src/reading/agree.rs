//! Whether the figures of a binding agree: asked of the evaluation that its verdict rests on.

use std::collections::BTreeMap;

use crate::book::{Book, Claim, Draft, Figures, Row};
use crate::recompute::{Basis, Meeting};

use super::equation::{Candidate, Found};
use super::row::{cell_row, print, print_cell, row};

/// Whether the claim and its figures agree, and not only because one of them is open-ended; `None` where it cannot be said.
pub(super) fn agrees(found: &Found<'_, '_>, candidate: &Candidate) -> Option<bool> {
    let p = found.paragraph;
    let named = |at: usize| (at, format!("x{at}"));
    let ids: BTreeMap<usize, String> = candidate.figures(p.first).map(named).collect();
    let mut figures = Figures::default();
    let mut rows: Vec<Row> = Vec::new();
    for (&at, id) in &ids {
        if let Some(tabled) = found.document.cell(at) {
            let printed = print_cell(&mut figures, tabled);
            rows.push(cell_row(tabled, &printed, id));
            continue;
        }
        let (p, at) = found.document.place(at);
        let printed = print(&mut figures, &p, at);
        rows.push(row(&p, at, &printed, Some(id), None, &ids));
    }
    let claim = candidate.claim;
    let printed = print(&mut figures, p, claim);
    rows.push(row(p, claim, &printed, None, Some(candidate), &ids));
    let draft = Draft {
        figures,
        rows,
        ..Draft::default()
    };
    let book = Book::assemble(draft, p.options.rounding);
    let meets = |claim: &Claim| match Meeting::of(claim, &p.options.judging) {
        Meeting::Yes(basis) => Some(basis != Basis::Bound),
        Meeting::No => Some(false),
        Meeting::Open => None,
    };
    book.claims.first().and_then(meets)
}
