//! Text to rows: what a file holds, before anything in it is understood.
//!
//! A reader gives one [`Draft`] an article, as soon as it has been read, so that the longest archive
//! needs no more memory than its longest article. Errors of rows stand in the draft in which they
//! occur; an error that ends the reading of the file is an item of its own, after what was read.
//!
//! ```
//! use statverify::input;
//! let table = "编号,数值,算式\ngdp,207亿元,\n,12.7倍,\"times(gdp, 2630亿元)\"\n";
//! let mut drafts = input::open("table.csv", Box::new(table.as_bytes()), &input::Options::default());
//! let draft = drafts.next().unwrap().unwrap();
//! let formula = draft.rows[1].formula.as_ref().unwrap();
//! assert_eq!(formula.text, "times(gdp, 2630亿元)");
//! assert_eq!((formula.origin.location().line, formula.origin.location().column), (3, 9));
//! ```

mod buffer;
mod control;
mod decode;
mod encoding;
mod lines;
mod open;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod package;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod relations;
mod table;
mod text;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod xml;

use std::io::Read;
use std::path::Path;

use encoding_rs::Encoding;

pub use open::{copy_beside, named_files, open_copy, open_path, read_copy};
pub use table::{COLUMNS, Column, Table, column};

use crate::book::{Book, Draft};
use crate::figure::Rounding;
use crate::say::Problem;
use crate::source::CopyText;

/// The articles of a file, one after the other; an error ends them.
pub type Drafts = Box<dyn Iterator<Item = Result<Draft, Problem>>>;

/// What the user says of a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Its encoding; none: found out.
    pub encoding: Option<&'static Encoding>,
    /// Rules that find no claims in prose, by their names.
    pub disabled: Vec<String>,
    /// A name for standard input, which decides its format.
    pub stdin: Option<String>,
    /// The sheet of a workbook; none: the first visible one that is a table.
    pub sheet: Option<String>,
}

/// One format that can be read.
pub struct Reader {
    /// The extensions of its files, in lower case.
    pub extensions: &'static [&'static str],
    /// It holds what a person has stated, so that one without a claim is an error; an article may claim nothing.
    pub is_table: bool,
    /// Reads such a file.
    pub open: fn(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts,
    /// Reads its words alone, against which a table is held; none where it is a table.
    pub copy: Option<ReadCopy>,
}

/// Reads the words of an article, and what is wrong with them.
pub type ReadCopy =
    fn(name: &str, input: Box<dyn Read>, options: &Options) -> (CopyText, Vec<Problem>);

/// All formats; a file with any other extension is read as the first.
pub const READERS: &[Reader] = &[
    Reader {
        extensions: &["csv", "tsv"],
        is_table: true,
        open: table::open_csv,
        copy: None,
    },
    #[cfg(feature = "xlsx")]
    Reader {
        extensions: &["xlsx", "xlsm"],
        is_table: true,
        open: table::open_xlsx,
        copy: None,
    },
    Reader {
        extensions: &["md", "markdown"],
        is_table: false,
        open: text::open_markdown,
        copy: Some(text::copy_markdown),
    },
    #[cfg(feature = "docx")]
    Reader {
        extensions: &["docx"],
        is_table: false,
        open: text::open_docx,
        copy: Some(text::copy_docx),
    },
    Reader {
        extensions: &["html", "htm", "xhtml"],
        is_table: false,
        open: text::open_html,
        copy: Some(text::copy_html),
    },
    Reader {
        extensions: &["txt", "text"],
        is_table: false,
        open: text::open_text,
        copy: Some(text::copy_text),
    },
];

/// Extensions of files that hold no text and are not read, whatever the features.
const UNREAD: &[&str] = &[
    "xlsx", "xlsm", "xlsb", "xls", "et", "ods", "docx", "docm", "doc", "wps", "odt", "rtf", "pdf",
    "ppt", "pptx", "zip", "gz",
];

/// The books of a file's articles, one at a time: memory is bounded by the largest.
pub fn books(drafts: Drafts, rounding: Rounding) -> impl Iterator<Item = Result<Book, Problem>> {
    drafts.map(move |draft| draft.map(|draft| Book::assemble(draft, rounding)))
}

/// Reads a file's articles; its name decides the format and stands in all locations.
pub fn open(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts {
    match open::refused(name) {
        Some(problem) => Box::new(std::iter::once(Err(problem))),
        None => (Reader::of(name).open)(name, input, options),
    }
}

impl Options {
    /// The name of a path: standard input may have one.
    pub fn name<'a>(&'a self, path: &'a str) -> &'a str {
        self.stdin
            .as_deref()
            .filter(|_| path == open::STDIN)
            .unwrap_or(path)
    }
}

impl Reader {
    /// The reader of a file, by its name.
    pub fn of(name: &str) -> &'static Self {
        Self::listed(Path::new(name)).unwrap_or(&READERS[0])
    }

    /// The reader that lists a file's extension.
    fn listed(path: &Path) -> Option<&'static Self> {
        let extension = extension(path)?;
        READERS
            .iter()
            .find(|reader| reader.extensions.contains(&extension.as_str()))
    }
}

/// The extension of a file in lower case.
fn extension(path: &Path) -> Option<String> {
    Some(path.extension()?.to_string_lossy().to_lowercase())
}
