//! What is in force for a file: flags win over its `verify.toml`, which wins over defaults.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use statverify::check;
use statverify::figure::Rounding;
use statverify::gate::config::{Config, FILE_NAME, Selection, State, above};
use statverify::gate::{FailOn, Levels};
use statverify::input;
use statverify::reading::{self, Statement};
use statverify::say::{Bilingual, Code, Lang, Problem};
use statverify::source::Location;

use crate::args::{Input, Judging, Shared};
use crate::bounded::read_at_most;
use crate::folder::folder_of;

/// Longest `verify.toml`, in bytes: a thousand times what people write, and read before anything is said.
const LONGEST: u64 = 1 << 20;

/// How a file is read, judged and reported.
pub struct Settings {
    pub rounding: Rounding,
    pub judging: check::Options,
    pub lang: Option<Lang>,
    pub levels: Levels,
    pub fail_on: FailOn,
    pub copy: bool,
    disabled: Vec<String>,
}

impl Settings {
    /// Those of flags over those of a configuration.
    pub fn new(flags: &Shared, config: &Config) -> Self {
        let mut settings = Self::of(&flags.judging, config);
        settings.lang = flags.lang.or(config.lang);
        settings.judging.lang = settings.lang;
        settings.fail_on = flags.fail_on.or(config.fail_on).unwrap_or_default();
        settings
    }

    /// Those of a configuration, with the flags that say how figures are understood over them.
    pub fn of(flags: &Judging, config: &Config) -> Self {
        let judging = check::Options {
            lang: config.lang,
            tolerance: flags.tolerance().or_else(|| config.tolerance.clone()),
            times: flags.times.or(config.times).unwrap_or_default(),
        };
        Self {
            rounding: flags.rounding.or(config.rounding).unwrap_or_default(),
            judging,
            lang: config.lang,
            levels: config.levels.clone(),
            fail_on: config.fail_on.unwrap_or_default(),
            copy: config.copy.unwrap_or(true),
            disabled: config.disable.clone().unwrap_or_default(),
        }
    }
}

impl Settings {
    /// How the prose of a file is read: as it is judged, without the rules that flags or the configuration disable, and with
    /// what the configuration teaches.
    pub fn reading(&self, disabled: &[String], found: &Found, file: &str) -> reading::Options {
        reading::Options {
            disabled: [disabled, &self.disabled].concat(),
            rounding: self.rounding,
            judging: self.judging.clone(),
            words: found.words.clone(),
            statements: found.statements(file),
        }
    }
}

/// A configuration and where it was found.
#[derive(Default)]
pub struct Found {
    /// None where no file was found.
    pub file: Option<PathBuf>,
    pub config: Config,
    selection: Option<Selection>,
    words: reading::Words,
    states: Vec<(Option<Selection>, Arc<Statement>)>,
}

impl Found {
    /// The folder from which its paths count.
    pub fn folder(&self) -> &Path {
        self.file
            .as_deref()
            .and_then(Path::parent)
            .unwrap_or(Path::new(""))
    }

    /// Whether it leaves a file in.
    pub fn selects(&self, file: &str) -> bool {
        self.selection
            .as_ref()
            .is_none_or(|selection| selection.contains(&input::path(file)))
    }

    /// What it states of the figures of a file.
    fn statements(&self, file: &str) -> Vec<Arc<Statement>> {
        let about = |files: &Option<Selection>| {
            files
                .as_ref()
                .is_none_or(|files| files.contains(&input::path(file)))
        };
        let states = self.states.iter().filter(|(files, _)| about(files));
        states.map(|(_, statement)| Arc::clone(statement)).collect()
    }
}

/// The configurations that were met, each read once.
#[derive(Default)]
pub struct Configs {
    none: bool,
    by_folder: BTreeMap<PathBuf, Rc<Found>>,
    by_file: BTreeMap<PathBuf, Rc<Found>>,
}

impl Configs {
    /// Those that a run goes by: with `--no-config`, none.
    pub fn new(input: &Input) -> Self {
        Self {
            none: input.no_config,
            ..Self::default()
        }
    }

    /// That of a file or folder; what is wrong with it goes to `problems`, once.
    pub fn of(&mut self, path: &str, problems: &mut Vec<Problem>) -> Rc<Found> {
        if self.none {
            return Rc::default();
        }
        let path = &*input::path(path);
        let parent = folder_of(path);
        let folder = if path.is_dir() { path } else { parent };
        if let Some(found) = self.by_folder.get(folder) {
            return Rc::clone(found);
        }
        let found = match above(folder) {
            None => Rc::default(),
            Some(file) => match self.by_file.get(&file) {
                Some(found) => Rc::clone(found),
                None => Rc::new(read(&file, problems)),
            },
        };
        if let Some(file) = &found.file {
            self.by_file.insert(file.clone(), Rc::clone(&found));
        }
        self.by_folder.insert(folder.to_owned(), Rc::clone(&found));
        found
    }
}

fn read(file: &Path, problems: &mut Vec<Problem>) -> Found {
    let name = shown(file);
    let text = match read_at_most(file, LONGEST) {
        Ok(text) => text,
        Err(error) => {
            problems.push(unreadable(&name, &error));
            return Found::default();
        }
    };
    let (mut config, faults) = Config::read(&name, &text);
    problems.extend(faults);
    let folder = file.parent().unwrap_or(Path::new(""));
    problems.extend(config.drop_linked_out(folder));
    let exclude = config.exclude.as_deref().unwrap_or_default();
    let selection = Selection::new(folder, config.include.as_deref(), exclude).ok();
    Found {
        file: Some(file.to_owned()),
        words: reading::Words::taught(&config.words),
        states: states(folder, &config),
        config,
        selection,
    }
}

/// What is stated, with the files that it is about.
fn states(folder: &Path, config: &Config) -> Vec<(Option<Selection>, Arc<Statement>)> {
    let placed = |state: &State| {
        let pattern = state.file.as_slice();
        let files = state
            .file
            .is_some()
            .then(|| Selection::new(folder, Some(pattern), &[]).ok());
        (files.flatten(), Arc::clone(&state.statement))
    };
    config.states.iter().map(placed).collect()
}

/// A path from the current folder, where it lies below it.
pub fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let below = here.and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned));
    input::name(below.as_deref().unwrap_or(path))
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    let message = Bilingual::new(
        format!("读不了 {FILE_NAME}：{error}"),
        format!("{FILE_NAME} cannot be read: {error}"),
    );
    Problem::at(Code::BadConfig, message, Location::file(name))
}
