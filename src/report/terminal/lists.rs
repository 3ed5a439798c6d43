//! What is to be checked elsewhere, and the notes.

use crate::book::Provenance;
use crate::check::reason::MISSING_FIGURE;
use crate::check::{Finding, Reason, Verdict};
use crate::report::sentence::needs::needed;
use crate::report::sentence::text::{cut, cut_middle, pad, visible, width, wrap};
use crate::report::sentence::words::pick;
use crate::say::Lang;

use super::page::Page;

/// The unverifiable claims: why, and what the missing figure must be.
pub fn elsewhere(page: &Page<'_>) -> Vec<String> {
    let open = page
        .checked
        .findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Unverifiable);
    let open = open.filter(|finding| page.explains() || !is_unjudged(finding));
    let items = open.map(|finding| {
        let reason = finding.reason.as_ref();
        let message = reason.map_or_else(String::new, |reason| {
            reason.message.get(page.lang).to_owned()
        });
        let needs = reason
            .and_then(|reason| reason.needs.as_ref())
            .and_then(|needs| needed(needs, page.lang));
        let claimed = cut(&visible(finding.claim.text()), 24).into_owned();
        let colon = pick(page.lang, "：", ": ");
        let semicolon = pick(page.lang, "；", "; ");
        let needs = needs
            .map(|needs| format!("{semicolon}{needs}"))
            .unwrap_or_default();
        (finding, format!("{claimed}{colon}{message}{needs}"))
    });
    section(
        page,
        pick(page.lang, "待外部核验", "To check elsewhere"),
        items.collect(),
    )
}

/// A place of prose that looks like a claim and that nothing there can check.
pub fn is_unjudged(finding: &Finding<'_>) -> bool {
    finding.claim.unchecked.is_some() && finding.claim.provenance != Provenance::Stated
}

/// The places of prose of which a person must say what they follow from, each with what it may be.
pub fn ambiguous(page: &Page<'_>) -> Vec<String> {
    let findings = page.checked.findings.iter();
    let findings = findings.filter(|finding| is_ambiguous(finding) && !page.explains());
    let items: Vec<_> = findings
        .map(|finding| (finding, perhaps(finding, page.lang)))
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let heading = pick(
        page.lang,
        "由哪些数算出，文字没有说清",
        "The words do not say from which figures",
    );
    let mut lines = section(page, heading, items);
    let how = pick(
        page.lang,
        "是其中一组，就在那个数后面写一条注释，例如 <!-- verify: growth(2亿元, 3亿元) -->；都不是，写 <!-- verify: none -->",
        "if one of these is meant, write it after the figure, as in <!-- verify: growth(207, 263) -->; if none is, <!-- verify: none -->",
    );
    lines.extend(
        wrap(how, page.width - 4)
            .iter()
            .map(|line| format!("  {line}")),
    );
    lines
}

/// `5.2%: perhaps growth(…), or growth(…)`.
fn perhaps(finding: &Finding<'_>, lang: Lang) -> String {
    let formulas = finding.claim.possible.iter();
    let formulas: Vec<&str> = formulas.map(|one| one.formula.as_str()).collect();
    let claimed = cut(&visible(finding.claim.text()), 24).into_owned();
    match lang {
        Lang::Zh => format!("{claimed}：可能是 {}", formulas.join("，或 ")),
        Lang::En => format!("{claimed}: perhaps {}", formulas.join(", or ")),
    }
}

fn is_ambiguous(finding: &Finding<'_>) -> bool {
    is_unjudged(finding) && !finding.claim.possible.is_empty()
}

/// The places of prose that were not judged, by reason; those of which nothing was found are counted, as they are most of what
/// an article says.
pub fn unjudged(page: &Page<'_>) -> Vec<String> {
    let mut groups: Vec<(&Reason, Vec<String>)> = Vec::new();
    for finding in page
        .checked
        .findings
        .iter()
        .filter(|finding| is_unjudged(finding) && !is_ambiguous(finding) && !page.explains())
    {
        let Some(reason) = &finding.reason else {
            continue;
        };
        let place = format!(
            "{} {}",
            finding.claim.line,
            cut(&visible(finding.claim.text()), 24)
        );
        match groups
            .iter_mut()
            .find(|(known, _)| known.code == reason.code)
        {
            Some((_, places)) => places.push(place),
            None => groups.push((reason, vec![place])),
        }
    }
    let mut lines = Vec::new();
    for (reason, places) in groups {
        let message = reason.message.get(page.lang);
        let count = places.len();
        let places = match reason.code == MISSING_FIGURE.code {
            true => String::new(),
            false => format!(
                "{}{}",
                pick(page.lang, "：", ": "),
                places.join(pick(page.lang, "，", ", "))
            ),
        };
        let text = match page.lang {
            Lang::Zh => format!("{message}（{count} 处）{places}"),
            Lang::En => format!("{message} ({count}){places}"),
        };
        lines.extend(
            wrap(&text, page.width - 4)
                .into_iter()
                .enumerate()
                .map(|(at, line)| {
                    if at == 0 {
                        format!("  {line}")
                    } else {
                        format!("    {line}")
                    }
                }),
        );
    }
    if !lines.is_empty() {
        lines.insert(
            0,
            page.paint.bold(pick(page.lang, "未作判断", "Not judged")),
        );
    }
    lines
}

/// Notes and waivers in a line each.
pub fn notes(page: &Page<'_>) -> Vec<String> {
    let colon = pick(page.lang, "：", ": ");
    let mut items = Vec::new();
    for finding in page.checked.findings {
        let waiver = finding
            .claim
            .waiver
            .as_ref()
            .filter(|_| finding.verdict == Verdict::Waived && !page.explains());
        if let Some(waiver) = waiver {
            items.push((
                finding,
                format!(
                    "{}{colon}{}",
                    pick(page.lang, "豁免", "waived"),
                    waiver.text
                ),
            ));
        }
        let notes = finding.notes.iter();
        items.extend(notes.map(|note| {
            (
                finding,
                format!("{}{colon}{}", note.code, note.message.get(page.lang)),
            )
        }));
    }
    section(page, pick(page.lang, "提示", "Notes"), items)
}

/// A heading, and `line id text` for each item, with a hanging indent where it is long.
fn section(page: &Page<'_>, heading: &str, items: Vec<(&Finding<'_>, String)>) -> Vec<String> {
    if items.is_empty() {
        return Vec::new();
    }
    let digits = items
        .iter()
        .map(|(finding, _)| finding.claim.line.to_string().len())
        .max()
        .unwrap_or(0);
    let id = |finding: &Finding<'_>| cut_middle(&visible(&finding.claim.id), 24).into_owned();
    let ids = items
        .iter()
        .map(|(finding, _)| width(&id(finding)))
        .max()
        .unwrap_or(0)
        .min(page.width / 3);
    let mut lines = vec![page.paint.bold(heading)];
    for (finding, text) in items {
        let id = id(finding);
        let head = format!(
            "  {:>digits$} {}  ",
            finding.claim.line,
            pad(&cut_middle(&id, ids), ids)
        );
        let mut parts = wrap(&visible(&text), page.width.saturating_sub(width(&head))).into_iter();
        lines.push(format!("{head}{}", parts.next().unwrap_or_default()));
        lines.extend(parts.map(|part| format!("{}{part}", " ".repeat(width(&head)))));
    }
    lines
}
