//! A row's quote in the copy, at the place that was chosen.

use crate::check::finding::InCopy;
use crate::figure::scan;

use super::candidate::Candidate;
use super::change::Drift;
use super::copy::Copy;
use super::elsewhere::{self, Replaced};
use super::quote::Quote;

/// Where the copy prints a row's figure, or how it differs.
pub(super) fn look_up(
    copy: &Copy<'_>,
    quote: &Quote<'_>,
    place: Option<Candidate>,
    nowhere: bool,
    replaced: &mut Replaced,
) -> Result<InCopy, Drift> {
    let gone = || Drift::quote_gone(&shortened(quote.text));
    let Some(place) = place else {
        let other = if nowhere {
            replaced.instead(copy, quote)
        } else {
            None
        };
        return Err(other.map_or_else(gone, |printed| Drift::changed(quote.claim.text(), printed)));
    };
    if !place.exact {
        return Err(other_number(copy, quote, place.at).unwrap_or_else(gone));
    }
    match &quote.figure {
        Some(figure) => copy
            .printed(place.at + figure.start..place.at + figure.end)
            .ok_or_else(gone),
        None => elsewhere::beside(copy, quote, place.at).map_err(|other| {
            let words = || copy.printed(place.at..place.at + quote.folded.len());
            match (other, words()) {
                (Some(printed), _) => Drift::changed(quote.claim.text(), printed),
                (None, Some(words)) => Drift::figure_gone(quote.claim.text(), words),
                (None, None) => gone(),
            }
        }),
    }
}

/// The number that differs from that of the quote; of several, that of the claimed figure.
fn other_number(copy: &Copy<'_>, quote: &Quote<'_>, at: usize) -> Option<Drift> {
    let own = &quote.folded;
    let differs =
        |sign: &usize| own.print(*sign..sign + 1) != copy.folded.print(at + sign..at + sign + 1);
    let claimed = quote.figure.clone().unwrap_or(0..0);
    if claimed.clone().any(|sign| differs(&sign)) {
        let printed = copy.printed(at + claimed.start..at + claimed.end)?;
        return Some(Drift::changed(quote.claim.text(), printed));
    }
    let sign = (0..own.len()).find(differs)?;
    let (_, place) = own.place(sign..sign + 1)?;
    let table = scan(quote.text, place.start, 0).map_or(place, |(range, _)| range);
    Some(Drift::changed(&quote.text[table], copy.figure(at + sign)?))
}

/// A quote as a message shows it.
fn shortened(quote: &str) -> String {
    const LONGEST: usize = 40;
    let line: String = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
