//! Which pair a claim is of where claims stand before, within and after what they are of.

use std::ops::Range;

use crate::language::Cue;
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Token;

use super::pair::Pair;

/// What speaks for a claim being of a pair; none where it cannot be.
pub(super) fn attach(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> Option<Vec<Evidence>> {
    let (base, current, own) = (
        &p.mentions[pair.base],
        &p.mentions[pair.current],
        &p.mentions[claim],
    );
    let (low, high) = pair.ends();
    let other_way =
        base.direction.is_some() && own.direction.is_some() && base.direction != own.direction;
    let other_time = matches!((own.basis, base.time), (Some(basis), Some(crate::reading::mention::Time::Past(past))) if basis != past);
    if [low, high].contains(&claim) || other_way || other_time || other_basis(p, claim) {
        return None;
    }
    if later_base(p, pair, claim) {
        let mut evidence = pair.evidence.clone();
        evidence.push(Evidence::Adjacent);
        return Some(evidence);
    }
    if own.sentence != base.sentence.max(current.sentence) {
        return apart(p, pair, claim);
    }
    let place = if claim < low {
        before(p, claim, pair)?
    } else if claim < high {
        within(p, claim, pair)?
    } else {
        after(p, claim, high)?
    };
    let like = match claim < high {
        true => Likeness::Silent,
        false => p.names.likeness(&own.own, &current.quantity),
    };
    // As exports climbed 2%: of exports, and not of what has no name.
    let nameless = claim > high && p.names.silent(&current.quantity) && !p.names.silent(&own.own);
    if like == Likeness::Unlike || nameless {
        return None;
    }
    let mut evidence = pair.evidence.clone();
    evidence.push(place);
    evidence.push(like.evidence());
    Some(evidence)
}

/// B, 5 more than the previous week's level. The previous week's level was A.
fn later_base(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> bool {
    let (base, current, own) = (
        &p.mentions[pair.base],
        &p.mentions[pair.current],
        &p.mentions[claim],
    );
    let moves = |at: usize| matches!(p.mentions[at].aspect, Aspect::Change | Aspect::Rate);
    let follows = pair.current < claim && (pair.current + 1..claim).all(moves);
    follows && current.sentence == own.sentence && base.sentence == own.sentence + 1
}

/// Births rose 3%. There were 103 births, compared with 100: the words of both sentences name one thing.
fn apart(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> Option<Vec<Evidence>> {
    let (base, current, own) = (
        &p.mentions[pair.base],
        &p.mentions[pair.current],
        &p.mentions[claim],
    );
    // What is compared are levels: of 46 added and 42 added before no next sentence tells the change.
    let levels = !matches!(current.aspect, Aspect::Change | Aspect::Rate);
    let one =
        levels && base.sentence == current.sentence && own.sentence.abs_diff(current.sentence) == 1;
    let (said, full) = (p.names.core(&own.own), p.names.core(&current.own));
    let named = !said.is_empty() && !full.is_empty() && {
        let words = |name: &str| {
            name.split(' ')
                .map(str::to_owned)
                .collect::<std::collections::BTreeSet<_>>()
        };
        let (said, full) = (words(&said), words(&full));
        said.is_subset(&full) || full.is_subset(&said)
    };
    // What stands in its own sentence comes first.
    let near =
        (claim.saturating_sub(FAR)..(claim + FAR).min(p.mentions.len())).filter(|&at| at != claim);
    let own_base = near.into_iter().any(|at| {
        let mention = &p.mentions[at];
        mention.sentence == own.sentence
            && is_level(mention)
            && mention.dimension() == current.dimension()
    });
    if !one || !named || own_base || own.aside != 0 {
        return None;
    }
    let mut evidence = pair.evidence.clone();
    evidence.extend([Evidence::OtherSentence, Evidence::Same]);
    Some(evidence)
}

/// Figures on either side of a claim among which its sentence has levels of its own.
const FAR: usize = 8;

/// Whether the words between a figure and a claim, or after it, say that it is on another basis than the figure: up 8% in
/// constant currency. What stands before both is of both.
pub(in crate::reading) fn other_basis(p: &Paragraph<'_>, claim: usize) -> bool {
    let own = &p.mentions[claim];
    let figure = claim
        .checked_sub(1)
        .map(|at| &p.mentions[at])
        .filter(|last| last.sentence == own.sentence);
    let start = match figure {
        Some(last) if last.class.is_level() => p.tokens[last.token].range.end,
        _ => p.tokens[own.token].range.end,
    };
    let words = p.text[start..p.end_of(own).max(start)].to_lowercase();
    p.pack
        .other_basis
        .iter()
        .any(|phrase| words.contains(phrase.as_str()))
}

fn is_level(mention: &Mention) -> bool {
    mention.class.is_level() && mention.aspect != Aspect::Change
}

/// Levels strictly between two mentions, outside of brackets other than theirs.
fn levels<'a>(
    p: &'a Paragraph<'_>,
    low: usize,
    high: usize,
    like: &'a Mention,
) -> impl Iterator<Item = usize> + 'a {
    (low + 1..high).filter(move |&at| {
        let mention = &p.mentions[at];
        let here = mention.aside == 0 || mention.aside == like.aside;
        let one = mention.class == like.class || is_level(mention) && is_level(like);
        here && one && mention.aspect != Aspect::Change && mention.aspect != Aspect::Rate
    })
}

/// Rose 4% to B from A.
fn before(p: &Paragraph<'_>, claim: usize, pair: &Pair) -> Option<Evidence> {
    let (low, high) = pair.ends();
    let (own, first) = (&p.mentions[claim], &p.mentions[low]);
    // 7% above the peak (A), with an index of B.
    let base = pair.is_sure() && pair.base == low && high == low + 1 && claim + 1 == low;
    if base && first.side == Some(Side::Than) && first.aside != 0 && own.aside == 0 {
        return Some(Evidence::Adjacent);
    }
    // Fell 7%, or 1.4, to B.
    let told = claim + 1 == low || low == claim + 2 && p.between_moves(claim, low);
    let room = if told { 2 } else { 1 };
    let near = first.clause <= own.clause + room && first.aside == own.aside;
    let cued = matches!(first.side, Some(Side::To | Side::From)) || first.is;
    let one = !other_clause(p, own.token + 1..first.token);
    (near && cued && one && levels(p, claim, low, first).next().is_none())
        .then_some(Evidence::Adjacent)
}

/// Whether something else begins among some tokens: rose 3% after profits went from 3 to 4.
fn other_clause(p: &Paragraph<'_>, between: Range<usize>) -> bool {
    let (start, end) = (between.start, between.end);
    // A 5% rise to B; fell by 5, decreasing from A.
    let own = |at: usize| {
        let next = p.tokens.get(at + 1).and_then(Token::cue);
        let led = p.tokens[at - 1].mark().is_some() && matches!(next, Some(Cue::From | Cue::To));
        at == start || led
    };
    between.into_iter().any(|at| match p.tokens[at].cue() {
        Some(Cue::Up | Cue::Down) => !own(at),
        // Down 9% at B.
        Some(Cue::Is) => at + 1 != end,
        Some(Cue::And | Cue::Goal) => true,
        Some(_) => false,
        None => p.tokens[at].is_words() && conjoins(p, at),
    })
}

/// Whether words hold one that begins another clause.
fn conjoins(p: &Paragraph<'_>, at: usize) -> bool {
    let known = |word: &str| {
        p.pack
            .conjunctions
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    };
    p.words(at).split_whitespace().any(known)
}

/// B, up 4% from A.
fn within(p: &Paragraph<'_>, claim: usize, pair: &Pair) -> Option<Evidence> {
    let (low, high) = pair.ends();
    let current = &p.mentions[pair.current];
    let alone = levels(p, low, high, current).next().is_none();
    let own = &p.mentions[claim];
    let near = own.aside == 0 || own.aside == p.mentions[high].aside;
    // Sales were B and costs were 4% less than A: of another thing, which the words before it name.
    let between = low + 1 == claim && pair.current == low;
    let and = between && p.has(p.mentions[low].token + 1..own.token, Cue::And);
    let other = and && p.names.likeness(&own.own, &current.quantity) == Likeness::Unlike;
    let near = near && !other;
    (alone && near).then_some(Evidence::Adjacent)
}

/// From A to B, up 4%; B compared with A (up 4%).
fn after(p: &Paragraph<'_>, claim: usize, high: usize) -> Option<Evidence> {
    let (own, last) = (&p.mentions[claim], &p.mentions[high]);
    let alone = levels(p, high, claim, last).next().is_none();
    let bracket = own.aside != 0
        && own.aside != last.aside
        && (high + 1..claim).all(|at| p.mentions[at].aside == own.aside);
    let near = own.clause <= last.clause + 1 && own.aside == last.aside || bracket;
    // Fell to 4, after a 5% rise in wages.
    let begins = own.before.start..own.token;
    let alone = alone
        && !begins
            .into_iter()
            .any(|at| p.tokens[at].is_words() && conjoins(p, at));
    // Adding 23% to the bill: of the bill.
    let given = p.tokens.get(own.token + 1).and_then(Token::cue) == Some(Cue::To);
    let given = given
        && p.mentions
            .get(claim + 1)
            .is_none_or(|next| next.side != Some(Side::To));
    (alone && near && !given).then_some(Evidence::Adjacent)
}
