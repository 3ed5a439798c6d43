//! The text of the article with every claim marked.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use maud::{Markup, html};

use crate::book::FigureId;
use crate::check::{Finding, Level, Verdict};
use crate::report::sentence::words::mark;
use crate::say::Lang;
use crate::source::{Block, CopyText, Excerpt, Origin};

/// A figure that something is said of.
struct Figure<'a> {
    origin: &'a Origin,
    /// The numbers of the cards that are about it.
    cards: Vec<(usize, Verdict)>,
}

/// A claim in a paragraph.
struct Place {
    range: Range<usize>,
    /// The numbers of the cards that are about it, the worst first.
    cards: Vec<(usize, Verdict)>,
}

/// The paragraphs; a claim leads to its card, whose numbers begin with `first`.
pub fn text(text: &CopyText, findings: &[Finding<'_>], first: usize, lang: Lang) -> Markup {
    let mut figures: BTreeMap<FigureId, Figure<'_>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        if let (Some(id), Some(origin)) = (finding.claim.figure_id(), origin(finding, text)) {
            let cards = Vec::new();
            let figure = figures.entry(id).or_insert(Figure { origin, cards });
            figure.cards.push((at, finding.verdict));
        }
    }
    let mut origins: BTreeMap<*const Excerpt, Vec<Figure<'_>>> = BTreeMap::new();
    for figure in figures.into_values() {
        let excerpt = Arc::as_ptr(&figure.origin.span().excerpt);
        origins.entry(excerpt).or_default().push(figure);
    }
    html! {
        @for block in &text.blocks {
            @let own = origins.get(&Arc::as_ptr(block.excerpt())).map(Vec::as_slice).unwrap_or_default();
            p { (paragraph(block, &places(block, own, findings), first, lang)) }
        }
    }
}

/// Where the text prints what a finding is about.
fn origin<'f>(finding: &'f Finding<'_>, text: &CopyText) -> Option<&'f Origin> {
    let own = &finding.claim.origin;
    finding
        .copy
        .as_ref()
        .map(|copy| &copy.origin)
        .or((own.span().excerpt.file == text.file).then_some(own))
}

/// The claims of a paragraph, none of which overlap.
fn places(block: &Block, figures: &[Figure<'_>], findings: &[Finding<'_>]) -> Vec<Place> {
    let place = |figure: &Figure<'_>| Some((block.range_of(figure.origin)?, figure.cards.clone()));
    let mut found: Vec<_> = figures.iter().filter_map(place).collect();
    found.sort_by_key(|(range, _)| (range.start, range.end));
    let mut places: Vec<Place> = Vec::new();
    for (range, mut cards) in found {
        cards.sort_by_key(|(at, verdict)| (weight(*verdict, findings[*at].level), *at));
        match places
            .last_mut()
            .filter(|last| range.start < last.range.end)
        {
            Some(last) => last.cards.extend(cards),
            None => places.push(Place { range, cards }),
        }
    }
    places
}

/// What fails comes first.
fn weight(verdict: Verdict, level: Option<Level>) -> (Level, u8) {
    let rank = match verdict {
        Verdict::Drift | Verdict::Inconsistent => 0,
        Verdict::Waived => 1,
        Verdict::Unverifiable => 2,
        Verdict::Consistent => 3,
    };
    (level.unwrap_or(Level::Off), rank)
}

fn paragraph(block: &Block, places: &[Place], first: usize, lang: Lang) -> Markup {
    let ends = places
        .iter()
        .map(|place| place.range.start)
        .chain([block.text.len()]);
    let starts = std::iter::once(0).chain(places.iter().map(|place| place.range.end));
    html! {
        @for (at, (start, end)) in starts.zip(ends).enumerate() {
            (block.text[start..end])
            @if let Some(place) = places.get(at) { (marked(&block.text[place.range.clone()], place, first, lang)) }
        }
    }
}

fn marked(text: &str, place: &Place, first: usize, lang: Lang) -> Markup {
    let (at, verdict) = place.cards[0];
    let number = first + at;
    html! {
        @for (other, _) in &place.cards[1..] { span id=(format!("mark-{}", first + other)) {} }
        a.claim.(verdict.name()) id=(format!("mark-{number}")) href=(format!("#card-{number}")) data-verdict=(verdict.name()) {
            (text) span.mark { span aria-hidden="true" { (mark(verdict)) } span.hidden { " " (verdict.word().get(lang)) } }
        }
    }
}
