//! A surplus is exports less imports, a deficit imports less exports.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
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
    let (exports, imports) = (
        side(p, claim, &trade.exports)?,
        side(p, claim, &trade.imports)?,
    );
    let (more, less) = if surplus {
        (exports, imports)
    } else {
        (imports, exports)
    };
    let evidence = vec![Evidence::Partition, Evidence::TotalLabel];
    let formula = formula("{0} - {1}", &[more, less]);
    (more != less).then_some(Candidate {
        equation: &EQUATION,
        claim,
        formula,
        evidence,
    })
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
