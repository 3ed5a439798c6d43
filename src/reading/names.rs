//! What the figures are of: the words before them, and the figure that words name.

use std::ops::Range;

use crate::language::Prose;

use super::find::Context;
use super::token::{Token, Value};

/// The words of a pack that names are compared by.
pub(super) struct Names {
    generic: Vec<String>,
    parts: Vec<Vec<String>>,
    scopes: Vec<String>,
}

impl Names {
    /// The words of a pack.
    pub fn new(pack: &Prose) -> Self {
        let mut generic = pack.generic.clone();
        generic.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self {
            generic,
            parts: pack.parts.clone(),
            scopes: pack.scopes.clone(),
        }
    }

    /// A name without the words that change nothing.
    pub fn core(&self, name: &str) -> String {
        let mut rest: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        loop {
            let shorter = self.generic.iter().find_map(|word| {
                rest.strip_prefix(word.as_str())
                    .or_else(|| rest.strip_suffix(word.as_str()))
                    .filter(|rest| !rest.is_empty())
            });
            match shorter {
                Some(shorter) => rest = shorter.to_owned(),
                None => return rest,
            }
        }
    }

    /// Whether names are those of the parts of a whole: 出口 and 进口.
    pub fn are_parts(&self, names: &[String]) -> bool {
        let one_each = |parts: &&Vec<String>| {
            parts.len() == names.len()
                && parts.iter().all(|part| {
                    names
                        .iter()
                        .filter(|name| name.contains(part.as_str()))
                        .count()
                        == 1
                })
        };
        self.parts.iter().any(|parts| one_each(&parts))
    }

    /// Whether the name of a whole is made of the names of its parts: 风电光伏总装机 of 风电装机 and 光伏装机.
    pub fn compose(&self, whole: &str, names: &[String]) -> bool {
        let head = |name: &String| self.core(name).chars().take(2).collect::<String>();
        let heads: Vec<String> = names.iter().map(head).collect();
        let distinct = heads.windows(2).all(|pair| pair[0] != pair[1]);
        distinct
            && heads
                .iter()
                .all(|head| head.chars().count() == 2 && whole.contains(head.as_str()))
    }

    /// Whether two names may be of one thing: they are the same, or one is not given.
    pub fn alike(&self, one: &str, other: &str) -> bool {
        let (one, other) = (self.core(one), self.core(other));
        one.is_empty() || other.is_empty() || one.ends_with(&other) || other.ends_with(&one)
    }
}

/// So much for each of so many.
const EVERY: char = '每';
/// What stands between an owner and what it owns.
pub(super) const OF: char = '的';
/// Classes of tokens that make a subject.
const SUBJECT_WORDS: [&str; 8] = [
    "TEXT", "LONG", "OF", "AND", "FLOW", "EXPORT", "IMPORT", "SURPLUS",
];
/// Classes of tokens that may stand between a subject and its figure.
const BETWEEN: [&str; 13] = [
    "IS", "FILL", "YEAR", "DATE", "TO", "UP", "UPTO", "NOW", "PAST", "FROM", "DOWN", "DONE",
    "CROSSED",
];

/// The tokens of the sentence in which a token stands.
pub(super) fn sentence(context: &Context<'_>, token: usize) -> Range<usize> {
    let stop = context.alphabet.letter("STOP");
    let start = context.tokens[..token]
        .iter()
        .rposition(|token| token.class == stop)
        .map_or(0, |at| at + 1);
    let end = context.tokens[token..]
        .iter()
        .position(|token| token.class == stop);
    start..end.map_or(context.tokens.len(), |at| token + at)
}

