//! A comment that lets a claim stand: `<!-- verify-ignore: 同口径 -->`.
//!
//! Within a paragraph it waives the claims of the figure before it; on a line of its own, those of the next paragraph.

use std::ops::Range;
use std::sync::Arc;

use crate::book::Cell;
use crate::input::article;
use crate::source::{Excerpt, Medium, Origin};

use super::excerpts::Excerpts;
use super::paragraph::Paragraph;

/// What a comment begins with.
const OPEN: &str = "<!--";
/// What it ends with.
pub(super) const CLOSE: &str = "-->";
const WORD: &str = "verify-ignore";

/// A comment that waives.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Waiver {
    /// Its bytes in the text.
    pub source: Range<usize>,
    /// The reason that it gives; may be blank.
    pub reason: String,
    /// The paragraph that it stands in or before.
    pub paragraph: usize,
    /// It stands within the paragraph.
    pub inside: bool,
}

/// The reason of a comment; none if it is another comment.
///
/// Text between `<!--` and `-->`, both of which it holds.
pub(super) fn reason(comment: &str) -> Option<&str> {
    let inner = comment.strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
    let rest = inner.trim_start().strip_prefix(WORD)?;
    let reason = rest.trim_start().strip_prefix([':', '：']);
    (rest.is_empty() || reason.is_some() || rest.starts_with(char::is_whitespace))
        .then(|| reason.unwrap_or(rest).trim())
}

/// The bytes of the first comment of a text that waives.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    // The end found last serves all beginnings before it: a text of many is searched once.
    let mut close = None;
    for (start, _) in text.match_indices(OPEN) {
        let end = match close.filter(|close| start <= *close) {
            Some(close) => close,
            None => start + text[start..].find(CLOSE)?,
        };
        close = Some(end);
        let whole = start..end + CLOSE.len();
        if reason(&text[whole.clone()]).is_some() {
            return Some(whole);
        }
    }
    None
}

/// The waivers of a text with their places; `paragraphs` are its own.
pub(super) fn placed(
    waivers: &[Waiver],
    paragraphs: &[Paragraph],
    (file, medium, text): (&Arc<str>, &Medium, &str),
) -> Vec<article::Waiver> {
    if waivers.is_empty() {
        return Vec::new();
    }
    let mut places = Places::new(file, medium, text);
    let mut found = Vec::with_capacity(waivers.len());
    for waiver in waivers {
        let paragraph = paragraphs.get(waiver.paragraph);
        let range = paragraph.map(|paragraph| paragraph.source().unwrap_or_default());
        let start = range.as_ref().map(|range| range.start);
        let end = match waiver.inside {
            true => Some(waiver.source.start),
            false => range.map(|range| range.end),
        };
        found.push(article::Waiver {
            reason: places.cell(waiver),
            from: start.map_or((usize::MAX, 0), |at| places.position(at)),
            to: end.map_or((0, 0), |at| places.position(at)),
            last: waiver.inside,
        });
    }
    found
}

/// Counts lines and columns of a text.
struct Places<'a> {
    whole: Arc<Excerpt>,
    comments: Excerpts<'a>,
}

impl<'a> Places<'a> {
    fn new(file: &Arc<str>, medium: &Medium, text: &'a str) -> Self {
        let place = || (Arc::clone(file), medium.clone());
        let (file, medium) = place();
        let whole = Arc::new(Excerpt::of(file, medium, 1, text.to_owned()));
        let (file, medium) = place();
        let comments = Excerpts::new(file, medium, text);
        Self { whole, comments }
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let location = Origin::text(&self.whole, at..at).location();
        (location.line, location.column)
    }

    /// The reason with the place of its comment.
    fn cell(&mut self, waiver: &Waiver) -> Cell {
        let (start, excerpt) = self.comments.of(&waiver.source);
        let range = waiver.source.start - start..waiver.source.end - start;
        Cell {
            text: waiver.reason.clone(),
            origin: Origin::text(&excerpt, range),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_comment_with_the_word_waives() {
        for (comment, wanted) in [
            ("<!-- verify-ignore: 同口径 -->", Some("同口径")),
            ("<!--verify-ignore：同口径-->", Some("同口径")),
            ("<!-- verify-ignore -->", Some("")),
            ("<!-- verify-ignore: -->", Some("")),
            ("<!-- verify-ignored: 同口径 -->", None),
            ("<!-- 同口径 -->", None),
        ] {
            assert_eq!(reason(comment), wanted, "{comment}");
        }
        let text = "甲<!-- 5 -->乙<!-- verify-ignore: 丙 -->丁";
        assert_eq!(
            find(text).map(|range| &text[range]),
            Some("<!-- verify-ignore: 丙 -->")
        );
    }
}
