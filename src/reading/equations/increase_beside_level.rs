//! A, N more than last year, up X%: the base is A − N.

use crate::language::Cue;
use crate::number::Rational;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::attached;
use crate::reading::tokens::Class;

/// A, N more than last year, up X%: the base is A − N.
pub static EQUATION: Equation = Equation {
    name: "increase-beside-level",
    states: (
        "A，比上年增加N，增长X%：基期数是A − N",
        "A, N more than last year, up X%: the base is A − N",
    ),
    right: &["全年教育投入5955亿元，比上年增加1637亿元，增长37.9%。"],
    wrong: &["全年教育投入5955亿元，比上年增加1637亿元，增长27.5%。"],
    family: Family::Change,
    find,
};

/// Figures before an increase among which its level is looked for.
const FAR: usize = 8;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let Some(change) = change(p, claim) else {
        return Vec::new();
    };
    let by = &p.mentions[change];
    // From A to B by N: the base is printed.
    if p.pack.spaced && attached(p, found.pairs, claim).next().is_some() {
        return Vec::new();
    }
    if let Some(reached) = reached(p, claim, change) {
        return vec![reached];
    }
    let mut between = 0;
    let mut all = Vec::new();
    for level in (0..change).rev().take(FAR) {
        let whole = &p.mentions[level];
        // An increase after 其中 is of a part, whose level stands nowhere.
        if whole.sentence + 1 < by.sentence
            || p.has(whole.token..by.token, Cue::OfWhich)
            || is_zero(whole)
        {
            break;
        }
        if !may_be_level(whole, by) {
            continue;
        }
        match evidence(p, whole, by) {
            Some(mut evidence) => {
                evidence.extend((between == 0).then_some(Evidence::Adjacent));
                evidence.extend(std::iter::repeat_n(Evidence::Between, between));
                let formula = formula("{0} / ({1} - {0})", &[change, level]);
                all.push(Candidate {
                    equation: &EQUATION,
                    claim,
                    formula,
                    evidence,
                });
            }
            None if whole.sentence != by.sentence
                || whole.part != by.part && p.names.silent(&by.own) =>
            {
                break;
            }
            None => {}
        }
        between += 1;
    }
    all
}

/// Rose by N, or X%, to A: the level follows.
fn reached(p: &Paragraph<'_>, claim: usize, change: usize) -> Option<Candidate> {
    let (own, level) = (&p.mentions[claim], p.mentions.get(claim + 1)?);
    let near = level.sentence == own.sentence && level.clause <= own.clause + 1;
    let to = level.side == Some(Side::To) && level.aside == own.aside;
    (near && to && may_be_level(level, &p.mentions[change])).then(|| Candidate {
        equation: &EQUATION,
        claim,
        formula: formula("{0} / ({1} - {0})", &[change, claim + 1]),
        evidence: vec![Evidence::Construction, Evidence::Beside],
    })
}

/// The increase that stands right before a rate and says the same way.
fn change(p: &Paragraph<'_>, claim: usize) -> Option<usize> {
    let own = &p.mentions[claim];
    let rate = matches!(own.class, Class::Percent | Class::Times) && own.aspect == Aspect::Rate;
    // N (X%): the bracket tells the same in percent.
    let bracket = own.aside != 0
        && p.pack.spaced
        && own.token > 1
        && p.tokens[own.token - 2].figure().is_some();
    let silent = p.pack.spaced || p.names.silent(&own.own);
    if !rate || own.aside != 0 && !bracket || !silent {
        return None;
    }
    let change = (0..claim)
        .rev()
        .take(FAR)
        .find(|&at| p.mentions[at].aside == 0)?;
    let by = &p.mentions[change];
    let beside = by.sentence == own.sentence && own.clause <= by.clause + 1 && own.part == by.part;
    let one_way = by.direction == own.direction && by.direction.is_some();
    let one_basis = own.basis.is_none() || own.basis == by.basis;
    let moves = by.aspect == Aspect::Change && by.class.is_level() && own.goal == by.goal;
    (beside && one_way && one_basis && moves).then_some(change)
}

fn is_zero(whole: &Mention) -> bool {
    let amount = whole.figure.amount.as_ref();
    amount
        .and_then(|amount| amount.point.as_ref())
        .is_some_and(Rational::is_zero)
}

fn may_be_level(whole: &Mention, by: &Mention) -> bool {
    let unit = whole.class != Class::Bare || whole.after.chars().next() == by.after.chars().next();
    let unit = unit && !(whole.side == Some(Side::To) && whole.clause == by.clause);
    whole.aside == 0
        && matches!(whole.aspect, Aspect::Level | Aspect::Average)
        && whole.dimension() == by.dimension()
        && !matches!(whole.side, Some(Side::From | Side::Than))
        && unit
}

/// What speaks for an increase being of a level; none where it cannot be.
fn evidence(p: &Paragraph<'_>, whole: &Mention, by: &Mention) -> Option<Vec<Evidence>> {
    let silent = p.names.silent(&by.own);
    let (named, full) = (p.names.core(&by.own), p.names.core(&whole.own));
    if !silent && (p.names.silent(&whole.own) || !full.ends_with(&named)) {
        return None;
    }
    let like = p.names.likeness(&by.own, &whole.quantity);
    let mut evidence = vec![Evidence::Beside, Evidence::Cued, like.evidence()];
    if whole.sentence != by.sentence {
        if named.chars().count() < 4 {
            return None;
        }
        evidence.push(Evidence::OtherSentence);
    } else if whole.part != by.part {
        if silent {
            return None;
        }
        evidence.push(Evidence::OtherPart);
    }
    (like != Likeness::Unlike).then_some(evidence)
}
