//! Claims → rows, as a person would write them in a table.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::book::{Cell, Row};
use crate::figure::{Prices, prices_stated};
use crate::language::lexicon;

use super::Block;
use super::find::{Context, Found};
use super::names;
use super::repeats::Repeats;
use super::token::{Token, Value};

/// Longest quote, in characters.
const LONGEST_QUOTE: usize = 150;
/// Longest name of a figure, in characters.
const LONGEST_NAME: usize = 8;

/// Makes rows; ids are unique over all blocks of an article.
pub(super) struct Rows {
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

    /// All rows.
    pub fn finish(self) -> Vec<Row> {
        self.rows
    }

    /// Appends the figures and claims of a block.
    pub fn add(&mut self, block: &Block, context: &Context<'_>, found: &[Found]) {
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
            // A figure that others follow from has a row of its own, so that no claim refers to itself in a circle.
            if claims.is_empty() || id.is_some() {
                self.rows.push(row(block, context, at, id, None, &ids));
            }
            self.rows.extend(
                claims
                    .iter()
                    .map(|claim| row(block, context, at, None, Some(claim), &ids)),
            );
            if counts {
                self.repeat(block, context, at);
            }
        }
    }

    /// Appends the claim that a figure repeats an earlier one; nothing better is said of it.
    fn repeat(&mut self, block: &Block, context: &Context<'_>, at: usize) {
        let Some(rule) = self.repeating else { return };
        let own = self.rows.len() - 1;
        let Some(first) = self.repeats.before(context, at, own) else {
            return;
        };
        let named = match &self.rows[first].id {
            Some(id) => id.text.clone(),
            None => {
                let name = self.name(String::new());
                let origin = self.rows[first]
                    .claimed
                    .as_ref()
                    .map(|cell| cell.origin.clone());
                self.rows[first].id = origin.map(|origin| Cell {
                    text: name.clone(),
                    origin,
                });
                name
            }
        };
        let mut again = row(block, context, at, None, None, &BTreeMap::new());
        let origin = again.claimed.as_ref().map(|cell| cell.origin.clone());
        again.formula = origin.map(|origin| Cell {
            text: format!("repeat({named})"),
            origin,
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
        let subject = names::subject(context, at);
        let words = subject
            .rsplit(names::OF)
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

fn row(
    block: &Block,
    context: &Context<'_>,
    at: usize,
    id: Option<&String>,
    claim: Option<&Found>,
    ids: &BTreeMap<usize, String>,
) -> Row {
    let token = &context.tokens[at];
    let text = match &token.value {
        Value::Figure(figure) => figure.text.clone(),
        _ => context.text[token.range.clone()].to_owned(),
    };
    let origin = block.origin(token.range.clone());
    let cell = |text: String| {
        Some(Cell {
            text,
            origin: origin.clone(),
        })
        .filter(|cell| !cell.text.is_empty())
    };
    let formula = claim.map(|claim| claim.written(|at| ids[&at].as_str()));
    Row {
        line: origin.location().line,
        id: id.cloned().and_then(&cell),
        quote: cell(quote(context, at, claim, &text)),
        claimed: cell(text),
        formula: formula.and_then(&cell),
        prices: claim
            .filter(|claim| is_real(context, claim))
            .and_then(|_| cell("constant".into())),
        rule: claim.map(|claim| claim.rule),
        ..Row::default()
    }
}

/// Whether a growth is that of a quantity whose growth is computed at constant prices, however far off it is named.
fn is_real(context: &Context<'_>, claim: &Found) -> bool {
    if !["growth", "cagr", "annualized"].contains(&claim.function.as_str()) {
        return false;
    }
    let start = names::sentence(context, claim.span.start).start;
    let (first, last) = (&context.tokens[start], &context.tokens[claim.claim]);
    let place = claim
        .operands()
        .next()
        .map_or(first.range.start, |at| context.tokens[at].range.start);
    let clause = context.text[first.range.start..place]
        .rfind(['，', '；', '：'])
        .map_or(0, |at| at + '，'.len_utf8());
    let words = context.text[first.range.start..last.range.start]
        .get(clause..)
        .unwrap_or_default();
    words.len() < 4 * LONGEST_QUOTE && prices_stated(words) == Prices::Constant
}

/// The words that print a figure, from the start of the first clause that the claim needs to the end of its own.
fn quote(context: &Context<'_>, at: usize, claim: Option<&Found>, figure: &str) -> String {
    let ends = ["COMMA", "SEMI", "STOP", "DUN"].map(|name| context.alphabet.letter(name));
    let first = claim.map_or(at, |claim| claim.span.start.min(at));
    let start = context.tokens[..first]
        .iter()
        .rposition(|token| ends[..3].contains(&token.class))
        .map_or(0, |at| at + 1);
    let end = context.tokens[at + 1..]
        .iter()
        .position(|token| ends.contains(&token.class))
        .map_or(context.tokens.len(), |end| at + 1 + end);
    let place = context.tokens[at].range.clone();
    let mut from = context.tokens[start].range.start;
    // The words around the figure are looked up by its text: it may stand there only once.
    let before = &context.text[from..place.start];
    if let Some(same) = before.rfind(figure) {
        let clause = context.tokens[..at]
            .iter()
            .rev()
            .find(|token| ends.contains(&token.class) && token.range.start >= from + same);
        from = clause.map_or(from + same + figure.len(), |token| token.range.end);
    }
    let to = context.tokens[end - 1].range.end.max(place.end);
    shortened(
        &context.text[from..to],
        place.start - from..place.end - from,
    )
    .trim()
    .to_owned()
}

/// At most so many characters of a text: the figure in it, what follows it, and as much as there is room for before it.
fn shortened(text: &str, figure: Range<usize>) -> &str {
    let after = text[figure.start..].char_indices().nth(LONGEST_QUOTE);
    let to = after
        .map_or(text.len(), |(at, _)| figure.start + at)
        .max(figure.end);
    let from = text[..to]
        .char_indices()
        .rev()
        .nth(LONGEST_QUOTE - 1)
        .map_or(0, |(at, _)| at);
    &text[from.min(figure.start)..to]
}
