//! Whether the figures of a claim agree: asked before it is bound, of the evaluation that its verdict rests on.

use std::collections::BTreeMap;

use crate::book::{Book, Claim, Draft, Figures, Row};
use crate::recompute::{Basis, Meeting};

use super::context::{Context, Found};
use super::print::print;
use super::row::row;

/// Whether a claim is consistent, and not only because a figure that it follows from is open-ended: 超过3亿元 is part of any
/// whole.
pub(super) fn agree(context: &Context<'_>, found: &Found) -> bool {
    let options = context.options;
    let named = |at: usize| (at, format!("x{at}"));
    let ids: BTreeMap<usize, String> = found.operands().map(named).collect();
    let mut figures = Figures::default();
    let mut printed = |at: usize, id: Option<&String>, claim: Option<&Found>| {
        row(
            context,
            at,
            &print(&mut figures, context, at),
            id,
            claim,
            &ids,
        )
    };
    let operands = ids.iter().map(|(&at, id)| printed(at, Some(id), None));
    let mut rows: Vec<Row> = operands.collect();
    rows.push(printed(found.claim, None, Some(found)));
    let draft = Draft {
        figures,
        rows,
        ..Draft::default()
    };
    let book = Book::assemble(draft, options.rounding);
    let meets = |claim: &Claim| match Meeting::of(claim, &options.judging) {
        Meeting::Yes(Basis::Bound) => !follows_from_a_bound(claim),
        Meeting::Yes(_) => true,
        Meeting::No | Meeting::Open => false,
    };
    book.claims.first().is_some_and(meets)
}

fn follows_from_a_bound(claim: &Claim) -> bool {
    let inputs = claim
        .derivation
        .iter()
        .flat_map(|derivation| &derivation.inputs);
    let mut printed = inputs
        .filter(|input| input.id.is_some())
        .filter_map(|input| input.figure.as_ref()?.amount.as_ref());
    printed.any(|amount| amount.bound.is_some())
}
