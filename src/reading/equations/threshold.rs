//! More than A has been passed, and B is reached: B is above A.

use crate::figure::Bound;
use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::mention::{Mention, Side};
use crate::reading::tokens::Token;

/// More than A has been passed, and B is reached: B is above A.
pub static EQUATION: Equation = Equation {
    name: "threshold",
    states: (
        "突破A，达到B：B应高于A",
        "More than A has been passed, and B is reached: B is above A",
    ),
    right: &["全市外贸突破4000亿元，达到4211亿元。"],
    wrong: &["全市外贸突破4000亿元，达到3911亿元。"],
    family: Family::Order,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let Some(before) = claim.checked_sub(1) else {
        return Vec::new();
    };
    let (own, bar) = (&p.mentions[claim], &p.mentions[before]);
    let bound = |mention: &Mention| {
        mention
            .figure
            .amount
            .as_ref()
            .and_then(|amount| amount.bound)
    };
    let passed = bound(bar) == Some(Bound::Above) || p.has(bar.before.clone(), Cue::Crossed);
    let reached =
        (own.is || own.side == Some(Side::To)) && own.direction.is_none() && bound(own).is_none();
    let near = own.sentence == bar.sentence
        && own.clause <= bar.clause + 1
        && own.aside == 0
        && bar.aside == 0;
    let fits = own.is_level()
        && bar.is_level()
        && own.dimension() == bar.dimension()
        && p.names.silent(&own.own)
        && own.partial == bar.partial;
    // 达到9亿元的2倍, 其中…达到, 分别达到: of something else.
    let followed = p.tokens.get(own.token + 1).and_then(Token::cue) == Some(Cue::Of);
    let other = followed || own.each || p.has(own.lead.clone(), Cue::OfWhich);
    let clear = passed && reached && near && fits && !other;
    clear
        .then(|| Candidate::sure(&EQUATION, claim, formula("above({0})", &[before])))
        .into_iter()
        .collect()
}
