//! The same figure of the same thing, printed a second time.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::find::Context;
use super::names;

/// Characters of the words before a figure that must be the same.
const LEAST: usize = 4;

/// Which figures have been printed in which words, and in which row.
#[derive(Default)]
pub(super) struct Repeats(BTreeMap<(String, String), (String, usize)>);

impl Repeats {
    /// The row that prints the same in the same words, if this one is not the first. What differs is not compared:
    /// it may be of another year.
    pub fn before(&mut self, context: &Context<'_>, token: usize, row: usize) -> Option<usize> {
        let figure = context.tokens[token].figure()?;
        let words: String = names::words_before(context, token).chars().filter(|c| c.is_alphanumeric()).collect();
        let count = words.chars().count();
        if count < LEAST {
            return None;
        }
        let tail = words.chars().skip(count.saturating_sub(2 * LEAST)).collect();
        match self.0.entry((tail, figure.text.replace('％', "%"))) {
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
}
