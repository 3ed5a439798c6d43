//! The ids of one article, and what each stands for.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::say::{Bilingual, Code, Fault, Problem};

use super::Row;
use super::bind::{Named, Names};
use super::derivation::Derivation;
use super::entry::Entry;
use super::formula::Term;
use super::order::Dependencies;

/// Names that are compared, in all, to find the nearest known one.
const MAX_SEARCHES: usize = 1_000_000;

/// The ids of one article.
pub(super) struct Register {
    /// Comparisons of names that are left for this article: unknown ids by the thousand get no suggestion.
    searches: Cell<usize>,
    rows: BTreeMap<String, usize>,
    named: BTreeMap<usize, Named>,
}

impl Register {
    /// Registers all ids; the second row of an id is an error, and the first one counts.
    pub fn new(entries: &mut [Entry], problems: &mut Vec<Problem>) -> Self {
        let mut register = Self {
            searches: Cell::new(MAX_SEARCHES),
            rows: BTreeMap::new(),
            named: BTreeMap::new(),
        };
        for (at, entry) in entries.iter_mut().enumerate() {
            let Some(id) = entry.row.id.clone() else {
                continue;
            };
            if let Some(&first) = register.rows.get(&id.text) {
                let line = register.named[&first].origin.location().line;
                if !entry.row.broken {
                    problems.push(id.problem(duplicate(&id.text, line)));
                }
                entry.bad = true;
                continue;
            }
            register.rows.insert(id.text.clone(), at);
            register.named.insert(at, named(&id.text, entry));
        }
        register
    }

    /// The rows that each row refers to.
    pub fn dependencies(&self, entries: &[Entry]) -> Dependencies {
        entries.iter().map(|entry| self.references(entry)).collect()
    }

    fn references(&self, entry: &Entry) -> Vec<(usize, Range<usize>)> {
        let Some(formula) = entry.formula.as_ref().filter(|_| !entry.bad) else {
            return Vec::new();
        };
        let of = |term: &Term| match term {
            Term::Word(id) | Term::Id(id) => self.rows.get(id).copied(),
            _ => None,
        };
        formula
            .nodes
            .iter()
            .filter_map(|node| Some((of(&node.term)?, node.span.clone())))
            .collect()
    }

    /// The formula of an unprinted step stands for it.
    pub fn step(&mut self, row: &Row, derivation: Derivation) {
        if let Some(named) = self.of(row) {
            named.step = Some(Arc::new(derivation));
        }
    }

    /// The row is wrong and has been reported: what refers to it is not reported again.
    pub fn mark_unreadable(&mut self, entry: &Entry) {
        let unreadable = entry.figure.is_none();
        if let Some(named) = self.of(&entry.row) {
            named.unreadable = unreadable;
        }
    }

    fn of(&mut self, row: &Row) -> Option<&mut Named> {
        let at = *self.rows.get(&row.id.as_ref()?.text)?;
        self.named.get_mut(&at)
    }
}

impl Names for Register {
    fn named(&self, id: &str) -> Option<&Named> {
        self.named.get(self.rows.get(id)?)
    }

    fn ids(&self) -> Vec<&str> {
        let allowed = self.searches.get().min(self.rows.len());
        self.searches.set(self.searches.get() - allowed);
        self.rows.keys().take(allowed).map(String::as_str).collect()
    }
}

fn named(id: &str, entry: &Entry) -> Named {
    let printed = entry.printed.as_ref();
    let cell = printed
        .map(|printed| &printed.cell)
        .or(entry.row.id.as_ref());
    Named {
        id: id.to_owned(),
        printed: printed.map(|printed| printed.id),
        figure: entry.figure.clone(),
        unreadable: entry.bad && entry.figure.is_none(),
        period: entry.period,
        licence: entry.wording.readings,
        step: None,
        origin: cell.map_or_else(
            || unreachable!("a named row has an id"),
            |cell| cell.origin.clone(),
        ),
    }
}

fn duplicate(id: &str, line: usize) -> Fault {
    let shown: String = id.chars().take(40).collect();
    let message = Bilingual::new(
        format!("编号“{shown}”在第 {line} 行已经用过：一篇之内编号不能重复，请换一个"),
        format!(
            "the id \"{shown}\" is already used on line {line}: ids are unique within an article, choose another"
        ),
    );
    Fault::new(Code::DuplicateId, 0..id.len(), message)
}
