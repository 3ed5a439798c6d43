//! What may be wrong with the names of columns.

use super::fields::Field;
use crate::book::{COLUMNS, Column, meant_column as meant};
use crate::input::lines::cut;
use crate::say::{Bilingual, Code, Fault};

/// So many columns are listed in a message: all that a table of figures has, and some lines of a terminal.
const LISTED: usize = 20;

/// The error that a known column stands twice.
pub(super) fn duplicate(columns: &[Option<&'static Column>], fields: &[Field]) -> Option<Fault> {
    let same = |a: &Column, b: &Option<&Column>| b.is_some_and(|b| b.name == a.name);
    for (at, column) in columns.iter().enumerate() {
        let Some(column) = column else { continue };
        if let Some(first) = columns[..at]
            .iter()
            .position(|earlier| same(column, earlier))
        {
            let Column { name, chinese, .. } = column;
            let (first, second) = (first + 1, at + 1);
            let message = Bilingual::new(
                format!(
                    "“{chinese}”（{name}）一栏出现了两次：第 {first} 栏和第 {second} 栏；请删去或改名其中一栏"
                ),
                format!(
                    "the column `{name}` ({chinese}) stands twice, as column {first} and {second}; delete or rename one"
                ),
            );
            return Some(Fault::new(
                Code::DuplicateColumn,
                fields[at].range.clone(),
                message,
            ));
        }
    }
    None
}

/// The error that there is no column of figures.
pub(super) fn no_claimed(
    names: &[&str],
    columns: &[Option<&'static Column>],
    fields: &[Field],
) -> Option<Fault> {
    if columns
        .iter()
        .flatten()
        .any(|column| column.name == "claimed")
    {
        return None;
    }
    let claimed: Vec<_> = COLUMNS
        .iter()
        .filter(|column| column.name == "claimed")
        .collect();
    let unknown = |at: &usize| columns[*at].is_none() && meant(names[*at], &claimed).is_some();
    let close = (0..names.len()).find(unknown);
    let list = |left: &str, right: &str, between: &str| {
        let shown = names
            .iter()
            .take(LISTED)
            .map(|name| format!("{left}{}{right}", cut(name, 40)));
        shown.collect::<Vec<_>>().join(between)
    };
    let more = if names.len() > LISTED { "……" } else { "" };
    let (mut zh, mut en) = (
        format!(
            "没有“数值”（claimed）一栏；读到的表头是 {}{more}",
            list("“", "”", "、")
        ),
        format!(
            "there is no column `claimed`; the header reads {}{more}",
            list("`", "`", ", ")
        ),
    );
    if let Some(close) = close {
        let name = cut(names[close], 40);
        zh += &format!("；“{name}”是不是该写作“数值”或 claimed？");
        en += &format!("; did you mean `claimed` by `{name}`?");
    } else if names.iter().any(|name| name.contains(['，', '；', '|'])) {
        zh += "；分隔符应为半角逗号、分号或制表符";
        en += "; the delimiter must be an ASCII comma or semicolon, or a tab";
    } else {
        zh += "；第一行应为表头，如 编号,数值,算式";
        en += "; the first line should be a header, such as id,claimed,formula";
    }
    let (first, last) = (fields.first()?, fields.last()?);
    let span = close.map_or(first.range.start..last.range.end, |at| {
        fields[at].range.clone()
    });
    Some(Fault::new(Code::NoClaimed, span, Bilingual::new(zh, en)))
}

/// The warnings that a column is not read although its name is nearly a known one.
pub(super) fn misspelt(
    names: &[&str],
    columns: &[Option<&'static Column>],
    fields: &[Field],
) -> Vec<Fault> {
    let absent = |known: &&Column| {
        !columns
            .iter()
            .flatten()
            .any(|column| column.name == known.name)
    };
    let mut absent: Vec<_> = COLUMNS.iter().filter(absent).collect();
    let unknown = names
        .iter()
        .zip(columns)
        .zip(fields)
        .filter(|((_, column), _)| column.is_none());
    unknown
        .filter_map(|((name, _), field)| {
            let meant = meant(name, &absent)?;
            // Of two columns that might be it only the first is asked about.
            absent.retain(|known| known.name != meant && known.chinese != meant);
            let message = Bilingual::new(
                format!("“{name}”一栏没有读；是不是该写作“{meant}”？"),
                format!("the column `{name}` is not read; did you mean `{meant}`?"),
            );
            Some(Fault::new(
                Code::MisspeltColumn,
                field.range.clone(),
                message,
            ))
        })
        .collect()
}
