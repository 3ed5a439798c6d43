//! Text as a terminal shows it: its width, cuts, line breaks, and nothing in it that could steer the terminal.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

/// Punctuation that begins no line.
const CLOSING: &str = "，。、：；！？）》〉”’」』】〕％…—,.:;!?)]}%";
/// Punctuation that ends no line.
const OPENING: &str = "（《〈“‘「『【〔([{$¥￥";

/// A text from outside as it may be printed in a line: what cannot be seen is escaped, and what a build server would obey
/// is written with a full-width sign.
///
/// ```
/// use statverify::report::visible;
/// assert_eq!(visible("\u{1b}[31m扩大12.7倍"), r"\u{1b}[31m扩大12.7倍");
/// assert_eq!(visible("##[error]扩大12.7倍"), "＃[error]扩大12.7倍");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return without_commands(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    text.chars().for_each(|c| push_visible(&mut out, c));
    Cow::Owned(without_commands(&out).into_owned())
}

/// Lines that a build server prints and does not obey. What it obeys is written with the full-width sign, which looks the
/// same and is as wide: `##[error]` (GitHub), `##vso[` (Azure Pipelines) and `##teamcity[` anywhere in a line, and
/// `::error::` (GitHub) where a line begins.
pub fn harmless(lines: &str) -> Cow<'_, str> {
    let lines = without_commands(lines);
    if !lines
        .split('\n')
        .any(|line| line.trim_start().starts_with("::"))
    {
        return lines;
    }
    let line = |line: &str| match line.split_at(line.len() - line.trim_start().len()) {
        (blanks, rest) if rest.starts_with("::") => format!("{blanks}：{}", &rest[2..]),
        _ => line.to_owned(),
    };
    Cow::Owned(lines.split('\n').map(line).collect::<Vec<_>>().join("\n"))
}

/// A text without what is a command anywhere in a line.
fn without_commands(text: &str) -> Cow<'_, str> {
    let (mut out, mut written) = (String::new(), 0);
    for (at, _) in text
        .match_indices('#')
        .filter(|(at, _)| begins_command(&text[*at..]))
    {
        out.extend([&text[written..at], "＃"]);
        written = at + "##".len();
    }
    if out.is_empty() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(out + &text[written..])
    }
}

/// Whether a text begins with what a build server obeys anywhere in a line: `##`, a word or none, `[`.
pub fn begins_command(text: &str) -> bool {
    let word = |rest: &str| {
        rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric())
            .starts_with('[')
    };
    text.strip_prefix("##").is_some_and(word)
}

/// Appends a character as it may be printed.
pub fn push_visible(out: &mut String, c: char) {
    match c {
        '\n' | '\r' | '\t' => out.extend(c.escape_default()),
        c if is_hidden(c) => out.extend(c.escape_unicode()),
        c => out.push(c),
    }
}

/// Control characters, and what has no width of its own but changes how its neighbours are shown.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

/// How many columns a character takes.
pub fn char_width(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// The text with spaces up to a width.
pub fn pad(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

/// The beginning of a text, and an ellipsis where there is more.
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if width(text) <= most {
        return Cow::Borrowed(text);
    }
    Cow::Owned(format!("{}…", head(text, most.saturating_sub(1))))
}

/// Beginning and end of a text, for ids that differ at their ends: `固定资…_2022`.
pub fn cut_middle(text: &str, most: usize) -> Cow<'_, str> {
    if width(text) <= most {
        return Cow::Borrowed(text);
    }
    let tail = most.saturating_sub(1) / 2;
    let backwards: String = text.chars().rev().collect();
    let end: String = head(&backwards, tail).chars().rev().collect();
    let start = head(text, most.saturating_sub(1 + width(&end)));
    Cow::Owned(format!("{start}…{end}"))
}

