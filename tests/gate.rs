//! What a run is held against and lets pass: the copy, verify.toml, levels, waivers, the baseline, `--fail-on`, and where
//! reports go.

mod process;

use std::fs;
use std::path::Path;

use process::{folder, status, verify_in};
use serde_json::Value;

const TABLE: &str = "id,claimed,formula,quote\na,100亿元,,产值从100亿元\nb,120亿元,,增加到120亿元\n\
                     x,20%,\"growth(a, b)\",增长20%\ny,25%,\"growth(a, b)\",又说增长25%\n";
const COPY: &str = "产值从100亿元增加到120亿元，增长20%，又说增长25%。\n";
/// Wrong by a factor.
const GROSS: &str = "id,claimed,formula\na,100亿元,\nz,80%,\"growth(a, 120亿元)\"\n";

/// The status, and the report as JSON.
fn json(folder: &Path, args: &[&str]) -> (i32, Value) {
    let output = verify_in(folder, &[&["--format", "json"], args].concat(), b"");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (
        status(&output),
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}{output:?}")),
    )
}

/// `x consistent`, in their order.
fn verdicts(report: &Value) -> Vec<String> {
    let word = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let findings = report["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| format!("{} {}", word(finding, "id"), word(finding, "verdict")))
        .collect()
}

fn codes(report: &Value) -> Vec<&str> {
    report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["code"].as_str().unwrap())
        .collect()
}

#[test]
fn a_copy_is_found_by_name_named_in_the_first_line_and_can_be_turned_off() {
    let files = folder(&[("a.csv", TABLE), ("a.md", COPY), ("b.md", "另一篇。\n")]);
    let (code, report) = json(files.path(), &["a.csv"]);
    assert_eq!(
        (code, verdicts(&report)),
        (1, vec!["x consistent".into(), "y inconsistent".into()])
    );
    let copy = &report["findings"][0]["copy"];
    assert_eq!(
        (&copy["file"], &copy["line"], &copy["column"], &copy["text"]),
        (&"a.md".into(), &1.into(), &20.into(), &"20%".into())
    );
    let first = |args: &[&str]| {
        let output = verify_in(files.path(), args, b"");
        String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert!(first(&["a.csv"]).contains("a.md"), "{}", first(&["a.csv"]));
    assert!(!first(&["a.csv", "--no-copy"]).contains("a.md"));
    let (code, report) = json(files.path(), &["a.csv", "--copy", "b.md"]);
    assert_eq!((code, report["summary"]["drift"].as_u64()), (1, Some(4)));
    assert_eq!(
        json(files.path(), &["a.csv", "--no-copy"]).1["summary"]["drift"],
        0
    );
}

#[test]
fn drift_is_a_finding_and_no_problem() {
    let files = folder(&[
        ("a.csv", &TABLE.replace("y,25%", "y,20%")),
        ("a.md", &COPY.replace("120亿元", "121亿元")),
    ]);
    let (code, report) = json(files.path(), &["a.csv"]);
    assert_eq!((code, codes(&report).len()), (1, 0));
    assert!(
        verdicts(&report).contains(&"b drift".to_owned()),
        "{:?}",
        verdicts(&report)
    );
    let drift = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["id"] == "b")
        .unwrap();
    assert_eq!(
        (&drift["reason"]["code"], &drift["copy"]["text"]),
        (&"figure-changed".into(), &"121亿元".into())
    );
}

#[test]
fn a_copy_that_cannot_be_read_is_an_error_and_the_table_is_still_checked() {
    let files = folder(&[("a.csv", TABLE)]);
    for copy in ["gone.md", "a.csv"] {
        let (code, report) = json(files.path(), &["a.csv", "--copy", copy]);
        assert_eq!(
            (code, codes(&report), verdicts(&report).len()),
            (2, vec!["unreadable"], 2),
            "{copy}"
        );
    }
}

