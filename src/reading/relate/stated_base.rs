//! Bases that follow what has become of them: rose to B from A; B, up 5% from A; B, compared with A.

use crate::reading::evidence::Evidence;
use crate::reading::mention::{Mention, Side, Time};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;

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
    }
}

fn pair(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<Pair> {
    let (before, after) = (before(p, at, base), after(p, at, base));
    let reached = before.filter(|&before| {
        let mention = &p.mentions[before];
        mention.side == Some(Side::To) && base.clause <= mention.clause + 1
    });
    if base.side == Some(Side::From)
        && let Some(end) = reached.or(after)
    {
        return Some(Pair::new(at, end, vec![Evidence::FromTo]));
    }
    let current = before?;
    let mention = &p.mentions[current];
    // 576 in 2011, compared with 525 in 2012: the years say which came first.
    if let (Some(Time::Years(later)), Some(Time::Years(first))) = (base.time, mention.time)
        && first.last < later.first
    {
        let like = p.names.likeness(&base.own, &mention.quantity);
        return (like != Likeness::Unlike).then(|| Pair::new(current, at, vec![Evidence::Than, like.evidence()]));
    }
    let like = p.names.likeness(&base.own, &mention.quantity);
    // Down from, higher than: the words leave no doubt.
    let sure = base.direction.is_some() && base.clause <= mention.clause + 1;
    match like {
        Likeness::Unlike => None,
        _ if sure => Some(Pair::new(at, current, vec![Evidence::FromTo])),
        _ if base.side == Some(Side::From) && !p.between_moves(current, at) => None,
        _ => Some(Pair::new(at, current, vec![Evidence::Than, like.evidence()])),
    }
}

/// The nearest figure of the sentence before a base that it may be compared with; a bracket between is of another unit.
fn before(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<usize> {
    let near = (at.saturating_sub(FAR)..at).rev();
    let mut near = near.filter(|&before| {
        let mention = &p.mentions[before];
        mention.aside == base.aside || mention.aside == 0
    });
    let same = |before: &usize| {
        let mention = &p.mentions[*before];
        mention.sentence == base.sentence && comparable(base, mention)
    };
    let found = near.find(same)?;
    let free = !matches!(p.mentions[found].side, Some(Side::From | Side::Than));
    free.then_some(found)
}

/// From A to B: the figure at which what begins at a base ends.
fn after(p: &Paragraph<'_>, at: usize, base: &Mention) -> Option<usize> {
    let mut near = (at + 1..p.mentions.len()).take(FAR).filter(|&after| p.mentions[after].aside == base.aside);
    let next = near.next()?;
    let mention = &p.mentions[next];
    let to = mention.side == Some(Side::To) && mention.clause <= base.clause + 1;
    (to && mention.sentence == base.sentence && comparable(base, mention)).then_some(next)
}
