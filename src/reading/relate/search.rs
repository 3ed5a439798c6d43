//! All pairs of a paragraph.

use crate::reading::paragraph::Paragraph;

use super::compared;
use super::from_to;
use super::pair::Pairs;
use super::stated_base;

/// All pairs of a paragraph: those of constructions first, to which the others add.
pub(in crate::reading) fn pairs(p: &Paragraph<'_>) -> Pairs {
    let mut pairs = Pairs::default();
    if p.pack.spaced {
        stated_base::add(p, &mut pairs);
        return pairs;
    }
    from_to::add(p, &mut pairs);
    compared::add(p, &mut pairs);
    pairs
}
