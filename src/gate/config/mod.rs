//! `verify.toml`: what a folder of articles asks for, so that nobody has to say it on every run.

mod find;
mod inside;
mod keys;
mod paths;
mod value;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use toml::de::DeTable;

pub use find::{FILE_NAME, above};
pub use keys::{KEYS, Key};
pub use paths::Selection;

use crate::book::Tolerance;
use crate::check::TimesReading;
use crate::figure::Rounding;
use crate::gate::{FailOn, Levels};
use crate::language::nearest;
use crate::say::{Bilingual, Lang};
use crate::say::{Code, Problem, Severity};
use crate::source::{Excerpt, Location, Origin, Span};

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

impl Config {
    /// Reads a file; what is wrong is reported, and the rest counts.
    ///
    /// ```
    /// use statverify::gate::config::Config;
    /// use statverify::figure::Rounding;
    /// let (config, problems) = Config::read("verify.toml", "rounding = \"either\"\ntolerence = \"1%\"\n");
    /// assert_eq!(config.rounding, Some(Rounding::Either));
    /// assert!(problems[0].message.en.contains("tolerance"));
    /// assert_eq!((problems[0].location.line, problems[0].location.column), (2, 1));
    /// ```
    pub fn read(file: &str, text: &str) -> (Self, Vec<Problem>) {
        let page = Page {
            excerpt: Arc::new(Excerpt::new(file.into(), 1, text.to_owned())),
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut problems: Vec<Problem> = errors.iter().map(|error| page.syntax(error)).collect();
        let mut config = Self::default();
        for (name, value) in table.get_ref() {
            let Some(key) = KEYS.iter().find(|key| key.name == name.get_ref()) else {
                problems.push(page.unknown_key(name.get_ref(), name.span()));
                continue;
            };
            match (key.read)(&mut config, value) {
                Ok(()) => {
                    let stated = Stated {
                        value: text[value.span()].to_owned(),
                        location: page.place(name.span()).location(),
                    };
                    config.stated.insert(key.name, stated);
                }
                Err(faults) => problems.extend(
                    faults
                        .into_iter()
                        .map(|(message, span)| page.problem(Code::BadConfig, message, span)),
                ),
            }
        }
        problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
        (config, problems)
    }

    /// Drops the files to which a link in the folder of the configuration leads out of it; says which.
    pub fn drop_linked_out(&mut self, folder: &Path) -> Vec<Problem> {
        let out = |file: &str| {
            inside::is_linked_out(folder, Path::new(file)).then(|| inside::leads_out(file))
        };
        let file_of = |format: &String| format.split_once('=').and_then(|(_, file)| out(file));
        let formats = self
            .formats
            .iter()
            .flatten()
            .find_map(file_of)
            .map(|fault| ("formats", fault));
        let baseline = self
            .baseline
            .as_deref()
            .and_then(out)
            .map(|fault| ("baseline", fault));
        if formats.is_some() {
            self.formats = None;
        }
        if baseline.is_some() {
            self.baseline = None;
        }
        let place = |key| self.stated.get(key).map(|stated| stated.location.clone());
        let problem = |(key, message)| {
            let location = place(key)?;
            Some(Problem {
                severity: Severity::Error,
                code: Code::BadConfig,
                message,
                location,
                origin: None,
            })
        };
        formats
            .into_iter()
            .chain(baseline)
            .filter_map(problem)
            .collect()
    }
}

/// The text of a file, for places in it.
struct Page {
    excerpt: Arc<Excerpt>,
}

impl Page {
    fn place(&self, range: Range<usize>) -> Origin {
        Origin::Text(Span {
            excerpt: Arc::clone(&self.excerpt),
            range,
        })
    }

    fn problem(&self, code: Code, message: Bilingual, span: Range<usize>) -> Problem {
        let origin = self.place(span);
        Problem {
            severity: Severity::Error,
            code,
            message,
            location: origin.location(),
            origin: Some(origin),
        }
    }

    fn syntax(&self, error: &toml::de::Error) -> Problem {
        let message = error.message();
        let message = Bilingual::new(
            format!("这不是 TOML：{message}"),
            format!("this is no TOML: {message}"),
        );
        self.problem(Code::BadConfig, message, error.span().unwrap_or(0..0))
    }

    fn unknown_key(&self, name: &str, span: Range<usize>) -> Problem {
        let all = || KEYS.iter().map(|key| key.name);
        let message = match nearest(name, all()) {
            Some(known) => Bilingual::new(
                format!("没有 {name} 这一项；是不是 {known}？"),
                format!("there is no key {name}; is it {known}?"),
            ),
            None => Bilingual::new(
                format!(
                    "没有 {name} 这一项；能写的有 {}",
                    all().collect::<Vec<_>>().join("、")
                ),
                format!(
                    "there is no key {name}; there are {}",
                    all().collect::<Vec<_>>().join(", ")
                ),
            ),
        };
        self.problem(Code::UnknownKey, message, span)
    }
}
