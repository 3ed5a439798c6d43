//! The encoding that a page names: `<meta charset="gb2312">`.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use html5gum::{StartTag, Token, Tokenizer};

/// So many bytes are searched, as browsers do.
pub(super) const SEARCHED: u64 = 1024;

/// The encoding that the beginning of a page names; none where it has a byte order mark, which counts more.
pub(super) fn named(head: &[u8]) -> Option<&'static Encoding> {
    if Encoding::for_bom(head).is_some() {
        return None;
    }
    let text = String::from_utf8_lossy(head);
    let tokens = Tokenizer::new(&*text).flatten();
    let mut labels = tokens.filter_map(|token| {
        if let Token::StartTag(tag) = token {
            label(&tag)
        } else {
            None
        }
    });
    let encoding = labels.find_map(|label| Encoding::for_label(label.as_bytes()))?;
    // What has been read as ASCII so far is not UTF-16.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else {
        encoding
    })
}

/// The label of a tag: its `charset`, or that in its `content`.
fn label(tag: &StartTag<()>) -> Option<String> {
    if tag.name.as_slice() != b"meta" {
        return None;
    }
    let value = |name: &str| {
        tag.attributes
            .get(name.as_bytes())
            .map(|value| String::from_utf8_lossy(value).into_owned())
    };
    value("charset").or_else(|| {
        let content = value("content")?;
        let (_, label) = content.split_once("charset=")?;
        Some(
            label
                .split(';')
                .next()?
                .trim_matches(['"', '\'', ' '])
                .to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_named_in_two_ways() {
        for (head, wanted) in [
            ("<html><meta charset=gb2312>", Some("GBK")),
            (
                "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Big5'>",
                Some("Big5"),
            ),
            ("<meta charset='utf-16le'>", Some("UTF-8")),
            ("<meta charset=klingon><meta charset=utf-8>", Some("UTF-8")),
            ("\u{FEFF}<meta charset=gbk>", None),
            ("<p charset=gbk>", None),
            ("", None),
        ] {
            assert_eq!(named(head.as_bytes()).map(Encoding::name), wanted, "{head}");
        }
    }
}
