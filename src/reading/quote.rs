//! The words that print a figure.

use std::ops::Range;

use crate::language::Mark;

use super::equation::Candidate;
use super::paragraph::Paragraph;

/// Longest quote, in characters: a long sentence of an article, and what a person reads at a glance in a report.
pub(super) const LONGEST: usize = 150;
/// Tokens on either side of a figure among which its clause ends: no quote is longer.
const FAR: usize = 200;

/// The words from the start of the first clause that the claim needs to the end of its own, and
/// where among them it stands.
pub(super) fn quote(
    p: &Paragraph<'_>,
    token: usize,
    claim: Option<&Candidate>,
) -> (Range<usize>, Range<usize>) {
    let mark = |at: usize| p.tokens[at].mark();
    let starts = |at: usize| matches!(mark(at), Some(Mark::Comma | Mark::Semi | Mark::Stop));
    let ends = |at: usize| starts(at) || mark(at) == Some(Mark::Dun);
    let operands = claim.into_iter().flat_map(Candidate::operands);
    let first = operands
        .map(|at| p.mentions[at].token)
        .chain([token])
        .min()
        .unwrap_or(token);
    let least = first.saturating_sub(FAR);
    let start = (least..first)
        .rev()
        .find(|&at| starts(at))
        .map_or(least, |at| at + 1);
    // Fell by $2.7 million, or 6.1%: what the clause before says is said of it, too.
    let or = p.pack.spaced
        && p.tokens
            .get(start)
            .is_some_and(|_| p.words(start).trim_start().starts_with("or"));
    let start = match start.checked_sub(2).filter(|_| or) {
        Some(last) => (least..last)
            .rev()
            .find(|&at| starts(at))
            .map_or(least, |at| at + 1),
        None => start,
    };
    let most = p.tokens.len().min(token + FAR);
    let end = (token + 1..most).find(|&at| ends(at)).unwrap_or(most);
    let place = p.tokens[token].range.clone();
    let mut from = p.tokens[start].range.start;
    // In a table the words around the figure are looked up by its text: it may stand there only once.
    let figure = &p.text[place.clone()];
    if let Some(same) = p.text[from..place.start].rfind(figure) {
        let last = from + same;
        let clause = (start..token)
            .rev()
            .find(|&at| ends(at) && p.tokens[at].range.start >= last);
        from = clause.map_or(last + figure.len(), |at| p.tokens[at].range.end);
    }
    let to = p.tokens[end - 1].range.end.max(place.end);
    let words = shortened(p.text, from..to, &place);
    (
        words.clone(),
        place.start - words.start..place.end - words.start,
    )
}

/// At most so many characters of some words: the figure in them, what follows it, and as much as there is room for
/// before it.
fn shortened(text: &str, words: Range<usize>, figure: &Range<usize>) -> Range<usize> {
    let after = text[figure.start..words.end].char_indices().nth(LONGEST);
    let to = after
        .map_or(words.end, |(at, _)| figure.start + at)
        .max(figure.end);
    let from = text[words.start..to]
        .char_indices()
        .rev()
        .nth(LONGEST - 1)
        .map_or(words.start, |(at, _)| words.start + at);
    let kept = &text[from.min(figure.start)..to];
    let start = to - kept.trim_start().len();
    start..start + kept.trim().len()
}
