//! What a kind makes of its arguments.

use crate::book::dimension::Known;
use crate::book::expression::{Candidate, Reading, Years};
use crate::figure::{Dimension, Licence};
use crate::number::Rational;

/// A result, and how it is compared with the claimed figure.
#[derive(Default)]
pub struct Derived {
    /// What the result measures.
    pub dimension: Known,
    /// The ways to read it, the preferred first.
    pub candidates: Vec<Candidate>,
    /// The claimed figure stands for exactly this.
    pub exactly: Option<Rational>,
    /// The wording that licenses the reading.
    pub licence: Option<Licence>,
    /// How much one of the second unit is in its base, where the claim may leave that unit out.
    pub per: Option<Rational>,
}

impl Derived {
    /// A result with one reading.
    pub fn plain(dimension: Known, step: usize) -> Self {
        Self::new(dimension, vec![Candidate::of(step)])
    }

    /// A result with the readings given, the preferred first.
    pub fn read_as(dimension: Dimension, readings: [(Reading, usize); 2]) -> Self {
        let candidates = readings.into_iter().map(|(reading, step)| Candidate {
            reading: Some(reading),
            ..Candidate::of(step)
        });
        Self::new(Some(dimension), candidates.collect())
    }

    /// An annual rate: the step is current / base.
    pub fn annual(step: usize, years: Years, reading: Option<Reading>) -> Self {
        let years = Some(years);
        let candidate = Candidate {
            reading,
            step,
            years,
        };
        Self::new(Some(Dimension::Percent), vec![candidate])
    }

    /// A result with its candidates.
    pub fn new(dimension: Known, candidates: Vec<Candidate>) -> Self {
        Self {
            dimension,
            candidates,
            ..Self::default()
        }
    }
}
