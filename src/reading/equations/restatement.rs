//! Over half (54%): words beside their figure.

use crate::language::Mark;
use crate::reading::equation::{Candidate, Equation, Family, Found, call};
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::{Class, Token};

/// Over half (54%): words beside their figure.
pub static EQUATION: Equation = Equation {
    name: "restatement",
    states: (
        "过半（54%）：文字和数说的是同一个量",
        "Over half (54%): words beside their figure",
    ),
    right: &[
        "Over half (54%) of members agreed.",
        "Almost a third (32%) said no.",
    ],
    wrong: &["Over half (45%) of members agreed."],
    family: Family::OneWhole,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    let own = &p.mentions[claim];
    let worded = own.figure.text.contains(|c: char| c.is_ascii_alphabetic())
        && !own.figure.text.contains(|c: char| c.is_ascii_digit());
    if own.class != Class::Percent || !worded {
        return Vec::new();
    }
    let told = told(p, claim);
    told.map(|told| Candidate::sure(&EQUATION, claim, call("repeat", &[told])))
        .into_iter()
        .collect()
}

/// The percentage that begins the bracket right after a figure.
fn told(p: &Paragraph<'_>, claim: usize) -> Option<usize> {
    let own = &p.mentions[claim];
    let next = p.mentions.get(claim + 1)?;
    let open = p.tokens.get(own.token + 1).and_then(Token::mark) == Some(Mark::Open);
    let first =
        next.token == own.token + 2 && next.class == Class::Percent && next.direction.is_none();
    let digits = next.figure.text.contains(|c: char| c.is_ascii_digit());
    let mark = p.tokens.get(next.token + 1).and_then(Token::mark);
    let alone = matches!(mark, Some(Mark::Close | Mark::Comma | Mark::Semi));
    (open && first && digits && alone).then_some(claim + 1)
}
