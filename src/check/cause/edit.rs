//! One single change, and what it does to the other claims of the article.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::{Claim, Derivation};
use crate::check::finding::Verdict;
use crate::check::judge;
use crate::check::options::Options;
use crate::figure::{self, Figure};
use crate::say::Bilingual;

use super::case::Case;

/// What is changed.
pub enum Edit {
    /// The claimed figure.
    Claimed(Figure),
    /// An input.
    Input(usize, Figure),
    /// What was computed: another reading, another number of years.
    Derivation(Box<Derivation>),
}

/// A change with its words.
pub struct Change {
    pub edit: Edit,
    /// What the article prints.
    pub figure: String,
    /// What would be right.
    pub instead: String,
    pub message: Bilingual,
}

/// Whether the sign of a figure comes from the words around it and not from its own text.
pub fn is_turned(original: &Figure) -> Option<bool> {
    let amount = original.amount.as_ref()?;
    let written = figure::parse(&original.text, amount.rounding)
        .ok()?
        .amount?;
    Some(written.point?.is_negative() != amount.point.as_ref()?.is_negative())
}

/// A figure printed with another text, in the same unit.
pub fn reprinted(original: &Figure, text: &str, turned: bool) -> Option<Figure> {
    let mut figure = figure::parse(text, original.amount.as_ref()?.rounding).ok()?;
    if figure.unit.dimension != original.unit.dimension
        || figure.unit.unknown != original.unit.unknown
    {
        return None;
    }
    if turned {
        negate(&mut figure);
    }
    let same_unit = figure.unit.symbol == original.unit.symbol;
    Some(if same_unit {
        figure.with_scale(&original.unit.scale)
    } else {
        figure
    })
}

/// Turns the sign of a figure.
pub fn negate(figure: &mut Figure) {
    if let Some(amount) = &mut figure.amount {
        amount.point = amount.point.as_ref().map(|point| -point);
        amount.interval = amount.interval.neg();
        amount.plain = amount.plain.neg();
    }
}

/// The other claims of the article, found by the ids that they use.
pub struct Neighbours<'a> {
    claims: &'a [Claim],
    verdicts: &'a [Verdict],
    users: BTreeMap<&'a str, Vec<usize>>,
    options: &'a Options,
}

/// Claims that use one input beyond which a change of it is not followed.
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
            Edit::Derivation(_) => return Some(0),
        };
        let Some(users) = id.and_then(|id| self.users.get(id)) else {
            return Some(0);
        };
        let figure = Arc::new(figure.clone());
        let mut mended = 0;
        for &user in users.iter().take(MAX_USERS).filter(|&&user| user != at) {
            let after = judge::judge(&with(&self.claims[user], id?, &figure), self.options).verdict;
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
