//! All pairs of a paragraph.

use crate::reading::paragraph::Paragraph;

use super::compared;
use super::from_to;
use super::pair::Pairs;

/// All pairs of a paragraph: those of constructions first, to which the others add.
pub(in crate::reading) fn pairs(p: &Paragraph<'_>) -> Pairs {
    let mut pairs = Pairs::default();
    from_to::add(p, &mut pairs);
    compared::add(p, &mut pairs);
    pairs
}
