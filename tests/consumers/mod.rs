//! Other people's programs, run on ours: only where `VERIFY_CONSUMERS` is set.

#![allow(clippy::print_stdout)]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The package's folder.
pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Whether consumers are to be run; where not, it says which one was not.
pub fn wanted(name: &str) -> bool {
    let wanted = std::env::var_os("VERIFY_CONSUMERS").is_some();
    if !wanted {
        println!("not run: {name}");
    }
    wanted
}

/// Whether a program is there; where not, it says so.
pub fn present(program: &str) -> bool {
    let present = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .is_ok();
    if !present {
        println!("not run: {program}, which is not here");
    }
    present
}

/// An empty folder of this name, below the target folder.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a program to its end: its exit status, and all that it printed.
pub fn run(command: &mut Command) -> (i32, String) {
    let output = command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let printed =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (output.status.code().unwrap_or(-1), printed.concat())
}

/// As `run`, where anything but success ends the test.
pub fn succeed(command: &mut Command) -> String {
    let (status, printed) = run(command);
    assert_eq!(status, 0, "{command:?}\n{printed}");
    printed
}

/// Writes a file of text, with its folders.
pub fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// A program that builds this package for release, in the package's own target folder so that it does not begin from
/// nothing, and without optimizing: what is tested is how it is packed, and this package takes 13 s instead of 85 s.
pub fn building(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env("CARGO_TARGET_DIR", target());
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    command
}

/// The folder that cargo builds in.
fn target() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

/// What git prints.
pub fn git(folder: &Path, args: &[&str]) -> String {
    let mut git = Command::new("git");
    git.args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args(args)
        .current_dir(folder);
    succeed(
        git.env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1"),
    )
}

/// Makes a folder a repository with one commit.
pub fn repository(folder: &Path) -> PathBuf {
    git(folder, &["init", "-q", "-b", "main"]);
    git(folder, &["add", "."]);
    git(folder, &["commit", "-q", "-m", "first"]);
    folder.to_owned()
}

/// The package as it stands, committed or not, as a repository of its own.
pub fn copy_of_the_package(to: &Path) -> PathBuf {
    let mut walk = ignore::WalkBuilder::new(ROOT);
    walk.hidden(false)
        .require_git(false)
        .filter_entry(|entry| entry.file_name() != ".git" && entry.path() != target());
    let files = walk
        .build()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    for file in files {
        let copy = to.join(file.path().strip_prefix(ROOT).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(file.path(), copy).unwrap();
    }
    repository(to)
}

/// An article whose one derived figure is right or wrong.
pub fn article(growth: &str) -> String {
    format!("全县茶叶产值从12.4亿元增加到18.6亿元，增长{growth}。\n")
}
