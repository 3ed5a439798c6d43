//! What to write where, for a finding with one suggestion; nothing is applied by itself.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::check::{Finding, Verdict};
use crate::source::{Location, Medium, Origin};

/// A place, and what it should say instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The place: the claimed figure in its table or article, in the quote, or in the copy.
    pub origin: Origin,
    /// What to write there.
    pub text: String,
}

/// The changes that make an inconsistent claim print its suggestion: the figure, in a table also its quote, and the copy.
/// None where a place does not say what the claim says, because a line break or markup stands inside.
pub fn edits(finding: &Finding<'_>) -> Vec<Edit> {
    let Some(suggestion) = finding
        .suggestion
        .as_ref()
        .filter(|_| finding.verdict == Verdict::Inconsistent)
    else {
        return Vec::new();
    };
    let claim = finding.claim;
    // Nothing can be written into a workbook or a document line by line.
    if claim.origin.location().medium != Medium::Text {
        return Vec::new();
    }
    let in_table = matches!(claim.origin, Origin::Text(_));
    let written = |text: &str, origin: &Origin| {
        if in_table {
            cell(text, origin)
        } else {
            text.to_owned()
        }
    };
    let mut edits = Vec::new();
    if source(&claim.origin) == claim.text() {
        edits.push(Edit {
            text: written(suggestion, &claim.origin),
            origin: claim.origin.clone(),
        });
    }
    if let Some(quote) = claim
        .quote
        .as_ref()
        .filter(|quote| in_table && only_once(&quote.text, claim.text()))
    {
        let text = quote.text.replacen(claim.text(), suggestion, 1);
        edits.push(Edit {
            text: written(&text, &quote.origin),
            origin: quote.origin.clone(),
        });
    }
    let is_text = |origin: &Origin| origin.location().medium == Medium::Text;
    if let Some(copy) = finding
        .copy
        .as_ref()
        .filter(|copy| is_text(&copy.origin) && source(&copy.origin) == claim.text())
    {
        edits.push(Edit {
            text: suggestion.clone(),
            origin: copy.origin.clone(),
        });
    }
    edits
}

fn source(origin: &Origin) -> &str {
    let span = origin.span();
    &span.excerpt.text[span.range.clone()]
}

fn only_once(text: &str, part: &str) -> bool {
    !part.is_empty() && text.matches(part).count() == 1
}

/// A text as a cell holds it: in quotes where it needs them and has none.
fn cell(text: &str, origin: &Origin) -> String {
    let span = origin.span();
    let quoted = span.excerpt.text[..span.range.start]
        .trim_end()
        .ends_with('"');
    match quoted {
        true => text.replace('"', "\"\""),
        false if text.contains([',', ';', '\t', '"', '\n', '\r']) => {
            format!("\"{}\"", text.replace('"', "\"\""))
        }
        false => text.to_owned(),
    }
}

/// What stands at a place, and what is to stand there.
#[derive(Debug)]
struct Change {
    location: Location,
    old: String,
    new: String,
}

/// The edits of a run by their files, of which no two overlap.
#[derive(Debug, Default)]
pub struct Fixes {
    files: BTreeMap<Arc<str>, Vec<Change>>,
    /// Places of findings with a suggestion that no edit fits.
    pub left_out: usize,
}

impl Fixes {
    /// Adds those of a finding.
    pub fn add(&mut self, finding: &Finding<'_>) {
        let edits = edits(finding);
        let wanted = finding.verdict == Verdict::Inconsistent && finding.suggestion.is_some();
        self.left_out += usize::from(wanted && edits.is_empty());
        for Edit { origin, text } in edits {
            let (location, old) = (origin.location(), source(&origin).to_owned());
            self.files
                .entry(Arc::clone(&location.file))
                .or_default()
                .push(Change {
                    location,
                    old,
                    new: text,
                });
        }
    }

