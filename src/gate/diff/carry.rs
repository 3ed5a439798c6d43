//! Claims of an old version of prose that the new one no longer lets be found: a form that only confirms (parts of a whole,
//! a list and its number) says nothing where a figure is wrong, but what it confirmed before must still hold.

use std::collections::BTreeMap;

use crate::book::{Book, Cell, Claim, Draft, Provenance, Row};
use crate::check::{Finding, Verdict};

use super::align::{Alignment, place};

/// Adds to the rows of a new version each claim that was consistent in the old one and was not found anew, where all its
/// figures stand in the same words and one of them changed; gives their number.
pub fn carry(
    old: &[Finding<'_>],
    alignment: &Alignment<'_>,
    new: &Book,
    draft: &mut Draft,
) -> usize {
    let rows: BTreeMap<(usize, usize), usize> = draft
        .rows
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(at, row)| Some((row_place(row)?, at)))
        .collect();
    let mut added = Vec::new();
    for finding in old
        .iter()
        .filter(|finding| finding.verdict == Verdict::Consistent)
    {
        let Some(moved) = Moved::of(finding.claim, alignment) else {
            continue;
        };
        let kind = finding
            .claim
            .derivation
            .as_ref()
            .map(|derivation| derivation.kind);
        let is_found = new.claims.iter().any(|claim| {
            place(claim) == moved.figure
                && claim.derivation.as_ref().map(|derivation| derivation.kind) == kind
        });
        if !is_found && let Some(row) = moved.row(finding.claim, &rows, &mut draft.rows) {
            added.push(row);
        }
    }
    let count = added.len();
    draft.rows.extend(added);
    draft.rows.sort_by_key(row_place);
    count
}

fn row_place(row: &Row) -> Option<(usize, usize)> {
    let location = row.claimed.as_ref()?.origin.location();
    Some((location.line, location.column))
}

/// A claim of the old version with the places of its figures in the new one.
struct Moved {
    figure: (usize, usize),
    /// The old id of each input, and its place.
    inputs: Vec<(String, (usize, usize))>,
    rule: &'static str,
}

impl Moved {
    fn of(claim: &Claim, alignment: &Alignment<'_>) -> Option<Self> {
        let Provenance::Extracted(rule) = claim.provenance else {
            return None;
        };
        let mut changed = false;
        let mut now = |old: (usize, usize)| {
            let pair = alignment.pair_of_old(old).filter(|pair| pair.certain)?;
            changed |= pair.is_changed();
            Some(place(pair.new?))
        };
        let figure = now(place(claim))?;
        let inputs = claim
            .derivation
            .as_ref()?
            .inputs
            .iter()
            .filter_map(|input| Some((input.id.clone()?, &input.origin)));
        let inputs: Option<Vec<_>> = inputs
            .map(|(id, origin)| {
                let location = origin.location();
                Some((id, now((location.line, location.column))?))
            })
            .collect();
        let inputs = inputs?;
        changed.then_some(Self {
            figure,
            inputs,
            rule,
        })
    }

    /// The row that states the claim in the new version, where the figures get ids as they need them.
    fn row(
        &self,
        claim: &Claim,
        rows: &BTreeMap<(usize, usize), usize>,
        all: &mut [Row],
    ) -> Option<Row> {
        let mut names: BTreeMap<&str, String> = BTreeMap::new();
        for (old, place) in &self.inputs {
            let at = *rows.get(place)?;
            let origin = all[at].claimed.as_ref()?.origin.clone();
            let name = || Cell {
                text: format!("L{}:{}", place.0, place.1),
                origin,
            };
            names.insert(old, all[at].id.get_or_insert_with(name).text.clone());
        }
        let own = &all[*rows.get(&self.figure)?];
        let claimed = own.claimed.clone()?;
        let formula = Cell {
            text: renamed(&claim.formula, &names),
            origin: claimed.origin.clone(),
        };
        Some(Row {
            line: own.line,
            claimed: Some(claimed),
            formula: Some(formula),
            quote: own.quote.clone(),
            rule: Some(self.rule),
            ..Row::default()
        })
    }
}

/// A formula of prose, which is a function of ids, with other ids.
fn renamed(formula: &str, names: &BTreeMap<&str, String>) -> String {
    let mut text = String::new();
    for piece in formula.split_inclusive(['(', ',', ')']) {
        let (word, end) = piece.split_at(piece.trim_end_matches(['(', ',', ')']).len());
        let (space, id) = word.split_at(word.len() - word.trim_start().len());
        text += space;
        match names.get(id.trim_end()).filter(|_| end != "(") {
            Some(name) => text += &format!("[{name}]"),
            None => text += id,
        }
        text += end;
    }
    text
}
