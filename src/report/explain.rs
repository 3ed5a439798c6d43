//! The pages of all codes: what a code of a report means, for the terminal and as a document.

mod markdown;
mod terminal;

use std::io::{self, Write};

use crate::book::kind::{EXPRESSION, EXPRESSION_PAGE, KINDS, Kind};
use crate::check::cause::CAUSES;
use crate::check::note::NOTES;
use crate::check::{reason, terms};
use crate::language::nearest;
use crate::say::CODES;
use crate::say::Lang;
use crate::say::{Entry, Page, Text, said};

pub use markdown::document;

/// A code, the names that lead to it, and its page.
pub struct Topic {
    /// What sort of code it is.
    pub group: Group,
    /// The code as it stands in reports.
    pub code: String,
    /// The functions of a kind: English and Chinese name, arguments.
    pub functions: Vec<&'static Kind>,
    /// What it means.
    pub page: &'static Page,
}

/// The sorts of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "they are what they are called")]
pub enum Group {
    Kind,
    Verdict,
    Basis,
    Reading,
    Reason,
    Drift,
    Cause,
    Note,
    Problem,
}

impl Group {
    /// Every group, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Kind,
        Self::Verdict,
        Self::Basis,
        Self::Reading,
        Self::Reason,
        Self::Drift,
        Self::Cause,
        Self::Note,
        Self::Problem,
    ];

    /// Its title.
    fn title(self, lang: Lang) -> &'static str {
        said(self.titles(), lang)
    }

    fn titles(self) -> Text {
        match self {
            Self::Kind => ("论断的类型", "Kinds of claims"),
            Self::Verdict => ("结论", "Verdicts"),
            Self::Basis => ("一致的依据", "Bases of a consistent claim"),
            Self::Reading => ("读法", "Readings of an ambiguous wording"),
            Self::Reason => ("无法核验的缘由", "Reasons why a claim is unverifiable"),
            Self::Drift => ("稿件与表格怎样不同", "How a copy drifts from its table"),
            Self::Cause => ("不一致的原因", "Causes of an inconsistent claim"),
            Self::Note => ("提示", "Notes"),
            Self::Problem => ("错误和警告", "Errors and warnings"),
        }
    }
}

impl Topic {
    /// Its one line in a list: the first sentence of its page.
    pub fn line(&self, lang: Lang) -> &'static str {
        let text = said(self.page.states, lang);
        let end = match lang {
            Lang::Zh => text.find('。').map(|at| at + '。'.len_utf8()),
            Lang::En => text.find(". ").map(|at| at + 1),
        };
        &text[..end.unwrap_or(text.len())]
    }

    fn answers_to(&self, name: &str) -> bool {
        self.names().any(|own| own.eq_ignore_ascii_case(name))
    }

    /// The code and the names of the functions.
    fn names(&self) -> impl Iterator<Item = &str> {
        let functions = self
            .functions
            .iter()
            .flat_map(|kind| [kind.name, kind.chinese]);
        std::iter::once(self.code.as_str()).chain(functions)
    }
}

/// Every code that a report can show, with its page.
pub fn topics() -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for kind in KINDS {
        match topics.iter_mut().find(|topic| topic.code == kind.code) {
            Some(topic) => topic.functions.push(kind),
            None => topics.push(Topic {
                functions: vec![kind],
                ..topic(Group::Kind, kind.code, &kind.page)
            }),
        }
    }
    topics.push(topic(Group::Kind, EXPRESSION, &EXPRESSION_PAGE));
    let lists: [(Group, &'static [Entry]); 5] = [
        (Group::Verdict, terms::VERDICTS),
        (Group::Basis, terms::BASES),
        (Group::Reading, terms::READINGS),
        (Group::Reason, reason::REASONS),
        (Group::Drift, reason::DRIFTS),
    ];
    for (group, entries) in lists {
        topics.extend(
            entries
                .iter()
                .map(|entry| topic(group, entry.code, &entry.page)),
        );
    }
    topics.extend(
        CAUSES
            .iter()
            .map(|cause| topic(Group::Cause, cause.code, &cause.page)),
    );
    topics.extend(
        NOTES
            .iter()
            .map(|note| topic(Group::Note, note.code, &note.page)),
    );
    topics.extend(
        CODES
            .iter()
            .map(|code| topic(Group::Problem, &code.name(), code.page())),
    );
    topics
}

fn topic(group: Group, code: &str, page: &'static Page) -> Topic {
    Topic {
        group,
        code: code.to_owned(),
        functions: Vec::new(),
        page,
    }
}

/// The topics of a name; where there is none, the known name that was probably meant.
///
/// # Errors
/// The nearest known name, if one is near.
pub fn find(name: &str) -> Result<Vec<Topic>, Option<String>> {
    let all = topics();
    if !all.iter().any(|topic| topic.answers_to(name)) {
        return Err(nearest(name, all.iter().flat_map(Topic::names)).map(str::to_owned));
    }
    Ok(all
        .into_iter()
        .filter(|topic| topic.answers_to(name))
        .collect())
}

/// Writes pages for a terminal.
///
/// # Errors
/// Where they cannot be written.
pub fn pages(
    out: &mut dyn Write,
    topics: &[Topic],
    style: &super::Style,
    lang: Lang,
) -> io::Result<()> {
    let pages: Vec<String> = topics
        .iter()
        .map(|topic| terminal::page(topic, style, lang))
        .collect();
    out.write_all(pages.join("\n").as_bytes())
}

/// Writes all codes for a terminal, in groups, with a line each.
///
/// # Errors
/// Where it cannot be written.
pub fn list(out: &mut dyn Write, style: &super::Style, lang: Lang) -> io::Result<()> {
    out.write_all(terminal::list(&topics(), style, lang).as_bytes())
}

/// What comes out of an example, in words: the verdict translated, codes as they stand, and the figure to print.
fn outcome(gives: &str, lang: Lang) -> String {
    let pick = |zh, en| said((zh, en), lang);
    let mut words = gives.split(' ');
    let first = words.next().unwrap_or_default();
    let verdict = match first {
        "consistent" => pick("一致", "consistent"),
        "inconsistent" => pick("不一致", "inconsistent"),
        "unverifiable" => pick("无法核验", "unverifiable"),
        "waived" => pick("豁免", "waived"),
        "drift" => pick("偏移", "drift"),
        "error" => pick("错误", "error"),
        "warning" => pick("警告", "warning"),
        other => other,
    };
    let (codes, figures): (Vec<&str>, Vec<&str>) =
        words.partition(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    let mut said = verdict.to_owned();
    if !codes.is_empty() {
        said += &format!("{}{}", pick("：", ": "), codes.join(pick("、", ", ")));
    }
    for figure in figures {
        said += &format!("{}{figure}", pick("，应印 ", "; print "));
    }
    said
}
