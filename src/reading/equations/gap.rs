//! A gap of X%: what one level is below another, in percent of the higher.

use crate::figure::Dimension;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side};
use crate::reading::names::Likeness;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Class;

/// A gap of X%: what one level is below another, in percent of the higher.
pub static EQUATION: Equation = Equation {
    name: "gap",
    states: (
        "A与B的差距是X%：差额占较高者的比",
        "A gap of X% between A and B: what the lower lacks, of the higher",
    ),
    right: &[
        "Median hourly pay was £10.00 for men and £9.00 for women. The gender pay gap was therefore 10.0%.",
    ],
    wrong: &[
        "Median hourly pay was £10.00 for men and £9.00 for women. The gender pay gap was therefore 12.0%.",
    ],
    family: Family::Share,
    find,
};

/// Figures before a claim among which its two levels are looked for, and sentences before its own.
const FAR: usize = 10;
const APART: usize = 2;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    candidate(found.paragraph, claim).into_iter().collect()
}

fn candidate(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let stated = own.aside == 0 && !own.goal && !matches!(own.side, Some(Side::From | Side::Than));
    if own.class != Class::Percent || !stated || !named(p, own) {
        return None;
    }
    let near = (claim.saturating_sub(FAR)..claim).filter(|&at| {
        let mention = &p.mentions[at];
        let free = !matches!(mention.side, Some(Side::From | Side::Than));
        let near = mention.sentence + APART >= own.sentence && mention.aside == 0;
        let level = matches!(mention.aspect, Aspect::Level | Aspect::Average);
        let unit = matches!(mention.dimension(), Dimension::Product(_));
        near && free && level && unit
    });
    let levels: Vec<usize> = near.collect();
    let [one, other] = levels[..] else {
        return None;
    };
    let (a, b) = (&p.mentions[one], &p.mentions[other]);
    let distinct = p.names.likeness(&a.quantity, &b.quantity) != Likeness::Same;
    let point = |mention: &Mention| mention.figure.amount.as_ref()?.point.clone();
    let (high, low) = if point(a)? > point(b)? {
        (one, other)
    } else {
        (other, one)
    };
    let mut evidence = vec![Evidence::Named, Evidence::Only];
    evidence.extend((a.sentence != own.sentence).then_some(Evidence::OtherSentence));
    (distinct && a.dimension() == b.dimension()).then(|| Candidate {
        equation: &EQUATION,
        claim,
        formula: formula("({0} - {1}) / {0}", &[high, low]),
        evidence,
    })
}

/// Whether the words of a figure say that it is a gap.
fn named(p: &Paragraph<'_>, own: &Mention) -> bool {
    let Some(first) = own.before.clone().next() else {
        return false;
    };
    let words = p.tokens[first].range.start..p.tokens[own.token].range.start;
    let words = p.text[words].to_lowercase();
    p.pack.gaps.iter().any(|gap| words.contains(gap.as_str()))
}
