//! The parts of a whole make it up.

use crate::language::{Cue, Mark};
use crate::number::Rational;
use crate::reading::equation::{Candidate, Equation, Family, Found, call};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention};
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{MOST, Parts, may_be_part, of_which, partition, same_unit};
use crate::reading::tokens::Class;

/// The parts of a whole make it up.
pub static EQUATION: Equation = Equation {
    name: "parts-of-whole",
    states: ("各部分之和是总数", "The parts of a whole make it up"),
    right: &[
        "一班19人、二班17人、三班15人，合计51人。",
        "全市进出口总额860亿元，其中出口520亿元，进口340亿元。",
    ],
    wrong: &[
        "一班19人、二班17人、三班15人，合计54人。",
        "全市进出口总额860亿元，其中出口520亿元，进口440亿元。",
    ],
    family: Family::Sum,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if !own.is_level() || own.aside != 0 {
        return Vec::new();
    }
    let sums = [
        listed(p, claim),
        composed(p, claim),
        partition(p, claim),
        shared(p, claim),
    ];
    let candidate = |(parts, evidence): Parts| Candidate {
        equation: &EQUATION,
        claim,
        formula: call("sum", &parts),
        evidence,
    };
    sums.into_iter().flatten().map(candidate).collect()
}

/// 甲1、乙2、丙3，合计6: all of the list before a total.
fn listed(p: &Paragraph<'_>, claim: usize) -> Option<Parts> {
    let own = &p.mentions[claim];
    if !p.has(own.before.clone(), Cue::Total) {
        return None;
    }
    let parts = list(p, claim)?;
    let (first, last) = (&p.mentions[*parts.first()?], &p.mentions[*parts.last()?]);
    // 甲1、乙2等，共计9: the list is cut short.
    let cut = (first.token..own.token).any(|at| {
        p.tokens[at].cue() == Some(Cue::Etc) || p.tokens[at].is_words() && p.words(at).contains('…')
    });
    if parts.len() < 2 || own.clause > last.clause + 1 || cut {
        return None;
    }
    let words = p.names.core(&own.own);
    let kind = |&part: &usize| p.names.core(&p.mentions[part].quantity).ends_with(&words);
    let alike = p.names.silent(&words) || parts.iter().all(kind);
    let mut evidence = vec![Evidence::TotalLabel, Evidence::List];
    evidence.extend((!alike).then_some(Evidence::Unlike));
    Some((parts, evidence))
}

/// The figures of the list that ends before a total, in their order; none where it is not clear where it begins.
fn list(p: &Paragraph<'_>, claim: usize) -> Option<Vec<usize>> {
    let own = &p.mentions[claim];
    let mut parts: Vec<usize> = Vec::new();
    for at in (claim.saturating_sub(MOST)..claim).rev() {
        let mention = &p.mentions[at];
        if mention.sentence != own.sentence {
            break;
        }
        let items = mention.class == Class::Count && mention.clause == own.clause;
        let rate = !mention.class.is_level() && mention.aspect == Aspect::Rate;
        if mention.aside != 0 || items || rate {
            continue;
        }
        if !may_be_part(p, at, claim) {
            let beside = parts
                .last()
                .is_none_or(|&part| p.mentions[part].clause <= mention.clause + 1);
            // One of the same unit right before the list may belong to it.
            let doubt =
                beside && mention.dimension() == own.dimension() && same_unit(p, mention, own);
            if doubt {
                return None;
            }
            break;
        }
        parts.push(at);
        if parts.len() > 1 && begins(p, mention) {
            break;
        }
    }
    let parts = counted(p, claim, parts)?;
    Some(parts.into_iter().rev().collect())
}

/// Whether 其中 or a colon begins a list before a figure.
fn begins(p: &Paragraph<'_>, first: &Mention) -> bool {
    let colon = first
        .lead
        .start
        .checked_sub(1)
        .map(|at| p.tokens[at].mark());
    p.has(first.lead.clone(), Cue::OfWhich) || colon == Some(Some(Mark::Colon))
}

/// 两市合计: the last so many of a list.
fn counted(p: &Paragraph<'_>, claim: usize, mut parts: Vec<usize>) -> Option<Vec<usize>> {
    let own = &p.mentions[claim];
    let told = claim.checked_sub(1).map(|at| &p.mentions[at]);
    let told = told.filter(|told| told.class == Class::Count && told.clause == own.clause);
    if let Some(told) = told {
        let many = usize::try_from(told.figure.amount.as_ref()?.point.as_ref()?.to_i64()?).ok()?;
        if parts.len() < many {
            return None;
        }
        parts.truncate(many);
    }
    Some(parts)
}

/// 支出9，其中：基本4，占44%；项目5，占56%: the printed shares make up a whole.
fn shared(p: &Paragraph<'_>, claim: usize) -> Option<Parts> {
    let own = &p.mentions[claim];
    let mut parts: Vec<usize> = Vec::new();
    let (mut total, mut shares) = (Rational::ZERO, 0);
    for at in (claim + 1..p.mentions.len()).take(2 * MOST) {
        let mention = &p.mentions[at];
        if mention.sentence != own.sentence {
            break;
        }
        if mention.aside != 0 {
            continue;
        }
        if mention.aspect == Aspect::Share && mention.class == Class::Percent {
            let part = &p.mentions[*parts.last()?];
            if mention.clause > part.clause + 1 {
                return None;
            }
            shares += 1;
            total = &total + mention.figure.amount.as_ref()?.point.as_ref()?;
        } else if may_be_part(p, at, claim) {
            parts.push(at);
        } else {
            return None;
        }
    }
    // Each share is rounded, to a tenth of a point where it is printed coarsely.
    let room = Rational::new(i64::try_from(parts.len()).ok()?, 1000);
    if parts.len() < 2 || shares != parts.len() || (&total - &Rational::ONE).abs() > room {
        return None;
    }
    let mut evidence = vec![Evidence::SharesAreAll];
    evidence.extend(of_which(p, claim, parts[0])?);
    Some((parts, evidence))
}

/// 风电3，光伏4，风电光伏总装机7: the name of the whole is made of the names of its parts.
fn composed(p: &Paragraph<'_>, claim: usize) -> Option<Parts> {
    let own = &p.mentions[claim];
    let mut parts: Vec<usize> = Vec::new();
    for at in (0..claim).rev().take(6) {
        let mention = &p.mentions[at];
        if mention.sentence != own.sentence || parts.len() == 3 {
            break;
        }
        let bound = mention
            .figure
            .amount
            .as_ref()
            .is_some_and(|amount| amount.bound.is_some());
        if !may_be_part(p, at, claim) || p.names.silent(&mention.own) || bound {
            continue;
        }
        parts.push(at);
        let head = |&part: &usize| {
            p.names
                .core(&p.mentions[part].own)
                .chars()
                .take(2)
                .collect::<String>()
        };
        let heads: String = parts.iter().rev().map(head).collect();
        let all = heads.chars().count() == 2 * parts.len() && own.own.contains(&heads);
        if parts.len() > 1 && all {
            parts.reverse();
            return Some((parts, vec![Evidence::Partition, Evidence::Named]));
        }
    }
    None
}
