//! How many years the words name.

use crate::reading::mention::Time;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Kind;

use super::pair::Pair;

/// Whether a length of time is that of the article's growth, and not of 连续5年.
pub(in crate::reading) fn lasts(p: &Paragraph<'_>, token: usize) -> bool {
    let before = &p.text[..p.tokens[token].range.start];
    !p.pack
        .unlasting
        .iter()
        .any(|word| before.ends_with(word.as_str()))
}

/// The years of a pair: between those that its figures name, or those that the sentence names, or how many it says.
pub(in crate::reading) fn years_of(p: &Paragraph<'_>, pair: &Pair, claim: usize) -> Option<i64> {
    let time = |at: usize| p.mentions[at].time;
    let year = |at: usize| match time(at) {
        Some(Time::Years(period)) if !period.is_span() => Some(period.first),
        _ => None,
    };
    let between = || Some(year(pair.current)? - year(pair.base)?).filter(|years| *years > 0);
    // Where the base alone is dated, a length of time of elsewhere does not say when the other figure is of.
    let dated =
        matches!(time(pair.base), Some(Time::Years(_))) && time(pair.base) != time(pair.current);
    let named = || (!dated).then(|| two_years(p, claim)).flatten();
    between()
        .or_else(named)
        .or_else(|| lasting(p, claim, dated))
}

/// 2022年…比2002年: the years between the two that the sentence names.
pub(in crate::reading) fn two_years(p: &Paragraph<'_>, claim: usize) -> Option<i64> {
    let year = |at: usize| match &p.tokens[at].kind {
        Kind::Year(Some(period)) if !period.is_span() => Some(period.first),
        _ => None,
    };
    let years: Vec<i64> = p
        .sentence(p.mentions[claim].token)
        .filter_map(year)
        .collect();
    match years[..] {
        [one, other] if one != other => Some((one - other).abs()),
        _ => None,
    }
}

/// The one length of time that the sentence names; where it names none and may, that of the paragraph.
pub(in crate::reading) fn lasting(p: &Paragraph<'_>, claim: usize, near: bool) -> Option<i64> {
    let token = p.mentions[claim].token;
    let years = |at: usize| match &p.tokens[at].kind {
        Kind::Years(years) if lasts(p, at) => Some(i64::from(*years)),
        _ => None,
    };
    let mut said: Vec<i64> = p.sentence(token).filter_map(years).collect();
    if said.is_empty() && !near {
        said = p.before(token).filter_map(years).collect();
    }
    said.sort_unstable();
    said.dedup();
    match said[..] {
        [years] if years > 1 => Some(years),
        _ => None,
    }
}
