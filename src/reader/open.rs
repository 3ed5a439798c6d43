//! From a path to its articles.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::{Drafts, Options, open};
use crate::error::{Code, Problem, Severity};
use crate::language::Bilingual;
use crate::source::Location;

/// Reads a file's articles by its path; `-` is standard input. What cannot be opened is the only item.
///
/// ```
/// use statverify::{error::Code, reader};
/// let mut missing = reader::open_path("no-such-file.csv", &reader::Options::default());
/// assert_eq!(missing.next().unwrap().unwrap_err().code, Code::Unreadable);
/// ```
pub fn open_path(path: &str, options: &Options) -> Drafts {
    if path == "-" {
        return open(path, Box::new(io::stdin()), options);
    }
    match open_file(path) {
        Ok(input) => open(path, input, options),
        Err(message) => Box::new(std::iter::once(Err(unreadable(path, message)))),
    }
}

/// The bytes of a file.
fn open_file(path: &str) -> Result<Box<dyn Read>, Bilingual> {
    // A folder can be opened on some systems and read on none.
    if Path::new(path).is_dir() {
        return Err(Bilingual::new(
            "这是一个文件夹；请写出其中的文件，如 文件夹/*.csv",
            "this is a folder; name the files in it, such as folder/*.csv",
        ));
    }
    match File::open(path) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(explain(&error)),
    }
}

/// Why a file cannot be opened.
fn explain(error: &io::Error) -> Bilingual {
    match error.kind() {
        ErrorKind::NotFound => Bilingual::new(
            "没有这个文件；请检查文件名和所在的文件夹",
            "there is no such file; check its name and folder",
        ),
        ErrorKind::PermissionDenied => Bilingual::new(
            "没有读这个文件的权限；请检查文件的权限",
            "no permission to read this file; check its permissions",
        ),
        _ => Bilingual::new(format!("打不开这个文件：{error}"), format!("this file cannot be opened: {error}")),
    }
}

fn unreadable(path: &str, message: Bilingual) -> Problem {
    let location = Location::file(path);
    Problem { severity: Severity::Error, code: Code::Unreadable, message, location, origin: None }
}
