//! In seven days A, B a day.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::Side;
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::same_unit;
use crate::reading::tokens::Kind;

/// In seven days A, B a day.
pub static EQUATION: Equation = Equation {
    name: "per-day",
    states: ("七天共A，日均B", "In seven days A, B a day"),
    right: &["七天假期，全市接待游客210万人次，日均30万人次。"],
    wrong: &["七天假期，全市接待游客210万人次，日均35万人次。"],
    family: Family::Sum,
    find,
};

/// Figures before an average among which its total is looked for.
const FAR: usize = 6;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    let has = |cue| p.has(own.before.clone(), cue);
    let average = own.class.is_level() && has(Cue::Daily) && !has(Cue::Up) && !has(Cue::Down);
    if !average || own.aside != 0 {
        return Vec::new();
    }
    let Some(days) = days(p, claim) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for total in (0..claim).rev().take(FAR) {
        let mention = &p.mentions[total];
        let one = mention.dimension() == own.dimension();
        if mention.sentence != own.sentence
            || mention.aside == 0 && !one && !p.names.silent(&mention.own)
        {
            break;
        }
        let moves = matches!(mention.side, Some(Side::From | Side::Than));
        if !mention.is_level() || mention.aside != 0 || !one || !same_unit(p, mention, own) || moves
        {
            continue;
        }
        let like = p.names.likeness(&own.own, &mention.quantity);
        let named = p
            .names
            .core(&mention.quantity)
            .ends_with(&p.names.core(&own.own));
        if like == Likeness::Silent || named {
            let between = std::iter::repeat_n(Evidence::Between, all.len());
            let evidence = [Evidence::Beside, Evidence::Cued, like.evidence()]
                .into_iter()
                .chain(between)
                .collect();
            let formula = formula(&format!("{{0}} / {days}"), &[total]);
            all.push(Candidate {
                equation: &EQUATION,
                claim,
                formula,
                evidence,
            });
        }
    }
    all
}

/// How many days the words name: those of the sentence, or else of the paragraph, where they name but one number.
fn days(p: &Paragraph<'_>, claim: usize) -> Option<u32> {
    let token = p.mentions[claim].token;
    if let Some(days) = whole_year(p, claim) {
        return days;
    }
    let days = |at: usize| match &p.tokens[at].kind {
        // A holiday may last several numbers of days.
        Kind::Days(days) if days.len() == 1 => Some(days[0]),
        _ => None,
    };
    let near: Vec<u32> = p.sentence(token).filter_map(days).collect();
    let all = if near.is_empty() {
        p.before(token).filter_map(days).collect()
    } else {
        near
    };
    let first = *all.first()?;
    (first > 1 && all.iter().all(|&other| other == first)).then_some(first)
}

/// 2024年全年: the days of the one year that the sentence names as a whole before its total; `Some(None)` where it names
/// another.
fn whole_year(p: &Paragraph<'_>, claim: usize) -> Option<Option<u32>> {
    let own = &p.mentions[claim];
    let whole = |at: &usize| p.words(*at).ends_with(p.pack.whole_year.as_str());
    let named = p.sentence(own.token).find(whole)?;
    let near = (claim.saturating_sub(FAR)..claim).map(|at| &p.mentions[at]);
    let total = near
        .filter(|mention| mention.sentence == own.sentence && mention.is_level())
        .map(|mention| mention.token)
        .min();
    let year = |at: usize| match &p.tokens[at].kind {
        Kind::Year(Some(period)) if !period.is_span() => Some(period.first),
        _ => None,
    };
    let years: Vec<i64> = p.sentence(own.token).filter_map(year).collect();
    let [year] = years[..] else { return Some(None) };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = if leap { 366 } else { 365 };
    Some(total.filter(|&total| named < total).map(|_| days))
}
