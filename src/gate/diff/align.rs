//! Which figure of one version is which of the other: in a table by id, in prose by the words around it.

use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::book::{Book, Claim, FigureId, Provenance};
use crate::check::skeleton;
use crate::source::Span;

/// Characters before a figure that tell it from others, and after it.
const CONTEXT: (usize, usize) = (12, 4);

/// A figure in both versions, or in one.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// As it was.
    pub old: Option<&'a Claim>,
    /// As it is.
    pub new: Option<&'a Claim>,
    /// The words around it are the same, or its id is.
    pub certain: bool,
}

/// All figures of two versions.
#[derive(Debug)]
pub struct Alignment<'a> {
    /// In the order of the new version; those that are gone stand last.
    pub pairs: Vec<Pair<'a>>,
    by_new: BTreeMap<FigureId, usize>,
    by_old: BTreeMap<FigureId, usize>,
}

impl Pair<'_> {
    /// Whether it is printed otherwise, follows from something else, is new, or is gone.
    pub fn is_changed(&self) -> bool {
        match (self.old, self.new) {
            (Some(old), Some(new)) => {
                // The formulas of prose are made anew in each run.
                let stated =
                    new.provenance == Provenance::Stated && old.provenance == Provenance::Stated;
                old.text() != new.text() || stated && old.formula != new.formula
            }
            _ => true,
        }
    }
}

impl<'a> Alignment<'a> {
    /// Aligns two versions.
    pub fn of(old: &'a Book, new: &'a Book) -> Self {
        let by_id = old.table.is_some() || new.table.is_some();
        let (before, after) = (figures(old), figures(new));
        let mut pairs = if by_id {
            by_ids(&before, &after)
        } else {
            by_words(&before, &after)
        };
        pairs.sort_by_key(|pair| {
            let figure = pair.new.or(pair.old).and_then(Claim::figure_id);
            (pair.new.is_none(), figure)
        });
        let index = |of: fn(&Pair<'a>) -> Option<&'a Claim>| {
            pairs
                .iter()
                .enumerate()
                .filter_map(|(at, pair)| Some((of(pair)?.figure_id()?, at)))
                .collect()
        };
        let (by_new, by_old) = (index(|pair| pair.new), index(|pair| pair.old));
        Self {
            pairs,
            by_new,
            by_old,
        }
    }

    /// The figure as it was.
    pub fn old_of(&self, new: &Claim) -> Option<&'a Claim> {
        self.pairs[*self.by_new.get(&new.figure_id()?)?].old
    }

    /// The figure as it is.
    pub fn new_of(&self, old: &Claim) -> Option<&'a Claim> {
        self.pair_of_old(old.figure_id()?)?.new
    }

    /// The pair of a figure of the old version.
    pub(super) fn pair_of_old(&self, figure: FigureId) -> Option<&Pair<'a>> {
        Some(&self.pairs[*self.by_old.get(&figure)?])
    }
}

fn pair<'a>(old: Option<&'a Claim>, new: Option<&'a Claim>, certain: bool) -> Pair<'a> {
    Pair { old, new, certain }
}

/// What stands for each printed figure, in their order: its own row, or else the first claim of it.
fn figures(book: &Book) -> Vec<&Claim> {
    let mut all: Vec<&Claim> = book
        .sources
        .iter()
        .chain(&book.claims)
        .filter(|claim| claim.printed.is_some())
        .collect();
    all.sort_by_key(|claim| claim.figure_id());
    all.dedup_by_key(|claim| claim.figure_id());
    all
}

/// By ids; a row without one by its formula and the words of its quote.
fn by_ids<'a>(old: &[&'a Claim], new: &[&'a Claim]) -> Vec<Pair<'a>> {
    let mut before: BTreeMap<(String, usize), &'a Claim> = numbered(old).collect();
    let mut pairs: Vec<Pair<'a>> = numbered(new)
        .map(|(key, new)| pair(before.remove(&key), Some(new), true))
        .collect();
    pairs.extend(before.into_values().map(|old| pair(Some(old), None, true)));
    pairs
}

/// Rows with what names them, and how many before have the same name.
fn numbered<'a>(claims: &[&'a Claim]) -> impl Iterator<Item = ((String, usize), &'a Claim)> {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    claims.iter().map(move |&claim| {
        let key = match (claim.named, &claim.quote) {
            (true, _) => format!("[{}]", claim.id),
            (false, Some(quote)) => format!("{} {}", claim.formula, skeleton(&quote.text)),
            (false, None) => claim.formula.clone(),
        };
        let nth = count.entry(key.clone()).or_default();
        *nth += 1;
        ((key, *nth), claim)
    })
}

/// By the words around each figure, whatever the numbers, in their order (patience diff).
fn by_words<'a>(old: &[&'a Claim], new: &[&'a Claim]) -> Vec<Pair<'a>> {
    let keys = |claims: &[&Claim]| {
        claims
            .iter()
            .map(|claim| context(claim))
            .collect::<Vec<_>>()
    };
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &keys(old), &keys(new)) {
        let (before, after) = (&old[op.old_range()], &new[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            let same = before.iter().zip(after);
            pairs.extend(same.map(|(old, new)| pair(Some(old), Some(new), true)));
        } else {
            pairs.extend(by_units(before, after));
        }
    }
    pairs
}

/// Where the words changed as well: figures of one unit, in their order.
fn by_units<'a>(old: &[&'a Claim], new: &[&'a Claim]) -> Vec<Pair<'a>> {
    let unit = |claim: &Claim| {
        claim
            .figure
            .as_ref()
            .map(|figure| figure.unit.dimension.clone())
    };
    let mut rest: Vec<&Claim> = old.to_vec();
    let mut pairs = Vec::new();
    for claim in new {
        let same = rest
            .iter()
            .position(|old| unit(old) == unit(claim))
            .map(|at| rest.remove(at));
        pairs.push(pair(same, Some(claim), false));
    }
    pairs.extend(rest.into_iter().map(|old| pair(Some(old), None, false)));
    pairs
}

/// The words around a figure.
fn context(claim: &Claim) -> String {
    let Span { excerpt, range } = claim.origin.span();
    let (before, after) = (&excerpt.text[..range.start], &excerpt.text[range.end..]);
    let start = before
        .char_indices()
        .rev()
        .nth(CONTEXT.0 - 1)
        .map_or(0, |(at, _)| at);
    let end = after
        .char_indices()
        .nth(CONTEXT.1)
        .map_or(after.len(), |(at, _)| at);
    skeleton(&excerpt.text[start..range.end + end])
}
