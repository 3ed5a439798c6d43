//! A card: a claim with its verdict, what it follows from, what to print and why.

use maud::{Markup, html};

use crate::book::Provenance;
use crate::check::{Finding, Verdict};
use crate::report::sentence::details::place;
use crate::report::sentence::rule::rule;
use crate::report::sentence::words::{self, mark, pick};
use crate::report::sentence::{needs, reason, steps, values};
use crate::say::Lang;

use super::picture;

/// The card of a finding.
pub fn card(finding: &Finding<'_>, number: usize, lang: Lang) -> Markup {
    let claim = finding.claim;
    let verdict = finding.verdict;
    html! {
        li.card.(verdict.name()) id=(format!("card-{number}")) data-verdict=(verdict.name()) tabindex="-1" {
            h3 {
                span.mark aria-hidden="true" { (mark(verdict)) }
                span.verdict { (verdict.word().get(lang)) }
                " " strong.figure { (claim.text()) }
                " " span.id { (claim.id) }
                @if finding.copy.is_some() || claim.provenance != Provenance::Stated {
                    " " a.back href=(format!("#mark-{number}")) { (pick(lang, "看原文", "in the text")) }
                }
            }
            @if let Some(why) = why(finding, lang) { p.why { (why) } }
            @if let Some(text) = finding.suggestion.as_ref().filter(|_| verdict == Verdict::Inconsistent) {
                p.print {
                    (pick(lang, "应印", "Print")) " " strong.suggestion { (text) } " "
                    button.copy type="button" data-copy=(text) { (pick(lang, "复制", "Copy")) }
                }
            }
            (picture::picture(finding, lang))
            (details(finding, lang))
            @if let Some(quote) = &claim.quote { blockquote { (quote.text) } }
            p.place { (place(&claim.origin.location())) }
        }
    }
}

/// What is wrong with it, or why nothing can be said.
fn why(finding: &Finding<'_>, lang: Lang) -> Option<String> {
    match finding.verdict {
        Verdict::Inconsistent | Verdict::Waived => Some(reason::why(finding, lang)),
        Verdict::Unverifiable | Verdict::Drift => {
            let found = finding.reason.as_ref()?;
            let needed = found
                .needs
                .as_ref()
                .and_then(|needed| needs::needed(needed, lang));
            let rest = needed
                .map(|needed| format!("{}{needed}", pick(lang, "；", "; ")))
                .unwrap_or_default();
            Some(format!("{}{rest}", found.message.get(lang)))
        }
        Verdict::Consistent => finding.basis.map(|basis| basis.word().get(lang).to_owned()),
    }
}

/// The formula in words, the inputs with their places, causes, notes, waiver.
fn details(finding: &Finding<'_>, lang: Lang) -> Markup {
    let claim = finding.claim;
    html! {
        dl {
            @if let Some(claimed) = values::claimed(finding, lang) {
                dt { (pick(lang, "所称", "Claimed")) } dd { (claimed) }
            }
            @if let Some(recomputed) = values::recomputed(finding, lang) {
                dt { (pick(lang, "重算", "Recomputed")) }
                dd {
                    @if let Some(value) = values::value(finding).filter(|value| *value != recomputed) { (value) " · " }
                    (recomputed)
                }
            }
            @if let Some(formula) = steps::formula(finding, lang) {
                dt { (pick(lang, "算式", "Formula")) } dd { (formula) }
            }
            @for input in claim.derivation.iter().flat_map(|derivation| &derivation.inputs) {
                dt { (input.id.as_deref().unwrap_or(pick(lang, "数据", "Figure"))) }
                dd {
                    (input.figure.as_ref().map_or("—", |figure| figure.text.as_str()))
                    " " span.place { (place(&input.origin.location())) }
                }
            }
            @if let Some(reading) = finding.reading {
                dt { (pick(lang, "读法", "Reading")) } dd { (words::reading(reading, lang)) }
            }
            @for repair in &finding.repairs {
                dt { (pick(lang, "或改", "Or change")) } dd { (repair.figure) " → " (repair.instead) }
            }
            @for cause in &finding.causes {
                dt { (pick(lang, "原因", "Cause")) } dd { code { (cause.code) } " " (cause.message.get(lang)) }
            }
            @for note in &finding.notes {
                dt { (pick(lang, "提示", "Note")) } dd { code { (note.code) } " " (note.message.get(lang)) }
            }
            @if let Some(waiver) = &claim.waiver {
                dt { (pick(lang, "豁免", "Waived")) } dd { (waiver.text) }
            }
            @if let Some(rule) = rule(claim, lang) {
                dt { (pick(lang, "规则", "Rule")) } dd { (rule) }
            }
        }
    }
}
