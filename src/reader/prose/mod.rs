//! Articles: plain text and Markdown, paragraph by paragraph.

mod markdown;
mod text;
mod url;

use std::io::Read;
use std::ops::Range;
use std::sync::Arc;

use super::buffer::Buffer;
use super::{Drafts, Options};
use crate::error::{Code, Problem, Severity};
use crate::extract::{self, Block};
use crate::language::Bilingual;
use crate::source::{Excerpt, Location};

/// A paragraph of a text: the ranges of its words, in order.
type Paragraph = Vec<Range<usize>>;

/// What a format finds in a text.
#[derive(Debug, Default)]
struct Layout {
    paragraphs: Vec<Paragraph>,
    /// Where tables begin, which are not read.
    tables: Vec<usize>,
}

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
    while buffer.more() {}
    let layout = layout(buffer.rest());
    let blocks = blocks(&file, buffer.rest(), &layout.paragraphs);
    let rules = extract::Options { disabled: options.disabled.clone() };
    let mut draft = extract::draft(blocks, &rules);
    draft.problems.extend(buffer.take_warning());
    draft.problems.extend(tables_left_out(&file, buffer.rest(), &layout.tables));
    let failure = buffer.take_failure().map(|problem| Err(*problem));
    Box::new(std::iter::once(Ok(draft)).chain(failure))
}

/// The paragraphs with their places.
fn blocks<'a>(file: &Arc<str>, text: &'a str, paragraphs: &'a [Paragraph]) -> impl Iterator<Item = Block> + 'a {
    let file = Arc::clone(file);
    let (mut line, mut counted) = (1, 0);
    paragraphs.iter().filter_map(move |pieces| {
        let (first, last) = (pieces.first()?, pieces.last()?);
        let start = text[..first.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[last.end..].find('\n').map_or(text.len(), |at| last.end + at);
        line += text.as_bytes()[counted..start].iter().filter(|&&b| b == b'\n').count();
        counted = start;
        let excerpt = Excerpt { file: Arc::clone(&file), line, text: text[start..end].to_owned() };
        let mut block = Block::new(Arc::new(excerpt));
        for piece in pieces.iter().flat_map(|piece| url::without(text, piece.clone())) {
            block.push(piece.start - start..piece.end - start);
        }
        Some(block)
    })
}

/// The warning that tables were not read, at the first.
fn tables_left_out(file: &Arc<str>, text: &str, tables: &[usize]) -> Option<Problem> {
    let first = *tables.first()?;
    let line = 1 + text.as_bytes()[..first].iter().filter(|&&b| b == b'\n').count();
    let count = tables.len();
    let location = Location { line, end_line: line, ..Location::file(Arc::clone(file)) };
    let message = Bilingual::new(
        format!("有 {count} 张表格没有读：文章里只读文字；表格里的数请另存为 CSV 来核验"),
        format!("tables were not read ({count}): only prose is; save their figures as CSV to check them"),
    );
    Some(Problem { severity: Severity::Warning, code: Code::TableLeftOut, message, location, origin: None })
}

/// Whether the words of two lines go on without a space: all but two Latin words.
fn joins(before: &str, after: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphabetic();
    let digits = |c: char| c.is_ascii_digit();
    let (end, start) = (before.chars().next_back(), after.chars().next());
    let (Some(end), Some(start)) = (end, start) else { return true };
    let words =
        (latin(end) || matches!(end, ',' | ';')) && (latin(start) || digits(start)) || digits(end) && latin(start);
    !words
}
