//! A table against the copy that it was made of: does the copy still print what the rows quote?

mod candidate;
mod elsewhere;
mod fold;
mod order;
mod quote;

use crate::book::{Book, Claim};
use crate::reading::CopyText;

use super::finding::{Finding, InCopy, Reason, Verdict, Weight};
use super::judge::{because, blank};
use super::reason;

use candidate::{Candidate, Places, places};
use fold::Folded;
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
    let mut drifted = Vec::new();
    for ((quote, place), candidates) in quotes.iter().zip(chosen(&candidates)).zip(&candidates) {
        match copy.look_up(quote, place, candidates.is_empty()) {
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
        .take_while(|finding| finding.claim.line == claim.line);
    own.for_each(|finding| finding.copy = Some(printed.clone()));
}

/// How the copy differs from a row.
struct Drift {
    reason: Reason,
    copy: Option<InCopy>,
}

impl Drift {
    fn finding(self, claim: &Claim) -> Finding<'_> {
        Finding {
            verdict: Verdict::Drift,
            severity: Some(Weight::Error),
            reason: Some(self.reason),
            copy: self.copy,
            ..blank(claim)
        }
    }

    fn changed(table: &str, printed: InCopy) -> Self {
        let reason = because(
            &reason::FIGURE_CHANGED,
            format!("表格里是 {table}，稿件印的是 {}", printed.text),
            format!("the table says {table}, the copy says {}", printed.text),
        );
        Self {
            reason,
            copy: Some(printed),
        }
    }

    fn quote_gone(quote: &str) -> Self {
        let reason = because(
            &reason::QUOTE_GONE,
            format!("稿件里没有“{quote}”"),
            format!("the copy does not say \"{quote}\""),
        );
        Self { reason, copy: None }
    }

    fn figure_gone(claimed: &str, words: InCopy) -> Self {
        let reason = because(
            &reason::FIGURE_GONE,
            format!("稿件有这句话，里面和旁边却没有 {claimed}"),
            format!(
                "the copy has these words, but {claimed} stands neither in them nor next to them"
            ),
        );
        Self {
            reason,
            copy: Some(words),
        }
    }
}

/// The copy, ready to be searched.
struct Copy<'a> {
    text: &'a CopyText,
    folded: Folded,
}

impl Copy<'_> {
    /// Where the copy prints a row's figure, or how it differs.
    fn look_up(
        &self,
        quote: &Quote<'_>,
        place: Option<Candidate>,
        nowhere: bool,
    ) -> Result<InCopy, Drift> {
        let gone = || Drift::quote_gone(&shortened(quote.text));
        let Some(place) = place else {
            let other = if nowhere {
                elsewhere::instead(self, quote)
            } else {
                None
            };
            return Err(
                other.map_or_else(gone, |printed| Drift::changed(&quote.claim.text, printed))
            );
        };
        if !place.exact {
            return Err(self.other_number(quote, place.at).unwrap_or_else(gone));
        }
        match &quote.figure {
            Some(figure) => self
                .printed(place.at + figure.start..place.at + figure.end)
                .ok_or_else(gone),
            None => elsewhere::beside(self, quote, place.at).map_err(|other| {
                let words = || self.printed(place.at..place.at + quote.folded.len());
                match (other, words()) {
                    (Some(printed), _) => Drift::changed(&quote.claim.text, printed),
                    (None, Some(words)) => Drift::figure_gone(&quote.claim.text, words),
                    (None, None) => gone(),
                }
            }),
        }
    }

    /// The number that differs from that of the quote; of several, that of the claimed figure.
    fn other_number(&self, quote: &Quote<'_>, at: usize) -> Option<Drift> {
        let own = &quote.folded;
        let differs = |sign: &usize| {
            own.print(*sign..sign + 1) != self.folded.print(at + sign..at + sign + 1)
        };
        let claimed = quote.figure.clone().unwrap_or(0..0);
        if claimed.clone().any(|sign| differs(&sign)) {
            let printed = self.printed(at + claimed.start..at + claimed.end)?;
            return Some(Drift::changed(&quote.claim.text, printed));
        }
        let sign = (0..own.len()).find(differs)?;
        let (_, place) = own.place(sign..sign + 1)?;
        let table =
            crate::figure::scan(quote.text, place.start, 0).map_or(place, |(range, _)| range);
        Some(Drift::changed(&quote.text[table], self.figure(at + sign)?))
    }

    /// What some signs print.
    fn printed(&self, signs: std::ops::Range<usize>) -> Option<InCopy> {
        let (block, range) = self.folded.place(signs)?;
        let block = &self.text.blocks[block];
        Some(InCopy {
            text: block.text[range.clone()].to_owned(),
            origin: block.origin(range),
        })
    }

    /// The figure whose number is a sign.
    fn figure(&self, sign: usize) -> Option<InCopy> {
        let (at, number) = self.folded.place(sign..sign + 1)?;
        let block = &self.text.blocks[at];
        let range =
            crate::figure::scan(&block.text, number.start, 0).map_or(number, |(range, _)| range);
        Some(InCopy {
            text: block.text[range.clone()].to_owned(),
            origin: block.origin(range),
        })
    }
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
