//! The figure that words name: 占进出口总值的.

use crate::language::Cue;
use crate::reading::evidence::Evidence;
use crate::reading::mention::Mention;
use crate::reading::paragraph::Paragraph;

/// The words between the cue of a share and the share itself, which may be none; `None` where there is no such cue.
pub(in crate::reading) fn whole_of(p: &Paragraph<'_>, own: &Mention) -> Option<String> {
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
    let (wanted, full) = (p.names.core(name), p.names.core(&words(p, mention)));
    if wanted.chars().nth(1).is_none() || full.is_empty() {
        return None;
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
