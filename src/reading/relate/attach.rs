//! Which pair a claim is of, and what speaks for it.

use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side, Time};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Class;

use super::around;
use super::pair::{Pair, Pairs};
use super::run::{Place, place};

/// Tokens after a claim within which a bracket gives it another value: 216%（或228%，不计汇率影响）.
const NEAR: usize = 4;

/// The pairs that a claim may be of, each with what speaks for it.
pub(in crate::reading) fn attached<'a>(
    p: &'a Paragraph<'_>,
    pairs: &'a Pairs,
    claim: usize,
) -> impl Iterator<Item = (&'a Pair, Vec<Evidence>)> {
    let suitable = suitable(p, pairs, claim);
    suitable
        .into_iter()
        .filter_map(move |pair| Some((pair, attach(p, pair, claim)?)))
}

/// Where several claims stand side by side, 分别增长5%和3%, the pair in the same place.
fn suitable<'a>(p: &Paragraph<'_>, pairs: &'a Pairs, claim: usize) -> Vec<&'a Pair> {
    let own = &p.mentions[claim];
    let Place { first, nth, length } = place(p, claim);
    let beside = length > 1 && pairs.near(claim).any(|pair| pair.place.1 == length);
    if length == 1 || beside {
        return pairs.near(claim).collect();
    }
    let before = pairs.near(claim).filter(|pair| {
        let alone = pair.is_sure() && pair.place.1 == 1;
        alone && pair.ends().1 < first && p.mentions[pair.current].sentence == own.sentence
    });
    let mut before: Vec<&Pair> = before.collect();
    before.sort_by_key(|pair| pair.current);
    match own.each && before.len() == length {
        true => vec![before[nth]],
        false => Vec::new(),
    }
}

/// What speaks for a claim being of a pair; none where it cannot be.
fn attach(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> Option<Vec<Evidence>> {
    if p.pack.spaced {
        return around::attach(p, pair, claim);
    }
    let (base, current, own) = (
        &p.mentions[pair.base],
        &p.mentions[pair.current],
        &p.mentions[claim],
    );
    let (low, high) = pair.ends();
    let inside = low < claim && claim < high;
    let after = claim > low && claim != high && (own.aside == 0 || own.aside == current.aside);
    if !after || inside && base.side != Some(Side::From) || two_bases(p, claim) {
        return None;
    }
    if other_basis(own, base) || !in_place(p, pair, claim) {
        return None;
    }
    let like = p.names.likeness(&own.own, &current.quantity);
    if like != Likeness::Silent && !p.names.nested(&own.own, &current.quantity) {
        return None;
    }
    let end = if inside { low } else { high };
    let mut evidence = pair.evidence.clone();
    evidence.extend(distance(&p.mentions[end], own)?);
    evidence.extend(between(p, pair, end, claim));
    evidence.push(like.evidence());
    Some(evidence)
}

/// 216%（或228%，不计汇率影响）: of two bases, and the words do not say which the levels are of.
fn two_bases(p: &Paragraph<'_>, claim: usize) -> bool {
    let own = &p.mentions[claim];
    let next = p.mentions.get(claim + 1);
    let other = next.is_some_and(|next| {
        next.aside != own.aside && next.class == own.class && next.token <= own.token + NEAR
    });
    other && own.aside == 0
}

/// 同比 of a base that is not last year's.
fn other_basis(own: &Mention, base: &Mention) -> bool {
    match (own.basis, base.time) {
        (Some(basis), Some(Time::Past(past))) => basis != past,
        _ => false,
    }
}

/// Several pairs side by side, 分别: the i-th claim is of the i-th pair.
fn in_place(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> bool {
    let own = place(p, claim);
    pair.place.1 == 1 || own.length == pair.place.1 && own.nth == pair.place.0
}

fn distance(last: &Mention, own: &Mention) -> Option<Vec<Evidence>> {
    let mut far = match own.sentence - last.sentence {
        0 if own.part == last.part => Vec::new(),
        0 => vec![Evidence::OtherPart],
        1 => vec![Evidence::OtherSentence, Evidence::OtherSentence],
        _ => return None,
    };
    far.extend((own.clause <= last.clause + 1).then_some(Evidence::Adjacent));
    Some(far)
}

/// The figures between a pair and a claim that the claim may be of instead.
fn between(p: &Paragraph<'_>, pair: &Pair, end: usize, claim: usize) -> Vec<Evidence> {
    let (current, own) = (&p.mentions[pair.current], &p.mentions[claim]);
    if own.each && place(p, claim).length > 1 && pair.place.1 == 1 {
        return Vec::new();
    }
    let other = p.inner(end, claim).filter(|(at, mention)| {
        let level = mention.class.is_level() && mention.class != Class::Count;
        let rival = mention.dimension() == current.dimension() || level;
        ![pair.base, pair.current].contains(at) && mention.aspect != Aspect::Change && rival
    });
    let speaks = |(_, mention): (usize, &Mention)| match p.names.core(&mention.own).is_empty() {
        true => Evidence::Between,
        false => Evidence::NewSubject,
    };
    other.map(speaks).collect()
}
