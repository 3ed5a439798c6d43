//! One row as a reader hands it over: texts with their places, nothing understood yet.

use std::sync::Arc;

use crate::figure::Wording;
use crate::say::{Problem, Text};
use crate::source::{CopyText, Excerpt};

use super::cell::Cell;
use super::figures::{FigureId, Figures};
use super::grid::Placed;
use super::possible::Possible;

/// A figure of prose that a row is about, read where it stands.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Which figure of the draft it is.
    pub figure: FigureId,
    /// What the words around it say.
    pub wording: Wording,
}

/// A reason why a reader of prose ties a claim to its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its stable name.
    pub code: &'static str,
    /// What it says.
    pub words: Text,
}

/// One printed figure: a row of the CSV.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The line on which it begins.
    pub line: usize,
    /// A name, unique within the article.
    pub id: Option<Cell>,
    /// The figure as the cell of a table prints it, not yet read.
    pub claimed: Option<Cell>,
    /// The figure, where it is prose.
    pub mention: Option<Mention>,
    /// What it follows from.
    pub formula: Option<Cell>,
    /// 2002, 2022-06, 2002–2022.
    pub period: Option<Cell>,
    /// The words of the copy that print it.
    pub quote: Option<Cell>,
    /// For this claim, over the command's.
    pub tolerance: Option<Cell>,
    /// constant 不变价, current 现价.
    pub prices: Option<Cell>,
    /// The reason that this claim may stand though it is inconsistent.
    pub waive: Option<Cell>,
    /// Carried to reports, never interpreted.
    pub source: Option<Cell>,
    /// Carried to reports, never interpreted.
    pub note: Option<Cell>,
    /// The rule that found the claim in prose; none where a person stated it.
    pub rule: Option<&'static str>,
    /// Why it ties the claim to these figures, the strongest first.
    pub evidence: Vec<Evidence>,
    /// The words do not tie the claim to these figures: they agree, and chance would seldom make them.
    pub confirmed: bool,
    /// What the claim may follow from, the likeliest first, where the words do not say.
    pub possible: Vec<Possible>,
    /// The reader could not read the row and has said so; only its id, if known, counts.
    pub broken: bool,
    /// All of it as it stands in the table; none in prose.
    pub record: Option<Arc<Excerpt>>,
}

/// The header of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The names of the columns as they stand there.
    pub names: Vec<String>,
    /// What separates the fields of a row.
    pub delimiter: u8,
}

/// A figure that the settings state something of, as it was looked for in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The article prints it.
    pub met: bool,
    /// What is said where no article of a run prints it; its place is that of the setting.
    pub idle: Problem,
}

/// The rows of one article, as far as they could be read, and what is wrong with the others.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The article's name; none where the table has no such column, or the cell is blank.
    pub article: Option<String>,
    /// The header of its table; none where it is prose.
    pub header: Option<Arc<Header>>,
    /// Its words, where it is prose.
    pub text: Option<CopyText>,
    /// Its tables as they are printed, where claims are found in it.
    pub tables: Vec<Placed>,
    /// The figures that it prints, where it is prose; those of a table are still in the cells of its rows.
    pub figures: Figures,
    /// Its rows, in their order.
    pub rows: Vec<Row>,
    /// Errors and warnings that were met while it was read.
    pub problems: Vec<Problem>,
    /// The figures of which the settings state something, where it is prose.
    pub sought: Vec<Sought>,
    /// Whether the file holds a Chinese character, as far as it has been read.
    pub chinese: bool,
    /// It is a file of data in which nothing can be checked: what to say of that, where a person has named it.
    pub idle: Option<Problem>,
}
