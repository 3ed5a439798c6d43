//! A, or X% of B; of B, A (X%); X% (A) of B.

use crate::language::{Cue, Mark};
use crate::reading::equation::{Candidate, Equation, Family, Found, call};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::{Class, Token};

/// A, or X% of B; of B, A (X%); X% (A) of B.
pub static EQUATION: Equation = Equation {
    name: "share-of",
    states: (
        "A即B的X%；B中的A（X%）；B的X%（A）",
        "A, or X% of B; of B, A (X%); X% (A) of B",
    ),
    right: &[
        "The survey found that 90 firms, or 45% of the 200 asked, had cut prices.",
        "Of the 400 homes, 92 (23%) were let.",
    ],
    wrong: &["The survey found that 90 firms, or 55% of the 200 asked, had cut prices."],
    family: Family::Share,
    find,
};

/// Figures before a share among which its whole is looked for.
const FAR: usize = 6;
/// Characters after a bracket in which it points to a whole: of them.
const POINTING: usize = 12;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if own.class != Class::Percent || own.aspect != Aspect::Share || !p.pack.spaced {
        return Vec::new();
    }
    let tied = of_next(p, claim)
        .or_else(|| of_these(p, claim))
        .or_else(|| of_before(p, claim))
        .or_else(|| bracket_between(p, claim))
        .or_else(|| bracket_after(p, claim))
        .or_else(|| bracket_before(p, claim));
    let fits = tied.filter(|(part, whole)| fits(p, *part, *whole));
    let candidate = |(part, whole)| Candidate {
        equation: &EQUATION,
        claim,
        formula: call("share", &[part, whole]),
        evidence: vec![Evidence::Construction],
    };
    fits.map(candidate).into_iter().collect()
}

fn is_level(mention: &Mention) -> bool {
    mention.is_level() && !matches!(mention.side, Some(Side::From | Side::Than))
}

fn fits(p: &Paragraph<'_>, part: usize, whole: usize) -> bool {
    let (a, b) = (&p.mentions[part], &p.mentions[whole]);
    let point = |mention: &Mention| mention.figure.amount.as_ref()?.point.clone();
    is_level(a)
        && is_level(b)
        && a.dimension() == b.dimension()
        && a.goal == b.goal
        && point(a) <= point(b)
}

/// The cue of a figure's own `of`, or of words right before it: of the 200, out of 200.
fn of(p: &Paragraph<'_>, mention: &Mention) -> bool {
    mention.of || p.has(mention.before.clone(), Cue::Of) && mention.before.len() < 4
}

/// 90 firms, or 45% of the 200.
fn of_next(p: &Paragraph<'_>, claim: usize) -> Option<(usize, usize)> {
    let own = &p.mentions[claim];
    let next = p.tokens.get(own.token + 1)?;
    let whole = p.mentions.get(claim + 1)?;
    let here =
        whole.sentence == own.sentence && whole.clause == own.clause && whole.aside == own.aside;
    // 25% of the company's $89.5bn.
    let direct = (own.token + 2..whole.token)
        .all(|at| p.tokens[at].is_words() && p.words(at).split_whitespace().count() < 4);
    if next.cue() != Some(Cue::Of) || !here || !direct {
        return None;
    }
    let part = claim.checked_sub(1)?;
    let part_of = &p.mentions[part];
    let near = part_of.sentence == own.sentence && part_of.clause + 1 >= own.clause;
    near.then_some((part, claim + 1))
}

/// 1,216 arrests were made. Of these, 304, or 25%; 23,600 of them, accounting for 48.1% of the total.
fn of_these(p: &Paragraph<'_>, claim: usize) -> Option<(usize, usize)> {
    let own = &p.mentions[claim];
    let part = claim.checked_sub(1)?;
    let a = &p.mentions[part];
    let points = |from: usize, to: usize| {
        let words = p.text[from..to].to_lowercase();
        ["of these", "of those", "of them", "of which", "of whom"]
            .iter()
            .any(|of| words.contains(of))
    };
    let first = p.sentence(a.token).next().unwrap_or(a.token);
    let begins = points(p.tokens[first].range.start, p.tokens[a.token].range.start)
        && p.tokens[a.lead.start].range.start <= p.tokens[first].range.start + 24;
    // Of which 600; 600 (25%) of which.
    let begins = begins
        || points(
            p.tokens[a.before.start].range.start,
            p.tokens[a.token].range.start,
        );
    let bracket = bracketed(p, claim);
    let end = p.tokens[own.token].range.end + usize::from(bracket);
    let follows =
        points(p.tokens[a.token].range.end, p.end_of(a)) || bracket && points(end, soon(p, end));
    // 304, or 25%; 23,600 of them, accounting for 48%.
    let between = a.token + 1..own.token;
    let told = p.has(between.clone(), Cue::Share)
        || between
            .clone()
            .any(|at| p.tokens[at].is_words() && p.words(at).trim_start().starts_with("or"));
    let beside = bracket || told && own.clause <= a.clause + 1;
    if !beside || a.sentence != own.sentence || a.aside != 0 || !begins && !follows {
        return None;
    }
    // The only figure of its kind in the clause before, or in the sentence before.
    let near = (part.saturating_sub(FAR)..part).filter(|&at| {
        let mention = &p.mentions[at];
        let here = mention.sentence == own.sentence || mention.sentence + 1 == own.sentence;
        here && mention.aside == 0
            && mention.class.is_level()
            && mention.dimension() == a.dimension()
    });
    let near: Vec<usize> = near.collect();
    match near[..] {
        [whole] => Some((part, whole)),
        _ => None,
    }
}

