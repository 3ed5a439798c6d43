//! `[[states]]`: what figures of articles follow from, where no comment can say so.

use std::sync::Arc;

use toml::Spanned;
use toml::de::DeTable;

use crate::book::{Cell, formula};
use crate::reading::Statement;
use crate::say::Bilingual;

use super::page::Page;
use super::paths::pattern;
use super::value::{Faults, Value, text, unknown, wanted};

/// The fields of an entry.
const FIELDS: [&str; 4] = ["file", "after", "figure", "formula"];

/// A statement and the files that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// A pattern as in a `.gitignore`; none: every article.
    pub file: Option<String>,
    /// What is stated.
    pub statement: Arc<Statement>,
}

/// All entries.
pub(super) fn states(value: &Value<'_>, page: &Page) -> Result<Vec<State>, Faults> {
    let shape = "[[states]] 下的 figure、formula 等项";
    let entries = value.get_ref().as_array();
    let entries = entries.ok_or_else(|| wanted(value, shape, "entries below [[states]]"))?;
    let (mut found, mut faults) = (Vec::new(), Faults::new());
    for entry in entries.iter() {
        let table = entry.get_ref().as_table();
        let table = table.ok_or_else(|| wanted(entry, shape, "an entry below [[states]]"));
        match table.and_then(|table| state(table, entry, page)) {
            Ok(state) => found.push(state),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() {
        Ok(found)
    } else {
        Err(faults)
    }
}

fn state(table: &DeTable<'_>, entry: &Value<'_>, page: &Page) -> Result<State, Faults> {
    if let Some((name, _)) = table
        .iter()
        .find(|(name, _)| !FIELDS.contains(&&**name.get_ref()))
    {
        return Err(vec![(unknown(name.get_ref(), &FIELDS), name.span())]);
    }
    let field = |name: &str| table.get(name);
    let file = field("file").map(files).transpose()?;
    let after = field("after").map(text).transpose()?.unwrap_or_default();
    let figure = needed(field("figure"), entry, page, "figure = \"12.7倍\"")?;
    let formula = needed(
        field("formula"),
        entry,
        page,
        "formula = \"growth(2亿元, 3亿元)\"",
    )?;
    if after.chars().count() + figure.text.chars().count() > Statement::LONGEST {
        let at = field("after").map_or(entry.span(), Spanned::span);
        return Err(vec![(too_long(), at)]);
    }
    check(&formula)?;
    Ok(State {
        file,
        statement: Arc::new(Statement {
            after,
            figure,
            formula,
        }),
    })
}

fn files(value: &Value<'_>) -> Result<String, Faults> {
    let text = text(value)?;
    pattern(&text).map_err(|fault| vec![(fault, value.span())])?;
    Ok(text)
}

/// A text that an entry has to have.
fn needed(
    value: Option<&Value<'_>>,
    entry: &Value<'_>,
    page: &Page,
    example: &str,
) -> Result<Cell, Faults> {
    let given = value.map(text).transpose()?.unwrap_or_default();
    let at = value.map_or(entry.span(), Spanned::span);
    match given.trim() {
        "" => Err(vec![(lacks(example), at)]),
        given => Ok(page.cell(given.to_owned(), at)),
    }
}

/// Whether a formula can be read: said once, and not at each figure that it is stated of.
fn check(formula: &Cell) -> Result<(), Faults> {
    if formula.text == Statement::NONE {
        return Ok(());
    }
    match formula::parse(&formula.text) {
        Ok(_) => Ok(()),
        Err(fault) => {
            let place = formula.origin_of(fault.span).span().range.clone();
            Err(vec![(fault.message, place)])
        }
    }
}

fn lacks(example: &str) -> Bilingual {
    Bilingual::new(
        format!("这一条缺一项，不知道说的是哪个数、由什么算出；请写 {example}"),
        format!(
            "this entry lacks a field, so that it does not say which figure follows from what: write {example}"
        ),
    )
}

fn too_long() -> Bilingual {
    let most = Statement::LONGEST;
    Bilingual::new(
        format!("after 和 figure 加起来超过 {most} 个字：只写紧挨着那个数的几个字就够"),
        format!(
            "`after` and `figure` have more than {most} characters together: a few words right before the figure suffice"
        ),
    )
}
