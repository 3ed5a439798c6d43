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
    if guessed == BIG5 || guessed == GBK && is_big5(bytes) {
        Some(BIG5)
    } else if guessed == GBK || guessed == GB18030 {
        Some(GB18030)
    } else {
        None
    }
}

/// Of the characters of a text in Big5 so many in a hundred are frequent ones, which have the first half of its table; in GB2312
/// the frequent ones are spread over the whole of it.
const FREQUENT: usize = 95;
/// Fewer characters tell nothing.
const FEW: usize = 6;

/// Whether text that may be GBK is Big5: nearly all of it is in the rows of Big5's frequent characters, and some of it in the
/// columns that GB2312 leaves empty.
fn is_big5(bytes: &[u8]) -> bool {
    let (mut all, mut frequent, mut low) = (0, 0, 0);
    let mut rest = bytes.iter();
    while let Some(&lead) = rest.next() {
        if lead < 0x80 {
            continue;
        }
        // A character that the window cuts.
        let Some(&trail) = rest.next() else { break };
        let columns = matches!(trail, 0x40..=0x7E | 0xA1..=0xFE);
        all += 1;
        frequent += usize::from(columns && matches!(lead, 0xA1..=0xC6));
        low += usize::from(trail < 0x80);
    }
    all >= FEW && low > 0 && frequent * 100 >= all * FREQUENT
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
    fn big5_is_told_from_gb18030_in_a_line_and_gb18030_in_traditional_characters_is_none() {
        let line = "全縣茶葉產值從12.4億元增加到18.6億元，增長40%。";
        assert_eq!(guess(&BIG5.encode(line).0, true), Some(BIG5));
        assert_eq!(
            guess(&BIG5.encode("出口200億元，比上年增加").0, true),
            Some(BIG5)
        );
        assert_eq!(guess(&GB18030.encode(line).0, true), Some(GB18030));
        let simplified = "朱镕基说，全县茶叶产值从12.4亿元增加到18.6亿元。";
        assert_eq!(guess(&GB18030.encode(simplified).0, true), Some(GB18030));
    }

    #[test]
    fn gbk_is_read_as_its_superset_and_western_bytes_are_not_guessed() {
        let (bytes, _, _) = GBK.encode("地区生产总值从207亿元增长到2630亿元");
        assert_eq!(guess(&bytes, true), Some(GB18030));
        assert_eq!(guess(b"\xE9t\xE9, caf\xE9 cr\xE8me, No\xEBl", true), None);
    }
}
