//! Old versions from git.

use std::path::Path;
use std::process::{Command, Output};

use anyhow::Context;

use crate::folder::folder_of;

/// The bytes of a file at a revision; none where it was not there.
///
/// # Errors
/// Where git cannot be run, the folder is no work tree, or there is no such revision.
pub fn at_revision(revision: &str, file: &str) -> anyhow::Result<Option<Vec<u8>>> {
    let path = Path::new(file);
    let folder = folder_of(path);
    let name = path
        .file_name()
        .with_context(|| format!("{file} is no file"))?
        .to_string_lossy();
    // What begins with a dash would be an option of git's.
    anyhow::ensure!(!revision.starts_with('-'), "{revision:?} is no revision");
    let commit = git(
        folder,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            &format!("{revision}^{{commit}}"),
        ],
    )?;
    anyhow::ensure!(
        commit.status.success(),
        "git knows no revision {revision:?} in {}: {}",
        folder.display(),
        String::from_utf8_lossy(&commit.stderr).trim()
    );
    let object = format!("{revision}:./{name}");
    if !git(folder, &["cat-file", "-e", &object])?.status.success() {
        return Ok(None);
    }
    let shown = git(folder, &["cat-file", "blob", &object])?;
    anyhow::ensure!(shown.status.success(), "git cannot show {object}");
    Ok(Some(shown.stdout))
}

fn git(folder: &Path, args: &[&str]) -> anyhow::Result<Output> {
    Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(args)
        .output()
        .context("git cannot be run: --since needs it")
}