#[test]
fn what_fails_is_asked_for_and_an_error_fails_always() {
    let noted = "id,claimed,formula,quote\nn,12.7倍,\"times(207亿元, 2630亿元)\",扩大12.7倍\n";
    let open = "id,claimed,formula\no,全省第三,?\n";
    let broken = "id,claimed,formula\na,3,b\n";
    let files = folder(&[
        ("wrong.csv", TABLE),
        ("gross.csv", GROSS),
        ("note.csv", noted),
        ("open.csv", open),
        ("bad.csv", broken),
    ]);
    for (fail_on, wanted) in [
        ("inconsistent", [1, 1, 0, 0, 2]),
        ("gross", [0, 1, 0, 0, 2]),
        ("note", [1, 1, 1, 0, 2]),
        ("unverifiable", [1, 1, 0, 1, 2]),
        ("never", [0, 0, 0, 0, 2]),
    ] {
        let tables = ["wrong.csv", "gross.csv", "note.csv", "open.csv", "bad.csv"];
        let found = tables.map(|table| json(files.path(), &[table, "--fail-on", fail_on]).0);
        assert_eq!(found, wanted, "{fail_on}");
    }
}

#[test]
fn a_comment_waives_the_figure_before_it_or_the_next_paragraph() {
    let text = "产值从100亿元增加到120亿元，增长25%<!-- verify-ignore: 口径不同 -->。\n\n\
                <!-- verify-ignore: 引自原文 -->\n\n企业从10家增加到12家，增长30%。\n\n\
                人口从10万人增加到12万人，增长90%。\n";
    let files = folder(&[("a.md", text), ("a.txt", text)]);
    for file in ["a.md", "a.txt"] {
        let (code, report) = json(files.path(), &[file]);
        assert_eq!(
            (
                code,
                &report["summary"]["waived"],
                &report["summary"]["inconsistent"]
            ),
            (1, &2.into(), &1.into())
        );
        let waived = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|finding| finding["verdict"] == "waived");
        let waivers = waived.filter_map(|finding| finding["waiver"].as_str());
        assert!(waivers.eq(["口径不同", "引自原文"]), "{file}");
        assert_eq!(codes(&report), [""; 0], "{file}");
    }
}

#[test]
fn waivers_that_do_nothing_are_warned_about() {
    for (text, wanted) in [
        (
            "产值从100亿元增加到120亿元，增长20%<!-- verify-ignore: 甲 -->。\n",
            "stale-waiver",
        ),
        ("<!-- verify-ignore: 甲 -->\n\n没有数。\n", "stale-waiver"),
        ("没有数。\n\n<!-- verify-ignore: 甲 -->\n", "stale-waiver"),
        (
            "产值从100亿元增加到120亿元，增长25%<!-- verify-ignore: -->。\n",
            "bare-waiver",
        ),
    ] {
        let files = folder(&[("a.md", text)]);
        assert_eq!(codes(&json(files.path(), &["a.md"]).1), [wanted], "{text}");
    }
    // One that is needed for one of two claims is not stale.
    let text = "<!-- verify-ignore: 甲 -->\n\n产值从100亿元增加到120亿元，增长25%，人口从10万人增加到12万人，增长20%。\n";
    let files = folder(&[("a.md", text)]);
    assert_eq!(codes(&json(files.path(), &["a.md"]).1), [""; 0]);
}

#[test]
fn a_baseline_accepts_by_content_and_says_what_is_stale() {
    let files = folder(&[("a.csv", TABLE)]);
    let folder = files.path();
    assert_eq!(
        json(folder, &["a.csv", "--write-baseline", "base.json"]).0,
        0
    );
    let (code, report) = json(folder, &["a.csv", "--baseline", "base.json"]);
    assert_eq!(
        (code, &report["summary"]["accepted"], verdicts(&report)),
        (0, &1.into(), vec!["x consistent".into()])
    );
    // Moved lines, other quotes: still the same finding. Another figure: a new one.
    let moved = TABLE
        .replace("a,100", "q,5亿元,,\na,100")
        .replace("又说", "另说");
    fs::write(folder.join("a.csv"), &moved).unwrap();
    assert_eq!(json(folder, &["a.csv", "--baseline", "base.json"]).0, 0);
    fs::write(folder.join("a.csv"), moved.replace("25%", "26%")).unwrap();
    let (code, report) = json(folder, &["a.csv", "--baseline", "base.json"]);
    assert_eq!((code, codes(&report)), (1, vec!["stale-baseline"]));
    // Written anew at the same place, with the file after the flag.
    assert_eq!(
        json(
            folder,
            &["--baseline", "base.json", "--write-baseline", "a.csv"]
        )
        .0,
        0
    );
    assert_eq!(json(folder, &["a.csv", "--baseline", "base.json"]).0, 0);
}

