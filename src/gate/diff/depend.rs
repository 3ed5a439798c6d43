//! Which claims depend on a figure, directly or through others.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::book::{Book, Claim, FigureId};

/// The claims of a book by the figures that they follow from, and by their own.
pub(super) struct Dependencies<'a> {
    users: BTreeMap<FigureId, Vec<&'a Claim>>,
    own: BTreeMap<FigureId, Vec<&'a Claim>>,
}

impl<'a> Dependencies<'a> {
    pub fn of(book: &'a Book) -> Self {
        let (mut users, mut own) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for claim in &book.claims {
            if let Some(figure) = claim.figure_id() {
                own.entry(figure).or_default().push(claim);
            }
            let inputs = claim
                .derivation
                .iter()
                .flat_map(|derivation| &derivation.inputs);
            for figure in inputs.filter_map(|input| input.printed) {
                let users: &mut Vec<&Claim> = users.entry(figure).or_default();
                if users.last().is_none_or(|last| !std::ptr::eq(*last, claim)) {
                    users.push(claim);
                }
            }
        }
        Self { users, own }
    }

    /// The claims that depend on a figure, the nearest first, each with the ids of those between.
    pub fn on(&self, figure: FigureId) -> Vec<(&'a Claim, Vec<String>)> {
        let own = self.own.get(&figure).into_iter().flatten();
        let mut found: Vec<(&'a Claim, Vec<String>)> =
            own.map(|claim| (*claim, Vec::new())).collect();
        let mut listed: BTreeSet<*const Claim> = found
            .iter()
            .map(|(claim, _)| std::ptr::from_ref(*claim))
            .collect();
        let mut seen = BTreeSet::from([figure]);
        let mut queue = VecDeque::from([(figure, Vec::new())]);
        while let Some((figure, through)) = queue.pop_front() {
            for claim in self.users.get(&figure).into_iter().flatten() {
                if !listed.insert(std::ptr::from_ref(*claim)) {
                    continue;
                }
                found.push((claim, through.clone()));
                if let Some(next) = claim.figure_id().filter(|next| seen.insert(*next)) {
                    let through = through.iter().cloned().chain([claim.id.clone()]);
                    queue.push_back((next, through.collect()));
                }
            }
        }
        found
    }
}
