//! What makes a run fail (`--fail-on`). An error of the input does so always.

use crate::check::{Finding, Level, Verdict};

/// The findings that make a run fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailOn {
    /// Findings of level `error`: what is inconsistent or drifted, unless its level was changed.
    #[default]
    Inconsistent,
    /// Of these, only what drifted or is wrong in sign, direction or by a factor of two and more.
    Gross,
    /// Those of level `error` or `warning`, and every note.
    Note,
    /// Those of level `error`, and every claim that could not be checked.
    Unverifiable,
    /// None.
    Never,
}

impl FailOn {
    /// Every choice, the default first.
    pub const ALL: [Self; 5] = [
        Self::Inconsistent,
        Self::Gross,
        Self::Note,
        Self::Unverifiable,
        Self::Never,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Inconsistent => "inconsistent",
            Self::Gross => "gross",
            Self::Note => "note",
            Self::Unverifiable => "unverifiable",
            Self::Never => "never",
        }
    }

    /// Whether a finding, whose level has been set, makes the run fail.
    pub fn fails(self, finding: &Finding<'_>) -> bool {
        let error = finding.level == Some(Level::Error);
        match self {
            Self::Inconsistent => error,
            Self::Gross => error && (finding.gross || finding.verdict == Verdict::Drift),
            Self::Note => {
                error || finding.level == Some(Level::Warning) || !finding.notes.is_empty()
            }
            Self::Unverifiable => error || finding.verdict == Verdict::Unverifiable,
            Self::Never => false,
        }
    }
}
