//! The comment on a pull request, rendered: its table, its limit, and text that stays text.

use std::path::Path;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::inputs::{ALL_SORTS, DRIFTED, hostile_folder, many, printed, reports};
use crate::consumers::{ROOT, succeed, wanted};
use crate::process::folder;

/// A comment as a renderer sees it.
#[derive(Debug, Default)]
struct Rendered {
    /// Within a cell.
    in_cell: bool,
    /// The cells of each row.
    rows: Vec<Vec<String>>,
    /// All text outside of code.
    text: String,
    /// Raw HTML.
    html: String,
}

/// Renders a comment; links, images, formulas and emphasis that are not our own fail.
fn render(comment: &str) -> Rendered {
    let mut rendered = Rendered::default();
    for event in Parser::new_ext(comment, Options::all()) {
        match event {
            Event::Start(
                Tag::Link { .. } | Tag::Image { .. } | Tag::Heading { .. } | Tag::Emphasis,
            )
            | Event::Start(Tag::Strikethrough | Tag::CodeBlock(_) | Tag::BlockQuote(_))
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => panic!("{event:?} in\n{comment}"),
            Event::Start(Tag::TableRow) => rendered.rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                rendered.in_cell = true;
                rendered
                    .rows
                    .iter_mut()
                    .last()
                    .into_iter()
                    .for_each(|row| row.push(String::new()));
            }
            Event::End(TagEnd::TableCell) => rendered.in_cell = false,
            Event::End(TagEnd::Item | TagEnd::TableRow) => rendered.text.push('\n'),
            Event::Text(text) => {
                rendered.text += &text;
                cell(&mut rendered, &text);
            }
            Event::Code(code) => cell(&mut rendered, &code),
            Event::Html(html) => rendered.html += &html,
            _ => {}
        }
    }
    rendered
}

fn cell(rendered: &mut Rendered, text: &str) {
    let last = rendered.rows.last_mut().and_then(|row| row.last_mut());
    if let Some(cell) = last.filter(|_| rendered.in_cell) {
        cell.push_str(text);
    }
}

/// What GitHub makes a link of in rendered text, outside of code.
fn linked(text: &str) -> Option<&str> {
    let word = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    let starts = ["@", "#", "GH-", "://", "www.", ":tada"];
    text.lines().find(|line| {
        starts.iter().any(|start| {
            line.match_indices(start)
                .any(|(at, _)| word(&line[at + start.len()..]) || *start == ":tada")
        })
    })
}

fn comment(args: &[&str], stdin: &str) -> String {
    printed(
        Path::new(ROOT),
        &[&["--format", "markdown"], args].concat(),
        stdin,
    )
}

#[test]
fn what_fails_is_a_table_and_the_rest_is_folded() {
    let text = comment(&["--lang=en", "data/beilun.csv"], "");
    let rendered = render(&text);
    assert!(
        text.starts_with("**verify**: 19 claims in 43 figures: 14 consistent, 1 inconsistent"),
        "{text}"
    );
    assert_eq!(rendered.rows.len(), 1, "{text}");
    let row = &rendered.rows[0];
    assert_eq!(
        (row[0].as_str(), row[1].as_str(), row[3].as_str()),
        ("data/beilun.csv:14:9", "16.3%", "15.8%")
    );
    assert!(
        row[2].starts_with("inconsistent cagr: 16.3% does not follow from"),
        "{row:?}"
    );
    assert_eq!(text.matches("\n- ").count(), 7);
    assert!(
        !render(&comment(&["-q", "data/beilun.csv"], ""))
            .html
            .contains("details")
    );
}

#[test]
fn chinese_input_gets_a_chinese_comment() {
    let text = comment(&["-"], ALL_SORTS);
    assert!(
        text.starts_with("**verify**：") && text.contains("| 位置 | 数据 | 问题 | 应印 |"),
        "{text}"
    );
    assert!(
        render(&text).html.contains("无法核验、豁免、提示和警告"),
        "{text}"
    );
    assert_eq!(render(&text).rows.len(), 3, "{text}");
}

#[test]
fn drift_names_the_copy() {
    let folder = folder(&DRIFTED);
    let text = printed(folder.path(), &["--format", "markdown", DRIFTED[0].0], "");
    assert!(
        render(&text)
            .rows
            .iter()
            .any(|row| row[0].starts_with("稿 件.md:3:") && row[1] == "150亿元"),
        "{text}"
    );
}

#[test]
fn hostile_text_stays_text() {
    let (folder, name) = hostile_folder();
    for lang in ["--lang=zh", "--lang=en"] {
        let text = printed(
            folder.path(),
            &["--format", "markdown", lang, "--", name],
            "",
        );
        let rendered = render(&text);
        assert_eq!(linked(&rendered.text), None, "{text}");
        assert!(
            rendered.rows.iter().all(|row| row.len() == 4),
            "{:?}",
            rendered.rows
        );
        let seen = rendered.text.replace('\u{200b}', "");
        for part in [
            "@octocat #12 GH-3 |",
            "<b>x</b> [x](http://e.org)",
            "$1$ &amp; *y* ]]>",
        ] {
            assert!(seen.contains(part), "{part}: {seen}");
        }
        assert!(!rendered.html.contains("<b>"), "{}", rendered.html);
    }
}

#[test]
fn what_does_not_fit_is_counted() {
    let table = many(2000).replace('x', &"长长的编号".repeat(20));
    let text = comment(&["--lang=en", "-"], &table);
    assert!(text.chars().count() < 60_000, "{}", text.chars().count());
    let shown = render(&text).rows.len();
    assert!(
        text.contains(&format!(
            "\nand {} more, for which there is no room here.\n",
            2000 - shown
        )),
        "{shown}"
    );
    let open: String = (0..3000)
        .map(|row| format!("x{row},全省第{row}名的那一个,?\n"))
        .collect();
    let text = comment(&["-"], &format!("id,claimed,formula\n{open}"));
    assert!(
        text.chars().count() < 60_000 && text.contains("处，这里放不下。"),
        "{}",
        text.chars().count()
    );
    assert!(text.ends_with("</details>\n"));
}

#[test]
fn an_empty_run_is_one_line() {
    let text = comment(&["--lang=en", "--stdin-filename=a.md", "-"], "没有数字。\n");
    assert_eq!(text, "**verify**: 0 claims in 0 figures\n");
}

#[test]
fn another_renderer_finds_no_link() {
    if !wanted("markdown-it") {
        return;
    }
    let script = "
import sys
from markdown_it import MarkdownIt
for file in sys.argv[1:]:
    html = MarkdownIt('gfm-like').render(open(file, encoding='utf-8').read())
    assert '<a ' not in html and '<img' not in html and '<b>' not in html, html
    print(html.count('<td>'))
";
    let files = reports("markdown", "md");
    let said = succeed(
        Command::new("python3")
            .args(["-c", script])
            .args(&files)
            .current_dir(ROOT),
    );
    assert!(said.starts_with("4\n4\n"), "{said}");
}
