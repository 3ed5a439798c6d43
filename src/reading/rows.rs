//! Claims → rows, as a person would write them in a table.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Cell, Figures, PrintedFigure, Row};
use crate::language::lexicon;

use super::context::{Context, Found};
use super::print::print;
use super::repeats::Repeats;
use super::row::row;
use super::subject;
use super::token::Token;

/// Longest name of a figure, in characters: what it measures stands next to it, and formulas of names stay on one line.
const LONGEST_NAME: usize = 8;

/// Makes rows; ids are unique over all blocks of an article.
pub(super) struct Rows {
    figures: Figures,
    rows: Vec<Row>,
    used: BTreeMap<String, usize>,
    repeats: Repeats,
    /// The rule that finds what is printed twice, if it is in force.
    repeating: Option<&'static str>,
}

impl Rows {
    /// No rows yet.
    pub fn new(repeating: Option<&'static str>) -> Self {
        Self {
            figures: Figures::default(),
            rows: Vec::new(),
            used: BTreeMap::new(),
            repeats: Repeats::default(),
            repeating,
        }
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// All figures and rows.
    pub fn finish(self) -> (Figures, Vec<Row>) {
        (self.figures, self.rows)
    }

    /// Appends the figures and claims of a block.
    pub fn add(&mut self, context: &Context<'_>, found: &[Found]) {
        let operands: BTreeSet<usize> = found.iter().flat_map(Found::operands).collect();
        let ids: BTreeMap<usize, String> = operands
            .iter()
            .map(|&at| (at, self.id(context, at)))
            .collect();
        let mut rest = found;
        for (at, token) in context.tokens.iter().enumerate() {
            let (claims, later) =
                rest.split_at(rest.iter().take_while(|claim| claim.claim == at).count());
            rest = later;
            let counts = token.figure().is_some() && !is_idle_count(context, token);
            if claims.is_empty() && !ids.contains_key(&at) && !counts {
                continue;
            }
            let id = ids.get(&at);
            let printed = print(&mut self.figures, context, at);
            // A figure that others follow from has a row of its own, so that no claim refers to itself in a circle.
            if claims.is_empty() || id.is_some() {
                self.rows.push(row(context, at, &printed, id, None, &ids));
            }
            self.rows.extend(
                claims
                    .iter()
                    .map(|claim| row(context, at, &printed, None, Some(claim), &ids)),
            );
            if counts {
                self.repeat(context, at, &printed);
            }
        }
    }

    /// Appends the claim that a figure repeats an earlier one; nothing better is said of it.
    fn repeat(&mut self, context: &Context<'_>, at: usize, printed: &PrintedFigure) {
        let Some(rule) = self.repeating else { return };
        let own = self.rows.len() - 1;
        let Some(first) = self.repeats.before(context, at, own) else {
            return;
        };
        let named = match &self.rows[first].id {
            Some(id) => id.text.clone(),
            None => {
                let name = self.name(String::new());
                let mention = self.rows[first].mention.as_ref();
                self.rows[first].id = mention.map(|mention| Cell {
                    text: name.clone(),
                    origin: self.figures[mention.figure].cell.origin.clone(),
                });
                name
            }
        };
        let mut again = row(context, at, printed, None, None, &BTreeMap::new());
        again.formula = Some(Cell {
            text: format!("repeat({named})"),
            origin: printed.cell.origin.clone(),
        });
        again.rule = Some(rule);
        let unjudged = self.rows[own]
            .formula
            .as_ref()
            .is_some_and(|formula| formula.text.starts_with('?'));
        if unjudged {
            self.rows.pop();
        }
        self.rows.push(again);
    }

    /// A name for a figure: what it is of, and the year if one is given.
    fn id(&mut self, context: &Context<'_>, at: usize) -> String {
        let subject = subject::subject(context, at);
        let words = subject
            .rsplit(subject::OF)
            .find(|words| !words.is_empty())
            .unwrap_or_default();
        let core: String = words.chars().filter(|c| c.is_alphabetic()).collect();
        let count = core.chars().count();
        let name: String = core
            .chars()
            .skip(count.saturating_sub(LONGEST_NAME))
            .collect();
        let starts_number = |name: &str| {
            let numerals = &lexicon().numeral;
            name.starts_with(|c: char| !c.is_alphabetic())
                || numerals.digits.at_start(name).is_some()
                || numerals.places.at_start(name).is_some()
                || numerals.magnitudes.at_start(name).is_some()
        };
        self.name(if starts_number(&name) {
            String::new()
        } else {
            name
        })
    }

    /// A name that no other figure has.
    fn name(&mut self, name: String) -> String {
        let name = if name.is_empty() {
            "数".to_owned()
        } else {
            name
        };
        let nth = self.used.entry(name.clone()).or_insert(0);
        *nth += 1;
        // No name ends in a number of its own, so that none is made twice.
        if *nth == 1 {
            name
        } else {
            format!("{name}_{nth}")
        }
    }
}

/// 三大 that nothing is claimed of is a word.
fn is_idle_count(context: &Context<'_>, token: &Token) -> bool {
    token.class == context.alphabet.letter("COUNT")
}
