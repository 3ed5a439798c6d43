//! Two versions: which figures changed, which claims depend on them, and what the change made wrong.
#![allow(clippy::print_stdout, reason = "a test says that it was not run")]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::process::{folder, status, verify_in};
use serde_json::Value;

const OLD: &str = "id,claimed,formula,quote\na,100亿元,,产值从100亿元\nb,120亿元,,增加到120亿元\n\
                   x,20%,\"growth(a, b)\",增长20%\ny,5.0%,x / 4,每年5.0%\nz,25%,\"growth(a, b)\",又说增长25%\n";
const COPY: &str = "产值从100亿元增加到120亿元，增长20%，每年5.0%，又说增长25%。\n";

fn json(folder: &Path, args: &[&str]) -> (i32, Value) {
    let output = verify_in(folder, &[&["diff", "--format", "json"], args].concat(), b"");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (
        status(&output),
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}{output:?}")),
    )
}

/// `b 120亿元→121亿元: x consistent→inconsistent!, y consistent→consistent via x`
fn changes(report: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let claim = |claim: &Value| {
        let through: Vec<String> = claim["through"]
            .as_array()
            .unwrap()
            .iter()
            .map(text)
            .collect();
        let via = if through.is_empty() {
            String::new()
        } else {
            format!(" via {}", through.join(" "))
        };
        let became = if claim["became"] == true { "!" } else { "" };
        format!(
            "{} {}→{}{became}{via}",
            text(&claim["id"]),
            text(&claim["before"]),
            text(&claim["after"])
        )
    };
    let change = |change: &Value| {
        let id = if change["new"].is_null() {
            &change["old"]["id"]
        } else {
            &change["new"]["id"]
        };
        let claims: Vec<String> = change["claims"]
            .as_array()
            .unwrap()
            .iter()
            .map(claim)
            .collect();
        let (old, new) = (text(&change["old"]["text"]), text(&change["new"]["text"]));
        format!("{} {old}→{new}: {}", text(id), claims.join(", "))
    };
    report["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(change)
        .collect()
}

fn found(report: &Value) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| format!("{} {}", finding["id"], finding["verdict"]).replace('"', ""))
        .collect()
}

#[test]
fn a_changed_figure_is_listed_with_every_claim_that_depends_on_it() {
    let new = OLD
        .replace("b,120亿元", "b,125亿元")
        .replace("到120亿元", "到125亿元");
    let files = folder(&[("old.csv", OLD), ("new.csv", &new)]);
    let (code, report) = json(files.path(), &["old.csv", "new.csv"]);
    assert_eq!(
        changes(&report),
        [
            "b 120亿元→125亿元: x consistent→inconsistent!, z inconsistent→consistent, y consistent→consistent via x"
        ]
    );
    assert_eq!(
        (code, found(&report)),
        (1, vec!["x inconsistent".to_owned()])
    );
}

/// A chain of rows, each one more than the one before, that begins with a number.
fn chain(first: usize, rows: usize) -> String {
    let row = |at: usize| format!("v{at},{},v{} + 1\n", first + at, at - 1);
    let rows: String = (1..rows).map(row).collect();
    format!("id,claimed,formula\nv0,{first},\n{rows}")
}

#[test]
fn a_long_path_is_shown_with_both_its_ends() {
    let new = chain(100, 12).replace("v0,100,", "v0,101,");
    let files = folder(&[("old.csv", &chain(100, 12)), ("new.csv", &new)]);
    let (_, report) = json(files.path(), &["old.csv", "new.csv"]);
    let claims = report["changes"][0]["claims"].as_array().unwrap();
    let through = |at: usize| claims[at]["through"].to_string().replace('"', "");
    assert_eq!(through(0), "[]");
    assert_eq!(through(8), "[v1,v2,v3,v4,v5,v6,v7,v8]");
    assert_eq!(through(9), "[v1,v2,v3,v4,…,v6,v7,v8,v9]");
    assert_eq!(through(10), "[v1,v2,v3,v4,…,v7,v8,v9,v10]");
}

