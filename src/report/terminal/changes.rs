//! What changed between two versions of an article, and which claims depend on it.

use crate::book::Claim;
use crate::check::Verdict;
use crate::gate::diff::{Change, Dependent};
use crate::report::format::Changed;
use crate::report::sentence::text::{cut, visible, wrap};
use crate::report::sentence::words::pick;
use crate::say::Lang;

use crate::report::paint::Paint;

/// Columns of a printed figure: half a terminal, so that the old and the new one stand side by side.
const FIGURE: usize = 40;

/// Each figure, and below it the claims that depend on it.
pub fn lines(changed: &Changed<'_>, width: usize, paint: Paint) -> Vec<String> {
    let lang = changed.checked.lang;
    let mut lines = Vec::new();
    for change in changed.changes {
        push(&mut lines, &figure(change), "", "    ", width);
        for dependent in &change.dependents {
            let mark = dependent
                .after
                .map_or(" ".to_owned(), |verdict| paint.mark(verdict));
            push(
                &mut lines,
                &claim(change, dependent, lang),
                &format!("    {mark} "),
                "      ",
                width,
            );
        }
    }
    lines
}

/// A text with what stands before its first line, and before the others.
fn push(lines: &mut Vec<String>, text: &str, first: &str, others: &str, width: usize) {
    let indent = others.len();
    for (at, line) in wrap(text, width.saturating_sub(indent))
        .into_iter()
        .enumerate()
    {
        lines.push(format!("{}{line}", if at == 0 { first } else { others }));
    }
}

fn figure(change: &Change<'_>) -> String {
    let text = |claim: &Claim| cut(&visible(claim.text()), FIGURE).into_owned();
    let named = |claim: &Claim| format!("{} {}", claim.line, visible(&claim.id));
    match (change.old, change.new) {
        (Some(old), Some(new)) if old.text() == new.text() => {
            format!(
                "~ {}  {} = {} → {}",
                named(new),
                text(new),
                visible(&old.formula),
                visible(&new.formula)
            )
        }
        (Some(old), Some(new)) => format!("~ {}  {} → {}", named(new), text(old), text(new)),
        (None, Some(new)) => format!("+ {}  {}", named(new), text(new)),
        (Some(old), None) => format!("- {}  {}", named(old), text(old)),
        (None, None) => String::new(),
    }
}

fn claim(change: &Change<'_>, dependent: &Dependent<'_>, lang: Lang) -> String {
    let claim = dependent.claim;
    let word = |verdict: Verdict| verdict.word().get(lang).to_owned();
    let verdicts = match (dependent.before.map(word), dependent.after.map(word)) {
        (Some(before), Some(after)) if before == after => after,
        (Some(before), Some(after)) => format!("{before} → {after}"),
        (None, Some(after)) => format!("{} → {after}", pick(lang, "新", "new")),
        (Some(before), None) => format!("{before} → {}", pick(lang, "已不在", "gone")),
        (None, None) => pick(lang, "有错，没有核验", "not checked, for an error").to_owned(),
    };
    let through = match change.through(dependent).as_slice() {
        [] => String::new(),
        ids => format!(
            "{}{}",
            pick(lang, "，经 ", ", through "),
            ids.iter()
                .map(|id| visible(id))
                .collect::<Vec<_>>()
                .join(" → ")
        ),
    };
    format!(
        "{} {}  {}  {verdicts}{through}",
        claim.line,
        visible(&claim.id),
        cut(&visible(claim.text()), FIGURE)
    )
}
