//! Where tokens stand among sentences, clauses and brackets.

use std::ops::Range;

use crate::language::Mark;
use crate::reading::tokens::Token;

/// Where a token stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::reading) struct Spot {
    pub sentence: usize,
    /// Counted by semicolons and stops.
    pub part: usize,
    /// Counted by commas, colons, semicolons and stops.
    pub clause: usize,
    /// The bracket; 0 outside of any.
    pub aside: usize,
}

/// Numbers of clauses in brackets begin here, so that those outside count on as if there were none.
const INSIDE: usize = 1 << 40;

/// Tokens of a clause before a figure that are looked at: no clause that a person reads has more, and a text of nothing
/// but figures is read in the time of its length.
const LONGEST: usize = 200;

/// Where each token stands.
pub(in crate::reading) fn spots(tokens: &[Token]) -> Vec<Spot> {
    let mut now = Spot::default();
    let mut open: Vec<Spot> = Vec::new();
    let (mut asides, mut clauses) = (0, 0);
    let mut spots = Vec::with_capacity(tokens.len());
    for token in tokens {
        let mark = token.mark();
        if mark == Some(Mark::Open) {
            open.push(now);
            asides += 1;
            now.aside = asides;
            now.clause = INSIDE + asides;
        }
        spots.push(now);
        match mark {
            Some(Mark::Close) => now = open.pop().unwrap_or(now),
            Some(Mark::Stop) => {
                open.clear();
                clauses += 1;
                now = Spot {
                    sentence: now.sentence + 1,
                    part: now.part + 1,
                    clause: clauses,
                    aside: 0,
                };
            }
            Some(Mark::Semi) if open.is_empty() => {
                clauses += 1;
                now = Spot {
                    part: now.part + 1,
                    clause: clauses,
                    ..now
                };
            }
            Some(Mark::Comma | Mark::Colon) if open.is_empty() => {
                clauses += 1;
                now.clause = clauses;
            }
            _ => {}
        }
    }
    spots
}

/// The tokens of the clause of a token before it.
pub(super) fn clause(tokens: &[Token], spots: &[Spot], at: usize) -> Range<usize> {
    let own = spots[at];
    let ends = |token: &Token| {
        matches!(
            token.mark(),
            Some(Mark::Comma | Mark::Semi | Mark::Stop | Mark::Colon)
        )
    };
    let begins = |before: usize| {
        let (token, spot) = (&tokens[before], spots[before]);
        let same = spot.aside == own.aside;
        same && (ends(token) || spot.clause != own.clause || token.mark() == Some(Mark::Open))
            || !same && own.aside != 0
    };
    let least = at.saturating_sub(LONGEST);
    let start = (least..at).rev().find(|&before| begins(before));
    start.map_or(least, |before| before + 1)..at
}

/// The tokens before a figure that may say when it holds: those of its clause, and of the clauses before it in the sentence
/// that have no figure of their own.
pub(super) fn timed(tokens: &[Token], spots: &[Spot], lead: &Range<usize>) -> Range<usize> {
    let sentence = spots[lead.end].sentence;
    let other = |before: usize| {
        let token = &tokens[before];
        let compares = token.cue() == Some(crate::language::Cue::Than);
        spots[before].sentence != sentence || token.class().is_some() || compares
    };
    let least = lead.start.saturating_sub(LONGEST);
    let start = (least..lead.start).rev().find(|&before| other(before));
    start.map_or(least, |before| before + 1)..lead.end
}
