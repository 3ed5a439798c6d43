//! Bases that the words tell by their time: 比A, 上年同期A, 2012年A.

use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side, Time};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;

use super::pair::{Pair, Pairs, comparable};

/// Figures on either side of a base among which what it is compared with is looked for, and how many of its kind may stand
/// between.
const FAR: usize = 24;
const NEXT: usize = 8;
const BETWEEN: usize = 3;

/// Adds the pairs that times and comparisons make.
pub(super) fn add(p: &Paragraph<'_>, pairs: &mut Pairs) {
    for (at, base) in p.mentions.iter().enumerate() {
        let found = match base.side {
            Some(Side::Than) => than(p, at, base),
            _ => past(p, at, base),
        };
        found
            .into_iter()
            .chain(years(p, at, base))
            .for_each(|pair| pairs.add(pair));
    }
}

fn with_between(mut evidence: Vec<Evidence>, between: usize) -> Vec<Evidence> {
    evidence.extend(std::iter::repeat_n(Evidence::Between, between));
    evidence
}

/// B，比A增长5%; 比A增加到B.
fn than(p: &Paragraph<'_>, at: usize, base: &Mention) -> Vec<Pair> {
    if matches!(
        base.aspect,
        Aspect::Change | Aspect::Rate | Aspect::AnnualRate
    ) {
        return Vec::new();
    }
    let next = p.mentions.get(at + 1).filter(|next| {
        let here = next.sentence == base.sentence && next.clause == base.clause;
        here && next.side == Some(Side::To) && comparable(base, next)
    });
    if next.is_some() {
        return vec![Pair::new(at, at + 1, vec![Evidence::FromTo])];
    }
    let mut found = Vec::new();
    let mut between = 0;
    for current in before(p, at, base) {
        let mention = &p.mentions[current];
        if between > BETWEEN {
            break;
        }
        if mention.side == Some(Side::Than) {
            continue;
        }
        // 较上年同期创纪录的114亿元: what stands before 的 says how it was.
        let like = match base.of {
            true => Likeness::Silent,
            false => p.names.likeness(&base.own, &mention.quantity),
        };
        if like != Likeness::Unlike {
            let evidence = with_between(vec![Evidence::Than, like.evidence()], between);
            found.push(Pair::new(at, current, evidence));
        }
        between += 1;
    }
    found
}

/// The mentions of a sentence before a base that it may be compared with, the nearest first.
fn before<'a>(
    p: &'a Paragraph<'_>,
    at: usize,
    base: &'a Mention,
) -> impl Iterator<Item = usize> + 'a {
    let near = (at.saturating_sub(FAR)..at).rev();
    let near = near.take_while(|&current| p.mentions[current].sentence == base.sentence);
    near.filter(|&current| p.mentions[current].aside == 0 && comparable(base, &p.mentions[current]))
}

/// B，上年同期A; 去年A，今年B.
fn past(p: &Paragraph<'_>, at: usize, base: &Mention) -> Vec<Pair> {
    let past = matches!(base.time, Some(Time::Past(_)));
    let level = matches!(base.aspect, Aspect::Level | Aspect::Average);
    if !past || !level || base.aside != 0 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (between, current) in before(p, at, base).enumerate().take(BETWEEN) {
        let mention = &p.mentions[current];
        let like = p.names.likeness(&base.own, &mention.quantity);
        let silent = p.names.core(&base.own).is_empty();
        let one = like != Likeness::Unlike && (silent || like == Likeness::Same);
        if one && !matches!(mention.time, Some(Time::Past(_))) {
            let evidence = with_between(vec![Evidence::PastNow, like.evidence()], between);
            found.push(Pair::new(at, current, evidence));
        }
    }
    found.extend(now(p, at, base));
    found
}

/// 去年A，今年B.
fn now(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let mut after = (at + 1..p.mentions.len()).take(NEXT);
    let next = after.find(|&next| {
        let mention = &p.mentions[next];
        mention.sentence == base.sentence && mention.aside == 0 && comparable(base, mention)
    })?;
    let mention = &p.mentions[next];
    let like = p.names.likeness(&mention.own, &base.quantity);
    let fits = mention.time == Some(Time::Now) && like != Likeness::Unlike;
    fits.then(|| Pair::new(at, next, vec![Evidence::PastNow, like.evidence()]))
}

/// 2012年…A，2022年…B.
fn years(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let Some(Time::Years(first)) = base.time else {
        return None;
    };
    if base.aside != 0 || first.is_span() {
        return None;
    }
    let mut between = 0;
    for next in (at + 1..p.mentions.len()).take(NEXT) {
        let mention = &p.mentions[next];
        if mention.sentence > base.sentence + 1 {
            break;
        }
        if mention.aside != 0 || !comparable(base, mention) {
            continue;
        }
        let like = p.names.likeness(&mention.own, &base.quantity);
        let one =
            matches!(like, Likeness::Same | Likeness::Silent) && base.partial == mention.partial;
        match mention.time {
            Some(Time::Years(last)) if one && !last.is_span() && first.first < last.first => {
                let evidence = with_between(vec![Evidence::Years, like.evidence()], between);
                return Some(Pair::new(at, next, evidence));
            }
            _ => between += 1,
        }
    }
    None
}
