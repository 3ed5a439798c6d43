//! `verify init`: what it writes explains itself, can be checked as it stands, and is never written over anything.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

use crate::consumers::scratch;
use statverify::gate::config::{Config, KEYS};

use crate::process::{status, verify};
use serde_json::Value;

const FILES: [&str; 2] = ["claims.csv", "verify.toml"];

/// The keys of a configuration, as TOML sorts them.
fn keys() -> Vec<&'static str> {
    let mut keys: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
    keys.sort_unstable();
    keys
}

fn init(folder: &Path, lang: &str) -> Output {
    verify(&["init", folder.to_str().unwrap(), "--lang", lang], b"")
}

fn text(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

/// The findings on the table in a folder.
fn findings(folder: &Path) -> Vec<Value> {
    let table = folder.join(FILES[0]);
    let output = verify(&["--format", "json", table.to_str().unwrap()], b"");
    assert_eq!(status(&output), 0);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["problems"], Value::Array(Vec::new()));
    report["findings"].as_array().unwrap().clone()
}

#[test]
fn the_table_passes_as_it_stands_and_shows_one_thing_a_row() {
    for lang in ["en", "zh"] {
        let folder = scratch(&format!("init-{lang}"));
        assert_eq!(status(&init(&folder, lang)), 0);
        let findings = findings(&folder);
        let all = |key: &str| {
            findings
                .iter()
                .filter_map(|finding| finding[key].as_str())
                .collect::<BTreeSet<_>>()
        };
        let kinds = ["cagr", "growth", "relation", "share", "times"];
        assert!(
            all("kind").is_superset(&BTreeSet::from(kinds)),
            "{lang}: {:?}",
            all("kind")
        );
        assert_eq!(
            all("verdict"),
            BTreeSet::from(["consistent", "unverifiable", "waived"]),
            "{lang}"
        );
        let notes = findings
            .iter()
            .flat_map(|finding| finding["notes"].as_array().unwrap());
        assert_eq!(notes.count(), 0, "{lang}: what is taught needs no advice");
    }
}

#[test]
fn every_row_has_its_comment() {
    for lang in ["en", "zh"] {
        let folder = scratch(&format!("init-comments-{lang}"));
        init(&folder, lang);
        let table = text(&folder, FILES[0]);
        let rows: Vec<_> = csv::Reader::from_reader(table.as_bytes())
            .into_records()
            .map(Result::unwrap)
            .collect();
        assert!(rows.len() >= 10);
        assert!(
            rows.iter()
                .all(|row| row.iter().next_back().unwrap().len() > 20),
            "{lang}"
        );
    }
}

#[test]
fn without_its_waiver_the_table_fails() {
    let folder = scratch("init-waiver");
    init(&folder, "en");
    let reason = "a quotation: the article sets it right in the next sentence";
    let table = text(&folder, FILES[0]);
    assert!(table.contains(reason));
    assert_eq!(
        status(&verify(&["-"], table.replace(reason, "").as_bytes())),
        1
    );
}

#[test]
fn the_configuration_does_nothing_until_a_line_is_freed() {
    for lang in ["en", "zh"] {
        let folder = scratch(&format!("init-toml-{lang}"));
        init(&folder, lang);
        let config = text(&folder, FILES[1]);
        assert_eq!(
            config.parse::<toml::Table>().unwrap(),
            toml::Table::new(),
            "{lang}"
        );
        let lines = config.lines().map(|line| {
            line.strip_prefix('#')
                .filter(|rest| !rest.starts_with(' '))
                .unwrap_or(line)
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        let freed: toml::Table = text.parse().unwrap();
        assert!(freed.keys().eq(keys()), "{lang}: {freed}");
        let (_, problems) = Config::read("verify.toml", &text);
        assert!(problems.is_empty(), "{lang}: {problems:?}");
    }
}

#[test]
fn every_key_is_explained_in_the_line_before_it() {
    for lang in ["en", "zh"] {
        let folder = scratch(&format!("init-keys-{lang}"));
        init(&folder, lang);
        let config = text(&folder, FILES[1]);
        let lines: Vec<_> = config.lines().collect();
        for key in keys() {
            let at = lines.iter().position(|line| {
                line.strip_prefix('#').is_some_and(|line| {
                    line.starts_with(&format!("{key} ="))
                        || line == format!("[{key}]")
                        || line == format!("[[{key}]]")
                })
            });
            let at = at.unwrap_or_else(|| panic!("{lang} lacks {key}"));
            assert!(
                lines[at - 1].starts_with("# "),
                "{lang}: {key} is not explained"
            );
        }
    }
}

#[test]
fn nothing_is_overwritten_and_where_one_exists_neither_is_written() {
    for (file, other) in [(FILES[0], FILES[1]), (FILES[1], FILES[0])] {
        for (lang, words) in [("en", "is not overwritten"), ("zh", "不会覆盖")] {
            let folder = scratch(&format!("init-exists-{file}-{lang}"));
            fs::write(folder.join(file), "mine").unwrap();
            let output = init(&folder, lang);
            assert_eq!(status(&output), 2);
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(words) && said.contains(file), "{said}");
            assert_eq!(text(&folder, file), "mine");
            assert!(!folder.join(other).exists());
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let folder = scratch("init-link");
    let target = folder.join("elsewhere");
    std::os::unix::fs::symlink(&target, folder.join(FILES[1])).unwrap();
    assert_eq!(status(&init(&folder, "en")), 2);
    assert!(!target.exists() && !folder.join(FILES[0]).exists());
}

#[test]
fn a_folder_that_is_not_there_is_made_and_english_is_the_default() {
    let folder = scratch("init-folder").join("a/b");
    let output = verify(&["init", folder.to_str().unwrap()], b"");
    assert_eq!(status(&output), 0);
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .starts_with("wrote ")
    );
    assert!(text(&folder, FILES[0]).starts_with("id,claimed,formula,"));
}

#[test]
fn a_folder_that_cannot_be_made_is_an_error() {
    let folder = scratch("init-file").join("file");
    fs::write(&folder, "").unwrap();
    let output = init(&folder.join("below"), "en");
    assert_eq!(status(&output), 2);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("cannot be written")
    );
}

#[test]
fn control_characters_of_an_argument_are_written_out() {
    let folder = crate::process::folder(&[("a.md", "")]);
    for args in [
        &["init", "\u{1b}[32mx"][..],
        &["init", "\u{1b}[32mx"],
        &["init", "b\u{7}\u{202e}"],
        &["--fail-on", "\u{1b}]0;x\u{7}", "a.md"],
        &["no\u{9b}31m.md"],
        &["calc", "\u{1b}[1m"],
        &["explain", "\u{1b}[1m"],
        &["config", "\u{1b}[32mx"],
        &["diff", "\u{1b}a.md", "\u{1b}b.md"],
    ] {
        let output = crate::process::verify_in(folder.path(), args, b"");
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(
            !said.is_empty() && !said.contains(steers),
            "{args:?}: {said:?}"
        );
    }
}
