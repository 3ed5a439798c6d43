//! A figure of the prose that a table prints: by its name where a row has it, else by its digits alone.

use crate::reading::equations::equation;
use crate::reading::evidence::Evidence;
use crate::reading::mention::Mention;
use crate::reading::names::nested;
use crate::reading::tokens::Class;

use super::chance::Drawn;
use super::set::{Claim, Set};

/// How the name of a cell goes with that of a claim, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tier {
    /// Its row is called as the claim is.
    Named,
    /// The name of its row or column is a part of the claim's, or the other way round.
    Alike,
    /// It is of a table of the article.
    Any,
}

impl Tier {
    /// Each, the closest first.
    pub const ALL: [Self; 3] = [Self::Named, Self::Alike, Self::Any];

    fn evidence(self) -> Vec<Evidence> {
        match self {
            Self::Named => vec![Evidence::Tabled, Evidence::InRow],
            Self::Alike => vec![Evidence::Tabled, Evidence::NamedPart],
            Self::Any => vec![Evidence::Tabled],
        }
    }
}

/// The cells whose value is that of a claim, each with its tier.
pub(super) fn hits(claim: &Claim<'_, '_>) -> Vec<(Tier, usize)> {
    let document = claim.document();
    let Some(amount) = &claim.own.figure.amount else {
        return Vec::new();
    };
    let cells = document.cells_within(&amount.interval);
    let fits = |&cell: &usize| is_printed_in(claim.own, document.mention(cell));
    let mut fitting = cells.filter(fits).peekable();
    // Few claims have the value of any cell.
    if fitting.peek().is_none() {
        return Vec::new();
    }
    let rows = document.in_rows(claim.figure());
    fitting
        .map(|cell| (tier(claim, &rows, cell), cell))
        .collect()
}

/// How many cells might have had the value of a claim as well, up to a tier.
pub(super) fn tried(claim: &Claim<'_, '_>, most: Tier) -> usize {
    let document = claim.document();
    let fits = |&cell: &usize| is_printed_in(claim.own, document.mention(cell));
    let rows = document.in_rows(claim.figure());
    match most {
        Tier::Named => rows.iter().filter(|cell| fits(cell)).count(),
        Tier::Alike => {
            let alike = document.cells().filter(fits);
            alike
                .filter(|&cell| tier(claim, &rows, cell) <= most)
                .count()
        }
        Tier::Any => document.cells().filter(fits).count(),
    }
}

/// The set of a cell.
pub(super) fn set(claim: &Claim<'_, '_>, (tier, cell): (Tier, usize)) -> Option<Set> {
    let repeat = ("repeat", Drawn::Scale);
    let set = claim.set(equation("repeat"), repeat, &[cell], tier.evidence())?;
    // What has the same name and another value is another thing more often than not.
    Some(set.likely(false))
}

/// How a cell is named, of which rows have the name of the claim.
fn tier(claim: &Claim<'_, '_>, rows: &[usize], cell: usize) -> Tier {
    let document = claim.document();
    if rows.binary_search(&cell).is_ok() {
        return Tier::Named;
    }
    let core = document.core(claim.figure());
    let names = document
        .cell(cell)
        .map(|tabled| [&tabled.core, &tabled.column]);
    let alike = names.is_some_and(|names| names.into_iter().any(|name| nested(name, core)));
    if alike { Tier::Alike } else { Tier::Any }
}

/// Whether a figure of the prose may be a cell.
fn is_printed_in(own: &Mention, cell: &Mention) -> bool {
    let both = |class| own.class == class && cell.class == class;
    let level =
        own.class.is_level() && cell.class.is_level() && own.dimension() == cell.dimension();
    let counted = own.class == Class::Count;
    level && !counted || both(Class::Percent) || both(Class::Points)
}
