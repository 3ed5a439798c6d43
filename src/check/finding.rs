//! A claim with its verdict and all that explains it.

use crate::book::{Claim, Reading};
use crate::number::{Interval, Rational};
use crate::recompute::Basis;
use crate::say::{Bilingual, Entry};
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
    /// The copy does not print what the table says.
    Drift,
}

impl Verdict {
    /// Every verdict, in the order of summaries.
    pub const ALL: [Self; 5] = [
        Self::Consistent,
        Self::Inconsistent,
        Self::Unverifiable,
        Self::Waived,
        Self::Drift,
    ];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Consistent => "consistent",
            Self::Inconsistent => "inconsistent",
            Self::Unverifiable => "unverifiable",
            Self::Waived => "waived",
            Self::Drift => "drift",
        }
    }

    /// The word that people read.
    pub fn word(self) -> Bilingual {
        let chinese = match self {
            Self::Consistent => "一致",
            Self::Inconsistent => "不一致",
            Self::Unverifiable => "无法核验",
            Self::Waived => "豁免",
            Self::Drift => "偏移",
        };
        Bilingual::new(chinese, self.name())
    }
}

/// How a finding is shown, and whether it can fail a run: the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It fails the run.
    Error,
    /// It should be looked at.
    Warning,
    /// It is worth saying.
    Note,
    /// It is not shown, and counted.
    Off,
}

impl Level {
    /// Every level, the worst first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Note, Self::Off];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Off => "off",
        }
    }
}

/// All that a report says of one claim. Values are in base units (1 for %, 元, kg); the scale of the claim's
/// unit turns them into its printed unit.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is consistent.
    pub basis: Option<Basis>,
    /// Which meaning of an ambiguous wording was used.
    pub reading: Option<Reading>,
    /// No other reading that the wording licenses is consistent.
    pub only_reading: bool,
    /// Inconsistent by sign, direction, or a factor of two or more.
    pub gross: bool,
    /// How it is shown; none where there is nothing to say of a consistent claim.
    pub level: Option<Level>,
    /// The claimed interval that was compared, with its tolerance; `None` for what is not a number.
    pub claimed: Option<Interval>,
    /// What the formula gives.
    pub recomputed: Option<Recomputed>,
    /// How many values of the claim's precision would pass.
    pub passing: Option<u64>,
    /// The distance of the two intervals of an inconsistent claim.
    pub gap: Option<Rational>,
    /// Why it could not be decided, or how the copy differs.
    pub reason: Option<Reason>,
    /// Where the copy prints it; where it drifted, what stands there instead.
    pub copy: Option<InCopy>,
    /// What to print instead.
    pub suggestion: Option<String>,
    /// What single change would make it right, the likeliest first.
    pub causes: Vec<Cause>,
    /// What each input would have to be for the claim to be right.
    pub repairs: Vec<Repair>,
    /// What else is worth saying.
    pub notes: Vec<Note>,
}

impl<'a> Finding<'a> {
    /// A finding before anything is known.
    pub(super) fn blank(claim: &'a Claim) -> Self {
        Self {
            claim,
            verdict: Verdict::Unverifiable,
            basis: None,
            reading: None,
            only_reading: true,
            gross: false,
            level: None,
            claimed: claim
                .figure
                .as_ref()
                .and_then(|figure| figure.amount.as_ref())
                .map(|amount| amount.interval.clone()),
            recomputed: None,
            passing: None,
            gap: None,
            reason: None,
            copy: None,
            suggestion: None,
            causes: Vec::new(),
            repairs: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// What a copy prints, and where.
#[derive(Clone, Debug)]
pub struct InCopy {
    /// As printed there.
    pub text: String,
    /// The place.
    pub origin: Origin,
}

/// What a formula gives, in base units.
#[derive(Clone, Debug, PartialEq)]
pub struct Recomputed {
    /// From the numbers as printed.
    pub value: Option<Rational>,
    /// From their intervals; of an annual growth the roots, rounded outward.
    pub interval: Interval,
}

/// Why a claim is unverifiable, or drifted.
#[derive(Clone, Debug)]
pub struct Reason {
    /// The stable name: `missing-figure`.
    pub code: &'static str,
    /// The reason in words.
    pub message: Bilingual,
    /// What the one missing figure must be for the claim to hold.
    pub needs: Option<Needs>,
}

impl Reason {
    pub(super) fn new(reason: &Entry, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            code: reason.code,
            message: Bilingual::new(zh, en),
            needs: None,
        }
    }
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

/// One single change that would make an inconsistent claim right.
#[derive(Clone, Debug)]
pub struct Cause {
    /// The stable name: `years`.
    pub code: &'static str,
    /// The cause in words.
    pub message: Bilingual,
    /// What the article prints.
    pub figure: String,
    /// What would be right.
    pub instead: String,
    /// Where the figure stands.
    pub origin: Origin,
}

/// What an input would have to be for an inconsistent claim to be right.
#[derive(Clone, Debug)]
pub struct Repair {
    /// The input's id; `None` for a figure printed in the formula.
    pub id: Option<String>,
    /// What is printed.
    pub figure: String,
    /// What would be right, in the same form and precision.
    pub instead: String,
}

/// Something worth saying of a claim that is not its verdict.
#[derive(Clone, Debug)]
pub struct Note {
    /// The stable name: `times-wording`.
    pub code: &'static str,
    /// The note in words.
    pub message: Bilingual,
}
