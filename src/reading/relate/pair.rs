//! Two figures of one quantity at two times: a base and what became of it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention};
use crate::reading::tokens::Class;

/// A base and what became of it.
#[derive(Clone, Debug)]
pub(in crate::reading) struct Pair {
    pub base: usize,
    pub current: usize,
    pub evidence: Vec<Evidence>,
    /// Which of several that stand side by side, 分别, and of how many.
    pub place: (usize, usize),
}

/// The pairs of a paragraph, by the later of their figures.
#[derive(Default)]
pub(in crate::reading) struct Pairs(BTreeMap<(usize, usize), Pair>);

/// Figures before a claim, and after it, among which its pair is looked for.
const BEFORE: usize = 24;
const AFTER: usize = 5;

impl Pair {
    /// Two that stand alone.
    pub fn new(base: usize, current: usize, evidence: Vec<Evidence>) -> Self {
        Self {
            base,
            current,
            evidence,
            place: (0, 1),
        }
    }

    /// The construction holds both: 从A…到B.
    pub fn is_sure(&self) -> bool {
        self.evidence.contains(&Evidence::FromTo)
    }

    /// The earlier and the later of the two in the text.
    pub fn ends(&self) -> (usize, usize) {
        (self.base.min(self.current), self.base.max(self.current))
    }
}

impl Pairs {
    /// Adds a pair. Where it is known, what speaks for it counts once; 从 and 到 leave nothing to add.
    pub(super) fn add(&mut self, pair: Pair) {
        let (low, high) = pair.ends();
        match self.0.entry((high, low)) {
            Entry::Vacant(slot) => {
                slot.insert(pair);
            }
            Entry::Occupied(known) if known.get().is_sure() => {}
            Entry::Occupied(mut known) => {
                let known = known.get_mut();
                let new = pair
                    .evidence
                    .into_iter()
                    .filter(|one| !known.evidence.contains(one));
                let new: Vec<Evidence> = new.collect();
                known.evidence.extend(new);
            }
        }
    }

    /// The pairs that a mention is an end of, or stands near.
    pub fn around(&self, at: usize) -> impl Iterator<Item = &Pair> {
        let range = (at.saturating_sub(BEFORE), 0)..=(at + BEFORE, usize::MAX);
        self.0.range(range).map(|(_, pair)| pair)
    }

    /// The pairs near a mention.
    pub fn near(&self, at: usize) -> impl Iterator<Item = &Pair> {
        let range = (at.saturating_sub(BEFORE), 0)..=(at + AFTER, usize::MAX);
        self.0.range(range).map(|(_, pair)| pair)
    }
}

/// Whether two mentions may be one quantity at two times.
pub(in crate::reading) fn comparable(a: &Mention, b: &Mention) -> bool {
    let fits = |mention: &Mention| {
        let aspects = [Aspect::Level, Aspect::Average, Aspect::Share, Aspect::Rank];
        aspects.contains(&mention.aspect) && mention.class != Class::Span
    };
    let one_class = a.class == b.class || a.class.is_level() && b.class.is_level();
    a.goal == b.goal && a.dimension() == b.dimension() && fits(a) && fits(b) && one_class
}
