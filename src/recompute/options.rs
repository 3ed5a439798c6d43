//! What the user may ask of the comparison.

use crate::book::Tolerance;
use crate::say::Lang;

/// How claims are judged.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// More room than rounding gives; a claim's own tolerance wins.
    pub tolerance: Option<Tolerance>,
    /// How 增长X倍 is read.
    pub times: TimesReading,
    /// The language of the report, in which units are put that no quote prints; none where that of the article decides.
    pub lang: Option<Lang>,
}

/// How 增长X倍 is read (`--times`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimesReading {
    /// As a ratio or as an increase.
    #[default]
    Either,
    /// As an increase only.
    Literal,
}

impl TimesReading {
    /// Every choice, the default first.
    pub const ALL: [Self; 2] = [Self::Either, Self::Literal];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Either => "either",
            Self::Literal => "literal",
        }
    }
}
