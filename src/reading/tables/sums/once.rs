//! Of relations that say the same only one is told.

use std::collections::BTreeMap;

use super::super::relation::Relation;
use super::search::Search;

/// The figures of the total, and those of its parts.
type Said = (usize, Vec<usize>);

impl Search<'_> {
    /// Keeps one of the relations that tell the same figures of the same total, or of the same parts: a line that is
    /// printed twice, above and below, is no second relation. That which a label tells stays, else the nearest.
    pub fn once(&mut self) {
        let same = self.same();
        let blank = |line: usize| (0..self.positions).all(|at| self.is_blank(line, at));
        let blank: Vec<bool> = (0..same.len()).map(blank).collect();
        let parts = |relation: &Relation| -> Vec<usize> {
            let mut own: Vec<usize> = relation.of.clone();
            own.retain(|&line| !blank[line]);
            own.sort_unstable();
            own
        };
        let far = |relation: &Relation| {
            let of = relation.of.iter();
            of.map(|line| line.abs_diff(relation.claim)).sum::<usize>()
        };
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|relation| (!relation.labelled, far(relation)));
        let mut told: BTreeMap<Said, Vec<(usize, Vec<usize>)>> = BTreeMap::new();
        found.retain(|relation| {
            let own = parts(relation);
            let mut figures: Vec<usize> = own.iter().map(|&line| same[line]).collect();
            figures.sort_unstable();
            let others = told.entry((same[relation.claim], figures)).or_default();
            let again = others
                .iter()
                .any(|(claim, of)| *claim == relation.claim || *of == own);
            if !again {
                others.push((relation.claim, own));
            }
            !again
        });
        self.found = found;
    }

    /// Of each line the first that holds the same figures; what is blank is 0.
    fn same(&self) -> Vec<usize> {
        let mut first: BTreeMap<Vec<(usize, i128)>, usize> = BTreeMap::new();
        let own = |line: usize| -> Vec<(usize, i128)> {
            let held = |at| Some((at, self.at(line, at)?.value));
            let held = (0..self.positions).filter_map(held);
            held.filter(|(_, value)| *value != 0).collect()
        };
        (0..self.lines.count())
            .map(|line| *first.entry(own(line)).or_insert(line))
            .collect()
    }

    fn is_blank(&self, line: usize, at: usize) -> bool {
        self.at(line, at).is_none_or(|own| own.value == 0)
    }
}
