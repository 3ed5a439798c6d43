//! The rules of a language pack, ready to be looked for.

use regex::Regex;

use crate::language::{Form, Prose, RuleEntry};

use super::alphabet::Alphabet;

/// A rule.
pub(super) struct Rule {
    /// What the pack says of it.
    pub entry: &'static RuleEntry,
    /// Its forms in their order.
    pub forms: Vec<Compiled>,
}

/// A form of a rule.
pub(super) struct Compiled {
    /// What the pack says of it.
    pub form: &'static Form,
    /// Over the letters of tokens.
    pub pattern: Regex,
    /// The formula in pieces.
    pub formula: Vec<Piece>,
}

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Stands as it is.
    Text(String),
    /// The id of the figure of a slot, or what the slot holds.
    Slot(String),
}

impl Rule {
    /// All rules of a pack.
    pub fn all(pack: &'static Prose, alphabet: &Alphabet) -> Vec<Self> {
        let compile = |form: &'static Form| Compiled {
            form,
            pattern: alphabet.compile(&form.pattern, &pack.forms),
            formula: pieces(&form.formula),
        };
        let rule = |entry: &'static RuleEntry| Self {
            entry,
            forms: entry.forms.iter().map(compile).collect(),
        };
        pack.rule.iter().map(rule).collect()
    }
}

impl Compiled {
    /// What the formula does: its function, or all of it.
    pub fn function(&self) -> &str {
        self.form.formula.split('(').next().unwrap_or_default()
    }
}

/// `growth(a, b)` in pieces: names of one letter, and `parts`, `list`, `whole`, `years`, are slots.
fn pieces(formula: &str) -> Vec<Piece> {
    if formula.starts_with('?') {
        return vec![Piece::Text(formula.to_owned())];
    }
    let mut pieces = Vec::new();
    let mut rest = formula;
    while !rest.is_empty() {
        let word = rest
            .find(|c: char| !c.is_ascii_alphabetic() && c != '_')
            .unwrap_or(rest.len());
        let length = if word == 0 {
            rest.find(|c: char| c.is_ascii_alphabetic())
                .unwrap_or(rest.len())
        } else {
            word
        };
        let (head, tail) = rest.split_at(length);
        let slot = word == 1
            || matches!(
                head,
                "parts" | "list" | "whole" | "years" | "structure" | "days" | "yeardays"
            );
        pieces.push(if slot {
            Piece::Slot(head.to_owned())
        } else {
            Piece::Text(head.to_owned())
        });
        rest = tail;
    }
    pieces
}
