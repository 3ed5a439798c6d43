//! Workflow commands, read by the grammar that GitHub documents and as its runner reads lines.

use std::collections::BTreeMap;
use std::path::Path;

use super::inputs::{ALL_SORTS, DRIFTED, EVIL, hostile_folder, many, printed};
use crate::consumers::ROOT;
use crate::process::folder;

/// A command as the runner understands it.
#[derive(Debug)]
struct Command {
    name: String,
    properties: BTreeMap<String, String>,
    message: String,
}

/// The commands of a log and its other lines. A line that the runner would take for a command in its older form,
/// `##[name]` anywhere in the line, fails.
fn read(log: &str) -> (Vec<Command>, Vec<&str>) {
    let (mut commands, mut others) = (Vec::new(), Vec::new());
    for line in log.lines() {
        match command(line) {
            Some(command) => commands.push(command),
            None => {
                assert!(!line.contains("##["), "{line}");
                others.push(line);
            }
        }
    }
    (commands, others)
}

fn command(line: &str) -> Option<Command> {
    let rest = line.trim_start().strip_prefix("::")?;
    let (info, data) = rest.split_once("::")?;
    let (name, properties) = info.split_once(' ').unwrap_or((info, ""));
    let pairs = properties
        .split(',')
        .filter_map(|pair| pair.split_once('='));
    let property = |text: &str| unescaped(&text.replace("%3A", ":").replace("%2C", ","));
    let properties = pairs
        .map(|(key, value)| (key.to_owned(), property(value)))
        .collect();
    Some(Command {
        name: name.to_owned(),
        properties,
        message: unescaped(data),
    })
}

fn unescaped(text: &str) -> String {
    text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%25", "%")
}

fn log(args: &[&str], stdin: &str) -> String {
    printed(
        Path::new(ROOT),
        &[&["--format", "github"], args].concat(),
        stdin,
    )
}

#[test]
fn what_is_inconsistent_is_an_error_at_its_place() {
    let text = log(&["--lang=en", "data/beilun.csv"], "");
    let (commands, others) = read(&text);
    let names: Vec<_> = commands
        .iter()
        .map(|command| command.name.as_str())
        .collect();
    assert_eq!(names, [&["error"][..], &["notice"; 7]].concat());
    let first = &commands[0];
    let expected = [
        ("col", "9"),
        ("endColumn", "14"),
        ("endLine", "14"),
        ("file", "data/beilun.csv"),
        ("line", "14"),
        ("title", "inconsistent[cagr]"),
    ];
    let properties: Vec<_> = first
        .properties
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    assert_eq!(properties, expected);
    assert!(
        first
            .message
            .starts_with("16.3% does not follow from 292.5亿元 and 5499亿元; recomputed 15.80%")
    );
    assert!(
        first.message.contains("print 15.8% instead") && first.message.contains("\ntransposed: ")
    );
    assert_eq!(
        others,
        ["verify: 19 claims in 43 figures: 14 consistent, 1 inconsistent, 4 unverifiable"]
    );
}

#[test]
fn drift_is_annotated_in_the_copy() {
    let folder = folder(&DRIFTED);
    let text = printed(
        folder.path(),
        &["--format", "github", "-q", DRIFTED[0].0],
        "",
    );
    let (commands, _) = read(&text);
    let drift = commands
        .iter()
        .find(|command| command.properties["title"] == "偏移[figure-changed]")
        .unwrap();
    assert_eq!(
        (
            drift.properties["file"].as_str(),
            drift.properties["line"].as_str()
        ),
        ("稿 件.md", "3")
    );
}

#[test]
fn of_each_level_the_worst_ten_are_commands_and_the_others_are_counted() {
    let text = log(&["--lang=en", "-q", "-"], &many(40));
    let (commands, others) = read(&text);
    assert_eq!(commands.len(), 10);
    let lines: Vec<_> = commands
        .iter()
        .map(|command| command.properties["line"].parse::<usize>().unwrap())
        .collect();
    assert_eq!(
        lines,
        [6, 9, 12, 15, 18, 21, 24, 27, 30, 33],
        "the gross ones, in the file's order"
    );
    assert_eq!(others.len(), 31);
    assert!(
        others[0].starts_with("- -:") || others[0].starts_with("- <"),
        "{}",
        others[0]
    );
    assert!(
        others[30].ends_with("; 30 more, which GitHub would not annotate, are in the log above"),
        "{}",
        others[30]
    );
}

#[test]
fn nothing_is_left_out_without_a_word() {
    let text = log(&["-"], ALL_SORTS);
    let (commands, others) = read(&text);
    let titles: Vec<_> = commands
        .iter()
        .map(|command| command.properties["title"].as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "不一致[times]",
            "不一致[times]",
            "错误[unknown-id]",
            "警告[misspelt-column]",
            "提示[times-wording]",
            "豁免[times]",
            "无法核验[outside-source]",
        ]
    );
    assert!(commands[0].properties["line"] == "6", "the gross one first");
    assert_eq!(others.len(), 1);
}

#[test]
fn hostile_text_makes_no_command_of_its_own() {
    let (folder, name) = hostile_folder();
    for lang in ["--lang=zh", "--lang=en"] {
        let text = printed(folder.path(), &["--format", "github", lang, "--", name], "");
        let (commands, others) = read(&text);
        assert!(commands.len() > 4, "{text}");
        for command in &commands {
            assert!(
                ["error", "warning", "notice"].contains(&command.name.as_str()),
                "{command:?}"
            );
            let file = command.properties["file"].as_str();
            assert!(
                file == name || file == name.replace(".csv", ".md"),
                "{command:?}"
            );
        }
        assert!(
            commands
                .iter()
                .any(|command| command.message.contains("::error::pwned ＃[add-mask]x")),
            "{text}"
        );
        assert_eq!(others.len(), 1, "{text}");
    }
    let rows: String = (0..30)
        .map(|row| format!("\"{row}{EVIL}\",\"{EVIL}{row}\",?\n"))
        .collect();
    let (commands, others) = (log(&["-"], &format!("id,claimed,formula\n{rows}")), ());
    let ((commands, lines), ()) = (read(&commands), others);
    assert_eq!((commands.len(), lines.len()), (10, 21));
}

#[test]
fn an_empty_run_says_its_counts() {
    let (commands, others) = (
        log(&["--lang=en", "--stdin-filename=a.md", "-"], "没有数字。\n"),
        (),
    );
    assert_eq!(
        (commands.as_str(), others),
        ("verify: 0 claims in 0 figures\n", ())
    );
}
