//! A, of which B, X%.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, call};
use crate::reading::evidence::Evidence;
use crate::reading::mention::Aspect;
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{inside, is_whole, names, of_which, part, place, points, whole_of};
use crate::reading::tokens::Class;

/// A, of which B, X%.
pub static EQUATION: Equation = Equation {
    name: "share-of-which",
    states: (
        "A，其中B，占X%；B占A的X%；完成A的X%",
        "A, of which B, X%; B is X% of A; X% of a plan A is done",
    ),
    right: &[
        "全市企业3250家，其中高新技术企业1430家，占44%。",
        "全市进出口4860亿元，民营企业进出口3210亿元，占进出口的66%。",
    ],
    wrong: &["全市企业3250家，其中高新技术企业1430家，占54%。"],
    family: Family::Share,
    find,
};

/// Figures before a claim among which its whole is looked for.
const FAR: usize = 24;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    // 合计占: of several parts together.
    let share = own.class == Class::Percent && own.aspect == Aspect::Share && own.aside == 0;
    if !share || p.has(own.lead.clone(), Cue::Total) {
        return Vec::new();
    }
    let inside = inside(p, claim);
    let Some(part) = part(p, claim, inside) else {
        return Vec::new();
    };
    if let Some(whole) = inside {
        let one = p.mentions[whole].dimension() == p.mentions[part].dimension();
        let formula = call("share", &[part, whole]);
        return one
            .then(|| Candidate::sure(&EQUATION, claim, formula))
            .into_iter()
            .collect();
    }
    let name = whole_of(p, own).filter(|name| !points(p, name));
    let Some(name) = name else { return Vec::new() };
    let near = (claim.saturating_sub(FAR)..claim)
        .rev()
        .filter(|&at| at != part);
    // 完成预算的: of its own budget, and not of what was spent or of the budget of all.
    let planned = p.has(own.lead.clone(), Cue::Goal);
    let of_plan = |at: usize| {
        let inner = p.has(
            p.mentions[at].token..p.mentions[part].token.max(p.mentions[at].token),
            Cue::OfWhich,
        );
        !planned || p.mentions[at].goal && !inner
    };
    let near = near.filter(|&at| of_plan(at));
    let fits = near.filter(|&at| is_whole(p, at, part) && !is_sibling(p, at, part, claim, &name));
    let candidate = |whole: usize| {
        let mut evidence = evidence(p, claim, part, whole, &name)?;
        evidence.push(Evidence::Cued);
        Some(Candidate {
            equation: &EQUATION,
            claim,
            formula: call("share", &[part, whole]),
            evidence,
        })
    };
    fits.filter_map(candidate).collect()
}

/// What speaks for a figure being the whole of a share; none where nothing says so.
fn evidence(
    p: &Paragraph<'_>,
    claim: usize,
    part: usize,
    whole: usize,
    name: &str,
) -> Option<Vec<Evidence>> {
    let own = &p.mentions[claim];
    // 占全年的5%: of all of the year, and not of its first half.
    let year = |at: usize| p.words(at) == p.pack.whole_year;
    if p.mentions[whole].partial && own.lead.clone().any(year) {
        return None;
    }
    let introduced = of_which(p, whole, part);
    let mut evidence = goal(p, claim, part, whole);
    // 分别占客流和车流的: each of its own.
    let several = own.each && p.has(own.lead.clone(), Cue::And);
    let silent = several || p.has(own.lead.clone(), Cue::Goal) || p.names.silent(name);
    if evidence.is_empty() && !silent {
        evidence.push(names(p, name, &p.mentions[whole])?);
        if introduced.is_none() && p.mentions[whole].sentence == own.sentence {
            evidence.extend((!rivals(p, claim, part, whole, name)).then_some(Evidence::Only));
            evidence.push(Evidence::Adjacent);
        }
    }
    match introduced {
        Some(more) => evidence.extend(more),
        None if evidence.is_empty() => evidence = longer_name(p, claim, part, whole)?,
        None => {}
    }
    Some(evidence)
}

/// 全年计划320万亩，已完成272万亩，占年度目标的85%: the goal that the sentence names.
fn goal(p: &Paragraph<'_>, claim: usize, part: usize, whole: usize) -> Vec<Evidence> {
    let own = &p.mentions[claim];
    let goal = |at: usize| p.mentions[at].goal && p.mentions[at].sentence == own.sentence;
    if !p.has(own.lead.clone(), Cue::Goal) || !goal(whole) || p.mentions[part].goal {
        return Vec::new();
    }
    let mut evidence = vec![Evidence::Named, Evidence::Adjacent];
    let goals = (claim.saturating_sub(FAR)..claim).filter(|&at| goal(at) && is_whole(p, at, part));
    evidence.extend((goals.count() == 1).then_some(Evidence::Only));
    evidence
}

/// 电影票房5亿元，国产电影票房3亿元，占比60%: the name of the part ends in that of the whole.
fn longer_name(
    p: &Paragraph<'_>,
    claim: usize,
    part: usize,
    whole: usize,
) -> Option<Vec<Evidence>> {
    let (a, b) = (
        p.names.core(&p.mentions[whole].own),
        p.names.core(&p.mentions[part].own),
    );
    let longer = a.chars().nth(1).is_some() && b.ends_with(&a) && b != a;
    let near = p.mentions[whole].sentence == p.mentions[claim].sentence && whole < part;
    (longer && near).then(|| vec![Evidence::OfWhich, Evidence::Alike])
}

/// Whether another figure of the sentence has the name of the whole, too.
fn rivals(p: &Paragraph<'_>, claim: usize, part: usize, whole: usize, name: &str) -> bool {
    let others = (claim.saturating_sub(FAR)..claim).filter(|&at| at != whole && at != part);
    let sentence = p.mentions[claim].sentence;
    let mut others =
        others.filter(|&at| p.mentions[at].sentence == sentence && is_whole(p, at, part));
    others.any(|at| names(p, name, &p.mentions[at]).is_some())
}

/// Whether a figure is another part of the same whole: it has a share of the same name, or stands in one list with the part.
fn is_sibling(p: &Paragraph<'_>, other: usize, part: usize, claim: usize, name: &str) -> bool {
    let beside = place(p, other).first == place(p, part).first;
    let share = |at: usize| p.mentions[at].aspect == Aspect::Share;
    let next = (other + 1..claim)
        .take(4)
        .find(|&at| share(at) || p.mentions[at].is_level());
    let same = next.filter(|&at| share(at)).is_some_and(|at| {
        let next = &p.mentions[at];
        let own = whole_of(p, next).is_some_and(|words| p.names.core(&words) == p.names.core(name));
        own && next.sentence == p.mentions[other].sentence
    });
    beside || same
}
