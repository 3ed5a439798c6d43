//! All pages as one document: docs/claims.md.

use crate::report::sentence::text::visible;
use crate::report::topic::{Group, Topic, topics};
use crate::say::{Example, Lang, Sample, said};

use super::outcome::outcome;

/// The document in one language.
pub fn document(lang: Lang) -> String {
    let mut text = said(
        (
            "# 报告里的每个代码是什么意思\n\n[English](claims.md)\n\n本页由 `verify explain` 的各页生成，请勿直接修改；运行 `UPDATE_DOCS=1 cargo test --test all claims::` 可重新生成。\n其中的例子都由测试运行过。\n",
            "# What each code of a report means\n\n[中文](claims.zh.md)\n\nMade from the pages of `verify explain`; `UPDATE_DOCS=1 cargo test --test all claims::` writes it anew. Its examples\nare run by a test.\n",
        ),
        lang,
    )
    .to_owned();
    let topics = topics();
    for group in Group::ALL {
        text += &format!("\n## {}\n", group.title(lang));
        for topic in topics.iter().filter(|topic| topic.group == group) {
            text += &page(topic, lang);
        }
    }
    text
}

fn page(topic: &Topic, lang: Lang) -> String {
    let names: String = topic
        .functions
        .iter()
        .map(|kind| format!(" {}", kind.chinese))
        .collect();
    let mut page = format!(
        "\n### `{}`{names}\n\n{}\n",
        topic.code,
        said(topic.page.states, lang)
    );
    let calls: Vec<_> = topic
        .functions
        .iter()
        .map(|kind| format!("`{}{}`", kind.name, kind.arguments))
        .collect();
    if !calls.is_empty() {
        page += &format!(
            "\n- {}{}\n",
            said(("**函数：** ", "**Function:** "), lang),
            calls.join(said(("、", ", "), lang))
        );
    }
    if let Some(formula) = topic.page.formula {
        page += &format!(
            "{}- {}{}\n",
            gap(&calls),
            said(("**算法：** ", "**Formula:** "), lang),
            said(formula, lang)
        );
    }
    let claims: String = topic
        .page
        .examples
        .iter()
        .filter_map(|example| claim(example, lang))
        .collect();
    let tables: String = topic
        .page
        .examples
        .iter()
        .filter_map(|example| table(example, lang))
        .collect();
    if !claims.is_empty() {
        page += &format!("\n{}\n\n{claims}", said(("例子：", "Examples:"), lang));
    }
    page += &tables;
    page + &format!(
        "\n{}{}\n",
        said(("**怎么办：** ", "**What to do:** "), lang),
        said(topic.page.remedy, lang)
    )
}

/// A blank line before a list that has not begun.
fn gap(before: &[String]) -> &'static str {
    if before.is_empty() { "\n" } else { "" }
}

/// A claim as an item of a list.
fn claim(example: &Example, lang: Lang) -> Option<String> {
    let Sample::Claim {
        claimed,
        formula,
        quote,
    } = example.sample
    else {
        return None;
    };
    let quote = match lang {
        _ if quote.is_empty() => String::new(),
        Lang::Zh => format!("，原文“{quote}”"),
        Lang::En => format!(", in \"{quote}\""),
    };
    Some(format!(
        "- `{claimed} = {formula}`{quote} → {}\n",
        outcome(example.gives, lang)
    ))
}

/// A table or an article as a block, with what comes out above it.
fn table(example: &Example, lang: Lang) -> Option<String> {
    let (text, copy) = match example.sample {
        Sample::Claim { .. } => return None,
        Sample::Table(text) | Sample::Article(text) => (text, None),
        Sample::Copy { table, copy } => (table, Some(copy)),
    };
    let line = |line| format!("{}\n", visible(line));
    let mut lines: String = text.lines().map(line).collect();
    if let Some(copy) = copy {
        lines += &format!(
            "{}\n{}",
            said(("稿件：", "copy:"), lang),
            copy.lines().map(line).collect::<String>()
        );
    }
    let shown = if lines.is_empty() {
        said(("（空文件）\n", "(an empty file)\n"), lang)
    } else {
        &lines
    };
    Some(format!(
        "\n{}{}\n\n```text\n{shown}```\n",
        outcome(example.gives, lang),
        said(("：", ":"), lang)
    ))
}
