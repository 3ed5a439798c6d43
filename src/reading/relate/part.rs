//! The part of a share, and the whole that stands within its words.

use crate::language::Cue;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;

use super::run::{MOST, Place, place};

/// The token of the cue of a share: 占, 完成, 为.
fn cue(p: &Paragraph<'_>, own: &Mention) -> Option<usize> {
    let share = |cue| matches!(cue, Cue::Share | Cue::Done | Cue::Is);
    own.lead
        .clone()
        .find(|&at| p.tokens[at].cue().is_some_and(share))
}

/// The whole that stands within the words of a share: 占年度计划170万套的5%.
pub(in crate::reading) fn inside(p: &Paragraph<'_>, claim: usize) -> Option<usize> {
    let own = &p.mentions[claim];
    let first = place(p, claim).first;
    let mut whole = first.checked_sub(1)?;
    let mention = &p.mentions[whole];
    let cue = cue(p, own)?;
    if mention.clause != own.clause && mention.aside == 0 || mention.token < cue {
        return None;
    }
    let of = p.has(mention.token..p.mentions[first].token, Cue::Of);
    while p.mentions[whole].aside != 0 && whole > 0 && p.mentions[whole - 1].token > cue {
        whole -= 1;
    }
    (of && p.mentions[whole].class.is_level()).then_some(whole)
}

/// The part of a share, whose whole stands elsewhere.
pub(in crate::reading) fn outer_part(p: &Paragraph<'_>, claim: usize) -> Option<usize> {
    match inside(p, claim) {
        Some(_) => None,
        None => part(p, claim, None),
    }
}

/// The nearest figure of the sentence before a share that may be its part; of several side by side the one in its place.
pub(in crate::reading) fn part(
    p: &Paragraph<'_>,
    claim: usize,
    inside: Option<usize>,
) -> Option<usize> {
    let own = &p.mentions[claim];
    let Place { first, nth, length } = place(p, claim);
    let cue = cue(p, own)?;
    let words = own
        .lead
        .clone()
        .take_while(|&at| at < cue)
        .filter(|&at| p.tokens[at].is_words());
    let subject: String = words.map(|at| p.words(at)).collect();
    let subject = p.names.core(&subject);
    let end = inside.unwrap_or(claim).min(first);
    let near = |&at: &usize| {
        let mention = &p.mentions[at];
        let here = mention.aside == 0 && own.sentence == mention.sentence;
        here && mention.class.is_level() && mention.aspect != Aspect::Change
    };
    let levels: Vec<usize> = (end.saturating_sub(MOST)..end)
        .rev()
        .filter(near)
        .take(length)
        .collect();
    let at = *levels.get(length - 1 - nth)?;
    let part = &p.mentions[at];
    let named = subject.is_empty()
        || part.clause == own.clause
        || p.names.likeness(&subject, &part.quantity) != Likeness::Unlike;
    let level = part.is_level() && !matches!(part.side, Some(Side::From | Side::Than));
    (level && named).then_some(at)
}
