//! What stands below the sentence on an inconsistent claim: both intervals, what to print, and what went wrong.

use crate::check::Finding;
use crate::say::Lang;
use crate::source::Location;

use super::rule::rule;
use super::values;
use super::words::pick;

/// One line.
pub struct Line {
    /// It says what to do.
    pub helps: bool,
    /// What the line is about, in a word.
    pub label: &'static str,
    /// What it says.
    pub text: String,
}

/// All that is known of an inconsistent claim.
pub fn of(finding: &Finding<'_>, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    let note = |label, text| Line {
        helps: false,
        label,
        text,
    };
    if let Some(claimed) = values::claimed(finding, lang) {
        lines.push(note(pick(lang, "所称", "claimed"), claimed));
    }
    if let Some(recomputed) = recomputed(finding, lang) {
        lines.push(note(pick(lang, "重算", "recomputed"), recomputed));
    }
    lines.extend(help(finding, lang).into_iter().map(|text| Line {
        helps: true,
        label: pick(lang, "建议", "help"),
        text,
    }));
    for cause in &finding.causes {
        let text = format!("{}: {}", cause.code, cause.message.get(lang));
        lines.push(note(pick(lang, "原因", "cause"), text));
    }
    if let Some(rule) = rule(finding.claim, lang) {
        lines.push(note(pick(lang, "规则", "rule"), rule));
    }
    if let Some(copy) = &finding.copy {
        let place = place(&copy.origin.location());
        lines.push(note(pick(lang, "稿件", "copy"), place));
    }
    lines
}

/// What to print instead of the claim, or of one of its inputs.
fn help(finding: &Finding<'_>, lang: Lang) -> Vec<String> {
    let instead = finding.suggestion.iter().map(|text| instead(text, lang));
    let repairs = finding.repairs.iter().map(|repair| match lang {
        Lang::Zh => format!("或将 {} 改为 {}", repair.figure, repair.instead),
        Lang::En => format!("or change {} to {}", repair.figure, repair.instead),
    });
    instead.chain(repairs).collect()
}

/// 应印 15.8%; print 15.8% instead.
pub fn instead(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("应印 {text}"),
        Lang::En => format!("print {text} instead"),
    }
}

/// `article.md:4:9`
pub fn place(location: &Location) -> String {
    location.to_string()
}

/// The value, and its interval where that says more.
pub fn recomputed(finding: &Finding<'_>, lang: Lang) -> Option<String> {
    let interval = values::recomputed(finding, lang);
    match (values::value(finding), interval) {
        (Some(value), Some(interval)) if value.ends_with(&interval) => Some(value),
        (Some(value), Some(interval)) => {
            let (open, close) = pick(lang, "（|）", " (|)")
                .split_once('|')
                .unwrap_or_default();
            Some(format!("{value}{open}{interval}{close}"))
        }
        (value, interval) => value.or(interval),
    }
}
