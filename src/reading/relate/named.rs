//! The figure that words name: 占进出口总值的.

use crate::language::Cue;
use crate::reading::document::Document;
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Mention, Side};
use crate::reading::paragraph::Paragraph;

use super::part::outer_part;

/// The words that name the whole of a share, which may be none; `None` where there is no such cue.
pub(in crate::reading) fn whole_of(p: &Paragraph<'_>, own: &Mention) -> Option<String> {
    match p.pack.spaced {
        true => whole_after(p, own),
        false => whole_before(p, own),
    }
}

/// 67% of total revenues: the words after the share.
fn whole_after(p: &Paragraph<'_>, own: &Mention) -> Option<String> {
    let of = own.token + 1;
    if p.tokens.get(of)?.cue() != Some(Cue::Of) {
        return None;
    }
    let mut name: Vec<&str> = Vec::new();
    for at in of + 1..p.tokens.len() {
        let token = &p.tokens[at];
        let named = token.is_words() || matches!(token.cue(), Some(Cue::Total | Cue::And));
        if !named {
            break;
        }
        let words = p.words(at).split_whitespace();
        let ends = |word: &&str| p.pack.ends_name(word);
        let own = words.clone().take_while(|word| !ends(word));
        name.extend(own);
        if words.clone().any(|word| ends(&word)) {
            break;
        }
    }
    Some(name.join(" "))
}

/// 占进出口总值的67%: those between the cue of the share and the share itself.
fn whole_before(p: &Paragraph<'_>, own: &Mention) -> Option<String> {
    let share = |at: &usize| matches!(p.tokens[*at].cue(), Some(Cue::Share | Cue::Done));
    let first = own.lead.clone().find(share)?;
    let mut name = String::new();
    for at in first + 1..own.token {
        let token = &p.tokens[at];
        if token.figure().is_some() || token.cue().is_some_and(ends) && !name.is_empty() {
            break;
        }
        if token.is_words()
            || token.cue().is_some_and(names_time)
            || token.cue() == Some(Cue::Total)
        {
            name.push_str(p.words(at));
        }
    }
    Some(name.chars().filter(|c| c.is_alphanumeric()).collect())
}

/// The part of a share whose whole is named: the figure before it.
pub(in crate::reading) fn part_of_share(p: &Paragraph<'_>, claim: usize) -> Option<usize> {
    if !p.pack.spaced {
        return outer_part(p, claim);
    }
    let (own, part) = (&p.mentions[claim], claim.checked_sub(1)?);
    let a = &p.mentions[part];
    let near = a.sentence == own.sentence && a.aside == own.aside && a.clause + 1 >= own.clause;
    let level = a.is_level() && !matches!(a.side, Some(Side::From | Side::Than));
    (near && level).then_some(part)
}

/// The figures of a document around one that measure what a name says, in full, and of the same territory, where it says of which.
pub(in crate::reading) fn named_like(
    p: &Paragraph<'_>,
    document: &Document<'_>,
    name: &str,
    near: usize,
) -> Vec<usize> {
    let plain = full_name(p, name);
    let with = format!("{plain}{}", p.pack.total);
    let scope = scope(p, name);
    let cores = [plain.as_str(), with.as_str()].into_iter();
    let mut all: Vec<usize> = cores
        .flat_map(|core| document.named(core, near).iter().copied())
        .filter(|&figure| {
            scope.is_none() || scope == self::scope(p, &document.mention(figure).quantity)
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A name without the words that change nothing, or that by which the same thing goes where nothing else is left.
pub(in crate::reading) fn full_name(p: &Paragraph<'_>, name: &str) -> String {
    let alias = |known: &&[String; 2]| name.contains(known[0].as_str());
    if p.names.silent(name) {
        let same = p.pack.aliases.iter().find(alias);
        return same.map_or(String::new(), |known| known[1].clone());
    }
    match p.pack.spaced {
        true => p.names.core(name),
        false => p.names.core(name).replace(p.pack.total.as_str(), ""),
    }
}

/// The territory that a name says it is of all of.
pub(in crate::reading) fn scope(p: &Paragraph<'_>, name: &str) -> Option<usize> {
    let says = |words: &Vec<String>| words.iter().any(|word| name.contains(word.as_str()));
    p.pack.scopes.iter().position(says)
}

/// Cues at which the words that name a whole end.
fn ends(cue: Cue) -> bool {
    use Cue as C;
    let all = [
        C::Of,
        C::Share,
        C::Is,
        C::Rate,
        C::Up,
        C::UpTo,
        C::To,
        C::Each,
    ];
    all.contains(&cue)
}

/// Cues that are part of a name: 年初预算, 人均收入.
fn names_time(cue: Cue) -> bool {
    [Cue::Past, Cue::Now, Cue::Goal, Cue::Average].contains(&cue)
}

/// Whether words only point to a whole: 占其总数, 占同期出货量.
pub(in crate::reading) fn points(p: &Paragraph<'_>, name: &str) -> bool {
    p.pack
        .pointing
        .iter()
        .any(|word| name.starts_with(word.as_str()))
}

/// What speaks for a figure being the one that words name.
pub(in crate::reading) fn names(
    p: &Paragraph<'_>,
    name: &str,
    mention: &Mention,
) -> Option<Evidence> {
    let full = match p.pack.spaced {
        true => p.names.core(&mention.quantity),
        false => p.names.core(&words(p, mention)),
    };
    let wanted = p.names.core(name);
    if wanted.chars().nth(1).is_none() || full.is_empty() {
        return None;
    }
    if p.pack.spaced {
        return (wanted == full).then_some(Evidence::Named);
    }
    let plain = |text: &str| text.replace(p.pack.total.as_str(), "");
    let (wanted, full) = (plain(&wanted), plain(&full));
    if wanted == full {
        return Some(Evidence::Named);
    }
    // 进出口 ends in 出口 and is none.
    let splits = |word: &String| full.contains(word.as_str()) && !wanted.contains(word.as_str());
    let part = full.ends_with(&wanted) && !p.pack.opaque.iter().any(splits);
    part.then_some(Evidence::NamedPart)
}

/// The words before a figure, those of times and goals too: 年初预算.
fn words(p: &Paragraph<'_>, mention: &Mention) -> String {
    let heard = mention
        .before
        .clone()
        .filter(|&at| p.spots[at].aside == mention.aside);
    let words =
        heard.filter(|&at| p.tokens[at].is_words() || p.tokens[at].cue().is_some_and(names_time));
    let words: String = words.map(|at| p.words(at)).collect();
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The whole that the words before a part name: 一般公共预算收入中，税收5亿元.
pub(in crate::reading) fn among(p: &Paragraph<'_>, part: &Mention) -> Option<String> {
    let end = part.lead.start.checked_sub(1)?;
    let first = p
        .before(end)
        .rev()
        .find(|&at| p.tokens[at].mark().is_some());
    let first = first.map_or(p.before(end).start, |at| at + 1);
    let words = (first..end).filter(|&at| p.tokens[at].class().is_none());
    let words: String = words
        .flat_map(|at| p.words(at).chars())
        .filter(|c| c.is_alphanumeric())
        .collect();
    let name = p
        .pack
        .among
        .iter()
        .find_map(|word| words.strip_suffix(word.as_str()))?;
    let points = p
        .pack
        .pointing
        .iter()
        .any(|word| name.ends_with(word.as_str()));
    (!points).then(|| name.to_owned())
}
