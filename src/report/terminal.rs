//! The report that people read: a summary, a line for each claim, what is wrong with its place in the source, what is
//! to be checked elsewhere, and notes.

mod changes;
mod diagnostic;
mod excerpt;
mod lists;
mod page;
mod table;

use std::io::{self, Write};

use crate::check::Verdict;
use crate::say::{Code, Lang, Problem, Severity};

use super::format::{Changed, Checked, Detail, Format, Report, Style};
use super::paint::Paint;
use super::sentence::{headline, text, words};
use super::summary::Summary;
use diagnostic::Diagnostics;
use page::Page;

/// `--format terminal`
pub const FORMAT: Format = Format {
    name: "terminal",
    witness: false,
    report: |style| Box::new(Terminal::new(style)),
};

/// The narrowest terminal that is written for: half of the usual one; below it nothing of a table is left to read.
const NARROWEST: usize = 40;

struct Terminal {
    style: Style,
    /// Articles, and files that gave none.
    parts: usize,
    /// Something stands on the screen.
    begun: bool,
}

impl Terminal {
    fn new(style: &Style) -> Self {
        Self {
            style: Style {
                width: style.width.max(NARROWEST),
                ..*style
            },
            parts: 0,
            begun: false,
        }
    }

    fn paint(&self) -> Paint {
        Paint {
            color: self.style.color,
        }
    }

    fn diagnostics(&self, lang: Lang) -> Diagnostics {
        Diagnostics {
            color: self.style.color,
            width: self.style.width,
            lang,
        }
    }

    fn is_quiet(&self) -> bool {
        self.style.detail == Detail::Failures
    }

    /// A block of lines, with a blank line before it unless it is the first.
    fn write(&mut self, out: &mut dyn Write, lines: &[String]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        if self.begun {
            writeln!(out)?;
        }
        self.begun = true;
        lines
            .iter()
            .try_for_each(|line| writeln!(out, "{}", text::harmless(line)))
    }

    fn headline(&self, text: &str) -> Vec<String> {
        text::wrap(text, self.style.width)
            .iter()
            .map(|line| self.paint().bold(line))
            .collect()
    }

    fn wrong(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        let diagnostics = self.diagnostics(checked.lang);
        for finding in checked.findings {
            match finding.verdict {
                Verdict::Inconsistent => self.write(out, &[diagnostics.inconsistent(finding)])?,
                Verdict::Drift => self.write(out, &[diagnostics.drift(finding)])?,
                _ => {}
            }
        }
        let quiet = self.is_quiet();
        for problem in checked
            .problems
            .iter()
            .filter(|problem| !quiet || is_always_said(problem))
        {
            self.write(out, &[diagnostics.problem(problem)])?;
        }
        Ok(())
    }
}

/// Nothing fails, and nothing is wrong that a level or `--fail-on` lets pass.
fn is_sound(summary: &Summary) -> bool {
    summary.exit_status() == 0 && summary.inconsistent == 0 && summary.drift == 0
}

/// A problem as the terminal shows it.
pub fn problem_text(problem: &Problem, style: &Style, lang: Lang) -> String {
    text::harmless(&Terminal::new(style).diagnostics(lang).problem(problem)).into_owned()
}

impl Report for Terminal {
    fn book(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        self.parts += 1;
        let said = checked.problems.iter().any(is_always_said);
        if self.is_quiet() && is_sound(checked.summary) && !said {
            return Ok(());
        }
        let Style { detail, width, .. } = self.style;
        let page = Page {
            checked,
            lang: checked.lang,
            detail,
            width,
            paint: self.paint(),
        };
        let headline = headline::of(&headline::name(checked), checked.summary, checked.lang);
        self.write(out, &self.headline(&headline))?;
        if self.is_quiet() {
            return self.wrong(out, checked);
        }
        self.write(out, &table::lines(&page))?;
        self.wrong(out, checked)?;
        self.write(out, &lists::elsewhere(&page))?;
        self.write(out, &lists::ambiguous(&page))?;
        self.write(out, &lists::unjudged(&page))?;
        self.write(out, &lists::notes(&page))
    }

    fn changed(&mut self, out: &mut dyn Write, changed: &Changed<'_>) -> io::Result<()> {
        self.parts += 1;
        if self.is_quiet() && changed.checked.summary.exit_status() == 0 {
            return Ok(());
        }
        self.write(out, &self.headline(&headline::changed(changed)))?;
        if !self.is_quiet() {
            self.write(
                out,
                &changes::lines(changed, self.style.width, self.paint()),
            )?;
        }
        self.wrong(out, &changed.checked)
    }

    fn problem(&mut self, out: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        self.parts += 1;
        if self.is_quiet() && !is_always_said(problem) {
            return Ok(());
        }
        let text = self.diagnostics(lang).problem(problem);
        self.write(out, &[text])
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()> {
        if total.excluded == 0 && self.parts == 1 || self.is_quiet() && is_sound(total) {
            return Ok(());
        }
        let headline = headline::of(words::pick(lang, "合计", "total"), total, lang);
        self.write(out, &self.headline(&headline))
    }
}

/// Whether a problem is said however quiet the run is: an error, and that a table of the article was passed over, for its
/// figures look checked where nothing is said.
fn is_always_said(problem: &Problem) -> bool {
    problem.severity == Severity::Error
        || matches!(problem.code, Code::TableLeftOut | Code::LanguageNotRead)
}
