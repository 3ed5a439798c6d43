//! JSON as it may be printed: what cannot be seen, and what would steer a build server, is written with JSON's own
//! escapes, so that every reader gets the text as it was.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::sentence::text::{begins_command, is_hidden};

/// Writes a value.
///
/// # Errors
/// Where it cannot be written.
pub fn write_json(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, Printable))?)
}

/// A value as text.
///
/// # Errors
/// None that any value of this crate has.
pub fn to_json(value: &impl Serialize) -> io::Result<String> {
    let mut bytes = Vec::new();
    write_json(&mut bytes, value)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// Compact JSON without hidden characters.
struct Printable;

impl Formatter for Printable {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut written = 0;
        let is_escaped =
            |&(at, c): &(usize, char)| is_hidden(c) || c == '#' && begins_command(&fragment[at..]);
        for (at, c) in fragment.char_indices().filter(is_escaped) {
            out.write_all(&fragment.as_bytes()[written..at])?;
            c.encode_utf16(&mut [0; 2])
                .iter()
                .try_for_each(|unit| write!(out, "\\u{unit:04x}"))?;
            written = at + c.len_utf8();
        }
        out.write_all(&fragment.as_bytes()[written..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_is_read_again_as_it_was() {
        for (raw, written) in [
            ("约4% \"a\"", r#""约4% \"a\"""#),
            (
                "\u{1b}[31m\u{9b}31m\u{7f}",
                r#""\u001b[31m\u009b31m\u007f""#,
            ),
            ("a\u{202e}b\u{e0001}", r#""a\u202eb\udb40\udc01""#),
            (
                "a\n##[error]b ###vso[c]",
                r###""a\n\u0023#[error]b #\u0023#vso[c]""###,
            ),
        ] {
            let json = to_json(&raw).unwrap();
            assert_eq!(json, written);
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), raw);
        }
    }

    #[test]
    fn a_long_text_of_nothing_else_takes_no_more_than_its_length() {
        let started = std::time::Instant::now();
        let text = "\u{200b}##[".repeat(200_000);
        assert_eq!(to_json(&text).unwrap().len(), 2 + 200_000 * (6 + 6 + 2));
        assert!(started.elapsed().as_secs() < 5);
    }
}
