//! A comment that lets a claim stand: `<!-- verify-ignore: 同口径 -->`.
//!
//! Within a paragraph it waives the claims of the figure before it; on a line of its own, those of the next paragraph.

use std::ops::Range;
use std::sync::Arc;

use super::lines::Lines;
use crate::book::{Cell, Row};
use crate::say::Bilingual;
use crate::say::{Code, Problem, Severity};
use crate::source::{Excerpt, Medium, Origin, Span};

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

/// Gives claims the waivers of a text; `paragraphs` are the bytes of each paragraph. What does nothing is warned about.
pub(super) fn apply(
    waivers: &[Waiver],
    paragraphs: &[Range<usize>],
    text: &str,
    (file, medium): (&Arc<str>, &Medium),
    rows: &mut [Row],
) -> Vec<Problem> {
    if waivers.is_empty() {
        return Vec::new();
    }
    let mut places = Places::new(file, medium, text);
    let claims = claims(rows);
    let mut problems = Vec::new();
    for waiver in waivers {
        let cell = places.cell(waiver);
        let paragraph = paragraphs.get(waiver.paragraph);
        let start = paragraph.map_or((usize::MAX, 0), |range| places.position(range.start));
        let end = match paragraph {
            _ if waiver.inside => places.position(waiver.source.start),
            Some(range) => places.position(range.end),
            None => (0, 0),
        };
        let waived = between(&claims, start, end, waiver.inside);
        if waiver.reason.is_empty() {
            problems.push(warning(&cell, Code::BareWaiver, no_reason()));
        } else if waived.is_empty() {
            problems.push(warning(&cell, Code::StaleWaiver, no_claim()));
        } else {
            waived
                .iter()
                .for_each(|&(_, row)| rows[row].waive = Some(cell.clone()));
        }
    }
    problems
}

/// A line and a column, and the row of the claim that stands there.
type Claim = ((usize, usize), usize);

/// The claims that rules have found, in the order of the text.
fn claims(rows: &[Row]) -> Vec<Claim> {
    let claims = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.rule.is_some());
    let place = |(at, row): (usize, &Row)| {
        let location = row.claimed.as_ref()?.origin.location();
        Some(((location.line, location.column), at))
    };
    let mut claims: Vec<Claim> = claims.filter_map(place).collect();
    claims.sort_unstable();
    claims
}

/// The claims between two places, or those of the last figure there.
fn between(claims: &[Claim], start: (usize, usize), end: (usize, usize), last: bool) -> &[Claim] {
    let before = |place| claims.partition_point(|(own, _)| *own < place);
    let (first, next) = (before(start), before(end));
    match claims.get(first..next).and_then(<[Claim]>::last) {
        Some((place, _)) if last => &claims[before(*place).max(first)..next],
        _ => claims.get(first..next).unwrap_or_default(),
    }
}

/// Counts lines and columns of a text.
struct Places<'a> {
    text: &'a str,
    whole: Arc<Excerpt>,
    lines: Lines<'a>,
    /// The lines of the comment before and their excerpt, which comments on one line share, however long it is.
    shared: Option<(Range<usize>, Arc<Excerpt>)>,
}

impl<'a> Places<'a> {
    fn new(file: &Arc<str>, medium: &Medium, text: &'a str) -> Self {
        let whole = Arc::new(Excerpt::of(
            Arc::clone(file),
            medium.clone(),
            1,
            text.to_owned(),
        ));
        Self {
            text,
            whole,
            lines: Lines::new(text),
            shared: None,
        }
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let location = Origin::Text(Span {
            excerpt: Arc::clone(&self.whole),
            range: at..at,
        })
        .location();
        (location.line, location.column)
    }

    /// The reason with the place of its comment.
    fn cell(&mut self, waiver: &Waiver) -> Cell {
        self.lines.go_to(waiver.source.start);
        let mut last = self.lines.clone();
        last.go_to(waiver.source.end);
        let lines = self.lines.range().start..last.range().end;
        let range = waiver.source.start - lines.start..waiver.source.end - lines.start;
        let excerpt = self.excerpt(lines);
        Cell {
            text: waiver.reason.clone(),
            origin: Origin::Text(Span { excerpt, range }),
        }
    }

    fn excerpt(&mut self, lines: Range<usize>) -> Arc<Excerpt> {
        if let Some((shared, excerpt)) = &self.shared
            && *shared == lines
        {
            return Arc::clone(excerpt);
        }
        let text = self.text[lines.clone()].to_owned();
        let Excerpt { file, medium, .. } = &*self.whole;
        let excerpt = Arc::new(Excerpt::of(
            Arc::clone(file),
            medium.clone(),
            self.lines.number,
            text,
        ));
        self.shared = Some((lines, Arc::clone(&excerpt)));
        excerpt
    }
}

fn warning(cell: &Cell, code: Code, message: Bilingual) -> Problem {
    let (location, origin) = (cell.origin.location(), Some(cell.origin.clone()));
    Problem {
        severity: Severity::Warning,
        code,
        message,
        location,
        origin,
    }
}

fn no_reason() -> Bilingual {
    Bilingual::new(
        "这条豁免没有写理由，不起作用；请写成 <!-- verify-ignore: 理由 -->",
        "this waiver gives no reason, so it does nothing; write <!-- verify-ignore: REASON -->",
    )
}

fn no_claim() -> Bilingual {
    Bilingual::new(
        "这条豁免前后没有论断，不起作用；请放在所豁免的数后面，或单独成行放在那一段前面",
        "no claim stands where this waiver counts, so it does nothing; put it right after the figure, or on a line of its own before the paragraph",
    )
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
