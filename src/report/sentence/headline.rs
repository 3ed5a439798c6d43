//! The summary in one line.

use crate::book::Claim;
use crate::report::format::{Changed, Checked};
use crate::report::summary::Summary;
use crate::say::Lang;

use super::text::visible;
use super::words::{pick, plural};

/// `data/beilun.csv: 14 claims in 20 figures: 12 consistent, …`
pub fn of(name: &str, summary: &Summary, lang: Lang) -> String {
    let name = if name.is_empty() {
        String::new()
    } else {
        format!("{name}{}", pick(lang, "：", ": "))
    };
    let counts = counts(summary, lang);
    let claims = summary.claims - summary.unjudged;
    let counted = match lang {
        Lang::Zh => format!("{} 个数据、{claims} 条论断", summary.figures),
        Lang::En => format!(
            "{} in {}",
            plural(claims, "claim"),
            plural(summary.figures, "figure")
        ),
    };
    let colon = if counts.is_empty() {
        ""
    } else {
        pick(lang, "：", ": ")
    };
    format!(
        "{name}{counted}{colon}{}",
        counts.join(pick(lang, "，", ", "))
    )
}

/// `b.md (since a.md): 2 figures changed, 3 claims depend on them, 1 became wrong`
pub fn changed(changed: &Changed<'_>) -> String {
    let (old, new) = (visible(changed.old), visible(changed.new));
    let count = changed.changes.len();
    let mut claims: Vec<*const Claim> = Vec::new();
    for dependent in changed.changes.iter().flat_map(|change| &change.dependents) {
        claims.push(dependent.claim);
    }
    claims.sort_unstable();
    claims.dedup();
    let (depend, became) = (claims.len(), changed.checked.findings.len());
    match changed.checked.lang {
        Lang::Zh if count == 0 => format!("{new}（对照 {old}）：数据没有变化"),
        Lang::Zh => {
            format!(
                "{new}（对照 {old}）：{count} 个数据有变，{depend} 条论断随之受影响，{became} 处因此不成立"
            )
        }
        Lang::En if count == 0 => format!("{new} (since {old}): no figure changed"),
        Lang::En => format!(
            "{new} (since {old}): {} changed, {} {} on them, {became} became wrong",
            plural(count, "figure"),
            plural(depend, "claim"),
            if depend == 1 { "depends" } else { "depend" },
        ),
    }
}

/// The file, and the article where it has a name.
pub fn name(checked: &Checked<'_>) -> String {
    let claims = checked
        .book
        .claims
        .iter()
        .map(|claim| claim.origin.location().file);
    let problems = checked
        .problems
        .iter()
        .map(|problem| problem.location.file.clone());
    let file = claims.chain(problems).next();
    let parts = [file.as_deref(), checked.book.article.as_deref()];
    let name = parts
        .into_iter()
        .flatten()
        .map(visible)
        .collect::<Vec<_>>()
        .join(" · ");
    match checked.copy.map(|copy| visible(&copy.file)) {
        Some(copy) if checked.lang == Lang::Zh => format!("{name}（稿件 {copy}）"),
        Some(copy) => format!("{name} (copy {copy})"),
        None => name,
    }
}

/// The counts that are worth a word.
fn counts(summary: &Summary, lang: Lang) -> Vec<String> {
    let none = summary.claims == summary.unjudged;
    let always = [
        (summary.consistent, "条一致", "consistent"),
        (summary.inconsistent, "条不一致", "inconsistent"),
        (
            summary.unverifiable - summary.unjudged,
            "条无法核验",
            "unverifiable",
        ),
    ];
    let mut counts: Vec<String> = always
        .into_iter()
        .filter(|_| !none)
        .map(|(count, zh, en)| format!("{count} {}", pick(lang, zh, en)))
        .collect();
    if summary.unjudged > 0 {
        counts.push(format!(
            "{} {}",
            summary.unjudged,
            pick(lang, "处未作判断", "not judged")
        ));
    }
    if summary.waived > 0 {
        counts.push(format!(
            "{} {}",
            summary.waived,
            pick(lang, "条豁免", "waived")
        ));
    }
    let some = [
        (summary.drift, "处偏移", "drifted"),
        (summary.accepted, "条在基线内", "in the baseline"),
        (summary.off, "条按级别不报", "off by level"),
        (summary.unquoted, "行没有原文", "without a quote"),
        (summary.excluded, "个文件不查", "files excluded"),
    ];
    counts.extend(
        some.into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, zh, en)| format!("{count} {}", pick(lang, zh, en))),
    );
    for (count, zh, en) in [
        (summary.errors, "个错误", "error"),
        (summary.warnings, "个警告", "warning"),
    ] {
        if count > 0 {
            counts.push(if lang == Lang::Zh {
                format!("{count} {zh}")
            } else {
                plural(count, en)
            });
        }
    }
    counts
}
