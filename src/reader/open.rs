//! From a path to its articles.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::{Drafts, Options, READERS, open};
use crate::error::{Code, Problem, Severity};
use crate::language::Bilingual;
use crate::source::Location;

/// The path that means standard input.
pub(super) const STDIN: &str = "-";

/// Reads a file's articles by its path; `-` is standard input. What cannot be opened is the only item.
///
/// ```
/// use statverify::{error::Code, reader};
/// let mut missing = reader::open_path("no-such-file.csv", &reader::Options::default());
/// assert_eq!(missing.next().unwrap().unwrap_err().code, Code::Unreadable);
/// ```
pub fn open_path(path: &str, options: &Options) -> Drafts {
    if path == STDIN {
        return open(options.name(path), Box::new(io::stdin()), options);
    }
    match open_file(path) {
        Ok(input) => open(path, input, options),
        Err(message) => Box::new(std::iter::once(Err(unreadable(path, message)))),
    }
}

/// The files that a path names: itself, or all of a folder that some reader reads, sorted by name; ignore files
/// (`.gitignore`, `.ignore`) and hidden files are respected.
///
/// # Errors
/// Where a folder holds no such file, or cannot be read.
pub fn named_files(path: &str) -> Result<Vec<String>, Problem> {
    if path == STDIN || !Path::new(path).is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let walk = ignore::WalkBuilder::new(path).require_git(false).sort_by_file_name(Ord::cmp).build();
    let known = |path: &Path| {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        extension.is_some_and(|own| READERS.iter().any(|reader| reader.extensions.contains(&own.as_str())))
    };
    let mut files = Vec::new();
    for entry in walk {
        let entry = entry.map_err(|error| unreadable(path, folder_unreadable(&error)))?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) && known(entry.path()) {
            files.push(entry.path().to_string_lossy().into_owned());
        }
    }
    if files.is_empty() { Err(unreadable(path, nothing_to_read())) } else { Ok(files) }
}

fn folder_unreadable(error: &ignore::Error) -> Bilingual {
    Bilingual::new(
        format!("文件夹里有读不了的东西：{error}"),
        format!("something in the folder cannot be read: {error}"),
    )
}

fn nothing_to_read() -> Bilingual {
    let known: Vec<String> =
        READERS.iter().flat_map(|reader| reader.extensions).map(|extension| format!(".{extension}")).collect();
    Bilingual::new(
        format!("文件夹里没有能读的文件（{}）；被忽略和隐藏的文件不算", known.join("、")),
        format!("the folder holds no file that is read ({}); ignored and hidden ones do not count", known.join(", ")),
    )
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
