//! The line of a source text around a span, cut to a width, with nothing in it that could steer the terminal.

use std::ops::Range;

use crate::report::sentence::text::{char_width, push_visible, width};
use crate::source::Span;

/// A line around a span.
pub struct Shown {
    /// As much of the line as fits, an ellipsis where there is more.
    pub text: String,
    /// The bytes of `text` that the span is.
    pub span: Range<usize>,
    /// The number of the line.
    pub line: usize,
}

/// Bytes that a column may take: more characters than eight are not shown in one, each of at most four bytes.
const FAR: usize = 40;

/// The line on which a span begins, at most `most` columns of it, with the span inside.
pub fn around(span: &Span, most: usize) -> Shown {
    let text = &span.excerpt.text;
    let most = most.max(8);
    // A line may be the whole file; no part of it that is farther away is shown.
    let far = most * FAR;
    let start = floor(text, span.range.start);
    let end = floor(text, span.range.end.min(start + far)).max(start);
    let (first, last) = (
        floor(text, start.saturating_sub(far)),
        floor(text, end + far),
    );
    let line_start = text[first..start]
        .rfind('\n')
        .map_or(first, |at| first + at + 1);
    let line = text[start..last]
        .find(['\r', '\n'])
        .map_or(last, |at| start + at);
    let end = end.min(line);

    let inside = forward(&text[start..end], most - 2);
    let room = most - width(&inside.text);
    let (mut before, mut after) = (
        backward(&text[line_start..start], room),
        forward(&text[end..line], room),
    );
    if !inside.whole
        || width(&before.text) + width(&after.text) > room
        || !before.whole
        || !after.whole
    {
        // A third of the room, or what the other side leaves.
        let third = (room / 3).max(room.saturating_sub(width(&after.text)));
        let left = if inside.whole {
            third.min(width(&before.text))
        } else {
            0
        };
        before = backward(&text[line_start..start], left.saturating_sub(1));
        let right = room.saturating_sub(width(&before.text) + usize::from(!before.whole) + 1);
        after = if inside.whole {
            forward(&text[end..line], right)
        } else {
            Part::default()
        };
    }
    assemble(span, &before, &inside, &after)
}

/// A part of a line, escaped.
#[derive(Default)]
struct Part {
    text: String,
    whole: bool,
}

fn assemble(span: &Span, before: &Part, inside: &Part, after: &Part) -> Shown {
    let mut text = String::from(if before.whole { "" } else { "…" });
    text.push_str(&before.text);
    let start = text.len();
    text.push_str(&inside.text);
    let end = text.len();
    text.push_str(&after.text);
    if !(inside.whole && after.whole) {
        text.push('…');
    }
    let line = crate::source::Origin::Text(span.clone()).location().line;
    Shown {
        text,
        span: start..end,
        line,
    }
}

/// The beginning of a text.
fn forward(text: &str, most: usize) -> Part {
    let mut part = Part {
        text: String::new(),
        whole: true,
    };
    let mut used = 0;
    for c in text.chars() {
        let shown = shown(c);
        used += width(&shown);
        if used > most || part.text.len() > most * 8 {
            part.whole = false;
            break;
        }
        part.text.push_str(&shown);
    }
    part
}

/// The end of a text.
fn backward(text: &str, most: usize) -> Part {
    let mut parts = Vec::new();
    let mut used = 0;
    for c in text.chars().rev() {
        let shown = shown(c);
        used += width(&shown);
        if used > most || parts.len() > most * 2 {
            return Part {
                text: parts.into_iter().rev().collect(),
                whole: false,
            };
        }
        parts.push(shown);
    }
    Part {
        text: parts.into_iter().rev().collect(),
        whole: true,
    }
}

fn shown(c: char) -> String {
    let mut text = String::new();
    match c {
        '\t' => text.push_str("    "),
        c if char_width(c) == 0 && !c.is_alphanumeric() => text.extend(c.escape_unicode()),
        c => push_visible(&mut text, c),
    }
    text
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Excerpt;
    use std::sync::Arc;

    fn shown_around(text: &str, marked: &str, most: usize) -> Shown {
        let start = text.find(marked).unwrap();
        let excerpt = Arc::new(Excerpt::new("a.csv".into(), 7, text.to_owned()));
        around(
            &Span {
                excerpt,
                range: start..start + marked.len(),
            },
            most,
        )
    }

    #[test]
    fn a_long_line_is_cut_around_the_span() {
        let text = format!("{},16.3%,{}", "编号".repeat(100), "原文".repeat(100));
        for most in 20..120 {
            let shown = shown_around(&text, "16.3%", most);
            assert_eq!(&shown.text[shown.span.clone()], "16.3%");
            assert!(shown.text.starts_with('…') && shown.text.ends_with('…'));
            assert!(
                width(&shown.text) <= most && width(&shown.text) > most - 4,
                "{most}: {}",
                shown.text
            );
        }
    }

    #[test]
    fn a_line_that_fits_is_shown_whole() {
        let shown = shown_around("a,\"b\n甲,16.3%\",c\r\n", "16.3%", 40);
        assert_eq!((shown.text.as_str(), shown.line), ("甲,16.3%\",c", 8));
        let shown = shown_around("a,16.3%", "16.3%", 7);
        assert_eq!(shown.text, "a,16.3%");
    }

    #[test]
    fn control_characters_are_escaped_and_the_span_moves_with_them() {
        let shown = shown_around("a\u{1b}[31m\u{202e},16.3%,\tb", "16.3%", 60);
        assert_eq!(shown.text, "a\\u{1b}[31m\\u{202e},16.3%,    b");
        assert_eq!(&shown.text[shown.span], "16.3%");
    }

    #[test]
    fn a_span_wider_than_the_terminal_is_cut() {
        let text = format!("a,{}", "数".repeat(10_000));
        let shown = shown_around(&text, &"数".repeat(10_000), 40);
        assert!(
            width(&shown.text) <= 40 && shown.text.ends_with('…'),
            "{}",
            shown.text
        );
    }
}
