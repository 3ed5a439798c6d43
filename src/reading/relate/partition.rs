//! Parts whose names make up a whole: 出口 and 进口, 城镇 and 农村.

use crate::language::Cue;
use crate::reading::evidence::Evidence;
use crate::reading::mention::Side;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Class;

use super::named;
use super::whole::{large, of_which, same_unit};

/// Figures after a whole among which its parts are looked for.
const FAR: usize = 12;

/// Parts with what speaks for them.
pub(in crate::reading) type Parts = (Vec<usize>, Vec<Evidence>);

/// Whether a figure may be a part of a claim.
pub(in crate::reading) fn may_be_part(p: &Paragraph<'_>, part: usize, claim: usize) -> bool {
    let (a, b) = (&p.mentions[part], &p.mentions[claim]);
    let next = p.mentions.get(part + 1);
    let moves = a.side == Some(Side::From) && next.is_some_and(|next| next.side == Some(Side::To));
    let level = a.is_level() && (a.class != Class::Bare || large(a)) && a.aside == 0;
    level
        && !moves
        && a.dimension() == b.dimension()
        && same_unit(p, a, b)
        && !matches!(a.side, Some(Side::Than | Side::To))
}

/// 进出口5，其中出口3，进口2: the parts after a whole whose names make it up.
pub(in crate::reading) fn partition(p: &Paragraph<'_>, claim: usize) -> Option<Parts> {
    let own = &p.mentions[claim];
    let near = (claim + 1..p.mentions.len()).take(FAR);
    let after: Vec<usize> = near
        .filter(|&at| p.mentions[at].sentence <= own.sentence + 1 && may_be_part(p, at, claim))
        .collect();
    p.pack.parts.iter().find_map(|names| {
        let parts = parts(p, names, &after)?;
        let evidence = evidence(p, claim, names, &parts, after[0])?;
        Some((parts, evidence))
    })
}

/// One figure for each of some names, restricted in one way, with no other after them in their list.
fn parts(p: &Paragraph<'_>, names: &[String], after: &[usize]) -> Option<Vec<usize>> {
    let named = |name: &String| {
        after
            .iter()
            .copied()
            .find(|&at| p.mentions[at].own.contains(name.as_str()))
    };
    let mut parts: Vec<usize> = names.iter().map(named).collect::<Option<_>>()?;
    parts.sort_unstable();
    parts.dedup();
    let first = restriction(p, names, parts[0]);
    // 对美出口 and 进口 are no whole; 服务出口 and 进口 are.
    let one = |&at: &usize| [first.as_str(), ""].contains(&restriction(p, names, at).as_str());
    let last = *parts.last()?;
    let more = after.iter().find(|&&at| at > last).is_some_and(|&at| {
        let next = &p.mentions[at];
        let listed = next.sentence == p.mentions[last].sentence && !p.names.silent(&next.own);
        listed && !p.has(next.before.clone(), Cue::OfWhich)
    });
    (parts.len() == names.len() && parts[1..].iter().all(one) && !more).then_some(parts)
}

/// What stands in the name of a part beside the name that makes it one.
fn restriction(p: &Paragraph<'_>, names: &[String], part: usize) -> String {
    let words = p.names.core(&p.mentions[part].own);
    let name = names.iter().find(|name| words.contains(name.as_str()));
    name.map_or(words.clone(), |name| words.replace(name.as_str(), ""))
}

fn evidence(
    p: &Paragraph<'_>,
    claim: usize,
    names: &[String],
    parts: &[usize],
    next: usize,
) -> Option<Vec<Evidence>> {
    let (own, first) = (&p.mentions[claim], &p.mentions[parts[0]]);
    let mut evidence = vec![Evidence::Partition];
    let words = p.names.core(&own.own);
    let named = named::among(p, first).is_some_and(|name| p.names.core(&name).ends_with(&words));
    evidence.extend((named && !p.names.silent(&words)).then_some(Evidence::Named));
    if let Some(more) = of_which(p, claim, parts[0]) {
        evidence.extend(
            more.into_iter()
                .filter(|one| *one != Evidence::OtherSentence),
        );
    } else if parts[0] == next && first.clause <= own.clause + 2 {
        let restriction = restriction(p, names, parts[0]);
        let same = restriction.chars().nth(2).is_some() && words.ends_with(&restriction);
        evidence.extend(same.then_some(Evidence::Same));
        let initial = |name: &String| name.chars().next().is_some_and(|c| own.own.contains(c));
        evidence.extend(names.iter().all(initial).then_some(Evidence::Alike));
        evidence.extend((first.sentence == own.sentence).then_some(Evidence::Adjacent));
    }
    Some(evidence)
}
