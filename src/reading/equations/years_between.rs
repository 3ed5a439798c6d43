//! The N years from P to Q.

use crate::language::{Cue, Mark};
use crate::reading::equation::{Candidate, Equation, Family, Found, Part};
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::lasts;
use crate::reading::tokens::{Class, Kind};

/// The N years from P to Q.
pub static EQUATION: Equation = Equation {
    name: "years-between",
    states: ("从P年到Q年的N年", "The N years from P to Q"),
    right: &["从2002年到2022年的20年，是跨越的20年。"],
    wrong: &["从2002年到2022年的30年，是跨越的30年。"],
    family: Family::Count,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if own.class != Class::Span || !lasts(p, own.token) {
        return Vec::new();
    }
    let years = joined(p, own.token).or_else(|| later(p, own.token));
    let formula = |(first, last)| vec![Part::Text(format!("span({first}, {last})"))];
    years
        .map(|years| Candidate::sure(&EQUATION, claim, formula(years)))
        .into_iter()
        .collect()
}

fn year(p: &Paragraph<'_>, at: usize) -> Option<i64> {
    match p.tokens.get(at)?.kind {
        Kind::Year(Some(period)) if !period.is_span() => Some(period.first),
        _ => None,
    }
}

/// 从2002年到2022年的20年; at most two short words may stand between.
fn joined(p: &Paragraph<'_>, token: usize) -> Option<(i64, i64)> {
    let loose = |at: usize| {
        let token = &p.tokens[at];
        let short = token.is_words() && p.words(at).chars().count() <= 2;
        token.cue() == Some(Cue::Of) || token.mark() == Some(Mark::Comma) || short
    };
    let near = (token.saturating_sub(3)..token).rev();
    let at = near.clone().find(|&at| !loose(at))?;
    if let Kind::Year(Some(period)) = p.tokens[at].kind
        && period.is_span()
    {
        return Some((period.first, period.last));
    }
    let (last, first) = (year(p, at)?, year(p, at.checked_sub(2)?)?);
    (p.tokens[at - 1].cue() == Some(Cue::To) && first < last).then_some((first, last))
}

/// 2012年…，10年后的2022年
fn later(p: &Paragraph<'_>, token: usize) -> Option<(i64, i64)> {
    let last = (token + 1..token + 4).find_map(|at| year(p, at))?;
    let next = p.tokens.get(token + 1)?;
    let after = p
        .pack
        .later
        .iter()
        .any(|word| p.text[next.range.start..].starts_with(word.as_str()));
    let here = |at: &usize| p.spots[*at].part + 1 >= p.spots[token].part;
    let years: Vec<i64> = p
        .before(token)
        .filter(here)
        .filter_map(|at| year(p, at))
        .collect();
    match years[..] {
        [first] if after && first < last => Some((first, last)),
        _ => None,
    }
}
