//! What a table says under the name of a claim: the cell of its row and time, or two of them between which it tells a change.

use super::document::Document;
use super::equation::{Candidate, Found};
use super::equations::equation;
use super::evidence::Evidence;
use super::mention::{Aspect, Mention, Time};
use super::relate::other_basis;
use super::tokens::{Class, Kind};
use crate::language::Basis;

/// A claim that a table may be held against.
pub(super) struct Told {
    pub table: usize,
    pub candidate: Candidate,
}

/// What the tables say of a claim, of which the level beside it may be known to be printed in a cell; none where no row has its
/// name, or they could mean two things.
pub(super) fn told(found: &Found<'_, '_>, claim: usize, beside: Option<usize>) -> Option<Told> {
    let own = &found.paragraph.mentions[claim];
    if own.goal || own.partial || own.aside != 0 || other_basis(found.paragraph, claim) {
        return None;
    }
    let (function, name) = match (own.class, own.aspect) {
        (Class::Percent, Aspect::Rate) if own.direction.is_some() => ("growth", "from-to-growth"),
        (class, Aspect::Change) if class.is_level() && own.direction.is_some() => {
            ("change", "from-to-change")
        }
        (class, Aspect::Level) if class.is_level() && class != Class::Count => ("repeat", "repeat"),
        _ => return None,
    };
    let rows = match beside {
        Some(cell) => vec![row_of(found.document, cell)],
        None => rows(found, claim),
    };
    let picked = rows.iter().map(|row| match (function, beside) {
        ("repeat", _) => level(found, claim, row).map(|cell| vec![cell]),
        (_, Some(current)) => pair(found, own, row, current),
        _ => pair(found, own, row, current(found.document, own, row)?),
    });
    let picked: Vec<Vec<usize>> = picked.collect::<Option<_>>()?;
    let first = picked.first()?;
    // Two tables that print the same under one name are one.
    let prints = |cells: &Vec<usize>| -> Vec<_> {
        let point = |&cell: &usize| {
            found
                .document
                .mention(cell)
                .figure
                .amount
                .as_ref()?
                .point
                .clone()
        };
        cells.iter().map(point).collect()
    };
    if picked.iter().any(|cells| prints(cells) != prints(first)) {
        return None;
    }
    Some(Told {
        table: found.document.cell(first[0])?.table,
        candidate: Candidate {
            equation: equation(name),
            claim,
            formula: found.call(function, first),
            evidence: vec![Evidence::Tabled, Evidence::InRow],
        },
    })
}

/// The levels in the rows of the longest of the names that a claim has, row by row.
fn rows(found: &Found<'_, '_>, claim: usize) -> Vec<Vec<usize>> {
    let document = found.document;
    let cells = document.in_rows(found.paragraph.first + claim);
    let named = |cell: usize| {
        document
            .cell(cell)
            .map(|tabled| (tabled.table, tabled.core.as_str()))
    };
    let length = |cell: &usize| named(*cell).map_or(0, |(_, core)| core.len());
    let longest = cells.iter().map(length).max().unwrap_or(0);
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for cell in cells.into_iter().filter(|cell| length(cell) == longest) {
        if !is_amount(document.mention(cell)) {
            continue;
        }
        match rows.last_mut().filter(|row| named(row[0]) == named(cell)) {
            Some(row) => row.push(cell),
            None => rows.push(vec![cell]),
        }
    }
    rows
}

/// Whether a cell is an amount, and none below zero: prose turns signs into words.
fn is_amount(cell: &Mention) -> bool {
    let interval = cell.figure.amount.as_ref().map(|amount| &amount.interval);
    cell.is_level() && interval.is_some_and(|interval| interval.is_non_negative())
}

