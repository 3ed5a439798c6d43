//! What is wrong, with the place in the source and carets under it.

use annotate_snippets::{AnnotationKind, Group, Level, Origin as Path, Renderer, Snippet};

use crate::check::{Finding, Level as Shown};
use crate::report::sentence::text::{visible, width, wrap};
use crate::report::sentence::words::pick;
use crate::report::sentence::{details, reason};
use crate::say::{Lang, Problem, Severity};
use crate::source::{Location, Origin, Place, Span};

use super::excerpt;

/// No cut by the renderer: excerpts come cut to the width.
const UNCUT: usize = 1 << 20;

/// Writes diagnostics of one look.
pub struct Diagnostics {
    /// With colours.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// The language of their words.
    pub lang: Lang,
}

/// One diagnostic, before it is laid out.
struct Diagnostic<'a> {
    level: Level<'a>,
    name: &'static str,
    code: String,
    title: String,
    notes: Vec<(Level<'a>, &'static str, String)>,
}

impl Diagnostics {
    /// An inconsistent claim: both intervals, and what to print.
    pub fn inconsistent(&self, finding: &Finding<'_>) -> String {
        let lang = self.lang;
        let notes = details::of(finding, lang).into_iter().map(|line| {
            let level = if line.helps { Level::HELP } else { Level::NOTE };
            (level, line.label, line.text)
        });
        let kind = finding
            .claim
            .derivation
            .as_ref()
            .map_or("inconsistent", |derivation| derivation.kind.code);
        let diagnostic = Diagnostic {
            level: level(finding),
            name: pick(lang, "不一致", "inconsistent"),
            code: kind.to_owned(),
            title: reason::why(finding, lang),
            notes: notes.collect(),
        };
        let origin = &finding.claim.origin;
        self.render(&diagnostic, &origin.location(), Some(origin))
    }

    /// What a copy prints otherwise, in the copy, or in the table where the copy has nothing to show.
    pub fn drift(&self, finding: &Finding<'_>) -> String {
        let lang = self.lang;
        let (code, title) = match &finding.reason {
            Some(reason) => (reason.code, reason.message.get(lang).to_owned()),
            None => ("drift", finding.claim.text().to_owned()),
        };
        let own = &finding.claim.origin;
        let origin = finding.copy.as_ref().map_or(own, |copy| &copy.origin);
        let row = format!("{} {}", own.location(), finding.claim.id);
        let notes = finding
            .copy
            .iter()
            .map(|_| (Level::NOTE, pick(lang, "表格", "table"), row.clone()))
            .collect();
        let name = pick(lang, "偏移", "drift");
        let diagnostic = Diagnostic {
            level: level(finding),
            name,
            code: code.to_owned(),
            title,
            notes,
        };
        self.render(&diagnostic, &origin.location(), Some(origin))
    }

    /// An error or a warning.
    pub fn problem(&self, problem: &Problem) -> String {
        let (level, name) = match problem.severity {
            Severity::Error => (Level::ERROR, pick(self.lang, "错误", "error")),
            Severity::Warning => (Level::WARNING, pick(self.lang, "警告", "warning")),
        };
        let title = problem.message.get(self.lang).to_owned();
        let diagnostic = Diagnostic {
            level,
            name,
            code: problem.code.name(),
            title,
            notes: Vec::new(),
        };
        self.render(&diagnostic, &problem.location, problem.origin.as_ref())
    }

    fn render(
        &self,
        diagnostic: &Diagnostic<'_>,
        location: &Location,
        origin: Option<&Origin>,
    ) -> String {
        let Diagnostic {
            level,
            name,
            code,
            title,
            notes,
        } = diagnostic;
        let title = self.lines(title, width(name) + width(code) + 4);
        let group = Group::with_title(
            level
                .clone()
                .with_name(*name)
                .primary_title(title)
                .id(code.as_str()),
        );
        let gutter = location.line.to_string().len() + 3;
        let file = visible(&location.file).into_owned();
        let (mut group, replaced) = match origin {
            Some(Origin::Text(span) | Origin::Extracted(span)) => {
                self.with_excerpt(group, &file, location, span, gutter)
            }
            None => (with_place(group, file, location), None),
        };
        for (level, name, message) in notes {
            let message = self.lines(message, gutter + width(name) + 3);
            group = group.element(level.clone().with_name(*name).message(message));
        }
        let renderer = if self.color {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let text = renderer.term_width(UNCUT).render(&[group]);
        match replaced {
            Some((wrong, right)) => text.replacen(&wrong, &right, 1),
            None => text,
        }
    }

    /// The excerpt is cut and escaped, so that the column which the renderer counts has to be put right.
    fn with_excerpt<'a>(
        &self,
        group: Group<'a>,
        file: &str,
        location: &Location,
        span: &Span,
        gutter: usize,
    ) -> (Group<'a>, Option<(String, String)>) {
        let shown = excerpt::around(span, self.width.saturating_sub(gutter));
        let column = shown.text[..shown.span.start].chars().count() + 1;
        let wrong = format!("{file}:{}:{column}", shown.line);
        let right = match location.place() {
            Place::File => format!("{file}:1:1"),
            place => format!("{file}:{}", visible(&place.to_string())),
        };
        let snippet = Snippet::source(shown.text)
            .path(file.to_owned())
            .line_start(shown.line);
        (
            group.element(snippet.annotation(AnnotationKind::Primary.span(shown.span))),
            Some((wrong, right)),
        )
    }

    /// An escaped text in lines that leave room for what stands before it.
    fn lines(&self, text: &str, before: usize) -> String {
        wrap(&visible(text), self.width.saturating_sub(before)).join("\n")
    }
}

/// How a finding is painted.
fn level(finding: &Finding<'_>) -> Level<'static> {
    match finding.level {
        Some(Shown::Note) => Level::NOTE,
        Some(Shown::Warning) => Level::WARNING,
        _ => Level::ERROR,
    }
}

/// A place without its text; a whole file has no line.
fn with_place<'a>(group: Group<'a>, file: String, location: &Location) -> Group<'a> {
    group.element(match location.place() {
        Place::File => Path::path(file),
        Place::Line { line, column } => Path::path(file).line(line).char_column(column),
        place => Path::path(format!("{file}:{}", visible(&place.to_string()))),
    })
}
