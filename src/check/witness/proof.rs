//! What proves a verdict.

use crate::book::{Reading, Years};
use crate::number::{Interval, Rational};

/// What proves a verdict. All values are in base units.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// The claimed interval that the proof is about: with its tolerance only where nothing else makes room.
    pub claimed: Interval,
    /// The proof.
    pub proof: Proof,
}

/// The two kinds of proof.
#[derive(Clone, Debug, PartialEq)]
pub enum Proof {
    /// Of a consistent claim.
    Meets(Values),
    /// Of an inconsistent one: each reading that is licensed; none where % is printed for 个百分点, or the other way.
    Apart(Vec<Apart>),
}

/// Values that make a claim right.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// A value inside each input's interval; `None` for one that is not printed and not computed with.
    pub inputs: Vec<Option<Rational>>,
    /// What the formula gives for them; of an annual rate the quotient before any root.
    pub recomputed: Rational,
    /// What the claimed figure is then.
    pub claimed: Claimed,
    /// Where given, the claimed value is an annual rate g: `(1 + g)^p` is `recomputed^q`.
    pub years: Option<Years>,
}

/// The value of the claimed figure, inside its interval.
#[derive(Clone, Debug, PartialEq)]
pub enum Claimed {
    /// Exactly this.
    Value(Rational),
    /// An annual rate that no fraction gives, between two of the interval that do not leave it.
    Between(Rational, Rational),
}

/// How far one reading is from the claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// The reading.
    pub reading: Option<Reading>,
    /// All that the formula gives; of an annual rate the quotient before any root.
    pub recomputed: Interval,
    /// The bounds that face each other are of `(1 + g)^p` and of the quotient to the power q.
    pub power: Option<Years>,
    /// The bounds that face each other.
    pub facing: Facing,
}

/// Two bounds that face each other, and what lies between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Facing {
    /// On which side of the claimed interval the recomputed one lies.
    pub side: Side,
    /// The end of the claimed interval.
    pub claimed: Rational,
    /// The end of the recomputed one.
    pub recomputed: Rational,
    /// Their distance; zero where they touch and one of them is open.
    pub gap: Rational,
}

/// A side of the claimed interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Its lower end faces the upper one of the recomputed interval.
    Low,
    /// Its upper end faces the lower one of the recomputed interval.
    High,
}
