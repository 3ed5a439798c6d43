//! What a kind makes of its arguments.

use crate::book::dimension::Known;
use crate::book::expression::{Candidate, Reading, Years};
use crate::book::formula::Relation;
use crate::figure::{Dimension, Licence};
use crate::number::Rational;

/// A result, and how it is compared with the claimed figure.
pub struct Derived {
    /// What the result measures.
    pub dimension: Known,
    /// The ways to read it, the preferred first.
    pub candidates: Vec<Candidate>,
    /// What the claimed figure must be to the result.
    pub relation: Option<Relation>,
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
        Self::new(
            dimension,
            vec![Candidate {
                reading: None,
                step,
                years: None,
            }],
        )
    }

    /// A result with the readings given, the preferred first.
    pub fn read_as(dimension: Dimension, readings: [(Reading, usize); 2]) -> Self {
        let candidates = readings.into_iter().map(|(reading, step)| Candidate {
            reading: Some(reading),
            step,
            years: None,
        });
        Self::new(Some(dimension), candidates.collect())
    }

    /// An annual rate: the step is current / base.
    pub fn annual(step: usize, years: Years, reading: Option<Reading>) -> Self {
        Self::new(
            Some(Dimension::Percent),
            vec![Candidate {
                reading,
                step,
                years: Some(years),
            }],
        )
    }

    /// A result with its candidates.
    pub fn new(dimension: Known, candidates: Vec<Candidate>) -> Self {
        Self {
            dimension,
            candidates,
            relation: None,
            exactly: None,
            licence: None,
            per: None,
        }
    }
}
