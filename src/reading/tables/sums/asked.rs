//! What is asked of a line, and the figures that are added up to answer it.

use super::super::exact::Scaled;
use super::super::relation::Tie;
use super::super::tally::{Tally, search};

/// Figures that have been added up.
#[derive(Clone, Copy, Default)]
pub(super) struct Added {
    pub sum: Scaled,
    pub count: usize,
    /// How many of them are not 0.
    pub some: usize,
    pub percent: usize,
    /// The most decimals that one of them has.
    pub decimals: u32,
    /// What tells them from others.
    pub key: i128,
}

/// What is asked of a line: whether it is the sum, or the mean.
pub(super) struct Asked {
    pub claim: usize,
    pub tie: Tie,
    pub labelled: bool,
    pub probes: Vec<usize>,
    pub tried: usize,
    /// The parts, what speaks for them, and how many were tried before.
    pub best: Option<(Vec<usize>, Tally, usize)>,
}

impl Asked {
    /// Takes a candidate that says more than the best so far.
    pub fn take(&mut self, parts: &[usize], tally: Tally) {
        let says = |tally: &Tally, tried| tally.score() - search(tried);
        let own = says(&tally, self.tried);
        if self
            .best
            .as_ref()
            .is_none_or(|(_, best, tried)| own > says(best, *tried))
        {
            self.best = Some((parts.to_vec(), tally, self.tried));
        }
    }
}
