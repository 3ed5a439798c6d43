//! Articles: plain text and Markdown, paragraph by paragraph.

mod blocks;
mod html;
mod joining;
mod lines;
mod markdown;
mod paragraph;
mod text;
mod url;
mod writer;

use std::io::Read;
use std::sync::Arc;

use super::buffer::Buffer;
use super::control::control_fault;
use super::lines::{cut, locate};
use super::{Drafts, Options};
use crate::error::{Code, Problem, Severity};
use crate::extract::{self, Block};
use crate::language::{Bilingual, is_chinese};
use crate::source::Location;

use blocks::Blocks;
use writer::Layout;

/// Longest article in bytes: longer than any book.
const LONGEST: usize = 64 << 20;

/// The figures and claims of a plain text.
pub(super) fn open_text(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts {
    open(name, input, options, text::layout)
}

/// The figures and claims of a Markdown text.
pub(super) fn open_markdown(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts {
    open(name, input, options, markdown::layout)
}

fn open(name: &str, input: Box<dyn Read>, options: &Options, layout: fn(&str) -> Layout) -> Drafts {
    let file: Arc<str> = name.into();
    let mut buffer = Buffer::new(Arc::clone(&file), input, options.encoding);
    while buffer.rest().len() <= LONGEST && buffer.more() {}
    let text = cut(buffer.rest(), LONGEST);
    let Layout { paragraphs, tables } = layout(text);
    let mut problems = Vec::new();
    let mut blocks = Blocks::new(Arc::clone(&file), text);
    let readable = paragraphs.into_iter().flat_map(|paragraph| blocks.of(paragraph)).filter(|block| {
        let problem = control_character(block);
        let readable = problem.is_none();
        problems.extend(problem);
        readable
    });
    let mut draft = extract::draft(readable, &options.disabled);
    draft.chinese = is_chinese(text);
    draft.problems.extend(problems);
    draft.problems.extend(tables_left_out(&file, text, &tables));
    let too_large = (text.len() < buffer.rest().len()).then(|| too_large(&file, text));
    draft.problems.extend(buffer.take_warning());
    let failure = too_large.or_else(|| buffer.take_failure().map(|problem| *problem));
    Box::new(std::iter::once(Ok(draft)).chain(failure.map(Err)))
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

/// The warning that tables were not read, at the first.
fn tables_left_out(file: &Arc<str>, text: &str, tables: &[usize]) -> Option<Problem> {
    let first = *tables.first()?;
    let count = tables.len();
    let message = Bilingual::new(
        format!("有 {count} 张表格没有读：文章里只读文字；表格里的数请另存为 CSV 来核验"),
        format!("tables were not read ({count}): only prose is; save their figures as CSV to check them"),
    );
    let location = locate(file, text, 1, first..first);
    Some(Problem { severity: Severity::Warning, code: Code::TableLeftOut, message, location, origin: None })
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
    let Location { end_line, end_column, .. } = locate(file, text, 1, 0..text.len());
    let location = Location { line: end_line, column: end_column, end_line, end_column, file: Arc::clone(file) };
    Problem { severity: Severity::Error, code: Code::TooLarge, message, location, origin: None }
}
