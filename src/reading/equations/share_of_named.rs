//! A, X% of what is printed elsewhere and named in full.

use crate::reading::document::Document;
use crate::reading::equation::{Candidate, Equation, Family, Found};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention, Side, Time};
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{full_name, named_like, part_of_share, points, whole_of};
use crate::reading::tokens::{Class, Kind};

/// A, X% of what is printed elsewhere and named in full.
pub static EQUATION: Equation = Equation {
    name: "share-of-named",
    states: (
        "A占NAME的X%，NAME的数印在别处",
        "A is X% of what another sentence prints, and names in full",
    ),
    right: &[
        "前三季度，全市农产品进出口总额420.5亿元。\n\n其中民营企业农产品进出口268.3亿元，占农产品进出口总额的63.8%。",
        "Harbour fees came to £64.5 million in 2023.\n\nContainer harbour fees of £41.2 million were 63.9% of harbour fees.",
    ],
    wrong: &[
        "前三季度，全市农产品进出口总额420.5亿元。\n\n其中民营企业农产品进出口268.3亿元，占农产品进出口总额的68.3%。",
    ],
    family: Family::Share,
    find,
};

/// Wholes of one name that are looked at, the nearest before a claim: an annual report names its revenue on every page.
const MOST: usize = 12;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    let moves = matches!(own.side, Some(Side::From | Side::Than));
    let share = own.class == Class::Percent && own.aspect == Aspect::Share && !own.goal && !moves;
    let name = share.then(|| whole_of(p, own)).flatten();
    let name = name.filter(|name| !points(p, name) && !full_name(p, name).is_empty());
    let (Some(name), Some(part)) = (name, part_of_share(p, claim)) else {
        return Vec::new();
    };
    let document = found.document;
    let wholes: Vec<usize> = named_like(p, document, &name, p.first + claim)
        .into_iter()
        .filter(|&whole| is_whole(p, document.mention(whole), &p.mentions[part], own))
        .filter(|&whole| is_timely(p, document.mention(whole), own))
        .collect();
    // What its own paragraph names so is meant, and found by what stands between, whatever others name.
    let paragraph = p.first..p.first + p.mentions.len();
    if wholes.iter().any(|whole| paragraph.contains(whole)) {
        return Vec::new();
    }
    let before = wholes
        .iter()
        .rev()
        .filter(|&&whole| whole < p.first + claim);
    let one = prints_one(document, &wholes);
    let alike = p.names.likeness(&name, &p.mentions[part].quantity);
    let candidate = |(between, &whole): (usize, &usize)| {
        let mut evidence = vec![Evidence::Named, Evidence::OtherSentence, alike.evidence()];
        evidence.extend(one.then_some(Evidence::Only));
        if !one {
            evidence.extend(std::iter::repeat_n(Evidence::Between, between));
        }
        Candidate {
            equation: &EQUATION,
            claim,
            formula: found.call("share", &[p.first + part, whole]),
            evidence,
        }
    };
    before.take(MOST).enumerate().map(candidate).collect()
}

/// Whether a figure may be the whole of a part, of which a claim tells the share.
fn is_whole(p: &Paragraph<'_>, whole: &Mention, part: &Mention, own: &Mention) -> bool {
    let point = |mention: &Mention| mention.figure.amount.as_ref()?.point.clone();
    let year = own.lead.clone().any(|at| p.words(at) == p.pack.whole_year);
    let bounded = |mention: &Mention| mention.figure.amount.as_ref()?.bound;
    let counted = [whole, part].iter().any(|one| one.class == Class::Count);
    whole.is_level()
        && !counted
        // 超10万亿元 tells that it is more, and not how much it is.
        && bounded(whole).is_none()
        && whole.aside == 0
        && whole.goal == part.goal
        && !matches!(whole.side, Some(Side::From | Side::Than | Side::Part))
        && whole.dimension() == part.dimension()
        && point(part) <= point(whole)
        && !(year && whole.partial)
}

/// Whether a whole is of the time of which the sentence of its share says that it speaks, where it says so.
fn is_timely(p: &Paragraph<'_>, whole: &Mention, own: &Mention) -> bool {
    let kinds = || p.sentence(own.token).map(|at| &p.tokens[at].kind);
    let year = |kind: &Kind| match kind {
        Kind::Year(Some(period)) => Some(Time::Years(*period)),
        _ => None,
    };
    let years: Vec<Time> = kinds().filter_map(year).collect();
    let dated = kinds().any(|kind| matches!(kind, Kind::Date));
    let one = whole
        .time
        .is_none_or(|time| years.is_empty() || years.contains(&time));
    one && !matches!(whole.time, Some(Time::Past(_))) && (whole.partial || !dated)
}

/// Whether all figures print one value.
fn prints_one(document: &Document<'_>, figures: &[usize]) -> bool {
    let point = |figure: &usize| {
        document
            .mention(*figure)
            .figure
            .amount
            .as_ref()?
            .point
            .clone()
    };
    figures
        .windows(2)
        .all(|pair| point(&pair[0]) == point(&pair[1]))
}
