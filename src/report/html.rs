//! A page to read: the summary, the article with every claim marked, and a card for each that says why. One file that
//! needs nothing else; all text from the input is escaped by the template.

mod card;
mod marks;
mod picture;
mod table;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::check::{Finding, Verdict};
use crate::say::{Lang, Problem, Severity};

use super::format::{Changed, Checked, Format, Report};
use super::sentence::details::place;
use super::sentence::headline;
use super::sentence::words::{mark, pick};
use super::summary::Summary;

/// `--format html`
pub const FORMAT: Format = Format {
    name: "html",
    witness: false,
    report: |_| Box::new(Html::default()),
};

const STYLE: &str = include_str!("html/style.css");
const SCRIPT: &str = include_str!("html/script.js");

/// A page in the making: the summary stands first and is known last.
#[derive(Default)]
struct Html {
    articles: Vec<Markup>,
    problems: Vec<Markup>,
    /// Cards so far, so that each has a name of its own.
    cards: usize,
    lang: Option<Lang>,
}

impl Report for Html {
    fn book(&mut self, _: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        self.article(
            checked,
            &headline::of(&headline::name(checked), checked.summary, checked.lang),
        );
        Ok(())
    }

    fn changed(&mut self, _: &mut dyn Write, changed: &Changed<'_>) -> io::Result<()> {
        self.article(&changed.checked, &headline::changed(changed));
        Ok(())
    }

    fn problem(&mut self, _: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        self.lang.get_or_insert(lang);
        self.problems.push(problem_of(problem, lang));
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, total: &Summary, lang: Lang) -> io::Result<()> {
        let lang = self.lang.unwrap_or(lang);
        out.write_all(self.page(total, lang).into_string().as_bytes())
    }
}

impl Html {
    fn article(&mut self, checked: &Checked<'_>, title: &str) {
        let lang = checked.lang;
        self.lang.get_or_insert(lang);
        let first = self.cards;
        self.cards += checked.findings.len();
        let printed = checked.text().is_some() || !checked.book.tables.is_empty();
        let text = printed.then(|| marks::text(checked, first));
        self.articles.push(html! {
            section.article aria-label=(headline::name(checked)) {
                h2 { (title) }
                @for problem in checked.problems { (problem_of(problem, lang)) }
                div.sides {
                    @if let Some(text) = text {
                        div.text lang=(if checked.book.chinese { "zh" } else { "en" }) { (text) }
                    }
                    ol.cards {
                        @for at in worst_first(checked.findings) {
                            (card::card(&checked.findings[at], first + at, lang))
                        }
                    }
                }
            }
        });
    }

    fn page(&self, total: &Summary, lang: Lang) -> Markup {
        let title = pick(lang, "核验报告", "Verification report");
        html! {
            (DOCTYPE)
            html lang=(if lang == Lang::Zh { "zh-CN" } else { "en" }) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href="#main" { (pick(lang, "跳到正文", "Skip to the report")) }
                    header {
                        h1 { (title) }
                        p.total { (headline::of("", total, lang)) }
                        (controls(total, lang))
                    }
                    main id="main" {
                        @for problem in &self.problems { (problem) }
                        @for article in &self.articles { (article) }
                        p.none hidden role="status" { (pick(lang, "没有符合的论断", "No claim matches")) }
                    }
                    footer { p { (pick(lang, "由 verify 生成 · 按 j、k 逐条走，/ 搜索", "Made by verify · j and k go through the claims, / searches")) } }
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }
}

/// What fails stands first; else in the order of the article.
fn worst_first(findings: &[Finding<'_>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order
        .sort_by_key(|&at| !matches!(findings[at].verdict, Verdict::Inconsistent | Verdict::Drift));
    order
}

/// Filters by verdict, with their numbers, and the search.
fn controls(total: &Summary, lang: Lang) -> Markup {
    let count = |verdict| match verdict {
        Verdict::Consistent => total.consistent,
        Verdict::Inconsistent => total.inconsistent,
        Verdict::Unverifiable => total.unverifiable,
        Verdict::Waived => total.waived,
        Verdict::Drift => total.drift,
    };
    let filters = Verdict::ALL
        .into_iter()
        .filter(|&verdict| count(verdict) > 0);
    html! {
        div.controls role="group" aria-label=(pick(lang, "筛选", "Filter")) {
            @for verdict in filters {
                button.filter type="button" aria-pressed="true" data-verdict=(verdict.name()) {
                    span.mark aria-hidden="true" { (mark(verdict)) } " " (verdict.word().get(lang)) " " b { (count(verdict)) }
                }
            }
            label {
                span { (pick(lang, "搜索", "Search")) } " "
                input type="search" id="search" autocomplete="off";
            }
        }
    }
}

/// An error or a warning.
fn problem_of(problem: &Problem, lang: Lang) -> Markup {
    let (class, word) = match problem.severity {
        Severity::Error => ("error", pick(lang, "错误", "Error")),
        Severity::Warning => ("warning", pick(lang, "警告", "Warning")),
    };
    html! {
        p.problem.(class) {
            strong { (word) } " " code { (problem.code.name()) } " " (problem.message.get(lang))
            " " span.place { (place(&problem.location)) }
        }
    }
}
