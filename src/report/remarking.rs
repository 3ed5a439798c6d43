//! A report that says one remark after the other, and with `-q` only those that fail: what the formats for machines have
//! in common.

use std::io::{self, Write};

use crate::check::Verdict;
use crate::gate::diff::{Change, Dependent};
use crate::say::{Lang, Problem};

use super::format::{Changed, Checked, Detail, Report, Style};
use super::remark::{Remark, remarks};
use super::summary::Summary;

/// A format that is written remark by remark.
pub trait Remarking {
    /// Before the first remark.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn begin(&mut self, _: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    /// One remark, on an article that may have a name of its own.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn remark(
        &mut self,
        out: &mut dyn Write,
        remark: &Remark<'_>,
        article: Option<&str>,
        lang: Lang,
    ) -> io::Result<()>;

    /// A figure that a change touched while the claims that depend on it hold; most formats have no place for it.
    fn touched(&mut self, _: &Change<'_>, _: Lang) {}

    /// After the last remark.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()>;
}

/// The report in such a format.
pub struct RemarkReport<F> {
    format: F,
    quiet: bool,
}

impl<F: Remarking + 'static> RemarkReport<F> {
    /// A report that has not begun.
    pub fn boxed(format: F, style: &Style) -> Box<dyn Report> {
        let quiet = style.detail == Detail::Failures;
        Box::new(Self { format, quiet })
    }
}

impl<F: Remarking> Report for RemarkReport<F> {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.format.begin(out)
    }

    fn book(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        let article = checked.book.article.as_deref();
        let mut shown = remarks(checked);
        shown.retain(|remark| !self.quiet || remark.fails());
        shown
            .iter()
            .try_for_each(|remark| self.format.remark(out, remark, article, checked.lang))
    }

    fn changed(&mut self, out: &mut dyn Write, changed: &Changed<'_>) -> io::Result<()> {
        self.book(out, &changed.checked)?;
        let holds = |change: &&Change<'_>| {
            let held = |dependent: &Dependent<'_>| dependent.after == Some(Verdict::Consistent);
            !change.dependents.is_empty() && change.dependents.iter().all(held)
        };
        if !self.quiet {
            let holding = changed.changes.iter().filter(holds);
            holding.for_each(|change| self.format.touched(change, changed.checked.lang));
        }
        Ok(())
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        let remark = Remark::of_problem(problem, lang);
        if self.quiet && !remark.fails() {
            return Ok(());
        }
        self.format.remark(out, &remark, None, lang)
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()> {
        self.format.end(out, total, lang)
    }
}
