//! A comment that lets a claim stand, `<!-- verify-ignore: 同口径 -->`, or states what a figure follows from,
//! `<!-- verify: growth(2亿元, 3亿元) -->`.
//!
//! Within a paragraph it is about the figure before it; on a line of its own it waives the claims of the next paragraph.

use std::ops::Range;
use std::sync::Arc;

use crate::book::Cell;
use crate::input::article::{self, Says};
use crate::source::{Excerpt, Medium, Origin};

use super::excerpts::Excerpts;
use super::paragraph::Paragraph;

/// What a comment begins with.
const OPEN: &str = "<!--";
/// What it ends with.
pub(super) const CLOSE: &str = "-->";
/// What a comment that waives says, and one that states; the longer first.
const WORDS: [(&str, Says); 2] = [("verify-ignore", Says::Waives), ("verify", Says::States)];

/// A comment that waives or states.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Waiver {
    /// Its bytes in the text.
    pub source: Range<usize>,
    /// What it is for.
    pub says: Says,
    /// The reason that it gives, or the formula; may be blank.
    pub reason: String,
    /// The paragraph that it stands in or before.
    pub paragraph: usize,
    /// It stands within the paragraph.
    pub inside: bool,
}

/// What a comment is for, and its reason or formula; none if it is another comment.
///
/// Text between `<!--` and `-->`, both of which it holds.
pub(super) fn said(comment: &str) -> Option<(Says, &str)> {
    let inner = comment
        .strip_prefix(OPEN)?
        .strip_suffix(CLOSE)?
        .trim_start();
    let (rest, says) = WORDS
        .into_iter()
        .find_map(|(word, says)| Some((inner.strip_prefix(word)?, says)))?;
    let after = rest.trim_start().strip_prefix([':', '：']);
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace);
    // A comment on verify itself states nothing: the colon tells.
    (after.is_some() || apart && says == Says::Waives).then(|| (says, after.unwrap_or(rest).trim()))
}

/// The bytes of the first comment of a text that waives or states.
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
        if said(&text[whole.clone()]).is_some() {
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
            says: waiver.says,
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
            let waives = said(comment).map(|(says, reason)| {
                assert_eq!(says, Says::Waives);
                reason
            });
            assert_eq!(waives, wanted, "{comment}");
        }
        for (comment, wanted) in [
            (
                "<!-- verify: growth(2亿元, 3亿元) -->",
                Some("growth(2亿元, 3亿元)"),
            ),
            ("<!--verify：none-->", Some("none")),
            ("<!-- verify this -->", None),
            ("<!-- verified: x -->", None),
        ] {
            let states = said(comment).map(|(says, formula)| {
                assert_eq!(says, Says::States);
                formula
            });
            assert_eq!(states, wanted, "{comment}");
        }
        let text = "甲<!-- 5 -->乙<!-- verify-ignore: 丙 -->丁";
        assert_eq!(
            find(text).map(|range| &text[range]),
            Some("<!-- verify-ignore: 丙 -->")
        );
    }
}