/// The cell of a row that a level repeats: where it names no time, only if its change is told.
fn level(found: &Found<'_, '_>, claim: usize, row: &[usize]) -> Option<usize> {
    let document = found.document;
    let own = &found.paragraph.mentions[claim];
    let dated = matches!(own.time, Some(Time::Years(_)));
    let cell = current(document, own, row).filter(|_| dated || tells_change(found, claim))?;
    (document.mention(cell).dimension() == own.dimension()).then_some(cell)
}

/// Whether a change over the year stands right behind a level: 2248亿元，较上年增加271亿元.
fn tells_change(found: &Found<'_, '_>, claim: usize) -> bool {
    let mentions = &found.paragraph.mentions;
    let own = &mentions[claim];
    mentions.get(claim + 1).is_some_and(|next| {
        let moved =
            matches!(next.aspect, Aspect::Change | Aspect::Rate) && next.direction.is_some();
        let yearly = next.basis.is_none_or(|basis| basis != Basis::Previous);
        moved && yearly && next.sentence == own.sentence && next.quantity == own.quantity
    })
}

/// The levels of the row of a cell.
fn row_of(document: &Document<'_>, cell: usize) -> Vec<usize> {
    let cells = document.row_of(cell).into_iter();
    cells
        .filter(|&cell| is_amount(document.mention(cell)))
        .collect()
}

/// The cell of a row that is of the time which a figure names, the last for one that names none.
fn current(document: &Document<'_>, own: &Mention, row: &[usize]) -> Option<usize> {
    let time = |cell: usize| document.mention(cell).time;
    match own.time {
        Some(Time::Years(_)) => only(row.iter().copied().filter(|&cell| time(cell) == own.time)),
        None | Some(Time::Now) => latest(document, row),
        Some(Time::Past(_)) => None,
    }
}

/// The cells of a row between which a change took place that led to one of them: the other is of the year before, under the same
/// words.
fn pair(found: &Found<'_, '_>, own: &Mention, row: &[usize], current: usize) -> Option<Vec<usize>> {
    let document = found.document;
    let time = |cell: usize| document.mention(cell).time;
    let column = |cell: usize| document.cell(cell).map(|tabled| tabled.undated());
    let is_base = |cell: &usize| match (time(*cell), time(current), own.basis) {
        (_, _, Some(Basis::Previous)) => false,
        (Some(Time::Years(base)), Some(Time::Years(now)), _) => base.last + 1 == now.first,
        (Some(Time::Past(past)), Some(Time::Now), basis) => basis.is_none_or(|basis| basis == past),
        _ => false,
    };
    let bases = row.iter().copied().filter(is_base);
    let base = only(bases.filter(|&cell| column(cell) == column(current)))?;
    let (a, b) = (document.mention(base), document.mention(current));
    let one = a.dimension() == b.dimension()
        && (own.aspect != Aspect::Change || a.dimension() == own.dimension());
    let elsewhen = years(found, own).any(|year| ![time(base), time(current)].contains(&Some(year)));
    (one && !elsewhen).then(|| vec![base, current])
}

/// The last of a row by the years above its cells.
fn latest(document: &Document<'_>, row: &[usize]) -> Option<usize> {
    let now = |cell: &usize| document.mention(*cell).time == Some(Time::Now);
    let year = |cell: &usize| match document.mention(*cell).time {
        Some(Time::Years(period)) => Some(period.last),
        _ => None,
    };
    let last = row.iter().filter_map(year).max();
    let last = row
        .iter()
        .copied()
        .filter(|cell| now(cell) || last.is_some() && year(cell) == last);
    only(last)
}

/// The years that the sentence of a figure names.
fn years(found: &Found<'_, '_>, own: &Mention) -> impl Iterator<Item = Time> {
    let p = found.paragraph;
    p.sentence(own.token)
        .filter_map(|at| match p.tokens[at].kind {
            Kind::Year(Some(period)) => Some(Time::Years(period)),
            _ => None,
        })
}

/// The one that there is.
fn only(mut all: impl Iterator<Item = usize>) -> Option<usize> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}
