//! The whole program, run as a user runs it.

use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// Runs `verify` in the package's folder.
pub fn verify(args: &[&str], stdin: &[u8]) -> Output {
    verify_in(Path::new(env!("CARGO_MANIFEST_DIR")), args, stdin)
}

/// Starts `verify` in a folder, with all three streams at hand.
pub fn start(folder: &Path, args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_verify"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Runs `verify` in a folder.
pub fn verify_in(folder: &Path, args: &[&str], stdin: &[u8]) -> Output {
    let mut child = start(folder, args);
    let mut pipe = child.stdin.take().unwrap();
    let input = stdin.to_vec();
    // A program that stops reading early closes the pipe: that is its right.
    let writer = std::thread::spawn(move || drop(pipe.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// The exit status.
pub fn status(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

/// A folder with files, which goes with the value.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}
