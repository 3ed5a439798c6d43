//! Plain text → paragraphs.
//!
//! A blank line ends a paragraph, and so does an indented line after a sentence. What the other line breaks mean,
//! [`super::joining`] says.

use std::io::Read;
use std::ops::Range;

use crate::input::options::Options;

use super::decoded::Decoded;
use super::joining::ends_sentence;
use super::lines::Lines;
use super::waive::find;
use super::writer::{Layout, Writer};

/// The words of a plain text.
pub(in crate::input) fn read(name: &str, input: Box<dyn Read>, options: &Options) -> Decoded {
    Decoded::read(name, input, options, layout)
}

/// The paragraphs of a text.
pub(super) fn layout(text: &str) -> Layout {
    let mut writer = Writer::new(text);
    let mut lines = Lines::new(text);
    loop {
        line(&mut writer, text, lines.range());
        let end = lines.range().end;
        if !lines.next() {
            return writer.finish();
        }
        writer.line_break(end..lines.range().start);
    }
}

/// The words of a line, each comment that waives apart.
pub(super) fn line(writer: &mut Writer<'_>, text: &str, range: Range<usize>) {
    let line = &text[range.clone()];
    let words = line.trim();
    if words.is_empty() {
        return writer.end();
    }
    if is_indented(line) && ends_sentence(writer.line()) {
        writer.end();
    }
    let start = range.end - line.trim_start().len();
    let mut at = 0;
    while let Some(comment) = find(&words[at..]) {
        let place = start + at + comment.start..start + at + comment.end;
        writer.words(&words[at..at + comment.start], start + at..place.start);
        writer.comment(place);
        at += comment.end;
    }
    writer.words(&words[at..], start + at..start + words.len());
}

fn is_indented(line: &str) -> bool {
    line.starts_with(['\u{3000}', '\t']) || line.starts_with("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_on_and_headings_end() {
        for (text, wanted) in [
            ("里程3.\n3万公里。\n", vec!["里程3.3万公里。"]),
            (
                "产值12\n万亿元，\n增长5%；\n进口",
                vec!["产值12万亿元，增长5%；进口"],
            ),
            (
                "一、工作回顾\n过去的一年，产值5亿元。",
                vec!["一、工作回顾", "过去的一年，产值5亿元。"],
            ),
            ("甲。\r\n\r\n乙", vec!["甲。", "乙"]),
            ("甲，\r\n乙", vec!["甲，乙"]),
            ("甲，\r乙\r\r丙", vec!["甲，乙", "丙"]),
            (
                "profits fell in the year to\n3 million,\nor so",
                vec!["profits fell in the year to 3 million, or so"],
            ),
            (
                "　　甲。\n　　乙。\n丙，\n　　丁",
                vec!["甲。", "乙。丙，丁"],
            ),
            ("\u{3000}\n甲\n \t\n乙\n\u{c}", vec!["甲", "乙"]),
            ("\n\n", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(layout(text).texts(), wanted, "{text:?}");
        }
    }
}
