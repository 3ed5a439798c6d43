//! The shares of a structure a∶b∶c make 100.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, Part, formula};
use crate::reading::mention::Aspect;
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{Place, place};
use crate::reading::tokens::{Class, Kind};

/// The shares of a structure a∶b∶c make 100.
pub static EQUATION: Equation = Equation {
    name: "structure",
    states: (
        "三次产业结构a∶b∶c相加是100",
        "The shares of a structure a∶b∶c make 100",
    ),
    right: &["三次产业结构调整为4.2∶41.3∶54.5。"],
    wrong: &["三次产业结构调整为4.2∶41.3∶64.5。"],
    family: Family::Sum,
    find,
};

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    printed(p, claim)
        .or_else(|| rest(p, claim))
        .into_iter()
        .collect()
}

/// 4.2∶41.3∶54.5
fn printed(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let Kind::Parts(parts) = &p.tokens[own.token].kind else {
        return None;
    };
    let named = p
        .sentence(own.token)
        .any(|at| p.tokens[at].cue() == Some(Cue::Structure));
    let numbers: Vec<String> = parts
        .iter()
        .map(|part| format!("{}%", &p.text[part.clone()]))
        .collect();
    let formula = vec![Part::Text(format!("sum({})", numbers.join(", ")))];
    named.then(|| Candidate::sure(&EQUATION, claim, formula))
}

/// 第一、二、三产业比重分别为5%、38%、57%: the last is what the others leave.
fn rest(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let Place { first, nth, length } = place(p, claim);
    let words = &p.text[p.tokens[own.lead.start].range.start..p.tokens[own.token].range.start];
    let says = |list: &[String]| list.iter().any(|word| words.contains(word.as_str()));
    let shares = says(&p.pack.sectors.names) && says(&p.pack.sectors.shares);
    let last = own.class == Class::Percent && length == 3 && nth == 2;
    if !last || !shares || p.mentions[first].aspect == Aspect::Rate {
        return None;
    }
    let formula = formula("100% - {0} - {1}", &[first, first + 1]);
    Some(Candidate::sure(&EQUATION, claim, formula))
}
