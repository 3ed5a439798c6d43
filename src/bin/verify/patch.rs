//! `--patch`: all suggestions of a run as one unified diff, to be read and applied by a person.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use statverify::check::Finding;
use statverify::input;
use statverify::report::Fixes;

use crate::bounded::read_at_most;
use crate::output;
use crate::sink::Sink;
use crate::written::Written;

/// Longest file that a patch changes, in bytes: as the longest article.
const LONGEST: u64 = 64 << 20;

/// A patch in the making.
pub struct Patch {
    sink: Sink,
    fixes: Fixes,
}

impl Patch {
    /// One that goes to a file, or with `-` to standard output.
    ///
    /// # Errors
    /// Where nothing can be written there.
    pub fn new(path: &Path, written: &mut Written) -> anyhow::Result<Self> {
        if path == Path::new("-") {
            return Ok(Self {
                sink: Sink::stdout(),
                fixes: Fixes::default(),
            });
        }
        written.add(path)?;
        let sink = Sink::file(path)?;
        Ok(Self {
            sink,
            fixes: Fixes::default(),
        })
    }

    /// Adds the suggestion of a finding.
    pub fn add(&mut self, finding: &Finding<'_>) {
        self.fixes.add(finding);
    }

    /// Writes it; what could not be put in is said on standard error.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn finish(mut self) -> anyhow::Result<()> {
        let files: Vec<String> = self.fixes.files().map(str::to_owned).collect();
        for file in files {
            match read_at_most(&input::path(&file), LONGEST) {
                Ok(text) => {
                    let diff = self.fixes.diff(&file, &text);
                    self.sink
                        .write_all(diff.as_bytes())
                        .context("cannot write the patch")?;
                }
                Err(_) => output::say(&format!(
                    "{file} is no file in UTF-8 of at most 64 MiB, so that the patch does not change it"
                )),
            }
        }
        if self.fixes.left_out > 0 {
            output::say(&format!(
                "suggestions that the patch leaves out: {}",
                self.fixes.left_out
            ));
        }
        self.sink.finish()
    }
}
