//! A table against the copy that it was made of: does the copy still print what the rows quote?

mod candidate;
mod change;
mod copy;
mod elsewhere;
mod fold;
mod look_up;
mod order;
mod quote;

use crate::book::{Book, Claim};
use crate::source::CopyText;

use super::finding::{Finding, InCopy};

use candidate::{Places, places};
use copy::Copy;
use elsewhere::Replaced;
use fold::Folded;
use look_up::look_up;
use order::chosen;
use quote::Quote;

/// What was looked up in the copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookedUp {
    /// Rows whose quote was looked up.
    pub quotes: usize,
    /// Rows that print a figure and quote nothing.
    pub unquoted: usize,
}

/// The words of a text with every number as one sign; widths, spaces and line breaks do not count.
///
/// ```
/// use statverify::check::skeleton;
/// assert_eq!(skeleton("扩大 １２.７ 倍"), skeleton("扩大36倍"));
/// ```
pub fn skeleton(text: &str) -> String {
    Folded::new([text]).skeleton
}

/// Notes where the copy prints each claim, and adds a finding for each claim and source figure that it prints otherwise
/// or not at all, right after the claim's own.
pub fn against_copy<'a>(
    book: &'a Book,
    copy: &CopyText,
    findings: &mut Vec<Finding<'a>>,
) -> LookedUp {
    let mut rows: Vec<&Claim> = book.claims.iter().chain(&book.sources).collect();
    rows.sort_by_key(|claim| claim.line);
    let quotes: Vec<Quote<'_>> = rows.iter().filter_map(|claim| Quote::of(claim)).collect();
    let unquoted = rows.len() - quotes.len();
    let looked_up = LookedUp {
        quotes: quotes.len(),
        unquoted,
    };
    let folded = Folded::new(copy.blocks.iter().map(|block| block.text.as_str()));
    let copy = Copy { text: copy, folded };
    let (places, none) = (places(&quotes, &copy.folded), Places::default());
    let candidates = quotes.iter().map(|quote| {
        places
            .get(quote.folded.skeleton.as_str())
            .unwrap_or(&none)
            .of(&quote.print())
    });
    let candidates: Vec<_> = candidates.collect();
    let (mut drifted, mut replaced) = (Vec::new(), Replaced::default());
    for ((quote, place), candidates) in quotes.iter().zip(chosen(&candidates)).zip(&candidates) {
        match look_up(&copy, quote, place, candidates.is_empty(), &mut replaced) {
            Ok(printed) => mark(findings, quote.claim, printed),
            Err(drift) => drifted.push(drift.finding(quote.claim)),
        }
    }
    findings.extend(drifted);
    findings.sort_by_key(|finding| finding.claim.line);
    looked_up
}

fn mark(findings: &mut [Finding<'_>], claim: &Claim, printed: InCopy) {
    let at = findings.partition_point(|finding| finding.claim.line < claim.line);
    let own = findings[at..]
        .iter_mut()
        .take_while(|finding| finding.claim.figure_id() == claim.figure_id());
    own.for_each(|finding| finding.copy = Some(printed.clone()));
}
