//! Characters that cannot be seen and change what is seen.

use std::ops::Range;

use super::lines::cut;
use crate::say::{Bilingual, Code, Fault};

/// The first control character that has no place in a table, as an error that says so.
pub(super) fn control_fault(raw: &str) -> Option<Fault> {
    if !raw.bytes().any(may_begin_control) {
        return None;
    }
    // A NUL tells most: the file is UTF-16.
    let (at, c) = raw
        .find('\0')
        .map(|at| (at, '\0'))
        .or_else(|| raw.char_indices().find(|&(_, c)| is_control(c)))?;
    Some(Fault::new(
        Code::ControlCharacter,
        at..at + c.len_utf8(),
        message(c, raw, at..at + c.len_utf8()),
    ))
}

/// Whether a byte may be the first one of a control character.
fn may_begin_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\r' | b'\n')
        || matches!(byte, 0x7F | 0xC2 | 0xD8 | 0xE2)
}

/// C0 and C1 but for tab and line breaks, and what Unicode lists as `Bidi_Control`.
fn is_control(c: char) -> bool {
    let bidi = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    bidi || c.is_control() && !matches!(c, '\t' | '\r' | '\n')
}

/// What is wrong, why and what to do.
fn message(c: char, raw: &str, span: Range<usize>) -> Bilingual {
    let code = c.escape_unicode();
    if c == '\0' {
        return Bilingual::new(
            format!(
                "这里有空字符 {code}：文件可能是 UTF-16，请加 --encoding utf-16le（或 utf-16be），或另存为 UTF-8"
            ),
            format!(
                "a NUL character {code}: the file may be UTF-16; say --encoding utf-16le (or utf-16be), or save it as UTF-8"
            ),
        );
    }
    let before: String = raw[..span.start].chars().rev().take(10).collect();
    let near: String = before
        .chars()
        .rev()
        .chain(cut(&raw[span.start..], 30).chars())
        .map(visible)
        .collect::<Vec<_>>()
        .concat();
    Bilingual::new(
        format!("这里有看不见的控制字符 {code}（“{near}”），它会改变显示的内容；请把它删去"),
        format!(
            "an invisible control character {code} (\"{near}\"), which changes what is displayed; delete it"
        ),
    )
}

/// A character as it may be printed.
fn visible(c: char) -> String {
    if is_control(c) || c.is_whitespace() && c != ' ' {
        c.escape_unicode().to_string()
    } else {
        c.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_and_bidi_controls_are_named_and_never_printed() {
        for raw in [
            "a,\u{1b}[31m12",
            "a,\u{202e}21",
            "a,1\u{0}2",
            "a,\u{85}",
            "a,\u{7f}",
        ] {
            let fault = control_fault(raw).unwrap();
            assert!(
                !fault.message.en.chars().any(is_control),
                "{}",
                fault.message.en
            );
            assert!(fault.message.zh.contains("\\u{"), "{}", fault.message.zh);
        }
        assert_eq!(control_fault("“编号”,\"a\tb\r\nc\",—"), None);
    }
}
