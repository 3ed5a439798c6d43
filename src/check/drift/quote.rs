//! The quote of a row, and where in it the claimed figure stands.

use std::ops::Range;

use crate::book::Claim;
use crate::figure::{Figure, scan};
use crate::number::Rational;

use super::fold::Folded;

/// A quote, ready to be looked up.
pub(super) struct Quote<'a> {
    pub claim: &'a Claim,
    pub text: &'a str,
    pub folded: Folded,
    /// The signs of the claimed figure; none where it stands beside the quote.
    pub figure: Option<Range<usize>>,
}

impl<'a> Quote<'a> {
    /// The quote of a claim or source figure, if it has one.
    pub fn of(claim: &'a Claim) -> Option<Self> {
        let text = claim.quote.as_ref()?.text.as_str();
        let folded = Folded::new([text]);
        let figure = literal(&folded, &claim.text)
            .or_else(|| same_number(&folded, text, claim.figure.as_deref()?));
        (folded.len() > 0).then_some(Self {
            claim,
            text,
            folded,
            figure,
        })
    }
}

impl Quote<'_> {
    /// What it prints.
    pub fn print(&self) -> String {
        self.folded.print(0..self.folded.len())
    }
}

/// Where a text stands in another, not as part of a longer number.
pub(super) fn literal(folded: &Folded, text: &str) -> Option<Range<usize>> {
    let wanted = Folded::new([text]);
    let print = wanted.print(0..wanted.len());
    let found = folded
        .skeleton
        .match_indices(&wanted.skeleton)
        .map(|(byte, _)| folded.sign_at(byte));
    let mut found = found.map(|sign| sign..sign + wanted.len());
    found.find(|signs| !signs.is_empty() && folded.print(signs.clone()) == print)
}

/// Where a text prints the number of a figure otherwise: 16.3% for 16.30%, 3.2% for −3.2%.
fn same_number(folded: &Folded, text: &str, figure: &Figure) -> Option<Range<usize>> {
    let wanted = point(figure)?;
    let numbers = (0..folded.len()).filter(|&sign| folded.is_number(sign));
    let mut figures = numbers.filter_map(|sign| {
        let (_, place) = folded.place(sign..sign + 1)?;
        let (range, found) = scan(text, place.start, 0)?;
        let same = found.unit.dimension == figure.unit.dimension
            && point(&found).as_ref() == Some(&wanted);
        same.then(|| folded.sign_of(0, range.start)..folded.sign_of(0, range.end - 1) + 1)
    });
    figures.next()
}

/// The number as written, without its sign.
fn point(figure: &Figure) -> Option<Rational> {
    Some(figure.amount.as_ref()?.point.as_ref()?.abs())
}
