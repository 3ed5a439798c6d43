//! A claim with its verdict and all that explains it.

use crate::claim::Reading;
use crate::figure::Figure;
use crate::language::Bilingual;
use crate::number::{Interval, Rational};
use crate::source::Origin;

/// What the check says of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The recomputed interval meets the claimed one.
    Consistent,
    /// They are disjoint.
    Inconsistent,
    /// It cannot be decided from the figures; the finding has a reason.
    Unverifiable,
    /// Inconsistent, and a person has given a reason to let it stand.
    Waived,
}

/// Why a claim is consistent, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The figures as printed give a value inside the claimed interval.
    Printed,
    /// Only what rounding permits makes them meet.
    Rounding,
    /// Only an open-ended figure (超过, 不足) makes room.
    Bound,
    /// Only the tolerance asked for makes room.
    Tolerance,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Consistent, with something worth saying.
    Note,
    /// Inconsistent.
    Error,
    /// Inconsistent by sign, direction, or a factor of two or more.
    Gross,
}

/// All that a report says of one claim. Values are in base units (1 for %, 元, kg); `claimed.unit.scale`
/// turns them into the claim's printed unit.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The article, where the file has that column.
    pub article: Option<String>,
    /// The claim's id, or `L12`, its line.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The kind's code (`times`); `None` for `?`.
    pub kind: Option<&'static str>,
    /// Why it is consistent.
    pub basis: Option<Basis>,
    /// Which meaning of an ambiguous wording was used.
    pub reading: Option<Reading>,
    /// How much it weighs.
    pub severity: Option<Weight>,
    /// The claimed text as printed.
    pub claimed_text: String,
    /// The claimed figure; `None` where a `?` claim is no figure at all.
    pub claimed: Option<Figure>,
    /// The claimed interval that was compared: with the tolerance, in base units.
    pub tolerated: Option<Interval>,
    /// The formula as written.
    pub formula: String,
    /// The formula in words: `2630亿元 ÷ 207亿元`.
    pub formula_in_words: Bilingual,
    /// What the formula refers to.
    pub inputs: Vec<Input>,
    /// What the formula gives.
    pub recomputed: Option<Recomputed>,
    /// How many values of the claim's precision would pass.
    pub passing: Option<u64>,
    /// The distance of the two intervals, in base units.
    pub gap: Option<Rational>,
    /// Where the claimed figure stands.
    pub origin: Origin,
    /// The words of the copy that print it.
    pub quote: Option<String>,
    /// Why it could not be decided.
    pub reason: Option<Reason>,
    /// The stated reason of a waiver.
    pub waiver: Option<String>,
    /// What to print instead.
    pub suggestion: Option<String>,
    /// What else is worth saying, each with a stable code.
    pub notes: Vec<Note>,
}

/// A figure that a formula refers to.
#[derive(Clone, Debug)]
pub struct Input {
    /// The id, or `None` for a figure printed in the formula.
    pub id: Option<String>,
    /// The figure; `None` where the article does not print it.
    pub figure: Option<Figure>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a formula gives, in base units.
#[derive(Clone, Debug)]
pub struct Recomputed {
    /// From the numbers as printed.
    pub value: Option<Rational>,
    /// From their intervals; of an annual growth the roots, rounded outward.
    pub interval: Interval,
}

/// Why a claim is unverifiable.
#[derive(Clone, Debug)]
pub struct Reason {
    /// The stable name: `missing-figure`.
    pub code: &'static str,
    /// The reason in words.
    pub message: Bilingual,
    /// What the one missing figure must be for the claim to hold.
    pub needs: Option<Needs>,
}

/// What a missing figure must be, in the unit `symbol`.
#[derive(Clone, Debug)]
pub struct Needs {
    /// The id of the missing figure.
    pub id: String,
    /// All values that would make the claim consistent.
    pub interval: Interval,
    /// The unit that it must have.
    pub symbol: String,
}

/// Something worth saying of a claim that is not its verdict.
#[derive(Clone, Debug)]
pub struct Note {
    /// The stable name: `times-wording`.
    pub code: &'static str,
    /// The note in words.
    pub message: Bilingual,
}
