//! Files and columns as other programs want them.

use std::borrow::Cow;
use std::path::MAIN_SEPARATOR;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::source::{Location, Medium, Span};

/// What RFC 3986 calls unreserved, and the slash. A colon too is encoded: before the first slash it would end a scheme.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// A file's name with slashes, and without a `./` before it.
pub fn path(file: &str) -> Cow<'_, str> {
    let slashed = match MAIN_SEPARATOR {
        '/' => Cow::Borrowed(file),
        separator => Cow::Owned(file.replace(separator, "/")),
    };
    match slashed.strip_prefix("./") {
        Some(rest) => Cow::Owned(rest.trim_start_matches('/').to_owned()),
        None => slashed,
    }
}

/// A file's name as a URI, relative where the name is.
pub fn uri(file: &str) -> String {
    let path = path(file);
    let encoded = utf8_percent_encode(&path, ENCODED);
    if is_absolute(&path) {
        format!("file://{}{encoded}", lead(&path))
    } else {
        encoded.to_string()
    }
}

/// Whether a name with slashes says where the file is whatever the folder.
pub fn is_absolute(path: &str) -> bool {
    path.starts_with('/') || cfg!(windows) && path.get(1..3) == Some(":/")
}

/// The slash before a drive.
fn lead(path: &str) -> &'static str {
    if path.starts_with('/') { "" } else { "/" }
}

/// Whether no line of the file is meant: of a workbook or a document, other programs count none.
pub fn is_whole_file(location: &Location) -> bool {
    location.medium != Medium::Text || *location == Location::file(location.file.clone())
}

/// The columns of a span's first and last byte, the last excluded, counted from 1 in bytes of UTF-8.
pub fn byte_columns(span: &Span) -> (usize, usize) {
    let column = |at: usize| 1 + at - span.excerpt.line_start(at);
    (column(span.range.start), column(span.range.end))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::Excerpt;

    #[test]
    fn names_become_uris() {
        for (name, expected) in [
            ("data/beilun.csv", "data/beilun.csv"),
            ("./稿 件.md", "%E7%A8%BF%20%E4%BB%B6.md"),
            ("a:b#c?d%.csv", "a%3Ab%23c%3Fd%25.csv"),
            ("/tmp/a.csv", "file:///tmp/a.csv"),
            (".//a.csv", "a.csv"),
            ("../a.csv", "../a.csv"),
        ] {
            assert_eq!(uri(name), expected);
        }
    }

    #[test]
    fn columns_of_bytes_begin_anew_on_each_line() {
        let excerpt = Arc::new(Excerpt::new("a.csv".into(), 1, "编,\r\n号 12倍".into()));
        let start = excerpt.text.find("12").unwrap();
        assert_eq!(
            byte_columns(&Span {
                excerpt,
                range: start..start + 2
            }),
            (5, 7)
        );
    }
}