#[test]
fn what_was_wrong_before_does_not_fail() {
    let files = folder(&[
        ("old.csv", OLD),
        ("new.csv", &OLD.replace("a,100亿元", "a,100.0亿元")),
    ]);
    let (code, report) = json(files.path(), &["old.csv", "new.csv"]);
    assert_eq!(
        (code, found(&report).len(), changes(&report).len()),
        (0, 0, 1)
    );
    let (code, report) = json(files.path(), &["old.csv", "old.csv"]);
    assert_eq!((code, changes(&report).len()), (0, 0));
}

#[test]
fn new_and_dropped_figures_and_changed_formulas_count() {
    let new = format!(
        "{}w,30%,\"growth(a, b)\",\n",
        OLD.replace("y,5.0%,x / 4,每年5.0%\n", "")
            .replace("x,20%,\"growth(a, b)\"", "x,20%,\"growth(a, a)\"")
    );
    let files = folder(&[("old.csv", OLD), ("new.csv", &new)]);
    let (code, report) = json(files.path(), &["old.csv", "new.csv"]);
    assert_eq!(code, 1);
    assert_eq!(
        changes(&report),
        [
            "x 20%→20%: x consistent→inconsistent!",
            "w -→30%: w -→inconsistent!",
            "y 5.0%→-: y consistent→-",
        ]
    );
}

#[test]
fn rows_without_ids_are_told_apart_by_their_quotes_whatever_the_numbers() {
    let table = |rows: &str| format!("id,claimed,formula,quote\n{rows}");
    let (exports, imports) = (",100亿元,,出口100亿元\n", ",80亿元,,进口80亿元\n");
    let new = table(&format!(
        "{}{}",
        imports.replace("80", "90"),
        exports.replace("100", "101")
    ));
    let files = folder(&[
        ("old.csv", &table(&format!("{exports}{imports}"))),
        ("new.csv", &new),
    ]);
    let (_, report) = json(files.path(), &["old.csv", "new.csv"]);
    let pairs: Vec<String> = changes(&report)
        .iter()
        .map(|change| change.replace(": ", ""))
        .collect();
    let pair = |change: &str| change.split_once(' ').unwrap_or_default().1.to_owned();
    assert_eq!(
        pairs.iter().map(|change| pair(change)).collect::<Vec<_>>(),
        ["80亿元→90亿元", "100亿元→101亿元"]
    );
}

#[test]
fn a_copy_that_moved_away_from_its_table_fails_the_change() {
    let files = folder(&[
        ("old.csv", OLD),
        ("old.md", COPY),
        ("new.csv", OLD),
        ("new.md", &COPY.replace("120", "122")),
    ]);
    let (code, report) = json(files.path(), &["old.csv", "new.csv"]);
    assert_eq!((code, found(&report)), (1, vec!["b drift".to_owned()]));
    assert_eq!(
        json(files.path(), &["old.csv", "new.csv", "--no-copy"]).0,
        0
    );
    // It had drifted before.
    let files = folder(&[
        ("old.csv", OLD),
        ("old.md", &COPY.replace("120", "121")),
        ("new.csv", OLD),
        ("new.md", &COPY.replace("120", "122")),
    ]);
    assert_eq!(json(files.path(), &["old.csv", "new.csv"]).0, 0);
}

#[test]
fn prose_is_compared_by_the_words_around_its_figures() {
    let old = "# 题\n\n产值从100亿元增加到120亿元，增长20%。\n\n人口12万人。\n";
    let new = "# 题\n\n人们常说一句话。\n\n产值从100亿元增加到125亿元，增长20%。\n\n人口12万人。企业7家。\n";
    let files = folder(&[("old.md", old), ("new.md", new)]);
    let (code, report) = json(files.path(), &["old.md", "new.md"]);
    let changes = changes(&report);
    assert_eq!(
        (code, report["findings"][0]["suggestion"]["text"].as_str()),
        (1, Some("25%")),
        "{changes:?}"
    );
    assert!(
        changes[0].contains("120亿元→125亿元") && changes[0].contains("consistent→inconsistent!"),
        "{changes:?}"
    );
    assert!(
        changes[1].contains("-→7家") && changes.len() == 2,
        "{changes:?}"
    );
}

