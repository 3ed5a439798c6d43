//! Bases that follow what has become of them: rose to B from A; B, up 5% from A; B, compared with A.

use crate::language::{Cue, Mark};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side, Time};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::{Class, Token};

use super::pair::{Pair, Pairs, comparable};

/// Figures on either side of a base among which what became of it is looked for.
const FAR: usize = 8;

/// Adds the pairs of bases that words introduce.
pub(super) fn add(p: &Paragraph<'_>, pairs: &mut Pairs) {
    for (at, base) in p.mentions.iter().enumerate() {
        if matches!(base.side, Some(Side::From | Side::Than))
            && let Some(pair) = pair(p, at, base)
        {
            pairs.add(pair);
        }
        if let Some(pair) = next_sentence(p, at, base) {
            pairs.add(pair);
        }
    }
}

fn pair(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let (before, after) = (before(p, at, base), after(p, at, base));
    // To $89.7 million, or 16 pence a share, from $94.8 million.
    let reached = before.filter(|&before| {
        let mention = &p.mentions[before];
        mention.side == Some(Side::To) && base.clause <= mention.clause + 2
    });
    if base.side == Some(Side::From)
        && let Some(end) = after.or(reached)
        && (after.is_some()
            || p.names.likeness(&base.own, &p.mentions[end].quantity) != Likeness::Unlike)
    {
        return Some(Pair::new(at, end, vec![Evidence::FromTo]));
    }
    let Some(current) = before else {
        return with(p, at, base).or_else(|| last_sentence(p, at, base));
    };
    let mention = &p.mentions[current];
    if bracketed(p, base) && may_be_change(base, mention) {
        return None;
    }
    // 576 in 2011, compared with 525 in 2012: the years say which came first.
    if let (Some(Time::Years(later)), Some(Time::Years(first))) = (base.time, mention.time)
        && first.last < later.first
    {
        let like = p.names.likeness(&base.own, &mention.quantity);
        return (like != Likeness::Unlike)
            .then(|| Pair::new(current, at, vec![Evidence::Than, like.evidence()]));
    }
    let like = p.names.likeness(&base.own, &mention.quantity);
    // Down from, higher than: the words leave no doubt.
    let bracket = base.aside != 0 && mention.aside == 0;
    let sure = base.direction.is_some() && (bracket || base.clause <= mention.clause + 2);
    match like {
        Likeness::Unlike => None,
        _ if sure => Some(Pair::new(at, current, vec![Evidence::FromTo])),
        _ if base.side == Some(Side::From) && !p.between_moves(current, at) => None,
        _ => Some(Pair::new(
            at,
            current,
            vec![Evidence::Than, like.evidence()],
        )),
    }
}

