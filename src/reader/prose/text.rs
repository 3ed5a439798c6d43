//! Plain text → paragraphs.
//!
//! A blank line ends a paragraph. So does a short line without a mark at its end, which is a heading, and a long
//! one that ends a sentence. All other lines go on in the next one, with no space but between Latin words, so that
//! `3.` and `3万公里` are one figure.

use super::{Layout, Paragraph, joins};

/// Characters from which a line without a mark at its end is wrapped text and no heading.
const WRAPPED: usize = 25;
/// Characters from which a line that ends a sentence is a paragraph.
const PARAGRAPH: usize = 80;
/// Marks after which a line surely goes on.
const GOES_ON: [char; 8] = ['，', ',', '、', '：', ':', '（', '—', '“'];
/// Marks that end a sentence.
const ENDS: [char; 9] = ['。', '！', '？', '；', '…', '”', ';', '!', '?'];
/// What begins no line of its own.
const CLOSES: [char; 12] = ['，', '。', '、', '；', '：', '）', '”', '》', '！', '？', '%', '％'];
/// Longest paragraph in bytes: a longer one is cut at the next line.
const LONGEST: usize = 1 << 20;

/// The paragraphs of a text.
pub(super) fn layout(text: &str) -> Layout {
    let mut layout = Layout::default();
    let mut current: Paragraph = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let start = at + line.len() - line.trim_start().len();
        let range = start..start + line.trim().len();
        at += line.len();
        if range.is_empty() {
            // The second half of a line break is no blank line.
            if line != "\n" || !text[..at - 1].ends_with('\r') {
                layout.paragraphs.push(std::mem::take(&mut current));
            }
            continue;
        }
        if let Some(last) = current.last().cloned() {
            let (before, after) = (&text[last.clone()], &text[range.clone()]);
            let long = range.end - current[0].start > LONGEST;
            if long || ends(before, after) || indented(line) && before.ends_with(ENDS) {
                layout.paragraphs.push(std::mem::take(&mut current));
            } else if !joins(before, after) {
                current.push(last.end..last.end + 1);
            }
        }
        current.push(range);
    }
    layout.paragraphs.push(current);
    layout
}

/// Whether a line ends its paragraph: a heading, a line of a list, a paragraph in one line.
fn ends(line: &str, next: &str) -> bool {
    if line.ends_with(ENDS) && !next.starts_with(CLOSES) && line.chars().count() > PARAGRAPH {
        return true;
    }
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let broken = line.ends_with(number) && next.starts_with(|c: char| c.is_ascii_digit() || "万亿%％".contains(c));
    let marked = line.ends_with(GOES_ON) || line.ends_with(ENDS) || next.starts_with(CLOSES);
    !marked && !broken && line.chars().count() < WRAPPED
}

fn indented(line: &str) -> bool {
    line.starts_with(['\u{3000}', '\t']) || line.starts_with("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let layout = layout(text);
        let joined = |pieces: &Paragraph| pieces.iter().map(|piece| &text[piece.clone()]).collect::<String>();
        layout.paragraphs.iter().map(joined).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn lines_go_on_and_headings_end() {
        for (text, wanted) in [
            ("里程3.\n3万公里。\n", vec!["里程3.3万公里。"]),
            ("产值12\n万亿元，\n增长5%；\n进口", vec!["产值12万亿元，增长5%；进口"]),
            ("一、工作回顾\n过去的一年，产值5亿元。", vec!["一、工作回顾", "过去的一年，产值5亿元。"]),
            ("甲。\r\n\r\n乙", vec!["甲。", "乙"]),
            ("甲，\r\n乙", vec!["甲，乙"]),
            ("甲，\r乙\r\r丙", vec!["甲，乙", "丙"]),
            ("profits fell in the year to\n3 million,\nor so", vec!["profits fell in the year to\n3 million,\nor so"]),
            ("　　甲。\n　　乙。", vec!["甲。", "乙。"]),
            ("\u{3000}\n甲\n\t\n乙", vec!["甲", "乙"]),
            ("", vec![]),
        ] {
            assert_eq!(paragraphs(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_long_line_without_a_mark_is_wrapped() {
        let line = "省".repeat(WRAPPED);
        assert_eq!(paragraphs(&format!("{line}\n市")), [format!("{line}市")]);
    }
}