#[test]
fn what_an_old_version_bound_must_still_hold_though_it_is_in_doubt_now() {
    // 4.0 of 46.0 is 8.7 %; 20.0 % is that of the other level, so that the new version alone binds nothing.
    let old = "种植业产值24.0亿元，养殖业产值50.0亿元，比上年增加4.0亿元，增长8.7%。\n";
    let files = folder(&[("old.md", old), ("new.md", &old.replace("8.7%", "20.0%"))]);
    let output = verify_in(files.path(), &["new.md"], b"");
    let (code, report) = json(files.path(), &["old.md", "new.md"]);
    assert_eq!(
        code,
        1,
        "{:?}\n{}",
        changes(&report),
        String::from_utf8_lossy(&output.stdout)
    );
}

/// A repository with files, committed.
fn repository(files: &[(&str, &str)]) -> Option<tempfile::TempDir> {
    let folder = folder(files);
    let git = |args: &[&str]| {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=a", "-c", "user.email=a@b"])
            .args(args)
            .current_dir(folder.path());
        git.output().is_ok_and(|output| output.status.success())
    };
    let made = git(&["init", "-q"]) && git(&["add", "."]) && git(&["commit", "-qm", "first"]);
    made.then_some(folder)
}

#[test]
fn the_old_version_may_come_from_git() {
    let Some(folder) = repository(&[
        ("sub/a.csv", OLD),
        ("sub/a.md", COPY),
        ("b.md", "没有数。\n"),
    ]) else {
        println!("not run: git");
        return;
    };
    let at = folder.path();
    assert_eq!(json(at, &["--since", "HEAD", "sub/a.csv", "b.md"]).0, 0);
    fs::write(at.join("sub/a.md"), COPY.replace("25%", "26%")).unwrap();
    let (code, report) = json(at, &["--since", "HEAD", "."]);
    assert_eq!((code, found(&report)), (1, vec!["z drift".to_owned()]));
    // A file that is new is all change.
    fs::write(at.join("new.csv"), "id,claimed,formula\nx,3,1 + 1\n").unwrap();
    assert_eq!(json(at, &["--since", "HEAD", "new.csv"]).0, 1);
    assert_eq!(json(&at.join("sub"), &["--since", "HEAD", "a.csv"]).0, 1);
    for args in [
        &["--since", "nowhere", "b.md"][..],
        &["--since", "HEAD"],
        &["b.md"],
        &["--since=--help", "b.md"],
    ] {
        let output = verify_in(at, &[&["diff"], args].concat(), b"");
        assert_eq!(
            (status(&output), output.stderr.is_empty()),
            (2, false),
            "{args:?}"
        );
    }
}

#[test]
fn a_version_that_cannot_be_read_is_an_error() {
    let files = folder(&[("a.csv", OLD)]);
    for args in [["none.csv", "a.csv"], ["a.csv", "none.csv"]] {
        assert_eq!(json(files.path(), &args).0, 2, "{args:?}");
    }
}

