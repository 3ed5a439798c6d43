//! The files that a run writes: none is written twice, and none that it reads is replaced.

use std::path::{Path, PathBuf};

use anyhow::ensure;

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

/// A path without links, also of a file that is not there yet.
fn identity(path: &Path) -> PathBuf {
    let folder = folder_of(path);
    let beside = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize()
        .ok()
        .or_else(beside)
        .unwrap_or_else(|| path.to_owned())
}
