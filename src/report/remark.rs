//! What formats for machines say: one remark for each thing that is worth saying at a place.

use crate::book::kind::EXPRESSION;
use crate::check::{Finding, Level, Verdict};
use crate::say::{Bilingual, Lang, Problem, Severity};
use crate::source::{Location, Origin, Span};

use super::format::Checked;
use super::sentence::details::{instead, recomputed};
use super::sentence::needs::needed;
use super::sentence::reason;
use super::sentence::text::{cut, visible};
use super::sentence::words::pick;
use super::topic::Group;

/// Columns of a figure in a sentence: longer than any figure in digits, so that only what is hostile or odd is cut.
const LONGEST: usize = 30;

/// Something that is said of a place.
pub struct Remark<'a> {
    /// What sort of thing it is.
    pub sort: Sort,
    /// The stable name of what is said.
    pub code: String,
    /// The sort of name that it is.
    pub group: Group,
    /// How it is shown; none where there is nothing to look at.
    pub level: Option<Level>,
    /// Wrong in sign, direction or by a factor of two and more.
    pub gross: bool,
    /// One line, with nothing in it that cannot be seen.
    pub message: String,
    /// Where.
    pub location: Location,
    /// Where, as a span of the source text.
    pub span: Option<&'a Span>,
    /// What it is said of; none for an error or a warning of the input.
    pub finding: Option<&'a Finding<'a>>,
}

/// The sorts of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A claim is consistent.
    Passes,
    /// A claim is inconsistent, or the copy drifted.
    Fails,
    /// It would, but may stand.
    Waived,
    /// It cannot be decided.
    Open,
    /// A note.
    Noted,
    /// An error or a warning of the input.
    Input,
}

/// All that is said of an article: each finding with its notes, in their order, then the problems.
pub fn remarks<'a>(checked: &'a Checked<'_>) -> Vec<Remark<'a>> {
    let lang = checked.lang;
    let findings = checked
        .findings
        .iter()
        .flat_map(|finding| Remark::of(finding, lang));
    findings
        .chain(
            checked
                .problems
                .iter()
                .map(|problem| Remark::of_problem(problem, lang)),
        )
        .collect()
}

impl<'a> Remark<'a> {
    /// What is said of a finding, and then its notes; those of an inconsistent claim stand in its own message.
    pub fn of(finding: &'a Finding<'a>, lang: Lang) -> Vec<Self> {
        let mut remarks = vec![Self::verdict(finding, lang)];
        if finding.verdict != Verdict::Inconsistent {
            let level = if finding.verdict == Verdict::Consistent {
                finding.level
            } else {
                Some(Level::Note)
            };
            remarks.extend(finding.notes.iter().map(|note| Self {
                sort: Sort::Noted,
                code: note.code.to_owned(),
                group: Group::Note,
                level,
                message: of_claim(finding, note.message.get(lang), lang),
                ..Self::at(finding, &finding.claim.origin)
            }));
        }
        remarks
    }

    /// An error or a warning of the input.
    pub fn of_problem(problem: &'a Problem, lang: Lang) -> Self {
        let level = match problem.severity {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        Self {
            sort: Sort::Input,
            code: problem.code.name(),
            group: Group::Problem,
            level: Some(level),
            gross: false,
            message: visible(problem.message.get(lang)).into_owned(),
            location: problem.location.clone(),
            span: problem.origin.as_ref().map(Origin::span),
            finding: None,
        }
    }

    /// Whether it is among what fails: what is inconsistent or drifted, what a level has made to count, and errors.
    pub fn fails(&self) -> bool {
        match self.sort {
            Sort::Fails => true,
            Sort::Open | Sort::Noted => self.level.is_some_and(|level| level <= Level::Warning),
            Sort::Input => self.level == Some(Level::Error),
            Sort::Passes | Sort::Waived => false,
        }
    }

    /// 不一致
    pub fn word(&self, lang: Lang) -> String {
        let word = match (self.sort, self.level, self.finding) {
            (Sort::Noted, ..) => Bilingual::new("提示", "note"),
            (_, _, Some(finding)) => finding.verdict.word(),
            (_, Some(Level::Error), None) => Bilingual::new("错误", "error"),
            (_, _, None) => Bilingual::new("警告", "warning"),
        };
        word.get(lang).to_owned()
    }

    /// `不一致[cagr]`
    pub fn title(&self, lang: Lang) -> String {
        format!("{}[{}]", self.word(lang), self.code)
    }

    /// The text at its place.
    pub fn printed(&self) -> &'a str {
        self.span
            .map_or("", |span| &span.excerpt.text[span.range.clone()])
    }