#[test]
fn the_terminal_shows_figures_with_their_claims_within_80_columns() {
    let new = OLD
        .replace("b,120亿元", "b,125亿元")
        .replace("到120亿元", "到125亿元");
    let files = folder(&[("old.csv", OLD), ("new.csv", &new)]);
    let text =
        String::from_utf8(verify_in(files.path(), &["diff", "old.csv", "new.csv"], b"").stdout)
            .unwrap();
    for line in [
        "new.csv（对照 old.csv）：1 个数据有变，3 条论断随之受影响，1 处因此不成立",
        "~ 3 b  120亿元 → 125亿元",
        "    ✗ 4 x  20%  一致 → 不一致",
        "    ✓ 5 y  5.0%  一致，经 x",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    assert!(text.contains("应印 25%"), "{text}");
}

/// Whether git, run in a folder, succeeds.
fn git(at: &Path, args: &[&str]) -> bool {
    let names = [("user.name", "t"), ("user.email", "t@example.invalid")];
    let mut git = Command::new("git");
    for (key, value) in names {
        git.args(["-c", &format!("{key}={value}")]);
    }
    git.args(args)
        .current_dir(at)
        .output()
        .is_ok_and(|output| output.status.success())
}

#[test]
fn a_renamed_file_is_compared_with_itself() {
    let old = "全镇桑蚕产值从8.2亿元增加到12.3亿元，增长40%。\n";
    for committed in [true, false] {
        let Some(folder) = repository(&[("a.md", old), ("sub/b.md", "没有数。\n")]) else {
            println!("not run: git");
            return;
        };
        let at = folder.path();
        assert!(git(at, &["mv", "a.md", "sub/茶.md"]));
        assert!(!committed || git(at, &["commit", "-qm", "second"]));
        let since = if committed { "HEAD~1" } else { "HEAD" };
        for named in ["sub/茶.md", "."] {
            assert_eq!(json(at, &["--since", since, named]).0, 0, "{named}");
        }
        assert_eq!(json(&at.join("sub"), &["--since", since, "茶.md"]).0, 0);
        fs::write(at.join("sub/茶.md"), old.replace("8.2", "9.2")).unwrap();
        assert_eq!(
            json(at, &["--since", since, "."]).0,
            0,
            "it was wrong before"
        );
        let (code, report) = json(at, &["--since", since, "sub/b.md", "sub/茶.md"]);
        assert_eq!((code, changes(&report).len()), (0, 1));
    }
}

#[cfg(unix)]
#[test]
fn git_runs_nothing_that_a_repository_names_and_fetches_nothing() {
    let text = "全镇桑蚕产值从8.2亿元增加到12.3亿元，增长50%。\n";
    let Some(folder) = repository(&[("a.md", text), (".gitattributes", "*.md filter=f diff=f\n")])
    else {
        println!("not run: git");
        return;
    };
    let at = folder.path();
    fs::write(at.join("a.md"), text.replace("8.2", "8.9")).unwrap();
    let touch = format!("touch {}; false", at.join("ran").display());
    for key in [
        "core.fsmonitor",
        "core.sshCommand",
        "filter.f.clean",
        "filter.f.smudge",
        "diff.f.command",
        "diff.f.textconv",
        "diff.external",
    ] {
        assert!(git(at, &["config", key, &touch]));
    }
    fs::write(at.join("new.md"), text).unwrap();
    assert_eq!(json(at, &["--since", "HEAD", "a.md"]).0, 1);
    assert_eq!(json(at, &["--since", "HEAD", "new.md"]).0, 0);
    assert!(!at.join("ran").exists());
    // What the file held is gone: that is said, and is no new file.
    let id = Command::new("git")
        .args(["rev-parse", "HEAD:a.md"])
        .current_dir(at)
        .output()
        .unwrap();
    let id = String::from_utf8(id.stdout).unwrap();
    let (first, rest) = id.trim().split_at(2);
    fs::remove_file(at.join(".git/objects").join(first).join(rest)).unwrap();
    let output = verify_in(at, &["diff", "--since", "HEAD", "a.md"], b"");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        status(&output) == 2 && said.contains("nothing is fetched"),
        "{said}"
    );
    assert!(!at.join("ran").exists());
}

#[test]
fn a_changed_figure_whose_claims_hold_is_a_notice() {
    let old = "全镇桑蚕产值从8.2亿元增加到12.3亿元，增长50%。\n";
    let Some(folder) = repository(&[("a.md", old)]) else {
        println!("not run: git");
        return;
    };
    let at = folder.path();
    let run = |text: &str| {
        fs::write(at.join("a.md"), text).unwrap();
        let output = verify_in(
            at,
            &["diff", "--since", "HEAD", "--format=github", "a.md"],
            b"",
        );
        (status(&output), String::from_utf8(output.stdout).unwrap())
    };
    let (code, report) = run(&old.replace("12.3", "12.31"));
    assert!(
        code == 0 && report.contains("::notice file=a.md,line=1"),
        "{report}"
    );
    let (code, report) = run(&old.replace("12.3", "13.3"));
    assert!(code == 1 && !report.contains("::notice"), "{report}");
    assert!(!run(old).1.contains("::notice"));
}
