//! What a person states of a figure where no comment can stand: found by what it prints and the words right before it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::book::{Cell, Draft, FigureId, Row, Sought};
use crate::say::{Bilingual, Code, Problem};
use crate::source::{Block, Origin};

/// What every figure follows from that an article prints so after those words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The words right before the figure; blank: whatever they are.
    pub after: String,
    /// The figure as printed, and its place in the settings.
    pub figure: Cell,
    /// Its formula, or `none`.
    pub formula: Cell,
}

impl Statement {
    /// The formula of a figure that follows from nothing.
    pub const NONE: &str = "none";
    /// Most characters of the words and the figure: with the figure they are looked for at each figure of an article.
    pub const LONGEST: usize = 150;

    /// The words and the figure, as they are looked for.
    fn words(&self) -> String {
        without_spaces(&self.after)
            .chain(without_spaces(&self.figure.text))
            .collect()
    }

    /// The warning that nothing is printed so.
    fn idle(&self) -> Problem {
        let (after, figure) = (&self.after, &self.figure.text);
        let message = Bilingual::new(
            format!(
                "所读的稿件里没有哪个数印成“{figure}”、前面紧接着“{after}”，这一条不起作用；请照报告里那个数的印法写 figure，照稿件写 after"
            ),
            format!(
                "no article that was read prints the figure “{figure}” right after the words “{after}”, so this entry does nothing; write `figure` as reports print it, and `after` as the article has it"
            ),
        );
        Problem::of(Code::IdleStatement, message, self.figure.origin.clone())
    }
}

/// The formula that is stated of each figure of an article, the last where there are several; says which were met.
pub(super) fn found(statements: &[Arc<Statement>], draft: &mut Draft) -> BTreeMap<FigureId, Cell> {
    let mut by_words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, statement) in statements.iter().enumerate() {
        by_words.entry(statement.words()).or_default().push(at);
    }
    let mut met = vec![false; statements.len()];
    let mut stated = BTreeMap::new();
    for (figure, words) in printed(&by_words, draft) {
        let all = &by_words[&words];
        all.iter().for_each(|&at| met[at] = true);
        let last = all.iter().copied().max();
        let later = stated.entry(figure).or_insert(last);
        *later = last.max(*later);
    }
    let sought = |(statement, met): (&Arc<Statement>, bool)| Sought {
        met,
        idle: statement.idle(),
    };
    draft.sought = statements.iter().zip(met).map(sought).collect();
    let formula = |at: usize| statements[at].formula.clone();
    let formulas = stated.into_iter();
    formulas
        .filter_map(|(figure, at)| Some((figure, formula(at?))))
        .collect()
}

/// The figures of an article that end some words, with these.
fn printed(by_words: &BTreeMap<String, Vec<usize>>, draft: &Draft) -> Vec<(FigureId, String)> {
    let lengths: BTreeSet<usize> = by_words.keys().map(String::len).collect();
    let Some(longest) = lengths.last() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (figure, before) in placed(draft) {
        let own: usize = without_spaces(&draft.figures[figure].cell.text)
            .map(char::len_utf8)
            .sum();
        let before = tail(before, *longest);
        // A part of a figure is another figure: 5% of 12.5%.
        for length in lengths.range(own..) {
            let start = before.len().checked_sub(*length);
            let words = start.and_then(|start| before.get(start..));
            if let Some(words) = words.filter(|words| by_words.contains_key(*words)) {
                found.push((figure, words.to_owned()));
            }
        }
    }
    found
}

/// Each figure of the rows of an article, with the text of its paragraph up to its end.
fn placed(draft: &Draft) -> impl Iterator<Item = (FigureId, &str)> {
    let blocks: &[Block] = draft.text.as_ref().map_or(&[], |text| &text.blocks);
    let figure = |row: &Row| Some(row.mention.as_ref()?.figure);
    let figures: BTreeSet<FigureId> = draft.rows.iter().filter_map(figure).collect();
    // Figures count up with the paragraphs.
    let mut now = 0;
    figures.into_iter().filter_map(move |figure| {
        let origin: &Origin = &draft.figures[figure].cell.origin;
        let at = |block: &Block| block.range_of(origin);
        let ahead = blocks[now..].iter().position(|block| at(block).is_some())?;
        now += ahead;
        let range = at(&blocks[now])?;
        Some((figure, &blocks[now].text[..range.end]))
    })
}

/// The end of a text without its spaces, at least so many bytes of it.
fn tail(text: &str, bytes: usize) -> String {
    let mut length = 0;
    let near = text.char_indices().rev().find(|(_, c)| {
        length += if c.is_whitespace() { 0 } else { c.len_utf8() };
        length >= bytes
    });
    without_spaces(&text[near.map_or(0, |(at, _)| at)..]).collect()
}

/// Spaces do not count: they come and go where lines break.
fn without_spaces(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !c.is_whitespace())
}
