//! The text of the article with every claim marked.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use maud::{Markup, html};

use crate::book::{Cell, FigureId};
use crate::check::{Finding, Level, Verdict};
use crate::report::format::Checked;
use crate::report::sentence::words::mark;
use crate::say::Lang;
use crate::source::{Block, CopyText, Excerpt, Origin};

use super::table;

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

/// The figures that something is said of, by the excerpt in which each stands.
type Figures<'a> = BTreeMap<*const Excerpt, Vec<Figure<'a>>>;

/// The paragraphs with the tables between them; a claim leads to its card, whose numbers begin with `first`.
pub fn text(checked: &Checked<'_>, first: usize) -> Markup {
    let (findings, lang) = (checked.findings, checked.lang);
    let figures = figures(checked);
    let blocks = checked.text().map_or(&[][..], |text| &text.blocks);
    let tables = |at: usize| {
        checked
            .book
            .tables
            .iter()
            .filter(move |table| table.before == at)
    };
    let table = |grid| {
        table::table(grid, lang, |cell| {
            in_cell(cell, &figures, findings, first, lang)
        })
    };
    html! {
        @for (at, block) in blocks.iter().enumerate() {
            @for placed in tables(at) { (table(&placed.grid)) }
            @let own = figures.get(&Arc::as_ptr(block.excerpt())).map(Vec::as_slice).unwrap_or_default();
            p { (paragraph(block, &places(block, own, findings), first, lang)) }
        }
        @for placed in tables(blocks.len()) { (table(&placed.grid)) }
    }
}

fn figures<'a>(checked: &'a Checked<'_>) -> Figures<'a> {
    let mut all: BTreeMap<FigureId, Figure<'_>> = BTreeMap::new();
    for (at, finding) in checked.findings.iter().enumerate() {
        if let (Some(id), Some(origin)) =
            (finding.claim.figure_id(), origin(finding, checked.text()))
        {
            let cards = Vec::new();
            let figure = all.entry(id).or_insert(Figure { origin, cards });
            figure.cards.push((at, finding.verdict));
        }
    }
    let mut figures = Figures::new();
    for figure in all.into_values() {
        let excerpt = Arc::as_ptr(&figure.origin.span().excerpt);
        figures.entry(excerpt).or_default().push(figure);
    }
    figures
}

/// The text of a cell, marked where something is said of it.
fn in_cell(
    cell: &Cell,
    figures: &Figures<'_>,
    findings: &[Finding<'_>],
    first: usize,
    lang: Lang,
) -> Markup {
    let span = cell.origin.span();
    let own = figures
        .get(&Arc::as_ptr(&span.excerpt))
        .map_or(&[][..], Vec::as_slice);
    let own = own
        .iter()
        .filter(|figure| figure.origin.span().range == span.range);
    let mut cards: Vec<(usize, Verdict)> = own
        .flat_map(|figure| figure.cards.iter().copied())
        .collect();
    cards.sort_by_key(|(at, verdict)| (weight(*verdict, findings[*at].level), *at));
    let place = Place {
        range: span.range.clone(),
        cards,
    };
    match place.cards.is_empty() {
        true => html! { (cell.text) },
        false => marked(&cell.text, &place, first, lang),
    }
}

/// Where the text prints what a finding is about.
fn origin<'f>(finding: &'f Finding<'_>, text: Option<&CopyText>) -> Option<&'f Origin> {
    let own = &finding.claim.origin;
    let inside = text.is_none_or(|text| own.span().excerpt.file == text.file);
    let copy = finding.copy.as_ref().map(|copy| &copy.origin);
    copy.or(inside.then_some(own))
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
