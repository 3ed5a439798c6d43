//! Which sheet is read: the one that was named, else the first visible one that has a column of figures.

use std::sync::Arc;

use super::sheet;
use super::table::header;
use super::workbook::{Entry, Workbook};
use crate::input::package::{Package, problem};
use crate::language::nearest;
use crate::say::{Bilingual, Code, Problem, Severity};

/// So many sheets are listed in a message: most workbooks have fewer, and the others are some lines long.
const LISTED: usize = 10;

/// The sheet to be read; that others are tables as well is a warning.
pub(super) fn sheet<'a>(
    file: &Arc<str>,
    package: &mut Package,
    workbook: &'a Workbook,
    named: Option<&str>,
    problems: &mut Vec<Problem>,
) -> Result<&'a Entry, Box<Problem>> {
    if let Some(name) = named {
        let found = workbook.sheets.iter().find(|entry| &*entry.name == name);
        return found.ok_or_else(|| problem(file, Code::UnknownSheet, unknown(name, workbook)));
    }
    let (mut tables, mut first) = (Vec::new(), None);
    for entry in workbook.sheets.iter().filter(|entry| !entry.hidden) {
        let head = sheet::read(file, package, workbook, entry, Some(header::SEARCHED))?;
        if header::find(&head.rows).is_some() {
            tables.push(entry);
        } else if !head.rows.is_empty() {
            first = first.or(Some(entry));
        }
    }
    if let Some((_, others @ [_, ..])) = tables.split_first() {
        problems.push(Problem {
            severity: Severity::Warning,
            ..*problem(file, Code::SheetLeftOut, left_out(others))
        });
    }
    let chosen = tables.first().copied().or(first);
    chosen.ok_or_else(|| problem(file, Code::EmptyFile, empty()))
}

/// The sheets that are read where they hold data and no claims: the one that was named, else all that are seen.
pub(super) fn read<'a>(
    workbook: &'a Workbook,
    named: Option<&'a str>,
) -> impl Iterator<Item = &'a Entry> {
    let wanted = move |entry: &&Entry| match named {
        Some(name) => &*entry.name == name,
        None => !entry.hidden,
    };
    workbook.sheets.iter().filter(wanted)
}

fn unknown(name: &str, workbook: &Workbook) -> Bilingual {
    let names = || workbook.sheets.iter().map(|entry| &*entry.name);
    match nearest(name, names()) {
        Some(meant) => Bilingual::new(
            format!("没有名为“{name}”的工作表；是不是“{meant}”？"),
            format!("there is no sheet `{name}`; did you mean `{meant}`?"),
        ),
        None => {
            let list = |between: &str| names().take(LISTED).collect::<Vec<_>>().join(between);
            Bilingual::new(
                format!("没有名为“{name}”的工作表；有的是：{}", list("、")),
                format!("there is no sheet `{name}`; there are: {}", list(", ")),
            )
        }
    }
}

fn left_out(others: &[&Entry]) -> Bilingual {
    let list = |between: &str| {
        others
            .iter()
            .take(LISTED)
            .map(|entry| &*entry.name)
            .collect::<Vec<_>>()
            .join(between)
    };
    let count = others.len();
    Bilingual::new(
        format!(
            "另有 {count} 张工作表也有“数值”一栏，没有读：{}；要核验它们，请用 --sheet 写明",
            list("、")
        ),
        format!(
            "other sheets with a column `claimed` were not read ({count}): {}; name one with --sheet",
            list(", ")
        ),
    )
}

fn empty() -> Bilingual {
    Bilingual::new(
        "看得见的工作表都是空的；第一行应为表头，如 编号、数值、算式",
        "all visible sheets are empty; the first row should be a header, such as id, claimed, formula",
    )
}
