//! Workflow commands of GitHub Actions, which annotate the lines of a pull request: `::error file=a.csv,line=4::…`.
//!
//! GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word. The worst ten of
//! each are written as commands, gross ones first; the others are lines of the log, and the last line has their number.
//! They come before the commands, since it is known only at the end which are the worst.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::book::Claim;
use crate::check::Level;
use crate::gate::diff::Change;
use crate::say::Lang;
use crate::source::Location;

use super::format::Format;
use super::place::{is_whole_file, path};
use super::remark::Remark;
use super::remarking::{RemarkReport, Remarking};
use super::sentence::text::{harmless, push_visible, visible};
use super::sentence::{details, headline, words::pick};
use super::summary::Summary;

/// `--format github`
pub const FORMAT: Format = Format {
    name: "github",
    witness: false,
    report: |style| RemarkReport::boxed(Github::default(), style),
};

/// Annotations of one level that GitHub shows of a step.
const SHOWN: usize = 10;
/// The levels, the worst first, by the names of their commands.
const COMMANDS: [&str; 3] = ["error", "warning", "notice"];

#[derive(Default)]
struct Github {
    /// Those that are written as commands, by level, the worst first.
    kept: [Vec<Annotation>; 3],
    /// How many were written as lines of the log.
    more: usize,
}

/// A remark as it is written.
struct Annotation {
    gross: bool,
    command: String,
    line: String,
}

impl Remarking for Github {
    /// Keeps a remark among the worst of its level; what falls out is written.
    fn remark(
        &mut self,
        out: &mut dyn Write,
        remark: &Remark<'_>,
        _: Option<&str>,
        lang: Lang,
    ) -> io::Result<()> {
        let Some(rank) = remark.level.and_then(rank) else {
            return Ok(());
        };
        let kept = &mut self.kept[rank];
        let at = kept.partition_point(|other| other.gross || !remark.gross);
        kept.insert(at, Annotation::of(remark, COMMANDS[rank], lang));
        match (kept.len() > SHOWN).then(|| kept.pop()).flatten() {
            Some(other) => {
                self.more += 1;
                writeln!(out, "{}", other.line)
            }
            None => Ok(()),
        }
    }

    /// Among the notices: whoever reviews sees that the claims were held against the new figure.
    fn touched(&mut self, change: &Change<'_>, lang: Lang) {
        let notices = &mut self.kept[COMMANDS.len() - 1];
        let (Some(old), Some(new)) = (change.old, change.new) else {
            return;
        };
        if notices.len() < SHOWN {
            notices.push(Annotation::touched(old, new, change.dependents.len(), lang));
        }
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()> {
        for annotation in self.kept.iter().flatten() {
            writeln!(out, "{}", annotation.command)?;
        }
        let more = match (self.more, lang) {
            (0, _) => String::new(),
            (more, Lang::Zh) => format!("；另有 {more} 处 GitHub 不作标注，列在上面的日志里"),
            (more, Lang::En) => {
                format!("; {more} more, which GitHub would not annotate, are in the log above")
            }
        };
        writeln!(
            out,
            "{}{more}",
            harmless(&headline::of("verify", total, lang))
        )
    }
}

impl Annotation {
    /// That a figure changed and its claims hold.
    fn touched(old: &Claim, new: &Claim, claims: usize, lang: Lang) -> Self {
        let location = new.origin.location();
        let title = pick(lang, "数据有变", "figure changed");
        let (before, after) = (old.text(), new.text());
        let message = match lang {
            Lang::Zh => format!("{before}改成了{after}；据它算出的 {claims} 条论断仍然成立"),
            Lang::En => format!(
                "{before} became {after}; the claims that depend on it ({claims}) still hold"
            ),
        };
        let properties = properties(&path(&location.file), &location, title);
        Self {
            gross: false,
            command: format!("::notice {properties}::{}", data(&message)),
            line: String::new(),
        }
    }

    fn of(remark: &Remark<'_>, command: &str, lang: Lang) -> Self {
        let (title, file) = (remark.title(lang), path(&remark.location.file));
        let causes = remark.finding.iter().flat_map(|finding| &finding.causes);
        let colon = pick(lang, "：", ": ");
        let causes = causes.map(|cause| {
            visible(&format!("{}{colon}{}", cause.code, cause.message.get(lang))).into_owned()
        });
        let message: Vec<String> = std::iter::once(remark.message.clone())
            .chain(causes)
            .collect();
        let properties = properties(&file, &remark.location, &title);
        let place = details::place(&Location {
            file: file.as_ref().into(),
            ..remark.location.clone()
        });
        Self {
            gross: remark.gross,
            command: format!("::{command} {properties}::{}", data(&message.join("\n"))),
            line: harmless(&format!(
                "- {} {title}: {}",
                visible(&place),
                remark.message
            ))
            .into_owned(),
        }
    }
}

fn rank(level: Level) -> Option<usize> {
    [Level::Error, Level::Warning, Level::Note]
        .iter()
        .position(|own| *own == level)
}

/// `file=a.csv,line=4,endLine=4,col=9,endColumn=14,title=…`; columns are for places on one line.
fn properties(file: &str, location: &Location, title: &str) -> String {
    let mut text = format!("file={}", property(file));
    if !is_whole_file(location) {
        let _ = write!(
            text,
            ",line={},endLine={}",
            location.line, location.end_line
        );
        if location.line == location.end_line {
            let _ = write!(
                text,
                ",col={},endColumn={}",
                location.column, location.end_column
            );
        }
    }
    text + &format!(",title={}", property(title))
}

/// A message as it may stand in a command, in which no other is looked for.
fn data(text: &str) -> String {
    let text = text
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A");
    let mut shown = String::with_capacity(text.len());
    text.chars().for_each(|c| push_visible(&mut shown, c));
    shown
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_message_or_a_property_is_escaped() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a,b:c%.csv"), "a%2Cb%3Ac%25.csv");
    }
}
