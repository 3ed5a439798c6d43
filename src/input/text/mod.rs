//! Articles: plain text, Markdown, documents and pages, paragraph by paragraph.

mod blocks;
#[cfg(feature = "docx")]
mod docx;
mod html;
mod joining;
mod lines;
mod markdown;
mod page;
mod paragraph;
mod text;
mod url;
mod waive;
mod writer;

use std::io::Read;
use std::ops::Range;
use std::sync::Arc;

use super::buffer::Buffer;
use super::control::control_fault;
use super::lines::{cut, locate};
use super::{Drafts, Options};
use crate::say::{Bilingual, is_chinese};
use crate::say::{Code, Problem, Severity};
use crate::source::{Block, CopyText};
use crate::source::{Location, Medium};

#[cfg(feature = "docx")]
pub(super) use docx::{copy_docx, open_docx};
pub(super) use page::{copy_html, open_html};

use blocks::Blocks;
use paragraph::Paragraph;
use writer::Layout;

/// Longest article in bytes: longer than any book.
const LONGEST: usize = 64 << 20;

/// The figures and claims of a plain text.
pub(super) fn open_text(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts {
    let read = Article::read(name, input, options);
    let layout = text::layout(&read.text);
    article(read, layout, &options.disabled)
}

/// The figures and claims of a Markdown text.
pub(super) fn open_markdown(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts {
    let read = Article::read(name, input, options);
    let layout = markdown::layout(&read.text);
    article(read, layout, &options.disabled)
}

/// The words of a plain text, against which a table is held.
pub(super) fn copy_text(
    name: &str,
    input: Box<dyn Read>,
    options: &Options,
) -> (CopyText, Vec<Problem>) {
    let read = Article::read(name, input, options);
    let layout = text::layout(&read.text);
    copy(read, layout)
}

/// The words of a Markdown text, those of its tables as well.
pub(super) fn copy_markdown(
    name: &str,
    input: Box<dyn Read>,
    options: &Options,
) -> (CopyText, Vec<Problem>) {
    let read = Article::read(name, input, options);
    let layout = markdown::layout(&read.text);
    copy(read, layout)
}

/// A text as decoded, and what kept it from being read to its end.
struct Article {
    file: Arc<str>,
    medium: Medium,
    text: String,
    warning: Option<Problem>,
    failure: Option<Problem>,
}

impl Article {
    fn read(name: &str, input: Box<dyn Read>, options: &Options) -> Self {
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
            text,
            warning,
            failure,
        }
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

    /// The warning that tables were not read, at the first.
    fn tables_left_out(&self, tables: &[Range<usize>]) -> Option<Problem> {
        let first = tables.first()?.start;
        let count = tables.len();
        let message = Bilingual::new(
            format!("有 {count} 张表格没有读：文章里只读文字；表格里的数请另存为 CSV 来核验"),
            format!(
                "tables were not read ({count}): only prose is; save their figures as CSV to check them"
            ),
        );
        let location = locate(&self.file, &self.text, 1, first..first);
        let location = Location {
            medium: self.medium.clone(),
            ..location
        };
        Some(Problem {
            severity: Severity::Warning,
            code: Code::TableLeftOut,
            message,
            location,
            origin: None,
        })
    }
}

fn article(article: Article, layout: Layout, disabled: &[String]) -> Drafts {
    let Layout {
        paragraphs,
        tables,
        waivers,
    } = layout;
    let mut problems = Vec::new();
    let places: Vec<_> = paragraphs
        .iter()
        .map(|paragraph| paragraph.source().unwrap_or_default())
        .collect();
    let mut draft = crate::reading::draft(article.blocks(paragraphs, &mut problems), disabled);
    let (file, medium, text) = (&article.file, &article.medium, article.text.as_str());
    problems.extend(waive::apply(
        &waivers,
        &places,
        text,
        (file, medium),
        &mut draft.rows,
    ));
    draft.chinese = is_chinese(text);
    draft.problems.extend(problems);
    draft.problems.extend(article.tables_left_out(&tables));
    draft.problems.extend(article.warning);
    Box::new(std::iter::once(Ok(draft)).chain(article.failure.map(Err)))
}

fn copy(article: Article, layout: Layout) -> (CopyText, Vec<Problem>) {
    let Layout {
        mut paragraphs,
        tables,
        ..
    } = layout;
    paragraphs.extend(
        tables
            .into_iter()
            .map(|table| Paragraph::verbatim(&article.text, table)),
    );
    paragraphs.sort_by_key(|paragraph| paragraph.source().map(|range| range.start));
    let mut problems = Vec::new();
    let blocks = article.blocks(paragraphs, &mut problems).collect();
    problems.extend(article.warning);
    problems.extend(article.failure);
    (
        CopyText {
            file: article.file,
            blocks,
        },
        problems,
    )
}

/// The error that a paragraph holds what nobody sees.
fn control_character(block: &Block) -> Option<Problem> {
    let fault = control_fault(&block.text)?;
    let origin = block.origin(fault.span);
    let location = origin.location();
    Some(Problem {
        severity: Severity::Error,
        code: fault.code,
        message: fault.message,
        location,
        origin: Some(origin),
    })
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
    Problem {
        severity: Severity::Error,
        code: Code::TooLarge,
        message,
        location,
        origin: None,
    }
}
