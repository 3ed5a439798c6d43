//! A figure that tells the same as the one before it: fell by $2.7 million, or 6.1%.

use std::ops::Range;

use super::Rounding;
use super::read::parse;

/// Most words of a figure before `or`: a qualifier of two, a number, a magnitude, a unit.
const MOST: usize = 5;

/// The bytes of the figure that stands before `or` right before a place; what is said of it is said of the next, too.
pub(super) fn joined(quote: &str, at: usize) -> Option<Range<usize>> {
    let rest = quote[..at].trim_end().strip_suffix("or")?;
    let end = rest.trim_end_matches([' ', ',']).len();
    let gap = rest.len() > end;
    let text = &quote[..end];
    let starts = text.rmatch_indices(' ').map(|(at, _)| at + 1).chain([0]);
    let read = |&start: &usize| parse(&text[start..], Rounding::Nearest).is_ok();
    let starts: Vec<usize> = starts.take(MOST).collect();
    let start = starts.into_iter().rfind(read).filter(|_| gap)?;
    Some(start..end)
}
