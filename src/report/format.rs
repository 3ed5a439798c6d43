//! What a format is, and what it is given to write.

use std::io::{self, Write};

use crate::book::Book;
use crate::check::{Finding, Witness};
use crate::gate::diff::Change;
use crate::say::{Lang, Problem};
use crate::source::CopyText;

use super::summary::Summary;

/// An output format.
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// It has a place for what proves a verdict.
    pub witness: bool,
    /// Makes a report that has not begun.
    pub report: fn(&Style) -> Box<dyn Report>,
}

/// How a report looks to a person.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// How much it says.
    pub detail: Detail,
    /// With colours.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
}

/// How much a report says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Only what fails.
    Failures,
    /// All claims in a line each, and what fails in full.
    All,
    /// Inputs, bases and formulas in words as well.
    Explained,
}

/// One article, checked.
pub struct Checked<'a> {
    /// The article.
    pub book: &'a Book,
    /// Its claims with their verdicts, in the file's order.
    pub findings: &'a [Finding<'a>],
    /// What proves each verdict, where it was asked for.
    pub witnesses: Option<&'a [Option<Witness>]>,
    /// Errors and warnings, in the file's order.
    pub problems: &'a [Problem],
    /// The copy that its quotes were looked up in.
    pub copy: Option<&'a CopyText>,
    /// Its own counts.
    pub summary: &'a Summary,
    /// The language of the report on it.
    pub lang: Lang,
}

impl<'a> Checked<'a> {
    /// The article's own words: those of the copy, where it is a table.
    pub fn text(&self) -> Option<&'a CopyText> {
        self.book.text.as_ref().or(self.copy)
    }

    /// What proves the verdict of a finding; `None` where it was not asked for.
    pub fn witness(&self, finding: usize) -> Option<Option<&Witness>> {
        self.witnesses.map(|witnesses| witnesses[finding].as_ref())
    }
}

/// One article in two versions.
pub struct Changed<'a> {
    /// The new version, with those findings alone that the change made fail.
    pub checked: Checked<'a>,
    /// The figures that changed, and the claims that depend on them.
    pub changes: &'a [Change<'a>],
    /// The file of the old version.
    pub old: &'a str,
    /// The file of the new version.
    pub new: &'a str,
}

/// A report that is written while articles are read: what it holds in memory does not grow with their number.
pub trait Report {
    /// Before the first article.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// One article.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn book(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()>;

    /// One article in two versions; a report without a place for what changed shows what the change made fail.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn changed(&mut self, out: &mut dyn Write, changed: &Changed<'_>) -> io::Result<()> {
        self.book(out, &changed.checked)
    }

    /// A problem that belongs to no article: a file that cannot be read.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn problem(&mut self, out: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()>;

    /// After the last article.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()>;
}
