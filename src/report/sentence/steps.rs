//! A formula in words: the tape as a text over the printed figures.

use crate::book::{Candidate, Derivation, Step, Years};
use crate::check::Finding;
use crate::figure::{Dimension, Figure};
use crate::number::Rational;
use crate::report::sentence::text::visible;
use crate::report::sentence::words;

/// Characters after which a formula is cut.
const LONGEST: usize = 200;

/// How tightly a text binds; brackets go around what binds less.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Sum,
    Product,
    Negative,
    Power,
    Atom,
}

struct Piece {
    text: String,
    rank: Rank,
}

/// The reported reading of a claim's formula, `= 2630亿元 ÷ 207亿元`; nothing where it is just one figure.
pub fn formula(finding: &Finding<'_>) -> Option<String> {
    let derivation = finding.claim.derivation.as_ref()?;
    let reported = derivation
        .candidates
        .iter()
        .find(|candidate| candidate.reading == finding.reading);
    let candidate = reported.or(derivation.candidates.first())?;
    let piece = piece(derivation, candidate, finding.claim.figure.as_deref())?;
    let text = match candidate.years {
        Some(years) => annual(piece, years),
        None => piece.text,
    };
    let single = matches!(derivation.tape.get(candidate.step), Some(Step::Variable(_)))
        && candidate.years.is_none();
    let sign = derivation.relation.map_or("=", words::sign);
    (derivation.relation.is_some() || !single).then(|| format!("{sign} {}", shorten(text)))
}

/// `(b ÷ a)^(1/20) − 1`
fn annual(piece: Piece, Years { p, q }: Years) -> String {
    let base = bracketed(&piece, Rank::Atom);
    if p == q {
        format!("{} − 1", piece.text)
    } else {
        format!("{base}^({q}/{p}) − 1")
    }
}

/// Writes the steps one after the other, operands first; each is as long as a formula at most.
fn piece(
    derivation: &Derivation,
    candidate: &Candidate,
    claimed: Option<&Figure>,
) -> Option<Piece> {
    let needed = needed(&derivation.tape, candidate.step);
    let mut pieces: Vec<Option<Piece>> = Vec::with_capacity(candidate.step + 1);
    for (at, step) in derivation.tape.iter().enumerate().take(candidate.step + 1) {
        let piece = if needed[at] {
            write(
                step,
                &pieces,
                derivation,
                claimed.filter(|claimed| measures(derivation, at, claimed)),
            )
        } else {
            None
        };
        pieces.push(piece.map(|piece| Piece {
            text: shorten(piece.text),
            rank: piece.rank,
        }));
    }
    pieces.pop().flatten()
}

fn needed(tape: &[Step], root: usize) -> Vec<bool> {
    let mut needed = vec![false; root + 1];
    needed[root] = true;
    for at in (0..=root).rev().filter(|&at| at < tape.len()) {
        if needed[at] {
            tape[at]
                .operands()
                .into_iter()
                .flatten()
                .for_each(|operand| needed[operand] = true);
        }
    }
    needed
}

/// A constant in the claim's own unit: the 20年 between two periods.
fn measures(derivation: &Derivation, at: usize, claimed: &Figure) -> bool {
    let dimension = derivation.dimensions.get(at).and_then(Option::as_ref);
    dimension.is_some_and(|own| *own == claimed.unit.dimension && *own != Dimension::Bare)
}

fn write(
    step: &Step,
    pieces: &[Option<Piece>],
    derivation: &Derivation,
    unit: Option<&Figure>,
) -> Option<Piece> {
    let at = |step: usize| pieces.get(step)?.as_ref();
    let binary = |x: usize, sign: &str, y: usize, rank: Rank, right: Rank| {
        Some(Piece {
            text: format!(
                "{} {sign} {}",
                bracketed(at(x)?, rank),
                bracketed(at(y)?, right)
            ),
            rank,
        })
    };
    match step {
        Step::Constant(x) => Some(constant(x, unit)),
        Step::Variable(v) => Some(Piece {
            text: input(derivation, *v),
            rank: Rank::Atom,
        }),
        Step::Add(x, y) => binary(*x, "+", *y, Rank::Sum, Rank::Sum),
        Step::Subtract(x, y) => binary(*x, "−", *y, Rank::Sum, Rank::Product),
        Step::Multiply(x, y) => binary(*x, "×", *y, Rank::Product, Rank::Product),
        Step::Divide(x, y) => binary(*x, "÷", *y, Rank::Product, Rank::Negative),
        Step::Negate(x) => Some(Piece {
            text: format!("−{}", bracketed(at(*x)?, Rank::Power)),
            rank: Rank::Negative,
        }),
        Step::Power(x, n) => Some(Piece {
            text: format!("{}^{n}", bracketed(at(*x)?, Rank::Atom)),
            rank: Rank::Power,
        }),
    }
}

fn constant(x: &Rational, unit: Option<&Figure>) -> Piece {
    let rank = if x.is_negative() {
        Rank::Negative
    } else {
        Rank::Atom
    };
    if let Some(unit) = unit {
        return Piece {
            text: unit.spell(x, 0),
            rank,
        };
    }
    let short = (x * &Rational::ten_to(9)).is_integer();
    if short {
        Piece {
            text: x.to_decimal(),
            rank,
        }
    } else {
        Piece {
            text: x.to_string(),
            rank: Rank::Product,
        }
    }
}

fn input(derivation: &Derivation, at: usize) -> String {
    let Some(input) = derivation.inputs.get(at) else {
        return "?".to_owned();
    };
    let printed = input.figure.as_ref().map(|figure| figure.text.as_str());
    visible(printed.or(input.id.as_deref()).unwrap_or("?")).into_owned()
}

fn bracketed(piece: &Piece, least: Rank) -> String {
    if piece.rank < least {
        format!("({})", piece.text)
    } else {
        piece.text.clone()
    }
}

fn shorten(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end_matches('…')),
        None => text,
    }
}
