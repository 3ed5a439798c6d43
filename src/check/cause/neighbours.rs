//! What a change does to the other claims of the article.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::Claim;
use crate::check::finding::Verdict;
use crate::check::judge::judge;
use crate::figure::Figure;
use crate::recompute::Options;

use super::case::Case;
use super::edit::Edit;

/// The other claims of the article, found by the ids that they use.
pub struct Neighbours<'a> {
    claims: &'a [Claim],
    verdicts: &'a [Verdict],
    users: BTreeMap<&'a str, Vec<usize>>,
    options: &'a Options,
}

/// Claims that use one input beyond which a change of it is not followed: a base that a whole table uses is right, and each
/// of them is judged anew.
const MAX_USERS: usize = 64;

impl<'a> Neighbours<'a> {
    pub fn new(claims: &'a [Claim], verdicts: &'a [Verdict], options: &'a Options) -> Self {
        let mut users: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, claim) in claims.iter().enumerate() {
            let inputs = claim
                .derivation
                .iter()
                .flat_map(|derivation| &derivation.inputs);
            for id in inputs
                .filter_map(|input| input.id.as_deref())
                .chain([claim.id.as_str()])
            {
                let users = users.entry(id).or_default();
                if users.last() != Some(&at) {
                    users.push(at);
                }
            }
        }
        Self {
            claims,
            verdicts,
            users,
            options,
        }
    }

    /// How many other claims a change of an input mends as well; `None` where it breaks one.
    pub fn mended_by(&self, at: usize, case: &Case<'_>, edit: &Edit) -> Option<usize> {
        let (id, figure) = match edit {
            Edit::Input(input, figure) => (case.derivation.inputs[*input].id.as_deref(), figure),
            Edit::Claimed(figure) => (Some(case.claim.id.as_str()), figure),
            Edit::Derivation(_) | Edit::Both(..) => return Some(0),
        };
        let Some(users) = id.and_then(|id| self.users.get(id)) else {
            return Some(0);
        };
        let figure = Arc::new(figure.clone());
        let mut mended = 0;
        for &user in users.iter().take(MAX_USERS).filter(|&&user| user != at) {
            let after = judge(&with(&self.claims[user], id?, &figure), self.options).verdict;
            match (self.verdicts[user], after) {
                (Verdict::Consistent, Verdict::Inconsistent) => return None,
                (Verdict::Inconsistent, Verdict::Consistent) => mended += 1,
                _ => {}
            }
        }
        Some(mended)
    }
}

/// A claim in which one id stands for another figure.
fn with(claim: &Claim, id: &str, figure: &Arc<Figure>) -> Claim {
    let mut claim = claim.clone();
    if claim.id == id {
        claim.figure = Some(Arc::clone(figure));
    }
    for input in claim
        .derivation
        .iter_mut()
        .flat_map(|derivation| &mut derivation.inputs)
    {
        if input.id.as_deref() == Some(id) {
            input.figure = Some(Arc::clone(figure));
        }
    }
    claim
}