#[test]
fn a_baseline_keeps_what_other_runs_accepted_and_never_replaces_another_file() {
    let files = folder(&[
        ("a.csv", TABLE),
        ("sub/b.csv", GROSS),
        ("a.md", &COPY.replace("120", "130")),
    ]);
    let folder = files.path();
    assert_eq!(
        json(folder, &["a.csv", "--write-baseline", "base.json"]).0,
        0
    );
    assert_eq!(
        json(folder, &["sub/b.csv", "--write-baseline", "base.json"]).0,
        0
    );
    let (code, report) = json(folder, &["a.csv", "sub/b.csv", "--baseline", "base.json"]);
    assert_eq!((code, codes(&report)), (0, vec![]));
    // The names in it count from its own folder.
    assert_eq!(
        json(
            &folder.join("sub"),
            &["../a.csv", "b.csv", "--baseline", "../base.json"]
        )
        .0,
        0
    );
    let output = verify_in(folder, &["a.csv", "--write-baseline", "sub/b.csv"], b"");
    assert_eq!(
        (
            status(&output),
            fs::read_to_string(folder.join("sub/b.csv"))
                .unwrap()
                .as_str()
        ),
        (2, GROSS)
    );
    let prose = "产值从100亿元增加到120亿元，增长25%。\n";
    fs::write(folder.join("p.md"), prose).unwrap();
    assert_eq!(json(folder, &["p.md", "--write-baseline", "p.json"]).0, 0);
    fs::write(
        folder.join("p.md"),
        format!("# 题\n\n人口12万人。\n\n{prose}"),
    )
    .unwrap();
    assert_eq!(json(folder, &["p.md", "--baseline", "p.json"]).0, 0);
}

#[test]
fn a_configuration_is_found_upward_and_flags_win() {
    let files = folder(&[
        ("verify.toml", "tolerance = \"±5\"\nlang = \"en\"\n"),
        ("sub/deep/a.csv", TABLE),
        ("own/verify.toml", "fail-on = \"never\"\n"),
        ("own/a.csv", TABLE),
    ]);
    let (code, report) = json(files.path(), &["sub/deep/a.csv"]);
    assert_eq!(
        (code, &report["findings"][1]["basis"]),
        (0, &"tolerance".into())
    );
    assert_eq!(
        json(files.path(), &["sub/deep/a.csv", "--tolerance", "±1"]).0,
        1
    );
    // The nearest file alone counts.
    let (code, report) = json(files.path(), &["own/a.csv"]);
    assert_eq!((code, verdicts(&report)[1].as_str()), (0, "y inconsistent"));
    assert_eq!(
        json(files.path(), &["own/a.csv", "--fail-on", "inconsistent"]).0,
        1
    );
}

