//! All that a `verify.toml` may ask for.

use std::collections::BTreeMap;

use crate::book::Tolerance;
use crate::check::TimesReading;
use crate::figure::Rounding;
use crate::gate::fail_on::FailOn;
use crate::gate::levels::Levels;
use crate::language::Cue;
use crate::say::Lang;
use crate::source::Location;

use super::states::State;

/// What is asked for; what is not has its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// Language of the report.
    pub lang: Option<Lang>,
    /// How printed digits came about.
    pub rounding: Option<Rounding>,
    /// How 增长X倍 is read.
    pub times: Option<TimesReading>,
    /// More room than rounding gives.
    pub tolerance: Option<Tolerance>,
    /// `terminal`, `sarif=report.sarif`.
    pub formats: Option<Vec<String>>,
    /// Which files of a folder are checked.
    pub include: Option<Vec<String>>,
    /// Which files of a folder are not.
    pub exclude: Option<Vec<String>>,
    /// Whether a table is held against the copy beside it.
    pub copy: Option<bool>,
    /// Accepted findings.
    pub baseline: Option<String>,
    /// What makes the run fail.
    pub fail_on: Option<FailOn>,
    /// Rules of prose that find nothing.
    pub disable: Option<Vec<String>>,
    /// How each code is shown.
    pub levels: Levels,
    /// Words of prose, by what they say.
    pub words: BTreeMap<Cue, Vec<String>>,
    /// What figures of articles follow from.
    pub states: Vec<State>,
    /// Where each key stands, and its value as it stands there.
    pub stated: BTreeMap<&'static str, Stated>,
}

/// A key as a file states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Its value in TOML.
    pub value: String,
    /// Where it stands.
    pub location: Location,
}