/// A byte a few characters on.
fn soon(p: &Paragraph<'_>, at: usize) -> usize {
    let far = p.text[at..].char_indices().nth(POINTING);
    far.map_or(p.text.len(), |(more, _)| at + more)
}

/// Whether a share stands alone in a bracket after its part, or after one name: 600 complaints (25%).
fn bracketed(p: &Paragraph<'_>, claim: usize) -> bool {
    let own = &p.mentions[claim];
    let mark = |at: usize| p.tokens.get(at).and_then(Token::mark);
    let alone = own.token > 1
        && mark(own.token - 1) == Some(Mark::Open)
        && mark(own.token + 1) == Some(Mark::Close);
    let last = claim.checked_sub(1).map(|at| &p.mentions[at]);
    alone && last.is_some_and(|last| last.aside == 0 && own.token <= last.token + 3)
}

/// A of the B (X%); A out of B, or X%.
fn of_before(p: &Paragraph<'_>, claim: usize) -> Option<(usize, usize)> {
    let own = &p.mentions[claim];
    let (part, whole) = (claim.checked_sub(2)?, claim - 1);
    let (a, b) = (&p.mentions[part], &p.mentions[whole]);
    let or = own.token > 0
        && p.tokens[own.token - 1].is_words()
        && p.words(own.token - 1).trim() == "or"
        && own.clause == b.clause + 1;
    let here = a.sentence == own.sentence && a.clause == b.clause && a.aside == 0;
    let of = p.tokens[a.token + 1..b.token]
        .iter()
        .find(|token| !token.is_words());
    let tied = b.of && b.token <= a.token + 4 && of.and_then(Token::cue) == Some(Cue::Of);
    (here && tied && (or || bracketed(p, claim))).then_some((part, whole))
}

/// A (X%) out of B.
fn bracket_between(p: &Paragraph<'_>, claim: usize) -> Option<(usize, usize)> {
    let own = &p.mentions[claim];
    let (part, whole) = (claim.checked_sub(1)?, p.mentions.get(claim + 1)?);
    let words = own.token + 2;
    let out = p
        .tokens
        .get(words)
        .is_some_and(|token| token.is_words() && p.words(words).trim() == "out");
    let tied = out && p.tokens.get(words + 1).and_then(Token::cue) == Some(Cue::Of);
    let here = whole.sentence == own.sentence && whole.clause == p.mentions[part].clause;
    let direct = whole.of && whole.token <= words + 3;
    (bracketed(p, claim) && tied && here && direct).then_some((part, claim + 1))
}

/// X% (A) of B.
fn bracket_after(p: &Paragraph<'_>, claim: usize) -> Option<(usize, usize)> {
    let own = &p.mentions[claim];
    let (part, whole) = (p.mentions.get(claim + 1)?, p.mentions.get(claim + 2)?);
    let bracket =
        part.aside != own.aside && part.token == own.token + 2 && whole.aside == own.aside;
    let here = whole.sentence == own.sentence && whole.clause == own.clause;
    (bracket && here && of(p, whole)).then_some((claim + 1, claim + 2))
}

/// Of the 400 homes, 92 (23%).
fn bracket_before(p: &Paragraph<'_>, claim: usize) -> Option<(usize, usize)> {
    let own = &p.mentions[claim];
    let part = claim.checked_sub(1)?;
    let last = &p.mentions[part];
    let closes = p.tokens.get(own.token + 1).and_then(Token::mark) == Some(Mark::Close);
    let bracket = own.aside != 0 && last.aside == 0 && last.token + 5 > own.token && closes;
    let near = (part.saturating_sub(FAR)..part).rev();
    let mut near =
        near.filter(|&at| p.mentions[at].sentence == own.sentence && p.mentions[at].aside == 0);
    let whole = near.find(|&at| p.mentions[at].class.is_level())?;
    let first = &p.mentions[whole];
    let leads = p.has(first.before.clone(), Cue::Of) && first.before.start == first.lead.start;
    let begins = leads && p.tokens[first.before.start].cue() == Some(Cue::Of);
    (bracket && begins && first.is_level()).then_some((part, whole))
}
