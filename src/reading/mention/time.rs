//! When a figure holds, and what a change is measured against.

use std::ops::Range;

use crate::language::{Basis, Cue, Prose};
use crate::reading::tokens::{Kind, Token};

use super::mention::{Side, Time};

/// What a clause compares with, in the words from 比 on.
pub(super) fn basis(
    text: &str,
    tokens: &[Token],
    lead: &Range<usize>,
    pack: &Prose,
) -> Option<Basis> {
    let than = lead
        .clone()
        .rev()
        .find(|&at| tokens[at].cue() == Some(Cue::Than))?;
    let figure = (than + 1..lead.end).find(|&at| tokens[at].class().is_some());
    let end = figure.unwrap_or(lead.end);
    bases(
        &text[tokens[than].range.start..tokens[end - 1].range.end],
        pack,
    )
}

pub(super) fn bases(words: &str, pack: &Prose) -> Option<Basis> {
    let names = |basis: &Basis| {
        pack.bases[basis]
            .iter()
            .any(|word| words.contains(word.as_str()))
    };
    // 去年末 is the start of this year, and no year ago.
    [Basis::Start, Basis::Previous, Basis::Year]
        .into_iter()
        .find(names)
}

/// The time that words before a figure name, the nearest to it.
pub(super) fn time(
    text: &str,
    tokens: &[Token],
    said: &Range<usize>,
    side: Option<Side>,
    pack: &Prose,
) -> Option<Time> {
    said.clone().rev().find_map(|at| {
        let words = &text[tokens[at].range.clone()];
        match &tokens[at].kind {
            Kind::Year(Some(period)) => Some(Time::Years(*period)),
            Kind::Cue(Cue::Past) => Some(Time::Past(bases(words, pack).unwrap_or(Basis::Previous))),
            Kind::Cue(Cue::Now) => Some(Time::Now),
            // 比去年同期的100亿元: the base is last year's, and the growth is not.
            Kind::Cue(Cue::Than) if side == Some(Side::Than) => bases(words, pack).map(Time::Past),
            _ => None,
        }
    })
}

/// Whether words name a part of a year: 上半年, 3月.
pub(super) fn partial(text: &str, tokens: &[Token], said: &Range<usize>, pack: &Prose) -> bool {
    tokens[said.clone()].iter().any(|token| {
        let words = &text[token.range.clone()];
        matches!(token.kind, Kind::Date)
            || pack
                .part_year
                .iter()
                .any(|part| words.contains(part.as_str()))
    })
}
