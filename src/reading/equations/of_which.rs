//! A, of which B: B is no more than A.

use crate::language::{Cue, Mark};
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::Side;
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{Pair, is_whole, of_which, partition, same_unit};
use crate::reading::tokens::{Class, Token};

/// A, of which B: B is no more than A.
pub static EQUATION: Equation = Equation {
    name: "of-which",
    states: ("A，其中B：B不超过A", "A, of which B: B is no more than A"),
    right: &[
        "粮食总产量726万吨，其中稻谷446万吨。",
        "建成科技企业孵化器8家（其中国家级2家）。",
    ],
    wrong: &[
        "粮食总产量446万吨，其中稻谷726万吨。",
        "建成科技企业孵化器8家（其中国家级12家）。",
    ],
    family: Family::Part,
    find,
};

/// Figures before a part among which its whole is looked for, and parts of one list.
const FAR: usize = 12;
/// Characters of a name beyond which it says more than a group: 春茶, 高新技术企业.
const GROUP: usize = 6;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    if let Some(whole) = bracket(p, claim).or_else(|| end(found, claim)) {
        return vec![Candidate::sure(
            &EQUATION,
            claim,
            formula("<= {0}", &[whole]),
        )];
    }
    let moves = matches!(own.side, Some(Side::From | Side::Than));
    if !own.is_level() || moves || own.aside != 0 || !introduced(p, claim, FAR) {
        return Vec::new();
    }
    let wholes = (0..claim)
        .rev()
        .take(FAR)
        .filter(|&whole| is_whole(p, whole, claim));
    let candidate = |whole: usize| {
        let evidence = evidence(p, whole, claim)?;
        Some(Candidate {
            equation: &EQUATION,
            claim,
            formula: formula("<= {0}", &[whole]),
            evidence,
        })
    };
    wholes.filter_map(candidate).collect()
}

fn evidence(p: &Paragraph<'_>, whole: usize, claim: usize) -> Option<Vec<Evidence>> {
    let mut evidence = of_which(p, whole, claim)?;
    let (a, b) = (&p.mentions[whole], &p.mentions[claim]);
    let (named, part) = (p.names.core(&a.quantity), p.names.core(&b.quantity));
    let makes_up = partition(p, whole).is_some_and(|(parts, _)| parts.contains(&claim));
    // In the next sentence the part is of the same kind, by its name, or names a group and no measure of its own.
    let kind = part.ends_with(&tail(&named, 3));
    let measured = p
        .pack
        .measures
        .iter()
        .any(|word| part.ends_with(word.as_str()));
    let group = !measured && !p.names.silent(&b.own) && part.chars().count() <= GROUP;
    let near = a.sentence == b.sentence;
    if p.names.silent(&a.quantity) || !near && !kind && !group && !makes_up {
        return None;
    }
    evidence.extend((!near && group).then_some(Evidence::Group));
    evidence.extend(makes_up.then_some(Evidence::Partition));
    Some(evidence)
}

/// The last characters of a name.
fn tail(name: &str, length: usize) -> String {
    name.chars()
        .skip(name.chars().count().saturating_sub(length))
        .collect()
}

/// Whether 其中 stands right before the words of a figure: 其中B; 其中：B; 其中A，B.
fn introduced(p: &Paragraph<'_>, claim: usize, most: usize) -> bool {
    let own = &p.mentions[claim];
    if p.has(own.before.clone(), Cue::OfWhich) {
        return true;
    }
    let before = claim
        .checked_sub(1)
        .filter(|&before| most > 0 && listed(p, before, claim));
    if before.is_some_and(|before| introduced(p, before, most - 1)) {
        return true;
    }
    let start = own.lead.start;
    let mark = |at: usize| matches!(p.tokens[at].mark(), Some(Mark::Comma | Mark::Colon));
    own.before.start == start
        && start > 1
        && mark(start - 1)
        && p.tokens[start - 2].cue() == Some(Cue::OfWhich)
}

/// Whether a figure is the next of a list of the same kind by name: 新增中长期贷款1亿元，新增续贷2亿元.
fn listed(p: &Paragraph<'_>, before: usize, claim: usize) -> bool {
    let (last, own) = (&p.mentions[before], &p.mentions[claim]);
    let beside = last.part == own.part && last.clause + 1 >= own.clause && last.aside == 0;
    let (one, other) = (p.names.core(&last.own), p.names.core(&own.own));
    let kind = other != one && other.chars().nth(2).is_some() && one.ends_with(&tail(&other, 2));
    beside && last.is_level() && last.dimension() == own.dimension() && kind
}

/// A由1增至2，其中B由3增至4: ends are compared with ends.
fn end(found: &Found<'_, '_>, claim: usize) -> Option<usize> {
    let p = found.paragraph;
    let strict = |pair: &&Pair| pair.is_sure() && pair.place.1 == 1;
    let mut pairs = found.pairs.near(claim).filter(strict);
    let own = pairs.find(|pair| pair.base == claim || pair.current == claim)?;
    let base = &p.mentions[own.base];
    if !p.has(base.before.clone(), Cue::OfWhich) {
        return None;
    }
    let before = found.pairs.near(claim).filter(strict).filter(|pair| {
        let current = &p.mentions[pair.current];
        let one = current.dimension() == base.dimension() && same_unit(p, current, base);
        pair.current < own.base && current.part == base.part && one
    });
    let whole = before.max_by_key(|pair| pair.current)?;
    Some(if own.base == claim {
        whole.base
    } else {
        whole.current
    })
}

/// 8家（其中国家级2家）; 8家（国家级2家）
fn bracket(p: &Paragraph<'_>, claim: usize) -> Option<usize> {
    let whole = claim.checked_sub(1)?;
    let (a, own) = (&p.mentions[whole], &p.mentions[claim]);
    let open = own.lead.start.checked_sub(1)?;
    let touching = p.tokens[open].mark() == Some(Mark::Open) && open <= a.token + 2;
    let level = own.is_level() && a.class.is_level() && own.aside != 0 && a.aside == 0;
    let one = a.dimension() == own.dimension() && same_unit(p, a, own);
    // 8家（国家级2家）: a name and a figure, and nothing else.
    let closes = p.tokens.get(own.token + 1).and_then(Token::mark) == Some(Mark::Close);
    let alone =
        closes && own.lead == own.before && own.class == Class::Level && !p.names.silent(&own.own);
    let said = p.has(own.before.clone(), Cue::OfWhich) || alone;
    (touching && level && one && said).then_some(whole)
}
