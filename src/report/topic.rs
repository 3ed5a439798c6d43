//! All codes that a report can show, each with its page.

mod rule;

use crate::book::Reading;
use crate::book::kind::{EXPRESSION, KINDS, Kind};
use crate::check::cause::CAUSES;
use crate::check::note::NOTES;
use crate::check::{Basis, Verdict, reason, terms};
use crate::language::nearest;
use crate::report::sentence::words;
use crate::say::{Bilingual, Entry, Lang, Page, Text, codes, said};

/// A code, the names that lead to it, and its page.
pub struct Topic {
    /// What sort of code it is.
    pub group: Group,
    /// The code as it stands in reports.
    pub code: String,
    /// The functions of a kind: English and Chinese name, arguments.
    pub functions: Vec<&'static Kind>,
    /// The words that people read for it.
    pub words: Option<Bilingual>,
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
    Rule,
    Problem,
}

impl Group {
    /// Every group, in the order of the documentation.
    pub const ALL: [Self; 10] = [
        Self::Kind,
        Self::Verdict,
        Self::Basis,
        Self::Reading,
        Self::Reason,
        Self::Drift,
        Self::Cause,
        Self::Note,
        Self::Rule,
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
            Self::Rule => (
                "从文章里认出论断的规则",
                "Rules that find claims in an article",
            ),
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

    /// Whether others call one of its functions so.
    fn is_called(&self, name: &str) -> bool {
        let mut also = self.functions.iter().flat_map(|kind| kind.also);
        also.any(|own| own.eq_ignore_ascii_case(name))
    }

    /// The code, the names of the functions, and what people read for it.
    fn names(&self) -> impl Iterator<Item = &str> {
        let functions = self.functions.iter();
        let functions = functions.flat_map(|kind| [kind.name, kind.chinese]);
        let words = self.words.iter();
        let words = words.flat_map(|words| [words.zh.as_str(), words.en.as_str()]);
        std::iter::once(self.code.as_str())
            .chain(functions)
            .chain(words)
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
    let mut add = |group, code: &str, page| {
        let words = words(group, code);
        topics.push(Topic {
            words,
            ..topic(group, code, page)
        });
    };
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
    for rule in rule::rules() {
        add(Group::Rule, rule.code, &rule.page);
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
        words: None,
        page,
    }
}

/// What people read for a verdict, a basis or a reading.
fn words(group: Group, code: &str) -> Option<Bilingual> {
    match group {
        Group::Verdict => {
            let verdict = Verdict::ALL
                .into_iter()
                .find(|known| known.name() == code)?;
            Some(verdict.word())
        }
        Group::Basis => {
            let basis = Basis::ALL.into_iter().find(|known| known.name() == code)?;
            let word = |lang| words::basis(basis, lang).unwrap_or(code);
            Some(Bilingual::new(word(Lang::Zh), word(Lang::En)))
        }
        Group::Reading => {
            let reading = Reading::ALL
                .into_iter()
                .find(|known| known.name() == code)?;
            Some(reading.word())
        }
        _ => None,
    }
}

/// The topics of a name, as a report prints it: `unknown-id`, `error[unknown-id]`, `原因: digit`; where there is none, the
/// known name that was probably meant.
///
/// # Errors
/// The nearest known name, if one is near.
pub fn find(name: &str) -> Result<Vec<Topic>, Option<String>> {
    let forms = forms(name);
    let found = |answers: fn(&Topic, &str) -> bool| {
        let of = |form: &&str| {
            let topics = topics().into_iter();
            let topics: Vec<_> = topics.filter(|topic| answers(topic, form)).collect();
            (!topics.is_empty()).then_some(topics)
        };
        forms.iter().find_map(of)
    };
    let found = found(Topic::answers_to).or_else(|| found(Topic::is_called));
    found.ok_or_else(|| {
        let all = topics();
        let near = |form: &&str| nearest(form, all.iter().flat_map(Topic::names));
        forms.iter().find_map(near).map(str::to_owned)
    })
}

/// A name as it stands, what stands in its brackets, and its parts around colons.
fn forms(name: &str) -> Vec<&str> {
    let name = name.trim();
    let inside = name
        .split_once(['[', '［'])
        .and_then(|(_, rest)| rest.split([']', '］']).next());
    let parts = name.split([':', '：']);
    let all = std::iter::once(name).chain(inside).chain(parts);
    all.map(str::trim).filter(|form| !form.is_empty()).collect()
}
