//! A surplus is exports less imports, a deficit imports less exports.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Side, Time};
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

/// A deficit of 2: exports were 3, imports 5: both are named in its sentence, or in the one beside it where no others are.
fn around(p: &Paragraph<'_>, claim: usize, surplus: bool) -> Option<Candidate> {
    let own = &p.mentions[claim];
    if matches!(own.side, Some(Side::From | Side::Than)) || own.aside != 0 {
        return None;
    }
    let near = claim.saturating_sub(FAR)..(claim + FAR).min(p.mentions.len());
    let of = |name: &str| -> Vec<usize> {
        let named = |at: &usize| {
            let mention = &p.mentions[*at];
            let words = match p.names.silent(&mention.own) {
                true => p.names.core(&mention.quantity),
                false => p.names.core(&mention.own),
            };
            let level =
                mention.is_level() && !matches!(mention.side, Some(Side::From | Side::Than));
            let past = matches!(mention.time, Some(Time::Past(_)));
            let one = words
                .split(' ')
                .any(|word| name.starts_with(word) && word.len() + 1 >= name.len());
            let here = mention.sentence.abs_diff(own.sentence) < 2 && mention.aside == 0;
            *at != claim && level && !past && one && here && mention.dimension() == own.dimension()
        };
        near.clone().filter(named).collect()
    };
    let trade = &p.pack.trade;
    let ([exports], [imports]) = (&of(&trade.exports)[..], &of(&trade.imports)[..]) else {
        return None;
    };
    let one = |at: usize| p.mentions[at].sentence == own.sentence;
    let mut evidence = vec![Evidence::Partition, Evidence::TotalLabel, Evidence::Only];
    evidence.extend((!one(*exports) || !one(*imports)).then_some(Evidence::OtherSentence));
    difference(claim, surplus, (*exports, *imports), evidence)
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