/// The words of the clause before a figure: 地区生产总值 of 地区生产总值达到2630亿元.
pub(super) fn subject(context: &Context<'_>, token: usize) -> String {
    let class = |name: &&str| context.alphabet.letter(name);
    let words: Vec<u8> = SUBJECT_WORDS.iter().map(class).collect();
    let between: Vec<u8> = BETWEEN.iter().map(class).collect();
    let mut parts: Vec<&Token> = Vec::new();
    for token in context.tokens[..token].iter().rev() {
        if words.contains(&token.class) {
            parts.push(token);
        } else if !parts.is_empty() || !between.contains(&token.class) {
            break;
        }
    }
    parts
        .iter()
        .rev()
        .map(|token| &context.text[token.range.clone()])
        .collect()
}

/// The words between a figure and the mark or figure before it.
pub(super) fn words_before<'a>(context: &Context<'a>, token: usize) -> &'a str {
    let marks = ["COMMA", "SEMI", "STOP", "DUN", "COLON"].map(|name| context.alphabet.letter(name));
    let before = context.tokens[..token].iter().rev();
    let words = before
        .take_while(|token| matches!(token.value, Value::Word) && !marks.contains(&token.class))
        .count();
    let end = context.tokens[token].range.start;
    let start = context
        .tokens
        .get(token - words)
        .map_or(end, |first| first.range.start)
        .min(end);
    &context.text[start..end]
}

/// The tokens of the clause before a figure, from there backwards.
fn clause<'a>(context: &Context<'a>, token: usize) -> impl Iterator<Item = &'a Token> {
    let ends = ["COMMA", "SEMI", "STOP", "DUN", "OPEN"].map(|name| context.alphabet.letter(name));
    context.tokens[..token]
        .iter()
        .rev()
        .take_while(move |token| !ends.contains(&token.class))
}

/// Whether a figure is the amount of a change: its clause has no subject but a word of change, 比上年增加1500亿元.
pub(super) fn is_change(context: &Context<'_>, token: usize) -> bool {
    let moves = ["UP", "DOWN"].map(|name| context.alphabet.letter(name));
    let words = SUBJECT_WORDS.map(|name| context.alphabet.letter(name));
    let changes = clause(context, token)
        .next()
        .is_some_and(|last| moves.contains(&last.class));
    changes && !clause(context, token).any(|token| words.contains(&token.class))
}

/// Whether a figure is so much a day, a head or a thousand, and no whole.
pub(super) fn is_rate(context: &Context<'_>, token: usize) -> bool {
    let rates = ["DAILY", "MONTHLY", "PERHEAD", "ANNUAL"].map(|name| context.alphabet.letter(name));
    clause(context, token).any(|token| {
        rates.contains(&token.class) || context.text[token.range.clone()].contains(EVERY)
    })
}

/// The figure before the claim that some words name: of the part's dimension, and the greatest of those that fit.
pub(super) fn whole(context: &Context<'_>, name: &str, part: usize, claim: usize) -> Option<usize> {
    let own = context.tokens[part].figure()?;
    let wanted = context.names.core(name);
    if wanted.chars().count() < 2 {
        return None;
    }
    let scope = context
        .names
        .scopes
        .iter()
        .find(|scope| name.starts_with(scope.as_str()));
    let fits = |at: &usize| {
        let Some(figure) = context.tokens[*at].figure() else {
            return false;
        };
        let full = subject(context, *at);
        let subject = context.names.core(&full);
        let last = context
            .names
            .core(full.rsplit(OF).next().unwrap_or_default());
        let named = subject == wanted
            || last == wanted
            || wanted.ends_with(&subject) && subject.chars().count() > 1;
        let scoped = scope.is_none_or(|scope| full.contains(scope.as_str()));
        *at != part
            && figure.unit.dimension == own.unit.dimension
            && named
            && scoped
            && !is_change(context, *at)
    };
    let size = |at: &usize| context.tokens[*at].figure()?.amount.as_ref()?.point.clone();
    // What a part is more than is not its whole, whatever it is called.
    (0..claim)
        .filter(fits)
        .filter(|at| size(at) >= size(&part))
        .max_by_key(size)
}
