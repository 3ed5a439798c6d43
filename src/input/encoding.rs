//! Which encoding a file is in, if nobody says so.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8};

/// So many three-byte characters in a row are UTF-8: text in GBK yields one of them by chance in
/// about a hundred attempts, four about never.
const SURELY_UTF8: usize = 4;

/// The encoding of a text, judged by its bytes from the first non-ASCII one on; `last` if the text
/// ends with them. None where a guess would be too bold.
pub(super) fn guess(bytes: &[u8], last: bool) -> Option<&'static Encoding> {
    if is_utf8(bytes, last) {
        return Some(UTF_8);
    }
    if bytes.contains(&0) {
        // UTF-16, which nothing but its mark or its label can tell for sure.
        return None;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, last);
    let guessed = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    if guessed == GBK || guessed == GB18030 {
        Some(GB18030)
    } else if guessed == BIG5 {
        Some(BIG5)
    } else {
        None
    }
}

/// Whether the text is UTF-8, be it with a flaw: a flaw late in UTF-8 is to be named, not to be
/// read as GBK, in which nearly any bytes mean something.
fn is_utf8(bytes: &[u8], last: bool) -> bool {
    let Err(error) = std::str::from_utf8(bytes) else {
        return true;
    };
    let only_cut = error.error_len().is_none() && !last;
    let valid = &bytes[..error.valid_up_to()];
    only_cut || valid.iter().filter(|&&b| (0xE0..0xF0).contains(&b)).count() >= SURELY_UTF8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaw_in_utf8_does_not_make_it_gbk() {
        let mut bytes = "地区生产总值从".as_bytes().to_vec();
        bytes.push(0xFF);
        assert_eq!(guess(&bytes, true), Some(UTF_8));
    }

    #[test]
    fn gbk_is_read_as_its_superset_and_western_bytes_are_not_guessed() {
        let (bytes, _, _) = GBK.encode("地区生产总值从207亿元增长到2630亿元");
        assert_eq!(guess(&bytes, true), Some(GB18030));
        assert_eq!(guess(b"\xE9t\xE9, caf\xE9 cr\xE8me, No\xEBl", true), None);
    }
}
