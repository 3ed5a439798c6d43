//! Equations over a base and what became of it.

use super::equation::{Candidate, Equation, Found, call};
use super::relate::{Pair, attached};

/// A candidate `FUNCTION(base, current)` for each pair that a claim may be of and that fits.
pub(super) fn candidates(
    equation: &'static Equation,
    found: &Found<'_, '_>,
    claim: usize,
    function: &str,
    fits: impl Fn(&Pair) -> bool,
) -> Vec<Candidate> {
    let pairs = attached(found.paragraph, found.pairs, claim).filter(|(pair, _)| fits(pair));
    pairs
        .map(|(pair, evidence)| Candidate {
            equation,
            claim,
            formula: call(function, &[pair.base, pair.current]),
            evidence,
        })
        .collect()
}
