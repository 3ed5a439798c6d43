//! Which claims depend on a figure, directly or through others.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::book::{Book, Claim};

use super::align::place;

/// The claims of a book by the figures that they follow from, and by their own.
pub(super) struct Dependencies<'a> {
    users: BTreeMap<(usize, usize), Vec<&'a Claim>>,
    own: BTreeMap<(usize, usize), Vec<&'a Claim>>,
}

impl<'a> Dependencies<'a> {
    pub fn of(book: &'a Book) -> Self {
        let (mut users, mut own) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for claim in &book.claims {
            own.entry(place(claim)).or_default().push(claim);
            for input in claim
                .derivation
                .iter()
                .flat_map(|derivation| &derivation.inputs)
            {
                let location = input.origin.location();
                let users: &mut Vec<&Claim> =
                    users.entry((location.line, location.column)).or_default();
                if users.last().is_none_or(|last| !std::ptr::eq(*last, claim)) {
                    users.push(claim);
                }
            }
        }
        Self { users, own }
    }

    /// The claims that depend on a figure, the nearest first, each with the ids of those between.
    pub fn on(&self, figure: &Claim) -> Vec<(&'a Claim, Vec<String>)> {
        let start = place(figure);
        let mut found: Vec<(&'a Claim, Vec<String>)> = Vec::new();
        let mut seen: BTreeSet<(usize, usize)> = BTreeSet::from([start]);
        found.extend(
            self.at(&self.own, start)
                .iter()
                .map(|claim| (*claim, Vec::new())),
        );
        let mut queue = VecDeque::from([(start, Vec::new())]);
        while let Some((at, through)) = queue.pop_front() {
            for claim in self.at(&self.users, at) {
                if found.iter().any(|(known, _)| std::ptr::eq(*known, *claim)) {
                    continue;
                }
                found.push((claim, through.clone()));
                if seen.insert(place(claim)) {
                    queue.push_back((
                        place(claim),
                        through.iter().cloned().chain([claim.id.clone()]).collect(),
                    ));
                }
            }
        }
        found
    }

    fn at<'s>(
        &self,
        map: &'s BTreeMap<(usize, usize), Vec<&'a Claim>>,
        at: (usize, usize),
    ) -> &'s [&'a Claim] {
        map.get(&at).map(Vec::as_slice).unwrap_or_default()
    }
}
