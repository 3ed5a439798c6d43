//! Which pair a claim is of where claims stand before, within and after what they are of.

use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;

use super::pair::Pair;

/// What speaks for a claim being of a pair; none where it cannot be.
pub(super) fn attach(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> Option<Vec<Evidence>> {
    let (base, current, own) = (&p.mentions[pair.base], &p.mentions[pair.current], &p.mentions[claim]);
    let (low, high) = pair.ends();
    let other_way = base.direction.is_some() && own.direction.is_some() && base.direction != own.direction;
    let other_time = matches!((own.basis, base.time), (Some(basis), Some(crate::reading::mention::Time::Past(past))) if basis != past);
    if [low, high].contains(&claim) || own.sentence != current.sentence || other_way || other_time || other_basis(p, claim) {
        return None;
    }
    let place = if claim < low { before(p, claim, low)? } else if claim < high { within(p, claim, pair)? } else { after(p, claim, high)? };
    let like = match claim < high {
        true => Likeness::Silent,
        false => p.names.likeness(&own.own, &current.quantity),
    };
    if like == Likeness::Unlike {
        return None;
    }
    let mut evidence = pair.evidence.clone();
    evidence.push(place);
    evidence.push(like.evidence());
    Some(evidence)
}

/// Whether the words between a figure and a claim, or after it, say that it is on another basis than the figure: up 8% in
/// constant currency. What stands before both is of both.
pub(in crate::reading) fn other_basis(p: &Paragraph<'_>, claim: usize) -> bool {
    let own = &p.mentions[claim];
    let figure = claim.checked_sub(1).map(|at| &p.mentions[at]).filter(|last| last.sentence == own.sentence);
    let start = match figure {
        Some(last) if last.class.is_level() => p.tokens[last.token].range.end,
        _ => p.tokens[own.token].range.end,
    };
    let words = p.text[start..p.end_of(own).max(start)].to_lowercase();
    p.pack.other_basis.iter().any(|phrase| words.contains(phrase.as_str()))
}

fn is_level(mention: &Mention) -> bool {
    mention.class.is_level() && mention.aspect != Aspect::Change
}

/// Levels strictly between two mentions, outside of brackets other than theirs.
fn levels<'a>(p: &'a Paragraph<'_>, low: usize, high: usize, like: &'a Mention) -> impl Iterator<Item = usize> + 'a {
    (low + 1..high).filter(move |&at| {
        let mention = &p.mentions[at];
        let here = mention.aside == 0 || mention.aside == like.aside;
        let one = mention.class == like.class || is_level(mention) && is_level(like);
        here && one && mention.aspect != Aspect::Change && mention.aspect != Aspect::Rate
    })
}

/// Rose 4% to B from A.
fn before(p: &Paragraph<'_>, claim: usize, low: usize) -> Option<Evidence> {
    let (own, first) = (&p.mentions[claim], &p.mentions[low]);
    let near = first.clause <= own.clause + 1 && first.aside == own.aside;
    let cued = matches!(first.side, Some(Side::To | Side::From)) || first.is;
    (near && cued && levels(p, claim, low, first).next().is_none()).then_some(Evidence::Adjacent)
}

/// B, up 4% from A.
fn within(p: &Paragraph<'_>, claim: usize, pair: &Pair) -> Option<Evidence> {
    let (low, high) = pair.ends();
    let current = &p.mentions[pair.current];
    let alone = levels(p, low, high, current).next().is_none();
    let own = &p.mentions[claim];
    let near = own.aside == 0 || own.aside == p.mentions[high].aside;
    (alone && near).then_some(Evidence::Adjacent)
}

/// From A to B, up 4%; B compared with A (up 4%).
fn after(p: &Paragraph<'_>, claim: usize, high: usize) -> Option<Evidence> {
    let (own, last) = (&p.mentions[claim], &p.mentions[high]);
    let alone = levels(p, high, claim, last).next().is_none();
    let bracket = own.aside != 0 && own.aside != last.aside && (high + 1..claim).all(|at| p.mentions[at].aside == own.aside);
    let near = own.clause <= last.clause + 1 && own.aside == last.aside || bracket;
    (alone && near).then_some(Evidence::Adjacent)
}
