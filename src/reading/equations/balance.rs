//! A surplus is exports less imports, a deficit imports less exports.

use std::collections::BTreeSet;

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Mention, Side, Time};
use crate::reading::paragraph::Paragraph;

/// A surplus is exports less imports, a deficit imports less exports.
pub static EQUATION: Equation = Equation {
    name: "balance",
    states: (
        "顺差 = 出口 − 进口，逆差 = 进口 − 出口",
        "A surplus is exports less imports, a deficit imports less exports",
    ),
    right: &[
        "出口380亿元，进口245亿元，贸易顺差135亿元。",
        "出口245亿元，进口380亿元，贸易逆差135亿元。",
    ],
    wrong: &["出口380亿元，进口245亿元，贸易顺差155亿元。"],
    family: Family::Sum,
    find,
};

/// Figures before a balance among which exports and imports are looked for.
const FAR: usize = 10;
/// Sentences on either side of it: each side may have one of its own.
const APART: usize = 2;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    candidate(found.paragraph, claim).into_iter().collect()
}

fn candidate(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let surplus = p.has(own.before.clone(), Cue::Surplus);
    if !own.is_level() || !surplus && !p.has(own.before.clone(), Cue::Deficit) {
        return None;
    }
    let trade = &p.pack.trade;
    if p.pack.spaced {
        return around(p, claim, surplus);
    }
    let (exports, imports) = (
        side(p, claim, &trade.exports)?,
        side(p, claim, &trade.imports)?,
    );
    let evidence = vec![Evidence::Partition, Evidence::TotalLabel];
    difference(claim, surplus, (exports, imports), evidence)
}

/// Exports less imports, or of a deficit imports less exports; none of one figure.
fn difference(
    claim: usize,
    surplus: bool,
    (exports, imports): (usize, usize),
    evidence: Vec<Evidence>,
) -> Option<Candidate> {
    let (more, less) = if surplus {
        (exports, imports)
    } else {
        (imports, exports)
    };
    let formula = formula("{0} - {1}", &[more, less]);
    (more != less).then_some(Candidate {
        equation: &EQUATION,
        claim,
        formula,
        evidence,
    })
}

/// A deficit of 2: exports were 3, imports 5: both are named in its sentence, or in those beside it where no others are.
fn around(p: &Paragraph<'_>, claim: usize, surplus: bool) -> Option<Candidate> {
    let own = &p.mentions[claim];
    if matches!(own.side, Some(Side::From | Side::Than)) || own.aside != 0 {
        return None;
    }
    let near = claim.saturating_sub(FAR)..(claim + FAR).min(p.mentions.len());
    let of = |named: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let of = |at: &usize| *at != claim && may_be_side(p, *at, own) && named(&words(p, *at));
        near.clone().filter(of).collect()
    };
    let (trade, budget) = (&p.pack.trade, &p.pack.budget);
    let traded = |side: &str, words: &str| words.split(' ').any(|word| is_singular(word, side));
    let spent = |side: &[String], words: &str| {
        let known = |word: &str| side.iter().chain(&budget.beside).any(|known| known == word);
        words.split(' ').all(known)
            && words
                .split(' ')
                .any(|word| side.iter().any(|one| one == word))
    };
    let sides = [
        (
            of(&|words| traded(&trade.exports, words)),
            of(&|words| traded(&trade.imports, words)),
        ),
        (
            of(&|words| spent(&budget.income, words)),
            of(&|words| spent(&budget.spending, words)),
        ),
    ];
    let mut sides = sides
        .iter()
        .filter_map(|(more, less)| match (&more[..], &less[..]) {
            ([more], [less]) => Some((more, less)),
            _ => None,
        });
    let (Some((exports, imports)), None) = (sides.next(), sides.next()) else {
        return None;
    };
    if !of_one_kind(p, claim, *exports, *imports) {
        return None;
    }
    let one = |at: usize| p.mentions[at].sentence == own.sentence;
    let mut evidence = vec![Evidence::Partition, Evidence::TotalLabel, Evidence::Only];
    evidence.extend((!one(*exports) || !one(*imports)).then_some(Evidence::OtherSentence));
    difference(claim, surplus, (*exports, *imports), evidence)
}

/// Whether a word is a name, which may stand in the plural.
fn is_singular(word: &str, name: &str) -> bool {
    name.starts_with(word) && word.len() + 1 >= name.len()
}

/// What a figure is called, without the words that change nothing.
fn words(p: &Paragraph<'_>, at: usize) -> String {
    let mention = &p.mentions[at];
    match p.names.silent(&mention.own) {
        true => p.names.core(&mention.quantity),
        false => p.names.core(&mention.own),
    }
}

/// Whether both sides and their balance are of one kind of trade, which the first of them names.
fn of_one_kind(p: &Paragraph<'_>, claim: usize, exports: usize, imports: usize) -> bool {
    let kinds = |at: usize| -> BTreeSet<String> {
        let words = p.names.core(&p.mentions[at].own);
        let words = words.split(' ').map(str::to_owned);
        words
            .filter(|word| p.pack.trade.kinds.contains(word))
            .collect()
    };
    let mut places = [claim, exports, imports];
    places.sort_unstable();
    let kind = kinds(places[0]);
    places[1..].iter().all(|&at| {
        let own = kinds(at);
        own.is_empty() || own == kind
    })
}

/// Whether a figure may be one side of a balance: a level of its unit and time, in its sentence or one of the two beside it.
fn may_be_side(p: &Paragraph<'_>, at: usize, own: &Mention) -> bool {
    let mention = &p.mentions[at];
    let level = mention.is_level() && !matches!(mention.side, Some(Side::From | Side::Than));
    let past = matches!(mention.time, Some(Time::Past(_)));
    let here = mention.sentence.abs_diff(own.sentence) <= APART && mention.aside == 0;
    level && !past && here && mention.dimension() == own.dimension()
}

/// The nearest figure of the sentence that is of exports, or of imports.
fn side(p: &Paragraph<'_>, claim: usize, name: &str) -> Option<usize> {
    let own = &p.mentions[claim];
    (0..claim).rev().take(FAR).find(|&at| {
        let mention = &p.mentions[at];
        let words = p.names.core(&mention.quantity);
        // 进出口 is neither.
        let both = p
            .pack
            .opaque
            .iter()
            .any(|word| words.ends_with(word.as_str()));
        let here = mention.aside == own.aside && mention.sentence == own.sentence;
        mention.is_level()
            && here
            && mention.dimension() == own.dimension()
            && words.ends_with(name)
            && !both
    })
}
