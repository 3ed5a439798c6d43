//! The files that a run writes: none is written twice, and none that it reads is replaced.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use statverify::report::is_report;
use statverify::say::{Bilingual, Lang};

use crate::folder::folder_of;

/// Files that will be replaced at the end, without links in their paths.
#[derive(Default)]
pub struct Written(Vec<PathBuf>);

impl Written {
    /// Takes in a file. A device or a pipe is not replaced, so that it may be named twice.
    ///
    /// # Errors
    /// Where it is written already.
    pub fn add(&mut self, path: &Path) -> anyhow::Result<()> {
        if path.exists() && !path.is_file() {
            return Ok(());
        }
        let file = identity(path);
        ensure!(
            !self.0.contains(&file),
            "{} would be written twice: give each output a file of its own",
            path.display()
        );
        self.0.push(file);
        Ok(())
    }

    /// Makes sure that a file which is read stays as it is.
    ///
    /// # Errors
    /// Where it would be replaced.
    pub fn spares(&self, read: &Path) -> anyhow::Result<()> {
        let replaced = !self.0.is_empty() && self.0.contains(&identity(read));
        ensure!(
            !replaced,
            "{} is read and would be replaced by an output; nothing was written: give the output another file",
            read.display()
        );
        Ok(())
    }
}

/// Longest file of which is asked what it is, in bytes: longer than any report that a person reads.
const LONGEST: u64 = 256 << 20;

/// Makes sure that what a configuration has written takes no other file's place: nobody has named the file in this run, and
/// whoever wrote the `verify.toml` may be a stranger.
///
/// # Errors
/// Where the file is there and is no report.
pub fn replaceable(path: &Path, lang: Lang) -> anyhow::Result<()> {
    if !path.is_file() {
        return Ok(());
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LONGEST).read_to_end(&mut bytes))
        .with_context(|| format!("cannot read {}", path.display()))?;
    let file = path.display();
    let message = Bilingual::new(
        format!(
            "{file} 不是 verify 写的报告，verify.toml 的 formats 不能覆盖它，什么也没有写：请在 formats 里换一个文件名，或者先把它移走"
        ),
        format!(
            "{file} is no report of verify, so the formats of a verify.toml do not replace it; nothing was written: give another file there, or move this one away first"
        ),
    );
    ensure!(is_report(&bytes), "{}", message.get(lang));
    Ok(())
}

/// A path without links, also of a file that is not there yet.
fn identity(path: &Path) -> PathBuf {
    let folder = folder_of(path);
    let beside = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize()
        .ok()
        .or_else(beside)
        .unwrap_or_else(|| path.to_owned())
}
