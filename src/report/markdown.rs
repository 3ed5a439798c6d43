//! A comment on a pull request: the counts, a table of what fails, and the rest folded away.
//!
//! GitHub takes comments of up to 65,536 characters; what would make it longer than that is counted instead. Whatever
//! came from the input is text: no link, no mention, no markup.

mod escape;

use std::io::{self, Write};

use crate::say::Lang;
use crate::source::Location;

use super::format::Format;
use super::place::path;
use super::remark::Remark;
use super::remarking::{RemarkReport, Remarking};
use super::sentence::text::cut;
use super::sentence::{details, headline, words::pick};
use super::summary::Summary;
use escape::{code, text};

/// `--format markdown`
pub const FORMAT: Format = Format {
    name: "markdown",
    witness: false,
    report: |style| RemarkReport::boxed(Markdown::new(), style),
};

/// Characters of the table, and of what is folded away; headings and counts come on top. A comment on GitHub may have 65,536.
const ROOM: [usize; 2] = [40_000, 18_000];
/// Columns of an id, a figure and a file's name: longer ones push the verdict out of the window.
const LONGEST: usize = 80;

struct Markdown {
    table: Part,
    folded: Part,
}

/// Lines, as many as there is room for.
struct Part {
    lines: String,
    room: usize,
    /// Lines that there was no room for.
    more: usize,
}

impl Markdown {
    fn new() -> Self {
        let [table, folded] = ROOM.map(|room| Part {
            lines: String::new(),
            room,
            more: 0,
        });
        Self { table, folded }
    }
}

impl Part {
    /// Appends a line; after one that did not fit none does, so that those left out are the last.
    fn push(&mut self, line: &str) {
        let length = line.chars().count() + 1;
        if self.more > 0 || length > self.room {
            self.more += 1;
            return;
        }
        self.room -= length;
        self.lines += line;
        self.lines.push('\n');
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.more == 0
    }

    fn write(&self, out: &mut dyn Write, lang: Lang) -> io::Result<()> {
        out.write_all(self.lines.as_bytes())?;
        match (self.more, lang) {
            (0, _) => Ok(()),
            (more, Lang::Zh) => writeln!(out, "\n另有 {more} 处，这里放不下。"),
            (more, Lang::En) => {
                writeln!(out, "\nand {more} more, for which there is no room here.")
            }
        }
    }
}

impl Remarking for Markdown {
    fn remark(
        &mut self,
        _: &mut dyn Write,
        remark: &Remark<'_>,
        _: Option<&str>,
        lang: Lang,
    ) -> io::Result<()> {
        if remark.fails() {
            self.table.push(&row(remark, lang));
        } else if remark.level.is_some() {
            self.folded.push(&item(remark, lang));
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()> {
        writeln!(
            out,
            "**verify**{}{}",
            pick(lang, "：", ": "),
            text(&headline::of("", total, lang))
        )?;
        if !self.table.is_empty() {
            let heads = pick(
                lang,
                "位置 | 数据 | 问题 | 应印",
                "place | figure | why | print instead",
            );
            writeln!(out, "\n| {heads} |\n|---|---|---|---|")?;
            self.table.write(out, lang)?;
        }
        if !self.folded.is_empty() {
            let summary = pick(
                lang,
                "其余：无法核验、豁免、提示和警告",
                "the rest: unverifiable, waived, notes, warnings",
            );
            writeln!(out, "\n<details><summary>{summary}</summary>\n")?;
            self.folded.write(out, lang)?;
            writeln!(out, "\n</details>")?;
        }
        Ok(())
    }
}

/// A line of the table.
fn row(remark: &Remark<'_>, lang: Lang) -> String {
    let figure = remark.finding.map_or_else(String::new, |finding| {
        code(&cut(finding.claim.text(), LONGEST))
    });
    let instead = remark
        .finding
        .and_then(|finding| finding.suggestion.as_deref())
        .map_or_else(String::new, code);
    format!(
        "| {} | {figure} | {} | {instead} |",
        place(remark),
        said(remark, lang)
    )
}

/// A line of the list.
fn item(remark: &Remark<'_>, lang: Lang) -> String {
    format!("- {} {}", place(remark), said(remark, lang))
}

/// What sort of thing it is, and what is said.
fn said(remark: &Remark<'_>, lang: Lang) -> String {
    let colon = pick(lang, "：", ": ");
    format!(
        "{} {}{colon}{}",
        remark.word(lang),
        code(&remark.code),
        text(&remark.message)
    )
}

fn place(remark: &Remark<'_>) -> String {
    let file = cut(&path(&remark.location.file), LONGEST).into_owned();
    code(&details::place(&Location {
        file: file.into(),
        ..remark.location.clone()
    }))
}
