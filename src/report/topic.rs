//! All codes that a report can show, each with its page.

use crate::book::kind::{EXPRESSION, KINDS, Kind};
use crate::check::cause::CAUSES;
use crate::check::note::NOTES;
use crate::check::{reason, terms};
use crate::language::nearest;
use crate::say::{Entry, Lang, Page, Text, codes, said};

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
    pub fn title(self, lang: Lang) -> &'static str {
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
    topics.push(topic(Group::Kind, EXPRESSION.code, &EXPRESSION.page));
    let lists: [(Group, &'static [Entry]); 5] = [
        (Group::Verdict, terms::VERDICTS),
        (Group::Basis, terms::BASES),
        (Group::Reading, terms::READINGS),
        (Group::Reason, reason::REASONS),
        (Group::Drift, reason::DRIFTS),
    ];
    let mut add = |group, code: &str, page| topics.push(topic(group, code, page));
    for (group, entries) in lists {
        for entry in entries {
            add(group, entry.code, &entry.page);
        }
    }
    for cause in CAUSES {
        add(Group::Cause, cause.code, &cause.page);
    }
    for note in NOTES {
        add(Group::Note, note.code, &note.page);
    }
    for code in codes() {
        add(Group::Problem, &code.name(), code.page());
    }
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
