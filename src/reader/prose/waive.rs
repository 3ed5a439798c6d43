//! A comment that lets a claim stand: `<!-- verify-ignore: 同口径 -->`.
//!
//! Within a paragraph it waives the claims of the figure before it; on a line of its own, those of the next paragraph.

use std::ops::Range;
use std::sync::Arc;

use super::lines::Lines;
use crate::claim::{Cell, Row};
use crate::error::{Code, Problem, Severity};
use crate::language::Bilingual;
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
    let inner = comment.strip_prefix(OPEN)?.strip_suffix(CLOSE)?.trim();
    let rest = inner.strip_prefix(WORD)?;
    let reason = rest.trim_start().strip_prefix([':', '：']);
    (rest.is_empty() || reason.is_some() || rest.starts_with(char::is_whitespace))
        .then(|| reason.unwrap_or(rest).trim())
}

/// The bytes of the first comment of a text that waives.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    text.match_indices(OPEN).find_map(|(start, _)| {
        let end = start + text[start..].find(CLOSE)? + CLOSE.len();
        reason(&text[start..end]).map(|_| start..end)
    })
}

/// Gives claims the waivers of a text; `paragraphs` are the bytes of each paragraph. What does nothing is warned about.
pub(super) fn apply(
    waivers: &[Waiver],
    paragraphs: &[Range<usize>],
    text: &str,
    (file, medium): (&Arc<str>, &Medium),
    rows: &mut [Row],
) -> Vec<Problem> {
    let [mut place, mut starts, mut ends] = [(); 3].map(|()| Places::new(text));
    let mut problems = Vec::new();
    for waiver in waivers {
        let cell = place.cell(waiver, file, medium);
        let paragraph = paragraphs.get(waiver.paragraph);
        let start = paragraph.map_or((usize::MAX, 0), |range| starts.position(range.start));
        let end = match paragraph {
            _ if waiver.inside => ends.position(waiver.source.start),
            Some(range) => ends.position(range.end),
            None => (0, 0),
        };
        if waiver.reason.is_empty() {
            problems.push(warning(&cell, Code::BareWaiver, no_reason()));
        } else if waive(rows, &cell, start, end, waiver.inside) == 0 {
            problems.push(warning(&cell, Code::StaleWaiver, no_claim()));
        }
    }
    problems
}

/// Waives the claims between two places, or those of the last figure there; gives their number.
fn waive(rows: &mut [Row], cell: &Cell, start: (usize, usize), end: (usize, usize), last: bool) -> usize {
    let place = |row: &Row| {
        let location = row.claimed.as_ref()?.origin.location();
        Some((location.line, location.column)).filter(|place| row.rule.is_some() && start <= *place && *place < end)
    };
    let places = rows.iter().filter_map(place);
    let from = if last { places.max() } else { places.min() };
    let mut count = 0;
    for row in rows.iter_mut().filter(|row| place(row) >= from && from.is_some()) {
        row.waive = Some(cell.clone());
        count += 1;
    }
    count
}

/// Goes through a text and counts lines and columns.
struct Places<'a> {
    text: &'a str,
    lines: Lines<'a>,
}

impl<'a> Places<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, lines: Lines::new(text) }
    }

    fn position(&mut self, at: usize) -> (usize, usize) {
        self.lines.go_to(at);
        (self.lines.number, self.text[self.lines.range().start..at].chars().count() + 1)
    }

    /// The reason with the place of its comment.
    fn cell(&mut self, waiver: &Waiver, file: &Arc<str>, medium: &Medium) -> Cell {
        self.lines.go_to(waiver.source.start);
        let (start, number) = (self.lines.range().start, self.lines.number);
        let mut last = self.lines.clone();
        last.go_to(waiver.source.end);
        let text = self.text[start..last.range().end].to_owned();
        let excerpt = Arc::new(Excerpt::of(Arc::clone(file), medium.clone(), number, text));
        let range = waiver.source.start - start..waiver.source.end - start;
        Cell { text: waiver.reason.clone(), origin: Origin::Text(Span { excerpt, range }) }
    }
}

fn warning(cell: &Cell, code: Code, message: Bilingual) -> Problem {
    let (location, origin) = (cell.origin.location(), Some(cell.origin.clone()));
    Problem { severity: Severity::Warning, code, message, location, origin }
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
        assert_eq!(find(text).map(|range| &text[range]), Some("<!-- verify-ignore: 丙 -->"));
    }
}
