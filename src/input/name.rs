//! Names of files as texts, and back: also those that are no UTF-8, which a text cannot hold as they are.

use std::ffi::OsStr;
use std::path::PathBuf;

/// The text of a path. A byte that is no UTF-8 is written `\xff`, and so is a backslash that would read as one, so that
/// [`path`] finds the same file again.
#[cfg(unix)]
pub fn name(path: impl AsRef<OsStr>) -> String {
    use std::os::unix::ffi::OsStrExt;
    let mut name = String::new();
    for chunk in path.as_ref().as_bytes().utf8_chunks() {
        let valid = chunk.valid();
        for (at, c) in valid.char_indices() {
            match c {
                '\\' if escaped(&valid.as_bytes()[at..]).is_some() => name.push_str("\\x5c"),
                c => name.push(c),
            }
        }
        for byte in chunk.invalid() {
            name.push_str(&format!("\\x{byte:02x}"));
        }
    }
    name
}

/// The path of a text that [`name`] gave.
#[cfg(unix)]
pub fn path(name: &str) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    let (mut bytes, mut rest) = (Vec::with_capacity(name.len()), name.as_bytes());
    while let [first, after @ ..] = rest {
        let byte = escaped(rest);
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &rest[4..] } else { after };
    }
    PathBuf::from(std::ffi::OsString::from_vec(bytes))
}

/// The byte that `\xff` stands for, where a text begins with it.
#[cfg(unix)]
fn escaped(text: &[u8]) -> Option<u8> {
    let [b'\\', b'x', high, low, ..] = text else {
        return None;
    };
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    Some(digit(*high)? << 4 | digit(*low)?)
}

/// Elsewhere a backslash parts folders, and names are UTF-16.
#[cfg(not(unix))]
pub fn name(path: impl AsRef<OsStr>) -> String {
    path.as_ref().to_string_lossy().into_owned()
}

/// The path of a text that [`name`] gave.
#[cfg(not(unix))]
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(name)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::ffi::OsStrExt;

    use super::*;

    #[test]
    fn every_name_is_found_again() {
        for (bytes, text) in [
            (&b"a/b.md"[..], "a/b.md"),
            (b"\xffa.md", "\\xffa.md"),
            (b"a\\xffb", "a\\x5cxffb"),
            (b"a\\x5cxff\xe4\xba", "a\\x5cx5cxff\\xe4\\xba"),
            (b"a\\b\\xg0\\", "a\\b\\xg0\\"),
            ("茶叶.md".as_bytes(), "茶叶.md"),
        ] {
            let given = OsStr::from_bytes(bytes);
            assert_eq!(name(given), text);
            assert_eq!(path(text).as_os_str(), given);
        }
    }
}
