//! What stands in an article is never obeyed by the terminal or the build server that shows the report on it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{folder, status, verify_in};
use statverify::report::FORMATS;
use tempfile::TempDir;

/// Terminal escape sequences, characters that reorder or hide others, and commands of build servers.
const HOSTILE: &[&str] = &[
    "\u{1b}[31m\u{1b}]0;title\u{7}",
    "\u{9b}31m",
    "\u{202e}abc\u{202c}",
    "\u{2066}\u{200b}\u{feff}",
    "\u{7f}\u{8}",
    "\u{2028}::error::a",
    "\r::error::a",
    "\n::error::a",
    "\n  ::add-mask::a",
    "##[error]a",
    "###[add-path]a",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[buildStatus]",
];

/// Formats that are shown; the others are data, which is kept as it is.
fn shown() -> impl Iterator<Item = &'static str> {
    let all = FORMATS.iter().map(|format| format.name);
    all.filter(|name| !["csv", "html", "xlsx"].contains(name))
}

/// Whether a line would be obeyed. What verify itself says to GitHub names the file first; in it no command is looked for.
fn obeyed(line: &str) -> bool {
    let own = ["::error file=", "::warning file=", "::notice file="]
        .iter()
        .any(|own| line.starts_with(own));
    let command = |rest: &str| {
        rest.trim_start_matches(|c: char| c.is_ascii_alphabetic())
            .starts_with('[')
    };
    !own && (line.trim_start().starts_with("::") || line.split("##").skip(1).any(command))
}

fn is_hidden(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The line that does harm.
fn bad(text: &str) -> Option<&str> {
    text.lines()
        .find(|line| obeyed(line) || line.contains(is_hidden))
}

/// All formats of one run: the first as it is printed, the others from their files.
#[track_caller]
fn all_harmless(folder: &Path, files: &[&str]) {
    let to = tempfile::tempdir().unwrap();
    let formats: Vec<(&str, PathBuf)> = shown()
        .skip(1)
        .map(|format| (format, to.path().join(format)))
        .collect();
    let places: Vec<String> = formats
        .iter()
        .map(|(format, file)| format!("--format={format}={}", file.display()))
        .collect();
    let mut arguments = vec!["--format=terminal"];
    arguments.extend(places.iter().map(String::as_str));
    harmless(folder, &[&arguments, files].concat());
    for (format, file) in formats {
        let text = fs::read_to_string(file).unwrap();
        assert_eq!(bad(&text), None, "{format}");
        assert!(!text.is_empty(), "{format}");
    }
}

/// What is printed on either stream, which must hold nothing that is obeyed.
#[track_caller]
fn harmless(folder: &Path, arguments: &[&str]) -> String {
    let output = verify_in(folder, arguments, b"");
    let text = String::from_utf8([&output.stdout[..], &output.stderr[..]].concat()).unwrap();
    assert_eq!(bad(&text), None, "{arguments:?}");
    assert!(
        (0..=2).contains(&status(&output)) && !text.is_empty(),
        "{arguments:?}"
    );
    text
}

/// A table whose every text holds it, and articles that do.
fn articles(hostile: &str) -> TempDir {
    let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let rows = [
        ["a", "207亿元", "", "q", "A"],
        [
            &format!("b{hostile}"),
            "2630亿元",
            "",
            &format!("到{hostile}2630亿元"),
            "A",
        ],
        [
            "d",
            "12.9倍",
            "times(a, a)",
            &format!("扩大{hostile}12.9倍"),
            "A",
        ],
        ["e", "12.9倍", &format!("times(a, b){hostile}"), "q", "A"],
        [
            "f",
            &format!("12.9倍{hostile}"),
            "times(a, a)",
            "q",
            &format!("A{hostile}"),
        ],
    ];
    let rows = rows.map(|row| row.map(cell).join(","));
    let table = format!("id,claimed,formula,quote,article\n{}\n", rows.join("\n"));
    let prose = format!(
        "# 标题{hostile}\n\n生产总值从207亿元增加到2630亿元，扩大12.9倍{hostile}。\n\n{hostile}产值{hostile}从10亿元增长到20亿元，增长50%。\n"
    );
    folder(&[("a.csv", &table), ("b.md", &prose), ("c.txt", &prose)])
}

#[test]
fn no_text_of_an_article_steers_what_shows_the_report() {
    for hostile in HOSTILE {
        let folder = articles(hostile);
        all_harmless(folder.path(), &["a.csv", "b.md", "c.txt"]);
        harmless(folder.path(), &["--explain", "a.csv"]);
        harmless(folder.path(), &["diff", "a.csv", "b.md"]);
    }
}

#[cfg(unix)]
#[test]
fn nor_does_the_name_of_a_file() {
    for hostile in HOSTILE {
        let name = format!("{hostile}.csv");
        let folder = folder(&[(&name, "id,claimed,formula\na,1,\nb,3,a + a\nb,?,x\n")]);
        all_harmless(folder.path(), &["."]);
        let said = harmless(folder.path(), &["--output", &format!("none/{name}"), "."]);
        assert!(said.contains("cannot write"), "{said}");
    }
}

#[test]
fn json_gives_the_text_as_it_was() {
    let folder = folder(&[(
        "a.csv",
        "id,claimed,formula,quote\na,1,,\nb,3,a + a,##[x]\u{200b}3\n",
    )]);
    let json: serde_json::Value =
        serde_json::from_str(&harmless(folder.path(), &["--format", "json", "a.csv"])).unwrap();
    assert_eq!(json["findings"][0]["quote"], "##[x]\u{200b}3");
}