#[test]
fn a_mistake_in_the_configuration_is_an_error_with_its_place() {
    for (toml, code, place, word) in [
        ("tolerence = \"1%\"\n", "unknown-key", (1, 1), "tolerance"),
        ("\n[level]\nx = 1\n", "unknown-key", (2, 2), "levels"),
        ("rounding = \"neerest\"\n", "bad-config", (1, 12), "nearest"),
        ("tolerance = \"much\"\n", "bad-config", (1, 13), "0.5%"),
        (
            "disable = [\"structre\"]\n",
            "bad-config",
            (1, 12),
            "structure?",
        ),
        (
            "[levels]\nweak-chek = \"off\"\n",
            "bad-config",
            (2, 1),
            "weak-check",
        ),
        (
            "[levels]\nunknown-id = \"off\"\n",
            "bad-config",
            (2, 1),
            "error",
        ),
        ("copy = 3\n", "bad-config", (1, 8), "true"),
        ("copy = tru\n", "bad-config", (1, 8), "TOML"),
    ] {
        let files = folder(&[("verify.toml", toml), ("a.csv", TABLE)]);
        let (status, report) = json(files.path(), &["a.csv", "--lang", "en"]);
        let problem = &report["problems"][0];
        let location = &problem["location"];
        assert_eq!(
            (status, codes(&report)[0], verdicts(&report).len()),
            (2, code, 2),
            "{toml}"
        );
        assert_eq!(
            (&location["file"], &location["line"]),
            (&"verify.toml".into(), &place.0.into()),
            "{toml}"
        );
        assert_eq!(location["column"], place.1, "{toml}");
        assert!(
            problem["message"].as_str().unwrap().contains(word),
            "{problem}"
        );
    }
}

#[test]
fn levels_leave_out_raise_and_lower_by_code() {
    let noted = "id,claimed,formula,quote\nn,12.7倍,\"times(207亿元, 2630亿元)\",扩大12.7倍\n\
                 y,25%,\"growth(100亿元, 120亿元)\",\no,全省第三,?,\n";
    let run = |levels: &str| {
        let files = folder(&[
            ("verify.toml", &format!("[levels]\n{levels}\n")),
            ("a.csv", noted),
        ]);
        let (code, report) = json(files.path(), &["a.csv"]);
        (
            code,
            verdicts(&report).join(", "),
            report["summary"]["off"].as_u64().unwrap(),
        )
    };
    let all = || "n consistent, y inconsistent, o unverifiable".to_owned();
    assert_eq!(run(""), (1, all(), 0));
    assert_eq!(run("growth = \"warning\""), (0, all(), 0));
    assert_eq!(run("inconsistent = \"note\""), (0, all(), 0));
    assert_eq!(
        run("inconsistent = \"note\"\ngrowth = \"error\""),
        (1, all(), 0)
    );
    assert_eq!(
        run("growth = \"off\""),
        (0, "n consistent, o unverifiable".into(), 1)
    );
    assert_eq!(
        run("outside-source = \"off\""),
        (1, "n consistent, y inconsistent".into(), 1)
    );
    assert_eq!(run("times-wording = \"off\""), (1, all(), 1));
    assert_eq!(
        run("growth = \"off\"\ntimes-wording = \"error\""),
        (1, "n consistent, o unverifiable".into(), 1)
    );
}

#[test]
fn folders_leave_out_what_is_excluded_and_named_files_only_when_forced() {
    let files = folder(&[
        (
            "verify.toml",
            "include = [\"content/**\"]\nexclude = [\"content/drafts/\"]\n",
        ),
        ("content/a.csv", TABLE),
        ("content/drafts/b.csv", GROSS),
        ("other/c.csv", GROSS),
    ]);
    let run = |args: &[&str]| {
        let (code, report) = json(files.path(), args);
        (
            code,
            verdicts(&report).len(),
            report["summary"]["excluded"].as_u64().unwrap(),
        )
    };
    assert_eq!(run(&["."]), (1, 2, 2));
    assert_eq!(run(&[]), (1, 2, 2));
    assert_eq!(run(&["content/drafts/b.csv"]), (1, 1, 0));
    assert_eq!(run(&["--force-exclude", "content/drafts/b.csv"]), (0, 0, 1));
    assert_eq!(
        run(&["--force-exclude", "content/a.csv", "other/c.csv"]),
        (1, 2, 1)
    );
}

