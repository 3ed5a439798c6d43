//! From a path to its articles.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::iter;
use std::path::Path;

use ignore::WalkBuilder;

use super::READERS;
use super::article::Articles;
use super::name::{name, path};
use super::options::{Options, STDIN};
use super::reader::{ReadWords, Reader, Reads};
use super::text;
use crate::say::{Bilingual, Code, Problem};
use crate::source::{CopyText, Location};

/// Extensions of files that hold no text and are not read, whatever the features.
const UNREAD: &[&str] = &[
    "xlsx", "xlsm", "xlsb", "xls", "et", "ods", "docx", "docm", "doc", "wps", "odt", "rtf", "pdf",
    "ppt", "pptx", "zip", "gz",
];

/// Reads a file's articles by its path; `-` is standard input. What cannot be opened is the only item.
///
/// ```
/// use statverify::{input, say::Code};
/// let mut missing = input::open_path("no-such-file.csv", &input::Options::default());
/// assert_eq!(missing.next().unwrap().unwrap_err().code, Code::Unreadable);
/// ```
pub fn open_path(path: &str, options: &Options) -> Articles {
    if path == STDIN {
        return open(options.name(path), Box::new(io::stdin()), options);
    }
    match open_file(path) {
        Ok(input) => open(path, input, options),
        Err(message) => Box::new(std::iter::once(Err(unreadable(path, message)))),
    }
}

/// Reads a file's articles; its name decides the format and stands in all locations.
pub fn open(name: &str, input: Box<dyn Read>, options: &Options) -> Articles {
    if let Some(problem) = refused(name) {
        return Box::new(iter::once(Err(problem)));
    }
    match of(name).reads {
        Reads::Rows(read) => read(name, input, options),
        Reads::Words(read) => read(name, input, options).articles(),
    }
}

/// Whether a file of this name is a table.
pub fn is_table(name: &str) -> bool {
    of(name).is_table()
}

/// The reader of a file, by its name.
fn of(name: &str) -> &'static Reader {
    listed(Path::new(name)).unwrap_or(&READERS[0])
}

/// The reader that lists a file's extension.
fn listed(path: &Path) -> Option<&'static Reader> {
    let extension = extension(path)?;
    READERS
        .iter()
        .find(|reader| reader.extensions.contains(&extension.as_str()))
}

/// The extension of a file in lower case.
fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}

/// Reads the copy of a table by its path.
///
/// # Errors
/// Where it cannot be opened, or is a table itself.
pub fn open_copy(path: &str, options: &Options) -> Result<(CopyText, Vec<Problem>), Problem> {
    let name = options.name(path);
    if let Some(problem) = refused(name) {
        return Err(problem);
    }
    let read = copy_reader(name).ok_or_else(|| unreadable(path, no_article()))?;
    let input = match path {
        STDIN => Box::new(io::stdin()),
        _ => open_file(path).map_err(|message| unreadable(path, message))?,
    };
    Ok(read(name, input, options).copy())
}

/// Reads a copy whose bytes are at hand, and what is wrong with it; none where its name is that of a table.
pub fn read_copy(
    name: &str,
    input: Box<dyn Read>,
    options: &Options,
) -> Option<(CopyText, Vec<Problem>)> {
    Some(copy_reader(name)?(name, input, options).copy())
}

/// How a copy is read; what has no known extension is a plain text.
fn copy_reader(name: &str) -> Option<ReadWords> {
    match listed(Path::new(name)).map(|reader| &reader.reads) {
        Some(Reads::Rows(_)) => None,
        Some(Reads::Words(read)) => Some(*read),
        None => Some(text::plain),
    }
}

/// The copy of a table that stands beside it under the same name: `article.md` of `article.csv`.
pub fn copy_beside(table: &str) -> Option<String> {
    if table == STDIN || !is_table(table) {
        return None;
    }
    let extensions = READERS
        .iter()
        .filter(|reader| !reader.is_table())
        .flat_map(|reader| reader.extensions);
    let table = path(table);
    let mut paths = extensions.map(|extension| table.with_extension(extension));
    paths.find(|path| path.is_file()).map(name)
}

