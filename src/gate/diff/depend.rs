//! Which claims depend on a figure, directly or through others.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::book::{Book, Claim, FigureId};

/// The claims of a book by the figures that they follow from, and by their own.
pub(super) struct Dependencies<'a> {
    claims: &'a [Claim],
    users: BTreeMap<FigureId, Vec<usize>>,
    own: BTreeMap<FigureId, Vec<usize>>,
}

/// A claim that depends on a figure.
pub(super) struct Reached {
    /// Its number among the claims of the book.
    pub claim: usize,
    /// Which of those that were reached before lies between; none where it names the figure itself. The whole path is made
    /// when it is shown: of a chain of rows all paths together are as long as its cube.
    pub through: Option<usize>,
}

impl<'a> Dependencies<'a> {
    pub fn of(book: &'a Book) -> Self {
        let (mut users, mut own) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for (at, claim) in book.claims.iter().enumerate() {
            if let Some(figure) = claim.figure_id() {
                own.entry(figure).or_default().push(at);
            }
            let inputs = claim
                .derivation
                .iter()
                .flat_map(|derivation| &derivation.inputs);
            for figure in inputs.filter_map(|input| input.printed) {
                let users: &mut Vec<usize> = users.entry(figure).or_default();
                if users.last() != Some(&at) {
                    users.push(at);
                }
            }
        }
        Self {
            claims: &book.claims,
            users,
            own,
        }
    }

    /// The claims that depend on a figure, the nearest first.
    pub fn on(&self, figure: FigureId) -> Vec<Reached> {
        let reached = |claim: usize, through: Option<usize>| Reached { claim, through };
        let own = self.own.get(&figure).into_iter().flatten();
        let mut found: Vec<Reached> = own.map(|&claim| reached(claim, None)).collect();
        let mut listed: BTreeSet<usize> = found.iter().map(|reached| reached.claim).collect();
        let mut seen = BTreeSet::from([figure]);
        let mut queue = VecDeque::from([(figure, None)]);
        while let Some((figure, through)) = queue.pop_front() {
            for &claim in self.users.get(&figure).into_iter().flatten() {
                if !listed.insert(claim) {
                    continue;
                }
                let next = self.claims[claim].figure_id();
                if let Some(next) = next.filter(|next| seen.insert(*next)) {
                    queue.push_back((next, Some(found.len())));
                }
                found.push(reached(claim, through));
            }
        }
        found
    }
}