#[test]
fn several_formats_go_each_to_their_file_whole_or_not_at_all() {
    let files = folder(&[("a.csv", TABLE)]);
    let folder = files.path();
    let output = verify_in(
        folder,
        &["a.csv", "--format", "terminal", "--format", "json=out.json"],
        b"",
    );
    assert_eq!(status(&output), 1);
    assert!(String::from_utf8_lossy(&output.stdout).contains("25%"));
    let written: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("out.json")).unwrap()).unwrap();
    assert_eq!(verdicts(&written).len(), 2);
    let output = verify_in(
        folder,
        &["a.csv", "--format", "ndjson", "-o", "out.json"],
        b"",
    );
    assert_eq!((status(&output), output.stdout.len()), (1, 0));
    assert_eq!(
        fs::read_to_string(folder.join("out.json"))
            .unwrap()
            .lines()
            .count(),
        3
    );
    for args in [
        &["a.csv", "--format", "json", "--format", "ndjson"][..],
        &["a.csv", "--format", "json=x", "-o", "y"],
        &["a.csv", "--format", "jsn"],
        &["a.csv", "--format", "json="],
        &["a.csv", "--format", "json=no/such/folder/x"],
    ] {
        let output = verify_in(folder, args, b"");
        assert_eq!(
            (status(&output), output.stderr.is_empty()),
            (2, false),
            "{args:?}"
        );
    }
    // Nothing is left behind.
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["a.csv", "out.json"]);
}

#[test]
fn config_prints_what_is_in_force_and_where_it_comes_from() {
    let toml = "rounding = \"either\"\nexclude = [\n  \"a\",\n  \"b\",\n]\n[levels]\nweak-check = \"off\"\n";
    let files = folder(&[("verify.toml", toml), ("sub/a.csv", TABLE)]);
    let output = verify_in(
        files.path(),
        &[
            "config",
            "sub/a.csv",
            "--tolerance",
            "0.1pp",
            "--format",
            "json=x",
        ],
        b"",
    );
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(status(&output), 0);
    for line in [
        "# verify.toml",
        "rounding = \"either\"  # verify.toml:1",
        "exclude = [ \"a\", \"b\", ]  # verify.toml:2",
        "tolerance = \"0.1pp\"  # --tolerance",
        "formats = [\"json=x\"]  # --format",
        "times = \"either\"  # default",
        "[levels]  # verify.toml:6",
        "weak-check = \"off\"",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}: {text}");
    }
    // It is a configuration itself, with every key.
    let (_, problems) = statverify::gate::config::Config::read("verify.toml", &text);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(
        statverify::gate::config::KEYS
            .iter()
            .all(|key| text.contains(key.name)),
        "{text}"
    );
    fs::write(files.path().join("verify.toml"), "x = 1\n").unwrap();
    assert_eq!(status(&verify_in(files.path(), &["config"], b"")), 2);
}

#[test]
fn a_patch_carries_what_to_print_into_the_table_and_the_copy() {
    let gbk = encoding_rs::GBK.encode(TABLE).0.into_owned();
    let files = folder(&[
        ("a.csv", TABLE),
        ("a.md", COPY),
        ("b.md", "产值从100亿元增加到120亿元，增长**25**%。\n"),
        ("c.csv", ""),
    ]);
    fs::write(files.path().join("c.csv"), gbk).unwrap();
    let output = verify_in(
        files.path(),
        &["a.csv", "b.md", "c.csv", "--patch", "fix.patch", "-q"],
        b"",
    );
    assert_eq!(status(&output), 1);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("c.csv is no file in UTF-8") && said.contains("leaves out: 1"),
        "{said}"
    );
    let patch = fs::read_to_string(files.path().join("fix.patch")).unwrap();
    for line in [
        "--- a/a.csv",
        "-y,25%,\"growth(a, b)\",又说增长25%",
        "+y,20%,\"growth(a, b)\",又说增长20%",
        "--- a/a.md",
        "+产值从100亿元增加到120亿元，增长20%，又说增长20%。",
    ] {
        assert!(patch.lines().any(|found| found == line), "{line}: {patch}");
    }
    assert!(!patch.contains("b.md"), "{patch}");
    // What is applied is right.
    let apply = std::process::Command::new("git")
        .args(["apply", "fix.patch"])
        .current_dir(files.path())
        .status();
    if apply.is_ok_and(|status| status.success()) {
        assert_eq!(json(files.path(), &["a.csv"]).0, 0);
    }
}