/// The error that a file of this name is not read; none where it is.
fn refused(name: &str) -> Option<Problem> {
    let path = Path::new(name);
    let extension = extension(path).filter(|extension| UNREAD.contains(&extension.as_str()))?;
    let known = listed(path).is_some();
    (!known).then(|| unreadable(name, not_read(&extension)))
}

fn not_read(extension: &str) -> Bilingual {
    Bilingual::new(
        format!(
            ".{extension} 文件读不了；请另存为能读的格式（{}）",
            known("、")
        ),
        format!(
            "a .{extension} file is not read; save it in one of the formats that are ({})",
            known(", ")
        ),
    )
}

fn no_article() -> Bilingual {
    Bilingual::new(
        "稿件不能是表格；--copy 后面请写文章（.md、.docx、.html、.txt）",
        "the copy cannot be a table; name the article (.md, .docx, .html, .txt) after --copy",
    )
}

/// The files that a path names: itself, or all of a folder that some reader reads, sorted by path; ignore files
/// (`.gitignore`, `.ignore`) and hidden files are respected. A folder that holds none, or one inside it that cannot be
/// listed, is a problem among them.
pub fn named_files(named: &str) -> Box<dyn Iterator<Item = Result<String, Problem>>> {
    if named == STDIN || !path(named).is_dir() {
        return Box::new(iter::once(Ok(named.to_owned())));
    }
    let folder = named.to_owned();
    let mut files = walk(named).build().filter_map(move |entry| match entry {
        Ok(entry) => is_known(entry.path()).then(|| Ok(name(entry.path()))),
        Err(error) => Some(Err(unreadable(&folder, folder_unreadable(&error)))),
    });
    let first = files.next();
    let first = first.unwrap_or_else(|| Err(unreadable(named, nothing_to_read())));
    Box::new(iter::once(first).chain(files))
}

/// How many files of a folder some reader would read, and ignore files leave out; hidden ones are not asked for.
pub fn left_out(named: &str) -> usize {
    let folder = path(named);
    if named == STDIN || !folder.is_dir() {
        return 0;
    }
    let hidden = |file: &Path| {
        let below = file.strip_prefix(&folder).unwrap_or(file);
        below
            .components()
            .any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
    };
    let count = |walk: &WalkBuilder| {
        let entries = walk.build().filter_map(Result::ok);
        entries
            .filter(|entry| is_known(entry.path()) && !hidden(entry.path()))
            .count()
    };
    let mut all = WalkBuilder::new(&folder);
    all.standard_filters(false).hidden(true);
    count(&all).saturating_sub(count(&walk(named)))
}

/// The walk through a folder: what is read depends on it alone, not on whose machine it is.
fn walk(named: &str) -> WalkBuilder {
    let mut walk = WalkBuilder::new(path(named));
    walk.require_git(false)
        .git_global(false)
        .git_exclude(false)
        .sort_by_file_path(Ord::cmp);
    walk
}

/// Whether some reader reads a file, also through a link; a link to a folder may be a circle and is left alone.
fn is_known(path: &Path) -> bool {
    listed(path).is_some() && path.is_file()
}

fn folder_unreadable(error: &ignore::Error) -> Bilingual {
    Bilingual::new(
        format!("文件夹里有读不了的东西：{error}"),
        format!("something in the folder cannot be read: {error}"),
    )
}

fn nothing_to_read() -> Bilingual {
    Bilingual::new(
        format!(
            "文件夹里没有能读的文件（{}）；被忽略和隐藏的文件不算",
            known("、")
        ),
        format!(
            "the folder holds no file that is read ({}); ignored and hidden ones do not count",
            known(", ")
        ),
    )
}

/// The extensions that are read.
fn known(between: &str) -> String {
    let extensions = READERS.iter().flat_map(|reader| reader.extensions);
    extensions
        .map(|extension| format!(".{extension}"))
        .collect::<Vec<_>>()
        .join(between)
}

/// The bytes of a file.
fn open_file(named: &str) -> Result<Box<dyn Read>, Bilingual> {
    // A folder can be opened on some systems and read on none.
    let path = path(named);
    if path.is_dir() {
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
        _ => Bilingual::new(
            format!("打不开这个文件：{error}"),
            format!("this file cannot be opened: {error}"),
        ),
    }
}

fn unreadable(path: &str, message: Bilingual) -> Problem {
    let location = Location::file(path);
    Problem::at(Code::Unreadable, message, location)
}
