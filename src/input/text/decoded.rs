//! The words of one article as decoded.

use std::io::Read;
use std::iter;
use std::sync::Arc;

use crate::book::Grid;
use crate::input::article::{Article, Articles, Prose};
use crate::input::buffer::Buffer;
use crate::input::control::control_fault;
use crate::input::lines::{cut, locate};
use crate::input::options::Options;
use crate::say::{Bilingual, Code, Problem, is_chinese};
use crate::source::{Block, CopyText, Location, Medium};

use super::blocks::Blocks;
use super::excerpts::Excerpts;
use super::paragraph::Paragraph;
use super::tabled::Tabled;
use super::waive;
use super::writer::Layout;

/// Longest article in bytes: longer than any book.
pub(super) const LONGEST: usize = 64 << 20;

/// Bytes of a line above a table that may be its caption.
const LONGEST_CAPTION: usize = 300;

/// A text as decoded, and what kept it from being read to its end.
pub struct Decoded {
    /// Its file.
    pub file: Arc<str>,
    /// What that is.
    pub medium: Medium,
    /// What it says.
    pub text: String,
    /// Its paragraphs.
    pub(super) layout: Layout,
    /// What is odd about it.
    pub warning: Option<Problem>,
    /// Why it was not read to its end.
    pub failure: Option<Problem>,
}

impl Decoded {
    /// Reads a text whose paragraphs are told by `layout`.
    pub(super) fn read(
        name: &str,
        input: Box<dyn Read>,
        options: &Options,
        layout: fn(&str) -> Layout,
    ) -> Self {
        let file: Arc<str> = name.into();
        let mut buffer = Buffer::new(Arc::clone(&file), input, options.encoding);
        while buffer.rest().len() <= LONGEST && buffer.more() {}
        let text = cut(buffer.rest(), LONGEST).to_owned();
        let too_large = (text.len() < buffer.rest().len()).then(|| too_large(&file, &text));
        let warning = buffer.take_warning();
        let failure = too_large.or_else(|| buffer.take_failure().map(|problem| *problem));
        Self {
            file,
            medium: Medium::Text,
            layout: layout(&text),
            text,
            warning,
            failure,
        }
    }

    /// The article.
    pub fn articles(mut self) -> Articles {
        let layout = std::mem::take(&mut self.layout);
        let place = (&self.file, &self.medium, self.text.as_str());
        let waivers = waive::placed(&layout.waivers, &layout.paragraphs, place);
        let tables = self.grids(layout.tables, &layout.paragraphs);
        let mut problems = Vec::new();
        let prose = Prose {
            blocks: self.blocks(layout.paragraphs, &mut problems).collect(),
            tables,
            waivers,
            chinese: is_chinese(&self.text),
            problems,
            left_out: self.warning.into_iter().collect(),
        };
        let failure = self.failure.map(Err);
        Box::new(iter::once(Ok(Article::Prose(prose))).chain(failure))
    }

    /// The words against which a table is held, those of its tables as well, and what is wrong with them.
    pub fn copy(mut self) -> (CopyText, Vec<Problem>) {
        let layout = std::mem::take(&mut self.layout);
        let tables = layout.tables.into_iter();
        let tables = tables.map(|table| Paragraph::verbatim(&self.text, table.source));
        let mut paragraphs = layout.paragraphs;
        paragraphs.extend(tables);
        paragraphs.sort_by_key(|paragraph| paragraph.source().map(|range| range.start));
        let mut problems = Vec::new();
        let blocks = self.blocks(paragraphs, &mut problems).collect();
        problems.extend(self.warning);
        problems.extend(self.failure);
        let file = self.file;
        (CopyText { file, blocks }, problems)
    }

    /// The readable blocks of paragraphs; what is wrong with the others goes to `problems`.
    fn blocks(
        &self,
        paragraphs: Vec<Paragraph>,
        problems: &mut Vec<Problem>,
    ) -> impl Iterator<Item = Block> {
        let mut blocks = Blocks::new(Arc::clone(&self.file), self.medium.clone(), &self.text);
        paragraphs
            .into_iter()
            .flat_map(move |paragraph| blocks.of(paragraph))
            .filter(move |block| {
                let problem = control_character(block);
                let readable = problem.is_none();
                problems.extend(problem);
                readable
            })
    }

    /// The tables with the places of their cells, each with the words above it.
    fn grids(&self, tables: Vec<Tabled>, paragraphs: &[Paragraph]) -> Vec<Grid> {
        let mut excerpts = Excerpts::new(Arc::clone(&self.file), self.medium.clone(), &self.text);
        let mut before = 0;
        let grid = |table: Tabled| {
            let starts = |paragraph: &Paragraph| {
                paragraph
                    .source()
                    .is_some_and(|source| source.end <= table.source.start)
            };
            while paragraphs.get(before).is_some_and(starts) {
                before += 1;
            }
            let above = before
                .checked_sub(1)
                .map_or("", |at| paragraphs[at].text.as_str());
            // What is longer is a sentence of the article.
            let above = Some(above).filter(|words| words.len() <= LONGEST_CAPTION);
            table.grid(&mut excerpts, above.unwrap_or_default())
        };
        tables.into_iter().map(grid).collect()
    }
}

/// The error that a paragraph holds what nobody sees.
fn control_character(block: &Block) -> Option<Problem> {
    let fault = control_fault(&block.text)?;
    let origin = block.origin(fault.span);
    Some(Problem::of(fault.code, fault.message, origin))
}

/// The error that an article has no end.
fn too_large(file: &Arc<str>, text: &str) -> Problem {
    let most = LONGEST >> 20;
    let message = Bilingual::new(
        format!("文章超过 {most} MiB，此后的内容没有读；请分成几个文件"),
        format!(
            "the article has more than {most} MiB, and nothing after this place was read; split it into several files"
        ),
    );
    let end = locate(file, text, 1, 0..text.len());
    let location = Location {
        line: end.end_line,
        column: end.end_column,
        ..end
    };
    Problem::at(Code::TooLarge, message, location)
}
