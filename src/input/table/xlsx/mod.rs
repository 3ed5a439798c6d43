//! Workbooks: one sheet is a table as CSV is, and each cell counts as it is displayed.

mod cell;
mod choose;
mod data;
mod format;
mod merged;
mod row;
mod sheet;
mod strings;
mod styles;
mod table;
mod workbook;

use std::io::Read;
use std::sync::Arc;

use crate::book::Draft;
use crate::input::article::{Article, Articles};
use crate::input::options::Options;
use crate::input::package::Package;
use crate::input::table::data::is_data;
use crate::say::Problem;

use workbook::Workbook;

/// The articles of a workbook.
pub(in crate::input) fn open_xlsx(name: &str, input: Box<dyn Read>, options: &Options) -> Articles {
    let file: Arc<str> = name.into();
    let mut problems = Vec::new();
    let articles = match read(&file, input, options, &mut problems) {
        Ok(articles) => articles.into_iter().map(Ok).collect(),
        Err(problem) => {
            let draft = Draft {
                problems,
                ..Draft::default()
            };
            let said = (!draft.problems.is_empty()).then_some(Ok(Article::Rows(draft)));
            said.into_iter().chain([Err(*problem)]).collect::<Vec<_>>()
        }
    };
    Box::new(articles.into_iter())
}

fn read(
    file: &Arc<str>,
    input: Box<dyn Read>,
    options: &Options,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Article>, Box<Problem>> {
    let mut package = Package::open(file, input)?;
    let workbook = Workbook::read(file, &mut package)?;
    let named = options.sheet.as_deref();
    let part = choose::sheet(file, &mut package, &workbook, named, problems)?;
    let sheet = sheet::read(file, &mut package, &workbook, part, None)?;
    match table::drafts(file, sheet, problems) {
        Ok(drafts) => Ok(drafts.into_iter().map(Article::Rows).collect()),
        Err(idle) if is_data(&idle) => {
            let mut sheets = Vec::new();
            for entry in choose::read(&workbook, named) {
                sheets.push(sheet::read(file, &mut package, &workbook, entry, None)?);
            }
            let data = data::read(file, &sheets, *idle, problems);
            Ok(vec![Article::Data(data)])
        }
        Err(problem) => Err(problem),
    }
}
