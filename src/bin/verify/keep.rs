//! The baseline of a run: read before it, and written after it where that was asked for.

use std::io::ErrorKind;
use std::path::{Path, PathBuf, absolute};

use anyhow::Context;
use statverify::gate::Baseline;
use statverify::input;
use statverify::say::{Bilingual, Code, Problem};
use statverify::source::Location;

use crate::bounded::read_at_most;
use crate::folder::folder_of;
use crate::lock::Lock;
use crate::sink::Sink;

/// Longest baseline, in bytes: some hundreds of thousands of findings.
const LONGEST: u64 = 64 << 20;

/// A baseline and its file.
pub struct Keeper {
    path: PathBuf,
    pub baseline: Baseline,
    writes: bool,
}

impl Keeper {
    /// The baseline of a file that has to be there.
    pub fn read(path: &Path) -> Result<Self, Box<Problem>> {
        let text = read_at_most(path, LONGEST).map_err(|error| error.to_string());
        let baseline = text
            .and_then(|text| Baseline::read(&text))
            .map_err(|error| Box::new(unreadable(path, &error)))?;
        Ok(Self {
            path: path.to_owned(),
            baseline,
            writes: false,
        })
    }

    /// One that takes in whatever fails, and is written to a file: a new one, or an earlier baseline.
    ///
    /// # Errors
    /// Where the file is something else.
    pub fn record(path: &Path) -> anyhow::Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            baseline: there(path)?.recording(),
            writes: true,
        })
    }

    /// The name of a file as the baseline has it: from the baseline's own folder.
    pub fn article(&self, file: &str) -> String {
        let folder = folder_of(&self.path);
        let relative = pathdiff::diff_paths(resolved(&input::path(file)), resolved(folder));
        let name = relative.map_or_else(|| file.to_owned(), input::name);
        // Where a backslash parts folders, the same file has the same name elsewhere.
        if cfg!(windows) {
            name.replace('\\', "/")
        } else {
            name
        }
    }

    /// Writes it where that was asked for; else says what in it is stale.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(self) -> anyhow::Result<Option<Problem>> {
        if self.writes {
            // Another run may have written the file since it was read: its findings stay.
            let _alone = Lock::of(&self.path)?;
            let baseline = self.baseline.over(there(&self.path)?);
            let mut sink = Sink::file(&self.path)?;
            baseline
                .write(&mut sink)
                .with_context(|| format!("cannot write {}", self.path.display()))?;
            sink.finish()?;
            return Ok(None);
        }
        Ok(Some(self.baseline.stale())
            .filter(|stale| *stale > 0)
            .map(|stale| self.stale(stale)))
    }

    fn stale(&self, count: usize) -> Problem {
        let message = Bilingual::new(
            format!("基线里有 {count} 条结果已不再出现：请用 --write-baseline 重写"),
            format!(
                "findings of the baseline that no longer occur: {count}; write it anew with --write-baseline"
            ),
        );
        let location = Location::file(self.path.to_string_lossy());
        Problem::at(Code::StaleBaseline, message, location)
    }
}

/// What a file holds that is to be written: an earlier baseline, or nothing.
fn there(path: &Path) -> anyhow::Result<Baseline> {
    match read_at_most(path, LONGEST) {
        Ok(text) => Baseline::read(&text).map_err(|error| {
            anyhow::anyhow!(
                "{} is no baseline and is left as it is: {error}",
                path.display()
            )
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Baseline::default()),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// A path without links, `.` and `..` in it, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    path.canonicalize()
        .or_else(|_| absolute(path))
        .unwrap_or_else(|_| path.to_owned())
}

fn unreadable(path: &Path, error: &str) -> Problem {
    let message = Bilingual::new(
        format!("基线读不了：{error}"),
        format!("the baseline cannot be read: {error}"),
    );
    let location = Location::file(path.to_string_lossy());
    Problem::at(Code::BadBaseline, message, location)
}
