//! What the user says of a file.

use encoding_rs::Encoding;

/// The path that means standard input.
pub(super) const STDIN: &str = "-";

/// How a file is to be read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Its encoding; none: found out.
    pub encoding: Option<&'static Encoding>,
    /// A name for standard input, which decides its format.
    pub stdin: Option<String>,
    /// The sheet of a workbook; none: the first visible one that is a table.
    pub sheet: Option<String>,
}

impl Options {
    /// The name of a path: standard input may have one.
    pub fn name<'a>(&'a self, path: &'a str) -> &'a str {
        self.stdin
            .as_deref()
            .filter(|_| path == STDIN)
            .unwrap_or(path)
    }
}
