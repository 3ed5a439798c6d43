//! Other people's programs, run on ours: only where `VERIFY_CONSUMERS` is set.

#![allow(dead_code, reason = "not every test asks for all")]
#![allow(clippy::print_stdout)]

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
    let present = Command::new(program).arg("--version").stdin(Stdio::null()).output().is_ok();
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
    let output = command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let printed = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
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
