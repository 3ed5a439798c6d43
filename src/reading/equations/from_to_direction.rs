//! From A up to B: B is above A; ranks run the other way.

use crate::figure::Growth;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::mention::{Aspect, Side};
use crate::reading::relate::{Pair, graded};

/// From A up to B: B is above A; ranks run the other way.
pub static EQUATION: Equation = Equation {
    name: "from-to-direction",
    states: (
        "由A提高到B：B应高于A；位次相反",
        "From A up to B: B is above A; ranks run the other way",
    ),
    right: &["公办幼儿园从36所增加到58所。"],
    wrong: &["公办幼儿园从58所增加到36所。"],
    family: Family::Order,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    // 四级 to 三级 may be up or down.
    if graded(p, own) && own.aspect != Aspect::Rank {
        return Vec::new();
    }
    // Rose to B compared with A.
    let told = own.direction.is_some() && own.side == Some(Side::To);
    let ends = |pair: &&Pair| pair.current == claim && (pair.is_sure() || told && p.pack.spaced);
    let pairs = found.pairs.around(claim).filter(ends);
    let candidate = |pair: &Pair| {
        // 提高到B; B, down from A.
        let base = &p.mentions[pair.base];
        let moves = matches!(own.aspect, Aspect::Rate | Aspect::Change);
        let direction = own.direction.filter(|_| !moves).or(base.direction)?;
        // Of a loss that widened the number has fallen.
        let minus = |text: &str| text.starts_with(['-', '−', '–']);
        if minus(&own.figure.text) || minus(&base.figure.text) {
            return None;
        }
        let up = (direction == Growth::Up) != (own.aspect == Aspect::Rank);
        let relation = if up { "above({0})" } else { "below({0})" };
        let formula = formula(relation, &[pair.base]);
        Some(Candidate {
            equation: &EQUATION,
            claim,
            formula,
            evidence: pair.evidence.clone(),
        })
    };
    pairs.filter_map(candidate).collect()
}