/// As many characters from the start as fit.
fn head(text: &str, most: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|&(_, c)| {
        used += char_width(c);
        used > most
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// A text in lines of a width: broken after blanks and between Chinese characters.
pub fn wrap(text: &str, most: usize) -> Vec<String> {
    let most = most.max(2);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for piece in pieces(text) {
        let mut rest = piece;
        while used + width(rest.trim_end()) > most {
            if used > 0 {
                lines.push(String::new());
                used = 0;
                continue;
            }
            let fits = head(rest, most);
            push(&mut lines, fits);
            lines.push(String::new());
            rest = &rest[fits.len()..];
        }
        push(&mut lines, rest);
        used += width(rest);
    }
    lines
        .iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

fn push(lines: &mut [String], piece: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(piece);
    }
}

/// The parts of a text that no line break separates.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    let mut counts = false;
    for (at, c) in text.char_indices() {
        // 12 条: a count stays with what it counts.
        let counted = counts && char_width(c) > 1;
        if before.is_some_and(|before| may_break(before, c)) && !counted {
            pieces.push(&text[start..at]);
            start = at;
        }
        counts = c == ' ' && before.is_some_and(|before| before.is_ascii_digit());
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn may_break(before: char, c: char) -> bool {
    if before == ' ' || c == ' ' {
        return before == ' ' && c != ' ';
    }
    let wide = |c| char_width(c) > 1;
    let joined = CLOSING.contains(c) || OPENING.contains(before) || c == '_' || before == '_';
    (wide(before) || wide(c) && !before.is_ascii_digit()) && !joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        for (raw, shown) in [
            ("\u{1b}[31m红", "\\u{1b}[31m红"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("甲\n\t乙", "甲\\n\\t乙"),
            ("\u{85}\u{feff}", "\\u{85}\\u{feff}"),
            ("约4%", "约4%"),
        ] {
            assert_eq!(visible(raw), shown);
        }
    }

    #[test]
    fn what_a_build_server_would_obey_is_printed_and_looks_the_same() {
        for (raw, shown) in [
            ("a ##[error]b", "a ＃[error]b"),
            (
                "##vso[task.complete]x ##teamcity[y]",
                "＃vso[task.complete]x ＃teamcity[y]",
            ),
            ("###[error]x####[y]", "#＃[error]x##＃[y]"),
            ("## 一、经济[1] ##", "## 一、经济[1] ##"),
            (
                "a\n  ::add-mask::b\n::c\na::b",
                "a\n  ：add-mask::b\n：c\na::b",
            ),
        ] {
            assert_eq!(harmless(raw), shown);
            assert_eq!(width(&harmless(raw)), width(raw));
        }
        assert_eq!(visible("\u{1b}##[error]"), "\\u{1b}＃[error]");
    }

    #[test]
    fn cuts_count_columns_and_keep_both_ends_of_ids() {
        assert_eq!(cut("固定资产投资", 7), "固定资…");
        assert_eq!(cut("固定资产", 8), "固定资产");
        assert_eq!(cut_middle("固定资产投资_2022", 12), "固定资…_2022");
        assert_eq!(cut_middle("abcdefgh", 5), "ab…gh");
        assert_eq!(cut_middle("甲", 1), "…");
    }

    #[test]
    fn lines_break_after_blanks_and_between_chinese_characters() {
        assert_eq!(
            wrap("the article does not print it", 12),
            ["the article", "does not", "print it"]
        );
        assert_eq!(
            wrap("文中没有刊出，请查证", 12),
            ["文中没有刊", "出，请查证"]
        );
        assert_eq!(wrap("增长到5499亿元", 8), ["增长到", "5499亿元"]);
        assert_eq!(wrap("12 条一致，1 条豁免", 12), ["12 条一致，", "1 条豁免"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        for most in 2..30 {
            let lines = wrap("“大宗商品_全国”应为 34.8 to 45.0万亿元；文中没有刊出", most);
            assert!(
                lines.iter().all(|line| width(line) <= most),
                "{most}: {lines:?}"
            );
        }
    }
}
