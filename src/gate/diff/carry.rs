//! Claims of an old version of prose that the new one no longer lets be found: what was bound before must still hold, though
//! another figure makes it doubtful now.

use std::collections::BTreeMap;

use crate::book::{Book, Cell, Claim, Draft, FigureId, Provenance, Row};
use crate::check::{Finding, Verdict};

use super::align::Alignment;

/// Adds to the rows of a new version each claim that was consistent in the old one and was not found anew, where all its
/// figures stand in the same words and one of them changed; gives their number.
pub fn carry(
    old: &[Finding<'_>],
    alignment: &Alignment<'_>,
    new: &Book,
    draft: &mut Draft,
) -> usize {
    let rows: BTreeMap<FigureId, usize> = draft
        .rows
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(at, row)| Some((figure(row)?, at)))
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
            claim.figure_id() == Some(moved.figure)
                && claim.derivation.as_ref().map(|derivation| derivation.kind) == kind
        });
        if !is_found && let Some(row) = moved.row(finding.claim, &rows, draft) {
            added.push(row);
        }
    }
    let count = added.len();
    draft.rows.extend(added);
    draft.rows.sort_by_key(figure);
    count
}

fn figure(row: &Row) -> Option<FigureId> {
    Some(row.mention.as_ref()?.figure)
}

/// A claim of the old version with its figures in the new one.
struct Moved {
    figure: FigureId,
    /// The old name of each input, and its figure.
    inputs: Vec<(String, FigureId)>,
    rule: &'static str,
}

impl Moved {
    fn of(claim: &Claim, alignment: &Alignment<'_>) -> Option<Self> {
        let Provenance::Extracted(rule) = claim.provenance else {
            return None;
        };
        let mut changed = false;
        let mut now = |old: FigureId| {
            let pair = alignment.pair_of_old(old).filter(|pair| pair.certain)?;
            changed |= pair.is_changed();
            pair.new?.figure_id()
        };
        let figure = now(claim.figure_id()?)?;
        let inputs = claim
            .derivation
            .as_ref()?
            .inputs
            .iter()
            .filter_map(|input| Some((input.id.clone()?, input.printed)));
        let inputs: Option<Vec<_>> = inputs
            .map(|(id, printed)| Some((id, now(printed?)?)))
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
        rows: &BTreeMap<FigureId, usize>,
        draft: &mut Draft,
    ) -> Option<Row> {
        let mut names: BTreeMap<&str, String> = BTreeMap::new();
        for (old, figure) in &self.inputs {
            let cell = &draft.figures[*figure].cell;
            let name = || Cell {
                text: cell.place_name(),
                origin: cell.origin.clone(),
            };
            let id = &mut draft.rows[*rows.get(figure)?].id;
            names.insert(old, id.get_or_insert_with(name).text.clone());
        }
        let own = &draft.rows[*rows.get(&self.figure)?];
        let formula = Cell {
            text: renamed(&claim.formula, &names),
            origin: draft.figures[self.figure].cell.origin.clone(),
        };
        Some(Row {
            line: own.line,
            mention: own.mention.clone(),
            formula: Some(formula),
            quote: own.quote.clone(),
            rule: Some(self.rule),
            ..Row::default()
        })
    }
}

/// A formula of prose with other ids; what stands before a bracket is a function.
fn renamed(formula: &str, names: &BTreeMap<&str, String>) -> String {
    let in_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut text = String::new();
    let mut rest = formula;
    while let Some(c) = rest.chars().next() {
        let length = rest.find(|c: char| !in_name(c)).unwrap_or(rest.len());
        let length = if in_name(c) { length } else { c.len_utf8() };
        let (word, after) = rest.split_at(length);
        match names.get(word).filter(|_| !after.starts_with('(')) {
            Some(name) => text += &format!("[{name}]"),
            None => text += word,
        }
        rest = after;
    }
    text
}
