//! A page as a person reads it in a terminal.

use crate::report::format::Style;
use crate::report::paint::Paint;
use crate::report::sentence::text::{pad, visible, width, wrap};
use crate::report::topic::{Group, Topic};
use crate::say::{Example, Lang, Sample, said};

use super::outcome::outcome;

/// Columns that a page keeps to, on a wider terminal as well: longer lines are hard to read. Below half of that words are
/// broken more often than not.
const WIDEST: usize = 80;
const NARROWEST: usize = 40;
const INDENT: &str = "  ";

/// One page.
pub fn page(topic: &Topic, style: &Style, lang: Lang) -> String {
    let mut page = Writer::new(style);
    page.line(&page.paint.bold(&heading(topic, lang)));
    for kind in &topic.functions {
        page.line(&format!(
            "{INDENT}{}{}  {}{}",
            kind.name, kind.arguments, kind.chinese, kind.arguments
        ));
    }
    page.line("");
    page.text("", said(topic.page.states, lang));
    if let Some(formula) = topic.page.formula {
        page.section(said(("算法", "Formula"), lang));
        page.text(INDENT, said(formula, lang));
    }
    if !topic.page.examples.is_empty() {
        page.section(said(("例子", "Examples"), lang));
        topic
            .page
            .examples
            .iter()
            .for_each(|example| page.example(example, lang));
    }
    page.section(said(("怎么办", "What to do"), lang));
    page.text(INDENT, said(topic.page.remedy, lang));
    page.out
}

/// All codes, with a line each.
pub fn list(topics: &[Topic], style: &Style, lang: Lang) -> String {
    let mut list = Writer::new(style);
    let column = topics
        .iter()
        .map(|topic| width(&topic.code))
        .max()
        .unwrap_or(0);
    for group in Group::ALL {
        list.line(&list.paint.bold(group.title(lang)));
        for topic in topics.iter().filter(|topic| topic.group == group) {
            let mut code = topic.code.as_str();
            for line in wrap(topic.line(lang), list.width.saturating_sub(column + 4)) {
                list.line(&format!("{INDENT}{}  {line}", pad(code, column)));
                code = "";
            }
        }
        list.line("");
    }
    list.text(
        "",
        said(
            (
                "看某一项的说明：verify explain 代码，例如 verify explain times",
                "For one of them: verify explain CODE",
            ),
            lang,
        ),
    );
    list.out
}

/// `times 倍数: a kind of claim`.
fn heading(topic: &Topic, lang: Lang) -> String {
    let names: Vec<&str> = topic.functions.iter().map(|kind| kind.chinese).collect();
    let code = [&[topic.code.as_str()], names.as_slice()]
        .concat()
        .join(" ");
    let group = match topic.group {
        Group::Kind => ("论断的类型", "a kind of claim"),
        Group::Verdict => ("结论", "a verdict"),
        Group::Basis => ("一致的依据", "a basis of a consistent claim"),
        Group::Reading => ("读法", "a reading"),
        Group::Reason => ("无法核验的缘由", "a reason why a claim is unverifiable"),
        Group::Drift => ("稿件与表格怎样不同", "a way in which a copy drifts"),
        Group::Cause => ("不一致的原因", "a cause of an inconsistent claim"),
        Group::Note => ("提示", "a note"),
        Group::Rule => (
            "从文章里认出论断的规则",
            "a rule that finds claims in an article",
        ),
        Group::Problem => ("错误或警告", "an error or a warning"),
    };
    format!("{code}{}{}", said(("：", ": "), lang), said(group, lang))
}

/// Lines of a width.
struct Writer {
    out: String,
    width: usize,
    paint: Paint,
}

impl Writer {
    fn new(style: &Style) -> Self {
        let width = style.width.clamp(NARROWEST, WIDEST);
        Self {
            out: String::new(),
            width,
            paint: Paint { color: style.color },
        }
    }

    fn line(&mut self, line: &str) {
        self.out += &format!("{}\n", line.trim_end());
    }

    fn text(&mut self, indent: &str, text: &str) {
        for line in wrap(
            &text.replace('`', ""),
            self.width.saturating_sub(width(indent)),
        ) {
            self.line(&format!("{indent}{line}"));
        }
    }

    fn section(&mut self, title: &str) {
        self.line("");
        self.line(&self.paint.bold(title));
    }

    fn verbatim(&mut self, text: &str) {
        text.lines()
            .for_each(|line| self.line(&format!("{INDENT}{}", visible(line))));
    }

    /// As it stands, but for lines that are too long.
    fn paragraphs(&mut self, text: &str) {
        let most = self.width.saturating_sub(width(INDENT));
        for line in text.lines() {
            match width(line) > most {
                true => self.text(INDENT, &visible(line)),
                false => self.verbatim(line),
            }
        }
    }

    fn example(&mut self, example: &Example, lang: Lang) {
        match example.sample {
            Sample::Claim {
                claimed,
                formula,
                quote,
            } => {
                let quote = if quote.is_empty() {
                    String::new()
                } else {
                    format!("  {}", quoted(quote, lang))
                };
                self.text(INDENT, &format!("{claimed} = {formula}{quote}"));
            }
            Sample::Table("") => self.text(INDENT, said(("（空文件）", "(an empty file)"), lang)),
            Sample::Table(text) => self.verbatim(text),
            Sample::Article(text) => self.paragraphs(text),
            Sample::Copy { table, copy } => {
                self.verbatim(table);
                self.text(INDENT, said(("稿件：", "copy:"), lang));
                self.verbatim(copy);
            }
        }
        self.text("    ", &format!("→ {}", outcome(example.gives, lang)));
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("“{text}”"),
        Lang::En => format!("\"{text}\""),
    }
}
