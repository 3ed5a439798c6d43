//! 从A增加到B; 分别从A、B增加到C、D; 从A增长5%，达到B.

use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Class;

use super::pair::{Pair, Pairs, comparable};
use super::run::run;

/// Figures after the base among which its end is looked for.
const FAR: usize = 6;

/// Adds the pairs that 从 and 到 hold.
pub(super) fn add(p: &Paragraph<'_>, pairs: &mut Pairs) {
    for (at, base) in p.mentions.iter().enumerate() {
        if base.side == Some(Side::From) {
            add_from(p, at, base, pairs);
        }
    }
}

fn add_from(p: &Paragraph<'_>, at: usize, base: &Mention, pairs: &mut Pairs) {
    let length = run(p, at);
    let Some(end) = end(p, at + length, base) else {
        return;
    };
    let target = &p.mentions[end];
    let to = target.side == Some(Side::To);
    let reached = target.is && target.clause != base.clause;
    let fits = length == 1 && comparable(base, target) || length > 1 && run(p, end) >= length;
    if !to && !reached || !fits {
        return;
    }
    for nth in 0..length {
        let (base, current) = (at + nth, end + nth);
        let (a, b) = (&p.mentions[base], &p.mentions[current]);
        if a.dimension() != b.dimension() || a.class == Class::Span || b.class == Class::Span {
            continue;
        }
        let mut evidence = vec![if to { Evidence::FromTo } else { Evidence::Than }];
        evidence.extend((length > 1).then_some(Evidence::Respectively));
        pairs.add(Pair {
            base,
            current,
            evidence,
            place: (nth, length),
        });
    }
}

/// The figure at which what begins at a base ends; a rate may stand between.
fn end(p: &Paragraph<'_>, next: usize, base: &Mention) -> Option<usize> {
    let near = (next..p.mentions.len()).take(FAR);
    let mut near = near.filter(|&at| {
        let mention = &p.mentions[at];
        mention.sentence == base.sentence && mention.aside == base.aside
    });
    let ends = |mention: &Mention| {
        let level = mention.class.is_level() || mention.class == base.class;
        matches!(mention.side, Some(Side::To | Side::From))
            || level && mention.aspect != Aspect::Rate
    };
    let end = near.find(|&at| ends(&p.mentions[at]))?;
    (p.mentions[end].side != Some(Side::From)).then_some(end)
}
