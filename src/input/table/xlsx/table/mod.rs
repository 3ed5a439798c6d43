//! The rows of a sheet → the drafts of its articles, by the rules of any table.

pub(super) mod header;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cell::Shown;
use super::sheet::{Row, Sheet};
use crate::book::Draft;
use crate::input::table::articles::Articles;
use crate::input::table::columns::Column;
use crate::input::table::fields::Field;
use crate::input::table::record::{Cells, Record};
use crate::input::table::row::{Reading, read_fields};
use crate::say::{Bilingual, is_chinese};
use crate::say::{Code, Fault, Problem, Severity};
use crate::source::BETWEEN_CELLS;

use header::Header;

/// The drafts of a sheet; warnings go to the first, after those in `problems`.
pub(super) fn drafts(
    file: &Arc<str>,
    mut sheet: Sheet,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Draft>, Box<Problem>> {
    let header = Header::read(file, &sheet, problems)?;
    sheet
        .merged
        .fill(&mut sheet.rows[header.below..], &header.named());
    let mut articles = Articles::default();
    articles.draft.chinese = header.layout.chinese;
    articles.draft.header = Some(Arc::clone(&header.layout.header));
    articles.draft.problems.append(problems);
    let mut drafts = Vec::new();
    let mut unknown = Unknown::default();
    for row in &sheet.rows[header.below..] {
        let line = Line::new(&sheet.name, row, &header.columns, &header.layout.columns);
        let record = line.record(file, row.number);
        articles.draft.chinese |= is_chinese(&line.text);
        unknown.note(row, &header, &line, record);
        if let Reading::Row(read) =
            read_fields(record, &header.layout, &line.fields, line.fields.len())
        {
            drafts.extend(articles.add(read));
        }
    }
    drafts.push(articles.draft);
    drafts[0].problems.extend(unknown.warnings());
    Ok(drafts)
}

/// A row as a text, in which its cells have their places.
struct Line {
    text: String,
    fields: Vec<Field>,
    cells: Cells,
}

impl Line {
    /// The cells of a row in some columns, which may be known ones.
    fn new(
        sheet: &Arc<str>,
        row: &Row,
        columns: &[usize],
        known: &[Option<&'static Column>],
    ) -> Self {
        let (mut text, mut fields, mut starts) = (String::new(), Vec::new(), Vec::new());
        for (nth, &column) in columns.iter().enumerate() {
            let name = known.get(nth).copied().flatten().map(|known| known.name);
            let shown = row
                .cell(column)
                .map_or("", |shown| displayed(shown, name))
                .trim();
            if !shown.is_empty() && !text.is_empty() {
                text.push_str(BETWEEN_CELLS);
            }
            starts.push((text.len(), column));
            text.push_str(shown);
            fields.push(Field {
                range: text.len() - shown.len()..text.len(),
                quoted: false,
            });
        }
        Self {
            text,
            fields,
            cells: Cells {
                sheet: Arc::clone(sheet),
                starts,
            },
        }
    }

    fn record<'a>(&'a self, file: &'a Arc<str>, line: usize) -> Record<'a> {
        Record {
            file,
            line,
            raw: &self.text,
            cells: Some(&self.cells),
        }
    }
}

/// What a cell displays, in a column: where a figure should stand, a date is one, not its year.
fn displayed<'a>(shown: &'a Shown, column: Option<&str>) -> &'a str {
    shown
        .date
        .as_deref()
        .filter(|_| column == Some("claimed"))
        .unwrap_or(&shown.text)
}

/// Figures in formats that are not known: the first of each, and how many there are.
#[derive(Default)]
struct Unknown(BTreeMap<Arc<str>, (Problem, usize)>);

impl Unknown {
    /// Notes the figure of a row.
    fn note(&mut self, row: &Row, header: &Header, line: &Line, record: Record<'_>) {
        let Some(at) = header.layout.position("claimed") else {
            return;
        };
        let Some(format) = row
            .cell(header.columns[at])
            .and_then(|shown| shown.unknown.as_ref())
        else {
            return;
        };
        let problem = || {
            let fault = Fault::new(
                Code::UnknownFormat,
                line.fields[at].range.clone(),
                Bilingual::new("", ""),
            );
            record.problem(Severity::Warning, fault, &record.shown())
        };
        self.0
            .entry(Arc::clone(format))
            .or_insert_with(|| (problem(), 0))
            .1 += 1;
    }

    /// A warning for each format.
    fn warnings(self) -> impl Iterator<Item = Problem> {
        self.0
            .into_iter()
            .map(|(format, (problem, count))| Problem {
                message: unknown(&format, count),
                ..problem
            })
    }
}

fn unknown(format: &str, count: usize) -> Bilingual {
    Bilingual::new(
        format!(
            "数字格式“{format}”怎样显示不清楚，读的是完整的数（共 {count} 格）；位数可能与显示的不同，请把这些单元格设为文本，按稿件填写"
        ),
        format!(
            "how the format `{format}` displays a number is not known, so that all its digits were read (cells: {count}); the cell may display fewer: format it as text and enter what the article prints"
        ),
    )
}
