//! Workbooks: one sheet is a table as CSV is, and each cell counts as it is displayed.

mod cell;
mod choose;
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
use crate::input::article::Drafts;
use crate::input::options::Options;
use crate::input::package::Package;
use crate::say::Problem;

use workbook::Workbook;

/// The articles of a workbook.
pub(in crate::input) fn open_xlsx(name: &str, input: Box<dyn Read>, options: &Options) -> Drafts {
    let file: Arc<str> = name.into();
    let mut problems = Vec::new();
    let drafts = match read(&file, input, options, &mut problems) {
        Ok(drafts) => drafts.into_iter().map(Ok).collect(),
        Err(problem) => {
            let draft = Draft {
                problems,
                ..Draft::default()
            };
            let said = (!draft.problems.is_empty()).then_some(Ok(draft));
            said.into_iter().chain([Err(*problem)]).collect::<Vec<_>>()
        }
    };
    Box::new(drafts.into_iter())
}

fn read(
    file: &Arc<str>,
    input: Box<dyn Read>,
    options: &Options,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Draft>, Box<Problem>> {
    let mut package = Package::open(file, input)?;
    let workbook = Workbook::read(file, &mut package)?;
    let named = options.sheet.as_deref();
    let part = choose::sheet(file, &mut package, &workbook, named, problems)?;
    let sheet = sheet::read(file, &mut package, &workbook, part, None)?;
    table::drafts(file, sheet, problems)
}
