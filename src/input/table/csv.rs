//! A CSV file, article by article.

use std::io;
use std::sync::Arc;

use super::articles::Articles;
use super::data;
use super::fields::Field;
use super::header::{Layout, read_header};
use super::record::Record;
use super::row::{ReadRow, Reading, oversized, read_row};
use super::scan::{LONGEST_RECORD, Scan, Scanner};
use crate::book::Draft;
use crate::input::article::{Article, Articles as Items};
use crate::input::buffer::Buffer;
use crate::input::lines::first_line;
use crate::input::options::Options;
use crate::say::{Problem, is_chinese};

/// The articles of a CSV file, each as soon as it has been read.
pub(in crate::input) fn open_csv(name: &str, input: Box<dyn io::Read>, options: &Options) -> Items {
    let file: Arc<str> = name.into();
    let buffer = Buffer::new(Arc::clone(&file), input, options.encoding);
    Box::new(Csv {
        file,
        buffer,
        stage: Stage::Header,
        articles: Articles::default(),
    })
}

struct Csv {
    file: Arc<str>,
    buffer: Buffer,
    stage: Stage,
    articles: Articles,
}

enum Stage {
    Header,
    Rows(Box<Table>),
    /// Nothing is left but why it could not be read further.
    Failed(Box<Problem>),
    Ended,
}

/// What is needed to read rows.
struct Table {
    layout: Layout,
    scanner: Scanner,
    fields: Vec<Field>,
}

impl Iterator for Csv {
    type Item = Result<Article, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match std::mem::replace(&mut self.stage, Stage::Ended) {
                Stage::Ended => return None,
                Stage::Failed(problem) => return Some(Err(*problem)),
                Stage::Header => {
                    if let Some(article) = self.header() {
                        return Some(Ok(article));
                    }
                }
                Stage::Rows(mut table) => {
                    if let Some(full) = self.rows(&mut table) {
                        self.stage = Stage::Rows(table);
                        return Some(Ok(Article::Rows(full)));
                    }
                    let failure = self.buffer.take_failure();
                    self.stage = failure.map_or(Stage::Ended, Stage::Failed);
                    let last = std::mem::take(&mut self.articles.draft);
                    return Some(Ok(Article::Rows(last)));
                }
            }
        }
    }
}

impl Csv {
    /// Reads the header; an article only if it is none, for the file holds data, or fails and something was said before.
    fn header(&mut self) -> Option<Article> {
        let draft = &mut self.articles.draft;
        let layout = read_header(&mut self.buffer, &self.file, &mut draft.problems);
        draft.problems.extend(self.buffer.take_warning());
        match layout {
            Ok(layout) => {
                let scanner = Scanner::new(layout.delimiter, LONGEST_RECORD);
                draft.chinese = layout.chinese;
                draft.header = Some(Arc::clone(&layout.header));
                self.stage = Stage::Rows(Box::new(Table {
                    layout,
                    scanner,
                    fields: Vec::new(),
                }));
                None
            }
            Err(problem) if data::is_data(&problem) => {
                let mut problems = std::mem::take(&mut draft.problems);
                let data = data::read(&mut self.buffer, &self.file, *problem, &mut problems);
                let failure = self.buffer.take_failure();
                self.stage = failure.map_or(Stage::Ended, Stage::Failed);
                Some(Article::Data(data))
            }
            Err(problem) => {
                let header = problem.origin.as_ref().map(|origin| &origin.span().excerpt);
                draft.chinese = header.is_some_and(|header| is_chinese(&header.text));
                self.stage = Stage::Failed(problem);
                let draft = std::mem::take(draft);
                (draft.chinese || !draft.problems.is_empty()).then_some(Article::Rows(draft))
            }
        }
    }

    /// Reads rows until an article is full; none at the end, where the last one is in hand.
    fn rows(&mut self, table: &mut Table) -> Option<Draft> {
        while self.buffer.skip_breaks() {
            let scan = table.scanner.next(&mut self.buffer, table.layout.width());
            let problems = &mut self.articles.draft.problems;
            problems.extend(self.buffer.take_warning());
            let read = match scan {
                Scan::End => return None,
                Scan::Record(len) => self.record(table, len),
                Scan::Runaway(len) => {
                    let line = first_line(&self.buffer.rest()[..len]).len();
                    self.record(table, line)
                }
                Scan::Oversized { line, head, closed } => {
                    let head = Record::new(&self.file, line, &head);
                    Some(oversized(head, &table.layout, &mut table.fields, closed))
                }
            };
            if let Some(full) = read.and_then(|read| self.articles.add(read)) {
                return Some(full);
            }
        }
        None
    }

    /// Reads and consumes a record of so many bytes; none if it is blank.
    fn record(&mut self, table: &mut Table, len: usize) -> Option<ReadRow> {
        let text = &self.buffer.rest()[..len];
        let raw = text.strip_suffix(['\n', '\r']).unwrap_or(text);
        self.articles.draft.chinese = self.articles.draft.chinese || is_chinese(raw);
        let record = Record::new(&self.file, self.buffer.line(), raw);
        let (read, len) = match read_row(record, &table.layout, &mut table.fields) {
            Reading::Blank => (None, len),
            Reading::Row(read) => (Some(read), len),
            Reading::FirstLineOnly(read) => {
                table.scanner.restart();
                (Some(read), first_line(raw).len())
            }
        };
        self.buffer.skip(len);
        read
    }
}
