//! The copy, by its signs.

use std::ops::Range;

use crate::check::finding::InCopy;
use crate::figure::scan;
use crate::source::CopyText;

use super::fold::Folded;

/// The copy, ready to be searched.
pub(super) struct Copy<'a> {
    /// Its blocks.
    pub text: &'a CopyText,
    /// Its signs.
    pub folded: Folded,
}

impl Copy<'_> {
    /// What some signs print.
    pub fn printed(&self, signs: Range<usize>) -> Option<InCopy> {
        let (block, range) = self.folded.place(signs)?;
        let block = &self.text.blocks[block];
        Some(InCopy {
            text: block.text[range.clone()].to_owned(),
            origin: block.origin(range),
        })
    }

    /// The figure whose number is a sign.
    pub fn figure(&self, sign: usize) -> Option<InCopy> {
        let (at, number) = self.folded.place(sign..sign + 1)?;
        let block = &self.text.blocks[at];
        let range = scan(&block.text, number.start, 0).map_or(number, |(range, _)| range);
        Some(InCopy {
            text: block.text[range.clone()].to_owned(),
            origin: block.origin(range),
        })
    }
}
