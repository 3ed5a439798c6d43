//! What a line break means: that a paragraph ends, a space between two words, or nothing.
//!
//! 1. After a mark inside a sentence (，、：（ and others), or before a line that begins with a closing mark, the
//!    paragraph goes on.
//! 2. So it does after a mark that ends a sentence, unless the line is so long that it is a paragraph by itself.
//! 3. A line without a mark is a heading or an item of a list, and ends its paragraph, if it is short, or if it begins
//!    like one (`（二）`, `一、`, `——`, `#`) and is not very long. Any other is wrapped text and goes on.
//!    A line that begins with a small letter is the rest of the one before.
//! 4. A figure goes on: after `3.`, and from a digit to a digit, a magnitude or a percent sign. A date begins anew.
//! 5. Between two lines that go on stands a space if a Latin word meets a word or a figure, else nothing: so `3.` and
//!    `3万公里` are one figure. Where no Chinese stands in the whole text, words meet on every line break.

/// Characters from which a line without a mark at its end is wrapped text.
const WRAPPED: usize = 25;
/// Characters up to which a line that begins like a heading is one.
const LONGEST_HEADING: usize = 50;
/// Characters from which a line that ends a sentence is a paragraph.
const PARAGRAPH: usize = 80;
/// Marks after which a sentence goes on.
const GOES_ON: &str = "，,、：:（(［[【《“‘—-；;·~～";
/// Marks that end a sentence.
const ENDS: &str = "。！？…．.!?";
/// Marks that close what was opened before the mark that counts.
const CLOSERS: &[char] = &['”', '’', '）', ')', '》', '】', '」', '』', '"', '\''];
/// What begins no line of its own.
const CLOSES: &str = "，。、；：！？）”’》】」』％,.;:!?)]%‰℃";
/// What continues a number of digits.
const MAGNITUDES: &str = "十百千万亿兆%％‰";
/// The units of dates, in which a digit before has no part.
const DATES: &str = "年月日";
/// Numerals of headings.
const NUMERALS: &str = "一二三四五六七八九十百";

/// Whether the paragraph of a line ends before the next.
pub(super) fn ends(line: &str, next: &str) -> bool {
    if is_markup(line) || is_markup(next) {
        return true;
    }
    if next.starts_with(|c: char| CLOSES.contains(c) || c.is_lowercase())
        || figure_goes_on(line, next)
    {
        return false;
    }
    let last = line.trim_end_matches(CLOSERS).chars().next_back();
    match last {
        Some(last) if GOES_ON.contains(last) => false,
        Some(last) if ENDS.contains(last) => line.chars().nth(PARAGRAPH).is_some(),
        _ => is_heading(line),
    }
}

/// Whether a line ends a sentence.
pub(super) fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(CLOSERS)
        .ends_with(|c| ENDS.contains(c))
}

/// Whether a space stands between two lines that go on.
pub(super) fn are_words(line: &str, next: &str, chinese: bool) -> bool {
    let (Some(end), Some(start)) = (line.chars().next_back(), next.chars().next()) else {
        return false;
    };
    let latin = |c: char| c.is_alphanumeric() && c < '\u{2E80}';
    let letter = |c: char| latin(c) && !c.is_ascii_digit();
    let mark = |c: char| ",.;:!?)]%'\"".contains(c);
    if chinese {
        letter(start) && (latin(end) || mark(end)) || letter(end) && start.is_ascii_digit()
    } else {
        (latin(end) || mark(end)) && (latin(start) || "($€£“\"'".contains(start))
    }
}

/// Whether a figure is broken at the end of a line.
fn figure_goes_on(line: &str, next: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    if line
        .strip_suffix(['.', '．'])
        .is_some_and(|line| line.ends_with(digit))
    {
        return true;
    }
    let date = next
        .trim_start_matches(digit)
        .starts_with(|c| DATES.contains(c));
    line.ends_with(digit) && !date && next.starts_with(|c| digit(c) || MAGNITUDES.contains(c))
}

/// Whether a line without a mark at its end is a heading.
fn is_heading(line: &str) -> bool {
    let longest = if begins_heading(line) {
        LONGEST_HEADING
    } else {
        WRAPPED
    };
    line.chars().nth(longest - 1).is_none()
}

/// `（二）`, `一、`, `第三章`, `1.`, `——`.
fn begins_heading(line: &str) -> bool {
    let inner = line.trim_start_matches(['（', '(', '第']);
    let rest = inner.trim_start_matches(|c| NUMERALS.contains(c));
    let rest = if rest.len() == inner.len() {
        inner.trim_start_matches(|c: char| c.is_ascii_digit())
    } else {
        rest
    };
    let numbered = rest.len() < inner.len()
        && rest.starts_with(['）', ')', '、', '.', '．', '章', '节', '条']);
    let decimal = rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_ascii_digit());
    numbered && !decimal || line.starts_with('—')
}

/// A heading of Markdown in plain text.
fn is_markup(line: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_end_and_sentences_go_on() {
        let wrapped = "省".repeat(WRAPPED);
        let paragraph = format!("{}。”", "省".repeat(PARAGRAPH));
        for (line, next, wanted) in [
            ("一、工作回顾", "过去一年", true),
            ("附件1", "2026年实事", true),
            (
                "（八）加大保障和改善民生力度，不断提高人民群众的生活品质和水平",
                "推进",
                true,
            ),
            (
                "1.5万亿元的投资在全省各地和各个行业都得到了很好的安排",
                "使用",
                false,
            ),
            (
                "——2026年1月27日在省第十四届人民代表大会第四次会议上",
                "各位",
                true,
            ),
            ("详见《公报》", "另外", true),
            ("## 国内联播快讯", "央视网消息：", true),
            ("今天。", "# 下一条", true),
            (&wrapped, "市", false),
            ("产值5亿元，", "增长", false),
            ("产值5亿元；", "增长", false),
            ("包括：", "增长", false),
            ("（", "三）改革", false),
            ("增长", "，其中", false),
            ("profits rose by", "more than 5%", false),
            ("里程3.", "3万公里", false),
            ("产值12", "万亿元", false),
            ("产值12", "34万元", false),
            ("增长12", "%", false),
            ("短句。", "又一句。", false),
            (&paragraph, "又一句。", true),
        ] {
            assert_eq!(ends(line, next), wanted, "{line:?} {next:?}");
        }
    }

    #[test]
    fn a_space_stands_between_words_only() {
        for (line, next, chinese, wanted) in [
            ("里程3.", "3万公里", true, false),
            ("12", "34万", true, false),
            ("1,", "234亿元", true, false),
            ("实现", "GDP5亿元", true, false),
            ("GDP", "growth", true, true),
            ("PM", "2.5", true, true),
            ("rose to", "3 million", false, true),
            ("in 2023.", "5 people", false, true),
            ("rose by 5", "% in a year", false, false),
            ("year-", "on-year", false, false),
            ("rose,", "fell", false, true),
        ] {
            assert_eq!(are_words(line, next, chinese), wanted, "{line:?} {next:?}");
        }
    }
}