    /// The files that would change.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(|file| &**file)
    }

    /// The unified diff of one file, of whose text these are the places. Two that want the same place otherwise are left
    /// out, and so is a place that no longer says what it said when the file was checked.
    pub fn diff(&mut self, file: &str, text: &str) -> String {
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let places = Places::of(text);
        for Change { location, old, new } in self.files.get(file).into_iter().flatten() {
            match places
                .range(location)
                .filter(|range| text.get(range.clone()) == Some(old))
            {
                Some(range) if !edits.contains(&(range.clone(), new.clone())) => {
                    edits.push((range, new.clone()))
                }
                Some(_) => {}
                None => self.left_out += 1,
            }
        }
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let clash = |at: usize| {
            let overlaps = |other: Option<&(Range<usize>, String)>| {
                other.is_some_and(|(range, _)| {
                    range.start < edits[at].0.end && edits[at].0.start < range.end
                })
            };
            overlaps(at.checked_sub(1).and_then(|before| edits.get(before)))
                || overlaps(edits.get(at + 1))
        };
        let kept: Vec<usize> = (0..edits.len()).filter(|&at| !clash(at)).collect();
        self.left_out += edits.len() - kept.len();
        let mut new = text.to_owned();
        for at in kept.into_iter().rev() {
            new.replace_range(edits[at].0.clone(), &edits[at].1);
        }
        unified(file, text, &new)
    }
}

fn unified(file: &str, old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    let name = file.trim_start_matches("./").trim_start_matches('/');
    let diff = similar::TextDiff::from_lines(old, new);
    diff.unified_diff()
        .header(&format!("a/{name}"), &format!("b/{name}"))
        .to_string()
}

/// The bytes at which the lines of a text begin.
struct Places<'a> {
    text: &'a str,
    lines: Vec<usize>,
}

impl<'a> Places<'a> {
    fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = |at: &usize| {
            bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')
        };
        let lines = std::iter::once(0)
            .chain((0..bytes.len()).filter(ends).map(|at| at + 1))
            .collect();
        Self { text, lines }
    }

    fn range(&self, location: &Location) -> Option<Range<usize>> {
        let byte = |line: usize, column: usize| {
            // A byte order mark has no column.
            let column = column + usize::from(line == 1 && self.text.starts_with('\u{FEFF}'));
            let start = *self.lines.get(line.checked_sub(1)?)?;
            let mut places = self.text[start..]
                .char_indices()
                .map(|(at, _)| start + at)
                .chain([self.text.len()]);
            places.nth(column.checked_sub(1)?)
        };
        Some(byte(location.line, location.column)?..byte(location.end_line, location.end_column)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn location(line: usize, column: usize, end_column: usize) -> Location {
        Location {
            line,
            column,
            end_line: line,
            end_column,
            ..Location::file("a.md")
        }
    }

    fn fixes(edits: &[(usize, usize, usize, &str, &str)]) -> Fixes {
        let edit = |&(line, from, to, old, new): &(usize, usize, usize, &str, &str)| Change {
            location: location(line, from, to),
            old: old.to_owned(),
            new: new.to_owned(),
        };
        Fixes {
            files: BTreeMap::from([("a.md".into(), edits.iter().map(edit).collect())]),
            left_out: 0,
        }
    }

    #[test]
    fn a_diff_changes_the_places_and_keeps_line_ends() {
        let diff = fixes(&[(2, 3, 8, "16.3%", "15.8%")]).diff("a.md", "一\r\n年均16.3%，\r\n三");
        assert!(
            diff.starts_with("--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n"),
            "{diff}"
        );
        assert!(
            diff.contains("-年均16.3%，\r\n+年均15.8%，\r\n"),
            "{diff:?}"
        );
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_not_changed_at_the_wrong_place() {
        for changed in ["前言\n年均16.3%，", "年均16.4%，", "年", ""] {
            let mut stale = fixes(&[(1, 3, 8, "16.3%", "15.8%")]);
            assert_eq!(
                (stale.diff("a.md", changed), stale.left_out),
                (String::new(), 1)
            );
        }
    }

    #[test]
    fn two_that_want_the_same_place_otherwise_are_left_out() {
        let mut both = fixes(&[
            (1, 1, 3, "3%", "5%"),
            (1, 1, 3, "3%", "6%"),
            (1, 4, 6, "4%", "7%"),
        ]);
        assert!(both.diff("a.md", "3%，4%\n").contains("+3%，7%"));
        assert_eq!(both.left_out, 2);
        let mut same = fixes(&[(1, 1, 3, "3%", "5%"), (1, 1, 3, "3%", "5%")]);
        assert!(same.diff("a.md", "3%，4%\n").contains("+5%，4%"));
        assert!(
            fixes(&[(1, 1, 3, "3%", "5%")])
                .diff("a.md", "\u{FEFF}3%\n")
                .contains("+\u{FEFF}5%\n")
        );
        assert_eq!(
            (
                same.left_out,
                fixes(&[(9, 1, 2, "甲", "x")]).diff("a.md", "甲")
            ),
            (0, String::new())
        );
    }
}
