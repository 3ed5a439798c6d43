//! A claim with its formula, and how it came to it.

use super::equation::Candidate;

/// What a binding must reach to be judged, and by how much it must lie above the best over other figures. Set from traps
/// and from alarms that were read, so that of a hundred clear bindings ninety-nine are right; a construction alone reaches
/// it, and no two weak signs do.
pub(super) const FLOOR: i32 = 20;
pub(super) const MARGIN: i32 = 8;

/// How a claim came to its formula.
#[derive(Clone, Debug)]
pub(super) enum Grade {
    /// The words leave no doubt.
    Judged,
    /// They do, but the figures agree, and chance would seldom make them.
    Confirmed,
    /// It has none; it may follow from these.
    Open(Vec<Candidate>),
}

impl Grade {
    /// What a claim may follow from that is open.
    pub fn possible(&self) -> &[Candidate] {
        match self {
            Self::Open(possible) => possible,
            Self::Judged | Self::Confirmed => &[],
        }
    }
}

/// A claim with its formula.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub candidate: Candidate,
    pub grade: Grade,
}
