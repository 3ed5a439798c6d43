//! What is to be checked elsewhere, and the notes.

use crate::book::Provenance;
use crate::check::{Finding, Reason, Verdict};
use crate::report::sentence::needs::needed;
use crate::report::sentence::text::{cut, cut_middle, pad, visible, width, wrap};
use crate::report::sentence::words::pick;
use crate::say::Lang;

use super::Page;

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
        let claimed = cut(&visible(&finding.claim.text), 24).into_owned();
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

/// The places of prose that were not judged, by reason.
pub fn unjudged(page: &Page<'_>) -> Vec<String> {
    let mut groups: Vec<(&Reason, Vec<String>)> = Vec::new();
    for finding in page
        .checked
        .findings
        .iter()
        .filter(|finding| is_unjudged(finding) && !page.explains())
    {
        let Some(reason) = &finding.reason else {
            continue;
        };
        let place = format!(
            "{} {}",
            finding.claim.line,
            cut(&visible(&finding.claim.text), 24)
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
        let [open, close, comma] = if page.lang == Lang::Zh {
            ["（", " 处）：", "，"]
        } else {
            [" (", "): ", ", "]
        };
        let head = format!(
            "{}{open}{}{close}",
            reason.message.get(page.lang),
            places.len()
        );
        lines.extend(
            wrap(&format!("{head}{}", places.join(comma)), page.width - 4)
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
