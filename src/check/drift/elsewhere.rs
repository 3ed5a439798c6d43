//! A figure that stands not inside its quote but next to it, and one that was put in place of it with other words.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::figure::{Dimension, Figure, scan};

use super::copy::Copy;
use super::fold::Folded;
use super::quote::{Quote, literal};
use crate::check::finding::InCopy;

/// Signs around a quote in which its figure may stand: a unit and a qualifier have room, the next figure seldom.
const NEAR: usize = 12;
/// Signs of a quote before its figure that tell one place from another.
const LEAST: usize = 4;

/// What was put in place of figures. Quotes that differ in their numbers alone have one answer, for which the whole copy is
/// searched: it is searched once.
#[derive(Default)]
pub(super) struct Replaced {
    /// By the words before and after the figure, and what the figure measures.
    known: BTreeMap<(String, String), Vec<Answer>>,
}

/// Where a figure of a dimension stands instead.
type Answer = (Dimension, Option<InCopy>);

impl Replaced {
    /// Where the quote's words before and after its figure stand with another figure: 12.7倍 for 近13倍.
    pub fn instead(&mut self, copy: &Copy<'_>, quote: &Quote<'_>) -> Option<InCopy> {
        let figure = quote.figure.clone()?;
        let wanted = quote.claim.figure.as_deref()?;
        if figure.start < LEAST {
            return None;
        }
        let own = &quote.folded;
        let before = &own.skeleton[own.bytes(0..figure.start)];
        let after = &own.skeleton[own.bytes(figure.end..own.len())];
        let known = self
            .known
            .entry((before.to_owned(), after.to_owned()))
            .or_default();
        let dimension = &wanted.unit.dimension;
        if let Some((_, found)) = known.iter().find(|(known, _)| known == dimension) {
            return found.clone();
        }
        let found = search(copy, before, after, figure.start, wanted);
        known.push((dimension.clone(), found.clone()));
        found
    }
}

/// The claimed figure next to its quote; else the figure that stands there.
pub(super) fn beside(
    copy: &Copy<'_>,
    quote: &Quote<'_>,
    at: usize,
) -> Result<InCopy, Option<InCopy>> {
    let folded = &copy.folded;
    let end = at + quote.folded.len();
    let (after, before) = (
        within(copy, end..end + NEAR, at),
        within(copy, at.saturating_sub(NEAR)..at, at),
    );
    for near in [&after, &before] {
        let (text, start) = words(folded, near.clone());
        if let Some(found) = literal(&Folded::new([text.as_str()]), quote.claim.text())
            && let Some(printed) = copy.printed(start + found.start..start + found.end)
        {
            return Ok(printed);
        }
    }
    let wanted = quote.claim.figure.as_deref();
    let mut numbers = after
        .chain(before.rev())
        .filter(|&sign| folded.is_number(sign));
    Err(numbers.find_map(|sign| same_unit(copy, sign, wanted)))
}

/// The only figure between some words; `length` is the signs of those before it.
fn search(
    copy: &Copy<'_>,
    before: &str,
    after: &str,
    length: usize,
    wanted: &Figure,
) -> Option<InCopy> {
    let folded = &copy.folded;
    let mut found = folded
        .skeleton
        .match_indices(before)
        .filter_map(|(byte, _)| {
            let end = folded.sign_at(byte) + length;
            let number = (end..(end + 3).min(folded.len())).find(|&sign| folded.is_number(sign))?;
            let printed = same_unit(copy, number, Some(wanted))?;
            let (block, place) = folded.place(number..number + 1)?;
            let (range, _) = scan(&copy.text.blocks[block].text, place.start, 0)?;
            let last = folded.sign_of(block, range.end - 1) + 1;
            folded.skeleton[folded.bytes(last..folded.len())]
                .starts_with(after)
                .then_some(printed)
        });
    found.next().filter(|_| found.next().is_none())
}

/// Signs that exist and stand in the same paragraph as another.
fn within(copy: &Copy<'_>, signs: Range<usize>, as_sign: usize) -> Range<usize> {
    let folded = &copy.folded;
    let block = |sign: usize| folded.place(sign..sign + 1).map(|(block, _)| block);
    let own = block(as_sign);
    let inside = |sign: &usize| block(*sign) == own;
    let most = signs.start.min(folded.len())..signs.end.min(folded.len());
    let start = most.clone().find(inside).unwrap_or(most.end);
    let end = most
        .clone()
        .rev()
        .find(inside)
        .map_or(start, |last| last + 1);
    start..end.max(start)
}

/// Signs as a text, and where it begins.
fn words(folded: &Folded, signs: Range<usize>) -> (String, usize) {
    let letters = &folded.letters[folded.letters_of(signs.clone())];
    (letters.iter().map(|letter| letter.c).collect(), signs.start)
}

/// The figure of a number, if it measures what another figure does.
fn same_unit(copy: &Copy<'_>, sign: usize, wanted: Option<&Figure>) -> Option<InCopy> {
    let (block, number) = copy.folded.place(sign..sign + 1)?;
    let (_, found) = scan(&copy.text.blocks[block].text, number.start, 0)?;
    let same = |wanted: &Figure| {
        wanted.unit.dimension == found.unit.dimension || wanted.unit.dimension == Dimension::Bare
    };
    if wanted.is_some_and(same) {
        copy.figure(sign)
    } else {
        None
    }
}
