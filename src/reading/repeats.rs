//! The same figure of the same thing, printed a second time.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::figure::Dimension;
use crate::language::{Qualifier, lexicon};

use super::context::Context;
use super::subject;

/// Characters of the words before a figure that must be the same: two words of 中文. One alone, such as 增长, stands before
/// many figures.
const LEAST: usize = 4;

/// Which figures have been printed, in which words, and in which row; a goal that may be printed otherwise is kept
/// by its words alone.
#[derive(Default)]
pub(super) struct Repeats(BTreeMap<(String, String), (String, usize)>);

impl Repeats {
    /// The row that prints the same in the same words, if this one is not the first. What differs is not compared:
    /// it may be of another year.
    pub fn before(&mut self, context: &Context<'_>, token: usize, row: usize) -> Option<usize> {
        let figure = context.tokens[token].figure()?;
        let levels = ["LEVEL", "BARE", "PERCENT"].map(|name| context.alphabet.letter(name));
        if !levels.contains(&context.tokens[token].class) {
            return None;
        }
        let words: String = subject::words_before(context, token)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect();
        let print = figure.text.replace('％', "%");
        if is_named_by_its_print(context, token) {
            return self.distinct(print, row);
        }
        let count = words.chars().count();
        if count < LEAST || !is_about(&print) {
            return None;
        }
        let same = self.differs(&words, &print, row);
        if same.is_some() {
            return same;
        }
        let tail = words
            .chars()
            .skip(count.saturating_sub(2 * LEAST))
            .collect();
        match self.0.entry((print, tail)) {
            // 市级综合体3个 does not repeat 省级综合体3个.
            Entry::Occupied(first) => {
                let (before, at) = first.get();
                (before.ends_with(&words) || words.ends_with(before.as_str())).then_some(*at)
            }
            Entry::Vacant(slot) => {
                slot.insert((words, row));
                None
            }
        }
    }

    /// The row that prints another number in the very same long words and with 左右 after it: a goal of the year that
    /// the text comes back to.
    fn differs(&mut self, words: &str, print: &str, row: usize) -> Option<usize> {
        if words.chars().count() < 2 * LEAST {
            return None;
        }
        let after: String = print
            .chars()
            .rev()
            .take_while(|c| !c.is_ascii_digit())
            .collect();
        let tail: String = words
            .chars()
            .skip(words.chars().count() - 2 * LEAST)
            .collect();
        match self.0.entry((String::new(), format!("{tail}#{after}"))) {
            Entry::Occupied(first) => Some(first.get().1),
            Entry::Vacant(slot) => {
                slot.insert((words.to_owned(), row));
                None
            }
        }
    }

    /// The row that prints the same, in whatever words.
    fn distinct(&mut self, print: String, row: usize) -> Option<usize> {
        let key = (print, String::new());
        let next = self.0.range(&key..).next();
        let before = next
            .filter(|((print, _), _)| *print == key.0)
            .map(|(_, (_, at))| *at);
        if before.is_none() {
            self.0.insert(key, (String::new(), row));
        }
        before
    }
}

/// 4%左右: a goal, which a text states and comes back to; a result may just be the same as another.
fn is_about(print: &str) -> bool {
    let after = lexicon().qualifier.after.at_end(print);
    after.is_some_and(|((class, _), _)| *class == Qualifier::About)
}

/// A range or a stated goal in % is told by its print alone: 6.5%－7%, 7.5%左右的目标.
fn is_named_by_its_print(context: &Context<'_>, token: usize) -> bool {
    let Some(figure) = context.tokens[token].figure() else {
        return false;
    };
    let range = figure
        .amount
        .as_ref()
        .is_some_and(|amount| amount.point.is_none());
    let goal = context.alphabet.letter("GOAL");
    let near = context.tokens.iter().skip(token.saturating_sub(2)).take(6);
    let stated = near
        .filter(|token| token.class == goal)
        .any(|token| context.text[token.range.clone()] == context.pack.goal);
    figure.unit.dimension == Dimension::Percent && (range || stated)
}
