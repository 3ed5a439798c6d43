//! A document: its paragraphs as they were read, and its figures counted through all of them.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::book::Grid;
use crate::language::{Prose, simplified};
use crate::number::Interval;
use crate::source::Block;

use super::cells::Cells;
use super::mention::{Annotated, Mention, Spot, spots};
use super::names::Names;
use super::options::Options;
use super::paragraph::Paragraph;
use super::tabled::Tabled;
use super::tokens::Token;
use super::words::Reader;

/// Figures of one name that are looked at on either side of a claim: an annual report names its revenue on every page, and a text
/// of nothing but figures is read in the time of its length.
const NEAREST: usize = 48;

/// The paragraphs of an article, each read once.
pub(super) struct Document<'o> {
    options: &'o Options,
    blocks: Vec<Block>,
    /// What was read of each; none in a language that no pack reads.
    read: Vec<Option<Read<'o>>>,
    /// The number of the first figure of each.
    firsts: Vec<usize>,
    count: usize,
    /// Its figures by what they measure.
    named: OnceCell<BTreeMap<String, Vec<usize>>>,
    /// The figures of its tables, which are counted on from those of its paragraphs.
    cells: Cells,
}

/// A paragraph as it was read.
struct Read<'o> {
    /// Its words in simplified characters, where that changed them.
    folded: Option<String>,
    tokens: Vec<Token>,
    spots: Vec<Spot>,
    mentions: Vec<Mention>,
    /// What each figure measures, without the words that change nothing; of none that names nothing.
    cores: OnceCell<Vec<String>>,
    names: &'o Names,
    pack: &'o Prose,
}

impl<'o> Document<'o> {
    /// Without paragraphs.
    pub fn new(options: &'o Options) -> Self {
        Self {
            options,
            blocks: Vec::new(),
            read: Vec::new(),
            firsts: Vec::new(),
            count: 0,
            named: OnceCell::new(),
            cells: Cells::default(),
        }
    }

    /// Reads a paragraph and appends it; whether it is of a language that a pack reads.
    pub fn push(&mut self, block: Block) -> bool {
        let read = read(&block, self.options);
        let known = read.is_some();
        self.firsts.push(self.count);
        self.count += read.as_ref().map_or(0, |read| read.mentions.len());
        self.blocks.push(block);
        self.read.push(read);
        known
    }

    /// Adds the figures of a table, after all paragraphs.
    pub fn push_table(&mut self, grid: &Grid) {
        if self.count == 0 {
            return;
        }
        let read = self.read.iter().flatten();
        let said: Vec<_> = read
            .flat_map(|read| &read.mentions)
            .map(|mention| &mention.figure)
            .collect();
        self.cells.push(grid, &self.options.words, &said);
    }

    /// The cell of a figure of a table.
    pub fn cell(&self, figure: usize) -> Option<&Tabled> {
        self.cells.get(figure.checked_sub(self.count)?)
    }

    /// The figures of all tables.
    pub fn cells(&self) -> Range<usize> {
        self.count..self.count + self.cells.len()
    }

