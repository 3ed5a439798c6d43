//! A document: its paragraphs as they were read, and its figures counted through all of them.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::language::{Prose, simplified};
use crate::source::Block;

use super::mention::{Annotated, Mention, Spot, spots};
use super::names::Names;
use super::options::Options;
use super::paragraph::Paragraph;
use super::tokens::Token;
use super::words::Reader;

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
        let paragraph = self.paragraph_of(figure);
        let read = self.read[paragraph].as_ref();
        &read.expect("a paragraph with figures was read").mentions[figure - self.firsts[paragraph]]
    }

    /// What a figure measures, without the words that change nothing.
    pub fn core(&self, figure: usize) -> &str {
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

    /// The figures that measure what such a name says, in their order; none of a name that says nothing.
    pub fn named(&self, core: &str) -> &[usize] {
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
        named.get(core).map_or(&[], Vec::as_slice)
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
