//! The words that print a figure.

use std::ops::Range;

use super::context::{Context, Found};

/// Longest quote, in characters: a long sentence of an article, and what a person reads at a glance in a report.
pub(super) const LONGEST: usize = 150;

/// The words from the start of the first clause that the claim needs to the end of its own, and
/// where among them it stands.
pub(super) fn quote(
    context: &Context<'_>,
    at: usize,
    claim: Option<&Found>,
) -> (Range<usize>, Range<usize>) {
    let ends = ["COMMA", "SEMI", "STOP", "DUN"].map(|name| context.alphabet.letter(name));
    let first = claim.map_or(at, |claim| claim.span.start.min(at));
    let start = context.tokens[..first]
        .iter()
        .rposition(|token| ends[..3].contains(&token.class))
        .map_or(0, |at| at + 1);
    let end = context.tokens[at + 1..]
        .iter()
        .position(|token| ends.contains(&token.class))
        .map_or(context.tokens.len(), |end| at + 1 + end);
    let place = context.tokens[at].range.clone();
    let mut from = context.tokens[start].range.start;
    // In a table the words around the figure are looked up by its text: it may stand there only once.
    let figure = &context.text[place.clone()];
    let before = &context.text[from..place.start];
    if let Some(same) = before.rfind(figure) {
        let clause = context.tokens[..at]
            .iter()
            .rev()
            .find(|token| ends.contains(&token.class) && token.range.start >= from + same);
        from = clause.map_or(from + same + figure.len(), |token| token.range.end);
    }
    let to = context.tokens[end - 1].range.end.max(place.end);
    let words = shortened(context.text, from..to, &place);
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
