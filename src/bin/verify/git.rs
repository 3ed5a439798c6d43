//! Old versions from git. Whoever checks a stranger's repository runs nothing that its configuration names, and fetches nothing.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, ensure};
use statverify::input;

use crate::folder::folder_of;

/// Settings that are stronger than those of a repository: no monitor of files, no hooks, no helper of a transport, and names as
/// they are. What git is asked for here reads objects and the index alone, so that no filter is run either.
const OPTIONS: [&str; 8] = [
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.allow=never",
];
/// The same in the environment: what is not at hand is an error and is not fetched, by no protocol; nobody is asked for a
/// password.
const ENVIRONMENT: [(&str, &str); 4] = [
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_OPTIONAL_LOCKS", "0"),
];

/// A revision, and which files were renamed since.
pub struct History<'a> {
    revision: &'a str,
    /// By work tree: the old path of each new one, both from the top.
    renames: BTreeMap<PathBuf, BTreeMap<OsString, OsString>>,
}

/// A file as it was.
pub struct Old {
    /// Its name, with the revision before it.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl<'a> History<'a> {
    /// That of a revision.
    pub fn new(revision: &'a str) -> Self {
        Self {
            revision,
            renames: BTreeMap::new(),
        }
    }

    /// A file at the revision, under the name that it had; none where it was not there.
    ///
    /// # Errors
    /// Where git cannot be run, the folder is no work tree, there is no such revision, or what it held is not at hand.
    pub fn file(&mut self, file: &str) -> anyhow::Result<Option<Old>> {
        let path = input::path(file);
        let folder = folder_of(&path);
        let name = path
            .file_name()
            .with_context(|| format!("{file} is no file"))?;
        let commit = self.commit(folder)?;
        if let Some(bytes) = blob(folder, &commit, name, false)? {
            let name = self.name(file);
            return Ok(Some(Old { name, bytes }));
        }
        let Some(old) = self.renamed(folder, &commit, name)? else {
            return Ok(None);
        };
        let bytes = blob(folder, &commit, &old, true)?;
        let name = self.name(&input::name(old));
        Ok(bytes.map(|bytes| Old { name, bytes }))
    }

    /// A file's name with the revision before it.
    pub fn name(&self, file: &str) -> String {
        format!("{}:{file}", self.revision)
    }

    /// The id of the revision's commit.
    fn commit(&self, folder: &Path) -> anyhow::Result<String> {
        let revision = self.revision;
        // What begins with a dash would be an option of git's.
        ensure!(!revision.starts_with('-'), "{revision:?} is no revision");
        let object = format!("{revision}^{{commit}}");
        let commit = git(
            folder,
            ["rev-parse", "--verify", "--quiet", &object].map(OsStr::new),
        )?;
        ensure!(
            commit.status.success(),
            "git knows no revision {revision:?} in {}: {}",
            folder.display(),
            said(&commit)
        );
        Ok(line(&commit.stdout).to_string_lossy().into_owned())
    }

    /// The path from the top that a file had before it was renamed, in a commit or in the index.
    fn renamed(
        &mut self,
        folder: &Path,
        commit: &str,
        name: &OsStr,
    ) -> anyhow::Result<Option<OsString>> {
        let place = git(
            folder,
            ["rev-parse", "--show-toplevel", "--show-prefix"].map(OsStr::new),
        )?;
        ensure!(
            place.status.success(),
            "git has no work tree at {}: {}",
            folder.display(),
            said(&place)
        );
        let mut lines = place.stdout.split(|byte| *byte == b'\n');
        let top = PathBuf::from(line(lines.next().unwrap_or_default()));
        let mut new = line(lines.next().unwrap_or_default());
        new.push(name);
        if !self.renames.contains_key(&top) {
            let renames = renames(folder, commit)?;
            self.renames.insert(top.clone(), renames);
        }
        Ok(self.renames[&top].get(&new).cloned())
    }
}

/// What a path held in a commit, from the folder or from the top; none where there was nothing of that name.
fn blob(
    folder: &Path,
    commit: &str,
    path: &OsStr,
    from_top: bool,
) -> anyhow::Result<Option<Vec<u8>>> {
    let missing = |output: &Output| {
        format!(
            "git has no content of {} at {commit}, and nothing is fetched ({}): fetch it first (`git fetch --refetch` brings all of it)",
            path.to_string_lossy(),
            said(output)
        )
    };
    let full = from_top.then_some("--full-tree");
    let args = ["ls-tree", "-z"]
        .into_iter()
        .chain(full)
        .chain([commit, "--"]);
    let listed = git(folder, args.map(OsStr::new).chain([path]))?;
    ensure!(listed.status.success(), "{}", missing(&listed));
    // `100644 blob 1f7a… TAB name`: a folder or another repository of that name is no file.
    let entry = String::from_utf8_lossy(&listed.stdout).into_owned();
    let mut fields = entry.split([' ', '\t']).skip(1);
    let (Some("blob"), Some(id)) = (fields.next(), fields.next()) else {
        return Ok(None);
    };
    let shown = git(folder, ["cat-file", "blob", id].map(OsStr::new))?;
    ensure!(shown.status.success(), "{}", missing(&shown));
    Ok(Some(shown.stdout))
}

/// The old path of each file that the index has under another name than the commit, as git itself finds them. The work tree
/// is not looked at: for that git would run the filters that a repository names.
fn renames(folder: &Path, commit: &str) -> anyhow::Result<BTreeMap<OsString, OsString>> {
    let args = [
        "diff-index",
        "--cached",
        "--name-status",
        "--diff-filter=R",
        "-M",
        "-z",
        commit,
        "--",
    ];
    let output = git(folder, args.map(OsStr::new))?;
    ensure!(
        output.status.success(),
        "git cannot tell which files were renamed since {commit}, and nothing is fetched ({}): fetch what that revision held first",
        said(&output)
    );
    // `R100 NUL old NUL new NUL`
    let mut parts = output.stdout.split(|byte| *byte == 0);
    let mut renames = BTreeMap::new();
    while let (Some(_), Some(old), Some(new)) = (parts.next(), parts.next(), parts.next()) {
        renames.insert(line(new), line(old));
    }
    Ok(renames)
}

/// A text of git's without the line break at its end.
fn line(bytes: &[u8]) -> OsString {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    #[cfg(unix)]
    let text = std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec());
    #[cfg(not(unix))]
    let text = String::from_utf8_lossy(bytes).into_owned().into();
    text
}

/// What git said of an error.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).trim().to_owned()
}

fn git<'a>(folder: &Path, args: impl IntoIterator<Item = &'a OsStr>) -> anyhow::Result<Output> {
    Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(OPTIONS)
        .args(args)
        .envs(ENVIRONMENT)
        .output()
        .context("git cannot be run: --since needs it")
}
