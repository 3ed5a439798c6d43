//! The fields of one record and their places in its text.

use std::borrow::Cow;
use std::ops::Range;

/// One field: the bytes of its content, within the quotes if it has any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// The bytes, without blanks around them.
    pub range: Range<usize>,
    /// Whether `""` stands for `"`.
    pub quoted: bool,
}

/// A quote that does not stand as it must.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BrokenQuote {
    /// It opens and is not closed.
    Unclosed { open: usize },
    /// It closes, and yet the field goes on.
    Premature { open: usize, close: usize },
}

impl Field {
    /// The field's text, unquoted.
    pub fn value<'a>(&self, raw: &'a str) -> Cow<'a, str> {
        let text = &raw[self.range.clone()];
        if self.quoted && text.contains("\"\"") {
            Cow::Owned(text.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(text)
        }
    }

    /// Whether there is nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.range.is_empty()
    }
}

/// Splits a record into fields, of which the first `keep` are kept; gives how many there are.
pub(super) fn split(
    raw: &str,
    delimiter: u8,
    keep: usize,
    fields: &mut Vec<Field>,
) -> Result<usize, BrokenQuote> {
    fields.clear();
    let bytes = raw.as_bytes();
    let (mut at, mut count) = (0, 0);
    loop {
        let quoted = bytes.get(at) == Some(&b'"');
        let (content, end) = if quoted {
            quoted_field(raw, delimiter, at)?
        } else {
            plain_field(bytes, delimiter, at)
        };
        if count < keep {
            fields.push(Field {
                range: trim(raw, content),
                quoted,
            });
        }
        count += 1;
        if end == bytes.len() {
            return Ok(count);
        }
        at = end + 1;
    }
}

/// The content and the end of a field without quotes.
fn plain_field(bytes: &[u8], delimiter: u8, start: usize) -> (Range<usize>, usize) {
    let end = find(bytes, delimiter, start).unwrap_or(bytes.len());
    (start..end, end)
}

/// The content and the end of a field that begins with a quote.
fn quoted_field(
    raw: &str,
    delimiter: u8,
    open: usize,
) -> Result<(Range<usize>, usize), BrokenQuote> {
    let bytes = raw.as_bytes();
    let mut close = find(bytes, b'"', open + 1).ok_or(BrokenQuote::Unclosed { open })?;
    while bytes.get(close + 1) == Some(&b'"') {
        close = find(bytes, b'"', close + 2).ok_or(BrokenQuote::Unclosed { open })?;
    }
    let end = find(bytes, delimiter, close + 1).unwrap_or(bytes.len());
    if raw[close + 1..end].trim().is_empty() {
        Ok((open + 1..close, end))
    } else {
        Err(BrokenQuote::Premature { open, close })
    }
}

/// The next place of a byte.
fn find(bytes: &[u8], wanted: u8, from: usize) -> Option<usize> {
    bytes[from..]
        .iter()
        .position(|&b| b == wanted)
        .map(|at| from + at)
}

/// The range without the blanks at its ends.
fn trim(raw: &str, range: Range<usize>) -> Range<usize> {
    let text = &raw[range.clone()];
    let start = range.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(raw: &str) -> Result<Vec<String>, BrokenQuote> {
        let mut fields = Vec::new();
        split(raw, b',', usize::MAX, &mut fields)?;
        Ok(fields
            .iter()
            .map(|field| field.value(raw).into_owned())
            .collect())
    }

    #[test]
    fn quotes_are_taken_off_and_blanks_around_fields_too() {
        assert_eq!(
            values(r#" a ,"times(a, b)",,"扩""大"" ""#).unwrap(),
            ["a", "times(a, b)", "", "扩\"大\""]
        );
        assert_eq!(values("\"a\nb\" ,c").unwrap(), ["a\nb", "c"]);
        assert_eq!(
            values(r#"count("甲、乙"),"""#).unwrap(),
            ["count(\"甲、乙\")", ""]
        );
    }

    #[test]
    fn a_quote_that_does_not_stand_as_it_must_is_found() {
        assert_eq!(values(r#"a,"b"#), Err(BrokenQuote::Unclosed { open: 2 }));
        assert_eq!(
            values(r#"a,"b"c"#),
            Err(BrokenQuote::Premature { open: 2, close: 4 })
        );
        assert_eq!(values(r#"a,"b"""#), Err(BrokenQuote::Unclosed { open: 2 }));
    }

    #[test]
    fn unbroken_records_split_as_the_csv_crate_splits_them() {
        for raw in [
            "a,b",
            "a,",
            ",",
            "\"a,\"\"\",b",
            "a\"b,c\"\"",
            "\"\",\"\n\"",
            "编,\"号\"",
        ] {
            let mut reader = csv_core::Reader::new();
            let (mut out, mut ends) = ([0; 64], [0; 8]);
            let (_, _, _, count) =
                reader.read_record(format!("{raw}\n").as_bytes(), &mut out, &mut ends);
            let starts = std::iter::once(0).chain(ends);
            let expected: Vec<_> = starts
                .zip(ends)
                .take(count)
                .map(|(a, b)| String::from_utf8_lossy(&out[a..b]).trim().to_owned())
                .collect();
            assert_eq!(values(raw).unwrap(), expected, "{raw}");
        }
    }
}
