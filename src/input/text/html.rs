//! Blocks of HTML in Markdown: what stands between the tags is prose.

use std::ops::Range;

use super::html_table;
use super::waive::CLOSE;
use super::writer::Writer;

/// Elements whose content is no prose.
const UNREAD: [&str; 5] = ["script", "style", "pre", "table", "svg"];
/// Elements inside a sentence; all others end a paragraph.
pub(super) const INLINE: [&str; 33] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "input", "ins", "label", "mark", "q", "rb", "ruby", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr",
];

/// Reads blocks of HTML, line by line.
#[derive(Default)]
pub(super) struct Html {
    /// In the middle of what ends with this.
    until: Option<String>,
}

impl Html {
    /// The next lines of a block.
    pub fn read(&mut self, writer: &mut Writer<'_>, text: &str, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &text[at..range.end];
            at += match self.until.take() {
                Some(end) => self.skip(rest, end),
                None => {
                    let words = next_tag(rest);
                    prose(writer, &rest[..words], at);
                    comment(writer, &text[at + words..], at + words);
                    words + self.tag(writer, &rest[words..], text, at + words)
                }
            };
        }
    }

    /// Skips what ends with something; gives its length.
    fn skip(&mut self, rest: &str, end: String) -> usize {
        let Some(found) = find_ignoring_case(rest, &end) else {
            self.until = Some(end);
            return rest.len();
        };
        // Of a closing tag, the end is still to come.
        self.until = end.starts_with("</").then(|| ">".into());
        found + end.len()
    }

    /// Consumes the beginning of a tag; gives its length.
    fn tag(&mut self, writer: &mut Writer<'_>, tag: &str, text: &str, at: usize) -> usize {
        if tag.is_empty() {
            return 0;
        }
        if tag.starts_with("<!--") {
            self.until = Some("-->".into());
            return 4;
        }
        let name = tag[1..].trim_start_matches('/');
        let name: String = name
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let name = name.to_ascii_lowercase();
        if !INLINE.contains(&name.as_str()) {
            writer.end();
        }
        let unread = !tag.starts_with("</") && is_unread(&name);
        if unread && name == "table" {
            let rest = &text[at..];
            let end = find_ignoring_case(rest, "</table>").unwrap_or(rest.len());
            writer.table(html_table::read(text, at..at + end));
        }
        self.until = Some(if unread {
            format!("</{name}")
        } else {
            ">".into()
        });
        1
    }
}

/// Whether the content of an element is no prose.
pub(super) fn is_unread(name: &str) -> bool {
    UNREAD.contains(&name)
}

/// Tells of a comment that begins here, on however many lines it stands.
fn comment(writer: &mut Writer<'_>, text: &str, at: usize) {
    if let Some(end) = text.starts_with("<!--").then(|| text.find(CLOSE)).flatten() {
        writer.comment(at..at + end + CLOSE.len());
    }
}

/// The words of some lines, each of which goes on in the next.
fn prose(writer: &mut Writer<'_>, words: &str, start: usize) {
    let mut at = start;
    for line in words.split_inclusive(['\n', '\r']) {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let from = at + line.len() - line.trim_start().len();
            writer.words(trimmed, from..from + trimmed.len());
        }
        at += line.len();
        if end < at {
            writer.line_break(end..at);
        }
    }
}

/// Where the next tag begins.
fn next_tag(text: &str) -> usize {
    let begins = |at: &usize| {
        text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c))
    };
    text.match_indices('<')
        .map(|(at, _)| at)
        .find(begins)
        .unwrap_or(text.len())
}

fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    text.as_bytes()
        .windows(what.len())
        .position(|window| window.eq_ignore_ascii_case(what.as_bytes()))
}