/// The nearest figure of the sentence before a base that it may be compared with; a bracket between is of another unit.
fn before(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<usize> {
    let near = (at.saturating_sub(FAR)..at).rev();
    let mut near = near.filter(|&before| {
        let mention = &p.mentions[before];
        mention.aside == base.aside
            || mention.aside == 0
            || bracketed(p, base) && bracketed(p, mention)
    });
    let same = |before: &usize| {
        let mention = &p.mentions[*before];
        mention.sentence == base.sentence && (comparable(base, mention) || of_growth(base, mention))
    };
    let near: Vec<usize> = near.by_ref().filter(same).collect();
    // $734.9 million, or $2.87 a share, down from $811.9 million.
    let average = |at: &usize| {
        (p.mentions[*at].aspect == Aspect::Average) == (base.aspect == Aspect::Average)
    };
    let found = near
        .iter()
        .copied()
        .find(average)
        .or(near.first().copied())?;
    let free = !matches!(p.mentions[found].side, Some(Side::From | Side::Than));
    free.then_some(found)
}

/// The index (213.9) is 3.7% below the peak of 2008 (222.1): each alone in its bracket.
fn bracketed(p: &Paragraph<'_>, mention: &Mention) -> bool {
    let mark = |at: usize| p.tokens.get(at).and_then(Token::mark);
    mention.token > 0
        && mark(mention.token - 1) == Some(Mark::Open)
        && mark(mention.token + 1) == Some(Mark::Close)
}

/// Up 5% compared with a year earlier (195): less than half of what became of it, a bracket may print the change.
fn may_be_change(base: &Mention, current: &Mention) -> bool {
    let size = |mention: &Mention| Some(mention.figure.amount.as_ref()?.point.as_ref()?.abs());
    match (size(base), size(current)) {
        (Some(base), Some(current)) => &base + &base < current,
        _ => true,
    }
}

/// 7% above the peak (A), with an index of B: alone in a bracket, and what became of it right after.
fn with(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let (claim, current) = (p.mentions.get(at.checked_sub(1)?)?, p.mentions.get(at + 1)?);
    let words = p
        .tokens
        .get(base.token + 2)
        .filter(|token| token.is_words())?;
    let with = p.text[words.range.clone()]
        .trim_start()
        .starts_with("with ");
    let here = current.sentence == base.sentence && current.clause == claim.clause;
    // Two numbers with a decimal point and without a unit are values of one index.
    let index = base.class == Class::Bare && current.class == Class::Bare;
    let fits = bracketed(p, base) && with && here && index && comparable(base, current);
    fits.then(|| Pair::new(at, at + 1, vec![Evidence::FromTo]))
}

/// B, 5 more than the previous week's level. The previous week's level was A: what a sentence begins with is what the one before
/// compares with.
fn next_sentence(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let reached = base.is || base.side == Some(Side::To);
    let begins = p.sentence(base.token).take(2);
    let past = begins
        .filter(|&at| p.tokens[at].cue() == Some(Cue::Past))
        .last()?;
    let named = two_words(&p.text[p.tokens[past].range.start..]);
    let near = || (at.saturating_sub(FAR)..at).filter(|&before| p.mentions[before].aside == 0);
    let last: Vec<usize> = near()
        .filter(|&before| p.mentions[before].sentence + 1 == base.sentence)
        .collect();
    let levels: Vec<usize> = last
        .iter()
        .copied()
        .filter(|&before| {
            p.mentions[before].class.is_level() && comparable(base, &p.mentions[before])
        })
        .collect();
    let compares = last.iter().any(|&claim| {
        let own = &p.mentions[claim];
        let words = p.tokens[own.token].range.end..p.end_of(own);
        let compares = matches!(
            p.tokens.get(own.token + 1).and_then(Token::cue),
            Some(Cue::From | Cue::Than)
        );
        compares && own.direction.is_some() && p.text[words].contains(named)
    });
    let [current] = levels[..] else { return None };
    let free = !matches!(p.mentions[current].side, Some(Side::From | Side::Than));
    let one = p.names.likeness(&base.own, &p.mentions[current].quantity) != Likeness::Unlike;
    let evidence = vec![Evidence::Than, Evidence::Named, Evidence::OtherSentence];
    (reached && free && one && compares).then(|| Pair::new(at, current, evidence))
}

/// The first two words of a text, without possession: the previous week’s.
fn two_words(text: &str) -> &str {
    let second = text.match_indices(' ').nth(1);
    let words = second.map_or(text, |(end, _)| &text[..end]);
    words.trim_end_matches(['s', '\'', '’'])
}

/// B. This is 5% more than A: the only figure of its kind in the sentence before.
fn last_sentence(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let first = p.sentence(base.token).next()?;
    let begins = p.text[p.tokens[first].range.start..].to_lowercase();
    let begins = begins.trim_start_matches(|c: char| !c.is_alphanumeric());
    let points = p.pack.anaphors.iter().any(|word| {
        begins
            .strip_prefix(word.as_str())
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    if !points {
        return None;
    }
    let near = (at.saturating_sub(FAR)..at).rev().filter(|&before| {
        let mention = &p.mentions[before];
        let free = !matches!(mention.side, Some(Side::From | Side::Than));
        mention.sentence + 1 == base.sentence
            && mention.aside == 0
            && free
            && comparable(base, mention)
    });
    let near: Vec<usize> = near.collect();
    let [current] = near[..] else { return None };
    let like = p.names.likeness(&base.own, &p.mentions[current].quantity);
    let evidence = vec![
        Evidence::Than,
        Evidence::Only,
        Evidence::OtherSentence,
        like.evidence(),
    ];
    (like != Likeness::Unlike).then(|| Pair::new(at, current, evidence))
}

/// Up 11.8%, down from 16.3%; added 72, lower than the average gain of 95: what moved is compared with what moved.
fn of_growth(base: &Mention, mention: &Mention) -> bool {
    let rates = base.class == Class::Percent && mention.class == Class::Percent;
    let rates = rates && mention.aspect == Aspect::Rate && base.aspect != Aspect::Share;
    let changes = base.aspect == Aspect::Change
        && mention.aspect == Aspect::Change
        && base.dimension() == mention.dimension();
    base.direction.is_some() && (rates || changes)
}

/// From A to B: the figure at which what begins at a base ends.
fn after(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<usize> {
    let mut near = (at + 1..p.mentions.len())
        .take(FAR)
        .filter(|&after| p.mentions[after].aside == base.aside);
    let next = near.next()?;
    let mention = &p.mentions[next];
    let to = mention.side == Some(Side::To) && mention.clause <= base.clause + 1;
    (to && mention.sentence == base.sentence && comparable(base, mention)).then_some(next)
}
