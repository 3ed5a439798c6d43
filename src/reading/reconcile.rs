//! Prose against tables: where the prose quotes a table rightly again and again, what it says under the name of a row is held
//! against that row, whether it agrees or not.

use std::collections::BTreeMap;

use super::agree::agrees;
use super::bound::{Bound, Grade};
use super::confirm::may_be;
use super::document::Document;
use super::equation::{Candidate, Found};
use super::paragraph::Paragraph;
use super::relate::Pairs;
use super::rowed::{Told, told};

/// Figures of the prose that must agree with a table before one that does not is wrong, and of how many digits: two of three
/// digits are met by chance once in ten thousand cells.
const AGREEING: usize = 2;
const DIGITS: usize = 3;
/// And how many must agree for each that does not: otherwise the table is of something else.
const FOR_EACH: usize = 3;

/// Clauses between a level and what is said of its change: 2248亿元，较上年增加271亿元，增长13.7%.
const NEAR: usize = 3;

/// How often the prose agrees with a table, and how often not.
#[derive(Default)]
struct Tally {
    agree: usize,
    fail: usize,
}

/// A claim of a paragraph as a table tells it.
struct Held {
    paragraph: usize,
    told: Told,
    agree: bool,
    /// It agrees, or a digit of it may be wrong: what is of another size altogether is of something else.
    likely: bool,
}

/// Judges the claims of prose that tables of the article tell in so many words.
pub(super) fn reconcile(document: &Document<'_>, bound: &mut [Vec<Bound>]) {
    if document.cells().is_empty() {
        return;
    }
    let all: Vec<Held> = (0..document.len())
        .flat_map(|at| held(document, at, &bound[at]))
        .collect();
    let mut tallies: BTreeMap<usize, Tally> = BTreeMap::new();
    for held in &all {
        let tally = tallies.entry(held.told.table).or_default();
        let claim = document.first(held.paragraph) + held.told.candidate.claim;
        let claim = document.mention(claim);
        let digits = claim.figure.text.chars().filter(char::is_ascii_digit);
        match held.agree {
            true => tally.agree += usize::from(digits.count() >= DIGITS),
            false => tally.fail += 1,
        }
    }
    let trusted = |told: &Told| {
        let Tally { agree, fail } = tallies[&told.table];
        agree >= AGREEING && FOR_EACH * fail <= agree
    };
    for held in all {
        let at = held.paragraph;
        let p = document.paragraph(at);
        if let Some(p) = p.filter(|_| held.likely && trusted(&held.told)) {
            judge(document, &p, &mut bound[at], held.told.candidate);
        }
    }
}

/// What tables tell of the claims of a paragraph, and whether it agrees.
fn held(document: &Document<'_>, at: usize, bound: &[Bound]) -> Vec<Held> {
    let Some(p) = document.paragraph(at) else {
        return Vec::new();
    };
    let found = Found {
        paragraph: &p,
        pairs: &Pairs::default(),
        document,
    };
    let claims = (0..p.mentions.len()).filter(|&claim| !p.mentions[claim].hedged);
    let one = |claim| {
        let told = told(&found, claim, beside(document, &p, bound, claim))?;
        let agree = agrees(&found, &told.candidate)?;
        Some(Held {
            paragraph: at,
            agree,
            likely: agree || may_be(&found, &told.candidate),
            told,
        })
    };
    claims.filter_map(one).collect()
}

/// The cell that prints the level beside which a change stands: the nearest before it, in its sentence.
fn beside(
    document: &Document<'_>,
    p: &Paragraph<'_>,
    bound: &[Bound],
    claim: usize,
) -> Option<usize> {
    let own = &p.mentions[claim];
    own.direction?;
    let level = (0..claim).rev().find(|&at| p.mentions[at].is_level())?;
    let near =
        p.mentions[level].sentence == own.sentence && own.clause <= p.mentions[level].clause + NEAR;
    let cell = |bound: &Bound| {
        let figure = bound.candidate.figures(p.first).next()?;
        document.cell(figure).map(|_| figure)
    };
    let printed =
        |bound: &&Bound| bound.candidate.claim == level && bound.candidate.function() == "repeat";
    let mut cells = bound.iter().filter(printed).filter_map(cell);
    let cell = cells.next().filter(|_| near)?;
    (p.mentions[level].quantity == own.quantity).then_some(cell)
}

/// Puts a binding in its place. What the words of the prose tie as well is another question: whether the table says so, too.
fn judge(document: &Document<'_>, p: &Paragraph<'_>, bound: &mut Vec<Bound>, candidate: Candidate) {
    let claim = candidate.claim;
    let repeat = |candidate: &Candidate| candidate.function() == "repeat";
    let tabled = |own: &Candidate| {
        own.figures(p.first)
            .any(|figure| document.cell(figure).is_some())
    };
    let asks = |own: &Bound| {
        let same = repeat(&own.candidate) == repeat(&candidate) && tabled(&own.candidate);
        own.candidate.claim == claim && (own.candidate.is_open() || same)
    };
    let other =
        |own: &Bound| !own.candidate.is_open() && own.candidate.formula != candidate.formula;
    if bound.iter().any(|own| asks(own) && other(own)) {
        return;
    }
    bound.retain(|own| !asks(own));
    let at = bound.partition_point(|own| own.candidate.claim <= claim);
    let grade = Grade::Judged;
    bound.insert(at, Bound { candidate, grade });
}
