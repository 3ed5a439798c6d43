//! The rows of a sheet → the drafts of its articles, by the rules of any table.

pub(super) mod header;
pub(super) mod line;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::row::Row;
use super::sheet::Sheet;
use crate::book::Draft;
use crate::input::table::articles::Articles;
use crate::input::table::record::Record;
use crate::input::table::row::{Reading, read_fields};
use crate::say::{Bilingual, Code, Fault, Problem, is_chinese};

use header::Header;
use line::Line;

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
            record.problem(fault, &record.shown())
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
