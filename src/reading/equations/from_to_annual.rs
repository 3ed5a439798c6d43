//! From A to B, or up X times, so much a year.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::Aspect;
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{Pair, attached, lasting, two_years, years_of};
use crate::reading::tokens::Class;

/// From A to B, or up X times, so much a year.
pub static EQUATION: Equation = Equation {
    name: "from-to-annual",
    states: (
        "由A到B（或增长X倍），年均增长Y%：年份写明，或写明年数",
        "From A to B, or up X times, Y% a year: the years are named, or how many they are",
    ),
    right: &[
        "园区工业产值从2013年的100亿元增加到2023年的259.4亿元，年均增长10%。",
        "2022年，全区外贸总额比2002年扩大16.5倍，年均增长15%。",
    ],
    wrong: &[
        "园区工业产值从2013年的100亿元增加到2023年的259.4亿元，年均增长12%。",
        "2022年，全区外贸总额比2002年扩大16.5倍，年均增长18%。",
    ],
    family: Family::Change,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    let points = own.class == Class::Points && p.has(own.before.clone(), Cue::Annual);
    if own.aspect != Aspect::AnnualRate && !points {
        return Vec::new();
    }
    let fits = |pair: &Pair| !points || p.mentions[pair.base].class == Class::Percent;
    let pairs = attached(p, found.pairs, claim).filter(|(pair, _)| fits(pair));
    let dated = pairs.filter_map(|(pair, evidence)| {
        let years = years_of(p, pair, claim)?;
        let pattern = match points {
            true => format!("points({{0}}, {{1}}) / {years}"),
            false => format!("cagr({{0}}, {{1}}, {years})"),
        };
        let formula = formula(&pattern, &[pair.base, pair.current]);
        Some(Candidate {
            equation: &EQUATION,
            claim,
            formula,
            evidence,
        })
    });
    let mut all: Vec<Candidate> = dated.collect();
    all.extend((!points).then(|| multiple(p, claim)).flatten());
    all
}

/// 增长X倍，年均增长Y%.
fn multiple(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let total = (0..claim)
        .rev()
        .find(|&at| p.mentions[at].class != Class::Span)?;
    let all = &p.mentions[total];
    let rate = matches!(all.class, Class::Times | Class::Doubling | Class::Percent);
    let near = all.sentence == own.sentence && own.clause == all.clause + 1;
    let moves = rate && all.aspect == Aspect::Rate && all.aside == 0;
    if !moves || !near || !own.own.is_empty() {
        return None;
    }
    let years = two_years(p, total).or_else(|| lasting(p, claim, true))?;
    let formula = formula(&format!("annualized({{0}}, {years})"), &[total]);
    let evidence = vec![Evidence::Beside, Evidence::Adjacent, Evidence::Cued];
    Some(Candidate {
        equation: &EQUATION,
        claim,
        formula,
        evidence,
    })
}