    fn verdict(finding: &'a Finding<'a>, lang: Lang) -> Self {
        let claim = finding.claim;
        let kind = claim
            .derivation
            .as_ref()
            .map_or(EXPRESSION.code, |derivation| derivation.kind.code);
        let because = finding
            .reason
            .as_ref()
            .map_or("drift", |reason| reason.code);
        let (sort, group, code) = match finding.verdict {
            Verdict::Consistent => (Sort::Passes, Group::Kind, kind),
            Verdict::Inconsistent => (Sort::Fails, Group::Kind, kind),
            Verdict::Waived => (Sort::Waived, Group::Kind, kind),
            Verdict::Unverifiable => (Sort::Open, Group::Reason, because),
            Verdict::Drift => (Sort::Fails, Group::Drift, because),
        };
        let drifted = finding
            .copy
            .as_ref()
            .filter(|_| finding.verdict == Verdict::Drift);
        let origin = drifted.map_or(&claim.origin, |copy| &copy.origin);
        let level = finding.level.filter(|_| sort != Sort::Passes);
        let message = visible(&sentence(finding, lang)).into_owned();
        Self {
            sort,
            code: code.to_owned(),
            group,
            level,
            message,
            ..Self::at(finding, origin)
        }
    }

    /// A remark on a finding, with nothing said yet.
    fn at(finding: &'a Finding<'a>, origin: &'a Origin) -> Self {
        Self {
            sort: Sort::Passes,
            code: String::new(),
            group: Group::Kind,
            level: None,
            gross: finding.gross,
            message: String::new(),
            location: origin.location(),
            span: Some(origin.span()),
            finding: Some(finding),
        }
    }
}

/// What is said of a finding in one line.
fn sentence(finding: &Finding<'_>, lang: Lang) -> String {
    let because = finding
        .reason
        .as_ref()
        .map_or("", |reason| reason.message.get(lang));
    let colon = pick(lang, "：", ": ");
    let parts = match finding.verdict {
        Verdict::Drift => vec![because.to_owned()],
        Verdict::Unverifiable => {
            let needs = finding
                .reason
                .as_ref()
                .and_then(|reason| needed(reason.needs.as_ref()?, lang));
            [Some(of_claim(finding, because, lang)), needs]
                .into_iter()
                .flatten()
                .collect()
        }
        Verdict::Consistent => {
            let basis = finding
                .basis
                .map_or_else(String::new, |basis| basis.word().get(lang).to_owned());
            let word = finding.verdict.word().get(lang).to_owned();
            vec![of_claim(finding, &word, lang), basis]
        }
        Verdict::Waived => {
            let waiver = finding
                .claim
                .waiver
                .as_ref()
                .map_or("", |waiver| waiver.text.as_str());
            vec![
                reason::why(finding, lang),
                format!("{}{colon}{waiver}", pick(lang, "豁免", "waived")),
            ]
        }
        Verdict::Inconsistent => inconsistent(finding, lang),
    };
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(pick(lang, "；", "; "))
}

/// Why it does not hold, what comes out, what to print, and the notes.
fn inconsistent(finding: &Finding<'_>, lang: Lang) -> Vec<String> {
    let mut parts = vec![reason::why(finding, lang)];
    let space = pick(lang, "", " ");
    parts.extend(
        recomputed(finding, lang)
            .map(|value| format!("{}{space}{value}", pick(lang, "重算为", "recomputed"))),
    );
    parts.extend(
        finding
            .suggestion
            .as_deref()
            .map(|text| instead(text, lang)),
    );
    parts.extend(
        finding
            .notes
            .iter()
            .map(|note| note.message.get(lang).to_owned()),
    );
    parts
}

/// The figure, and what is said of it.
fn of_claim(finding: &Finding<'_>, message: &str, lang: Lang) -> String {
    let claimed = cut(finding.claim.text(), LONGEST);
    if message.starts_with(&*claimed) {
        return visible(message).into_owned();
    }
    visible(&format!("{claimed}{}{message}", pick(lang, "：", ": "))).into_owned()
}