    /// Those that are within some values, whatever their signs.
    pub fn cells_within(&self, values: &Interval) -> impl Iterator<Item = usize> + '_ {
        self.cells.within(values).map(|cell| cell + self.count)
    }

    /// The figures of tables whose row is named as a figure of the prose is, in their order.
    pub fn in_rows(&self, figure: usize) -> Vec<usize> {
        if self.cells.len() == 0 {
            return Vec::new();
        }
        let (p, at) = self.place(figure);
        let key = p.names.key(&p.mentions[at].quantity);
        let rows = self.cells.named(&key).into_iter();
        rows.map(|cell| cell + self.count).collect()
    }

    /// The cells of the row of one, in their order.
    pub fn row_of(&self, cell: usize) -> Vec<usize> {
        let row = self.cells.row_of(cell - self.count).into_iter();
        row.map(|cell| cell + self.count).collect()
    }

    /// How many figures there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many paragraphs.
    pub fn len(&self) -> usize {
        self.blocks.len()
    }

    /// The number of the first figure of a paragraph.
    pub fn first(&self, paragraph: usize) -> usize {
        self.firsts[paragraph]
    }

    /// The words of a paragraph.
    pub fn block(&self, paragraph: usize) -> &Block {
        &self.blocks[paragraph]
    }

    /// A paragraph; none of a language that no pack reads.
    pub fn paragraph(&self, paragraph: usize) -> Option<Paragraph<'_>> {
        let read = self.read[paragraph].as_ref()?;
        let block = &self.blocks[paragraph];
        Some(Paragraph {
            block,
            text: read.folded.as_deref().unwrap_or(&block.text),
            tokens: &read.tokens,
            spots: &read.spots,
            mentions: &read.mentions,
            names: read.names,
            pack: read.pack,
            options: self.options,
            first: self.firsts[paragraph],
        })
    }

    /// The paragraph of a figure, and which of its figures it is.
    pub fn place(&self, figure: usize) -> (Paragraph<'_>, usize) {
        let paragraph = self.paragraph_of(figure);
        let p = self.paragraph(paragraph);
        (
            p.expect("a paragraph with figures was read"),
            figure - self.firsts[paragraph],
        )
    }

    /// Which paragraph a figure stands in.
    pub fn paragraph_of(&self, figure: usize) -> usize {
        // Of several that begin with the same number all but the last are empty.
        self.firsts.partition_point(|&first| first <= figure) - 1
    }

    /// What is said of a figure.
    pub fn mention(&self, figure: usize) -> &Mention {
        if let Some(tabled) = self.cell(figure) {
            return &tabled.mention;
        }
        let paragraph = self.paragraph_of(figure);
        let read = self.read[paragraph].as_ref();
        &read.expect("a paragraph with figures was read").mentions[figure - self.firsts[paragraph]]
    }

    /// What a figure measures, without the words that change nothing.
    pub fn core(&self, figure: usize) -> &str {
        if let Some(tabled) = self.cell(figure) {
            return &tabled.core;
        }
        let paragraph = self.paragraph_of(figure);
        let Some(read) = &self.read[paragraph] else {
            return "";
        };
        let core = |mention: &Mention| read.names.core(&mention.quantity);
        let cores = read
            .cores
            .get_or_init(|| read.mentions.iter().map(core).collect());
        &cores[figure - self.firsts[paragraph]]
    }

    /// The figures that measure what such a name says, the nearest on either side of one, in their order; none of a name that
    /// says nothing.
    pub fn named(&self, core: &str, near: usize) -> &[usize] {
        let named = self.named.get_or_init(|| {
            let mut named: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for figure in 0..self.count {
                let core = self.core(figure);
                if core.chars().nth(1).is_some() {
                    named.entry(core.to_owned()).or_default().push(figure);
                }
            }
            named
        });
        let all = named.get(core).map_or(&[][..], Vec::as_slice);
        let at = all.partition_point(|&figure| figure < near);
        &all[at.saturating_sub(NEAREST)..all.len().min(at + NEAREST)]
    }

    /// The words of all paragraphs.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }
}

fn read<'o>(block: &Block, options: &'o Options) -> Option<Read<'o>> {
    let folded = simplified(&block.text);
    let Reader { pack, lexer, names } = options.words.reader(&folded)?;
    // Where no digit stands, words of number have no figure to be judged by: most paragraphs cost one scan.
    let idle = pack.spaced && !folded.contains(|c: char| c.is_ascii_digit());
    let tokens = if idle {
        Vec::new()
    } else {
        lexer.tokens(&folded)
    };
    let spots = spots(&tokens);
    let annotated = Annotated {
        text: &folded,
        tokens: &tokens,
        spots: &spots,
        names,
        pack,
    };
    let mentions = annotated.mentions();
    let folded = match folded {
        std::borrow::Cow::Owned(folded) => Some(folded),
        std::borrow::Cow::Borrowed(_) => None,
    };
    Some(Read {
        folded,
        tokens,
        spots,
        mentions,
        cores: OnceCell::new(),
        names,
        pack,
    })
}
