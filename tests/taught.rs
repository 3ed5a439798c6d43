//! What a person teaches in `verify.toml`: what a figure follows from, and what a word says.

use std::path::Path;

use crate::process::{folder, status, verify_in};
use serde_json::Value;

/// 2630 / 207 = 12.705…, which prints as 12.7; 3 / 2 is half as much again.
const TEXT: &str = "改革二十年，外贸总额比2002年扩大12.7倍，居全省第2位。收入猛涨50%。\n";
const TIMES: &str = "[[states]]\nafter = \"总额比2002年扩大\"\nfigure = \"12.7倍\"\nformula = \"times(207亿元, 2630亿元)\"\n";

/// The status, and the report as JSON.
fn json(folder: &Path, args: &[&str], stdin: &str) -> (i32, Value) {
    let output = verify_in(
        folder,
        &[&["--format", "json", "--lang", "en"], args].concat(),
        stdin.as_bytes(),
    );
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let report = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}{output:?}"));
    (status(&output), report)
}

/// `12.7倍 stated consistent`, in their order.
fn findings(report: &Value) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap().iter();
    let said = |finding: &Value| {
        let words = [
            &finding["claimed"]["text"],
            &finding["binding"],
            &finding["verdict"],
        ];
        words
            .map(|word| word.as_str().unwrap_or_default())
            .join(" ")
    };
    findings.map(said).collect()
}

/// `idle-statement verify.toml:3:11`, in their order.
fn problems(report: &Value) -> Vec<String> {
    let problems = report["problems"].as_array().unwrap().iter();
    let said = |problem: &Value| {
        let place = &problem["location"];
        let (file, code) = (
            place["file"].as_str().unwrap(),
            problem["code"].as_str().unwrap(),
        );
        format!("{code} {file}:{}:{}", place["line"], place["column"])
    };
    problems.map(said).collect()
}

/// The findings of one article with some settings, which are all right.
fn found(toml: &str, text: &str) -> Vec<String> {
    let files = folder(&[("verify.toml", toml), ("a.txt", text)]);
    let (_, report) = json(files.path(), &["a.txt"], "");
    assert_eq!(problems(&report), [""; 0], "{toml}");
    findings(&report)
}

#[test]
fn the_settings_state_what_a_figure_follows_from() {
    let plain = found("", TEXT);
    assert!(
        !plain.iter().any(|said| said.contains("stated")),
        "{plain:?}"
    );
    let stated = |toml: &str, text: &str| -> Vec<String> {
        let all = found(toml, text).into_iter();
        all.filter(|said| said.contains("stated")).collect()
    };
    assert_eq!(stated(TIMES, TEXT), ["12.7倍 stated consistent"]);
    // 2730 / 207 = 13.188…
    let wrong = TIMES.replace("2630", "2730");
    assert_eq!(stated(&wrong, TEXT), ["12.7倍 stated inconsistent"]);
    // Spaces do not count, and a word of the figure may stand on either side.
    let spaced = TEXT.replace("扩大12.7倍", " 扩大 约 12.7 倍");
    let moved = TIMES.replace("\"12.7倍\"", "\"约12.7倍\"");
    assert_eq!(stated(&moved, &spaced).len(), 1);
    let moved = TIMES.replace("年扩大\"", "年扩大约\"");
    assert_eq!(stated(&moved, &spaced).len(), 1);
}

#[test]
fn a_figure_that_is_stated_to_follow_from_nothing_claims_nothing() {
    // 120 / 100 − 1 = 20%, and no 30%.
    let text = "产值从100亿元增加到120亿元，增长30%。\n";
    assert!(found("", text).contains(&"30% judged inconsistent".to_owned()));
    let none = "[[states]]\nafter = \"增长\"\nfigure = \"30%\"\nformula = \"none\"\n";
    let left = found(none, text);
    assert!(
        !left.is_empty() && !left.iter().any(|said| said.starts_with("30%")),
        "{left:?}"
    );
}

#[test]
fn every_figure_after_these_words_is_meant_and_no_other() {
    let twice = "收入猛涨50%。\n\n再说一遍：收入猛涨50%，利润猛涨50%，成本猛涨150%。\n";
    let toml =
        "[[states]]\nafter = \"收入猛涨\"\nfigure = \"50%\"\nformula = \"growth(2亿元, 3亿元)\"\n";
    let stated = |toml: &str| -> usize {
        let all = found(toml, twice);
        all.iter()
            .filter(|said| said.ends_with("stated consistent"))
            .count()
    };
    assert_eq!(stated(toml), 2);
    // Without words it is every 50%, and 150% is none.
    assert_eq!(stated(&toml.replace("after = \"收入猛涨\"\n", "")), 3);
}

#[test]
fn a_comment_at_the_figure_and_a_later_entry_come_first() {
    let entry = |formula: &str| {
        format!("[[states]]\nafter = \"收入猛涨\"\nfigure = \"50%\"\nformula = \"{formula}\"\n")
    };
    let (right, wrong) = (
        entry("growth(2.00亿元, 3.00亿元)"),
        entry("growth(2.00亿元, 4.00亿元)"),
    );
    let text = "收入猛涨50%。\n";
    assert_eq!(
        found(&format!("{wrong}{right}"), text),
        ["50% stated consistent"]
    );
    assert_eq!(
        found(&format!("{right}{wrong}"), text),
        ["50% stated inconsistent"]
    );
    let comment = "收入猛涨50%<!-- verify: growth(2.00亿元, 3.00亿元) -->。\n";
    assert_eq!(found(&wrong, comment), ["50% stated consistent"]);
    let waived = "收入猛涨50%<!-- verify-ignore: 引自原文 -->。\n";
    assert_eq!(found(&wrong, waived), ["50% stated waived"]);
}

#[test]
fn an_entry_that_no_article_prints_is_warned_about_where_it_stands() {
    let toml = format!(
        "{}{TIMES}[[states]]\nfile = \"b.txt\"\nfigure = \"2位\"\nformula = \"none\"\n",
        "lang = \"en\"\n"
    );
    let files = folder(&[
        ("verify.toml", &toml),
        ("a.txt", TEXT),
        ("b.txt", "收入猛涨50%。\n"),
        ("c.csv", "id,claimed,formula\nx,3,1 + 2\n"),
    ]);
    let run = |args: &[&str]| problems(&json(files.path(), args, "").1);
    // Of b.txt nothing is said before it is read; the first entry is met in one of the articles.
    assert_eq!(run(&["a.txt"]), [""; 0]);
    assert_eq!(run(&["c.csv"]), [""; 0]);
    assert_eq!(
        run(&["a.txt", "b.txt"]),
        ["idle-statement verify.toml:8:11"]
    );
    let both = [
        "idle-statement verify.toml:4:11",
        "idle-statement verify.toml:8:11",
    ];
    assert_eq!(run(&["b.txt"]), both);
    let output = verify_in(files.path(), &["extract", "b.txt", "--lang", "en"], b"");
    assert_eq!(status(&output), 0);
    assert!(String::from_utf8_lossy(&output.stderr).contains("warning[idle-statement]"));
    // Its level is that of any warning.
    let off = format!("{toml}[levels]\nidle-statement = \"off\"\n");
    std::fs::write(files.path().join("verify.toml"), off).unwrap();
    let (code, report) = json(files.path(), &["b.txt"], "");
    assert_eq!(
        (code, problems(&report).len(), &report["summary"]["off"]),
        (0, 0, &2.into())
    );
    // Pasted text has the name that it is given.
    let (_, report) = json(
        files.path(),
        &["-", "--stdin-filename", "b.txt"],
        "居全省第2位。\n",
    );
    assert!(
        !problems(&report).iter().any(|said| said.contains(":8:")),
        "{report}"
    );
}

#[test]
fn what_is_stated_is_extracted_and_a_mistake_in_it_has_its_place() {
    let files = folder(&[("verify.toml", TIMES), ("a.txt", TEXT)]);
    let output = verify_in(files.path(), &["extract", "a.txt"], b"");
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(
        table.contains("12.7倍,\"times(207亿元, 2630亿元)\""),
        "{table}"
    );
    // No figure is called 出口; its place in the settings is where the formula names it.
    let unknown = TIMES.replace("207亿元", "出口");
    std::fs::write(files.path().join("verify.toml"), unknown).unwrap();
    let (code, report) = json(files.path(), &["a.txt"], "");
    assert_eq!(
        (code, problems(&report)),
        (2, vec!["unknown-id verify.toml:4:18".into()])
    );
}

/// Words of a town: 走强 is a growth, 探底 a fall, 总盘子 a total.
const WORDS: &str = "[words]\nup = [\"走强\"]\ndown = [\"探底\"]\ntotal = [\"总盘子\"]\n";

#[test]
fn words_say_what_the_settings_say() {
    // 120 / 100 − 1 = 20%; 80 / 100 − 1 = −20%; 12 + 13 = 25.
    for (text, said) in [
        (
            "全市学校从100所走强到120所，走强20%。\n",
            "20% judged consistent",
        ),
        (
            "全市学校从100所走强到120所，走强25%。\n",
            "25% judged inconsistent",
        ),
        (
            "全市学校从100所减少到80所，探底20%。\n",
            "20% judged consistent",
        ),
        (
            "全市学校从100所减少到80所，探底30%。\n",
            "30% judged inconsistent",
        ),
        (
            "一班12人、二班13人，总盘子25人。\n",
            "25人 judged consistent",
        ),
        (
            "一班12人、二班13人，总盘子26人。\n",
            "26人 judged inconsistent",
        ),
    ] {
        let (taught, plain) = (found(WORDS, text), found("", text));
        assert!(
            taught.iter().any(|found| found == said),
            "{text} {taught:?}"
        );
        assert!(!plain.iter().any(|found| found == said), "{text} {plain:?}");
    }
    let files = folder(&[
        ("verify.toml", WORDS),
        ("a.txt", "学校从100所减少到80所，探底20%。\n"),
    ]);
    let output = verify_in(files.path(), &["mentions", "a.txt"], b"");
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(table.contains("20%,学校,,rate,,down,"), "{table}");
}

#[test]
fn a_mistake_in_what_is_taught_names_its_place_and_what_would_be_right() {
    let entry = "[[states]]\nfigure = \"1%\"\n";
    for (toml, place, word) in [
        ("[words]\nupp = [\"走强\"]\n".to_owned(), "2:1", "is it up?"),
        ("[words]\nup = \"走强\"\n".to_owned(), "2:6", "list"),
        (
            "[words]\nup = [\"蹿\", \"升2\"]\n".to_owned(),
            "2:12",
            "letters",
        ),
        ("[words]\nup = [\"\"]\n".to_owned(), "2:7", "letters"),
        (
            "[words]\ndown = [\"蹿\"]\nup = [\"蹿\"]\n".to_owned(),
            "3:6",
            "down",
        ),
        ("words = 3\n".to_owned(), "1:9", "table"),
        ("states = 3\n".to_owned(), "1:10", "[[states]]"),
        (
            format!("{entry}formla = \"none\"\n"),
            "3:1",
            "is it formula?",
        ),
        (entry.to_owned(), "1:1", "formula ="),
        (format!("{entry}formula = \"growth(1亿元,\"\n"), "3:", ""),
        (
            format!(
                "{entry}formula = \"none\"\nafter = \"{}\"\n",
                "字".repeat(150)
            ),
            "4:9",
            "150",
        ),
        (
            format!("{entry}formula = \"none\"\nfile = \"{{a\"\n"),
            "4:8",
            "pattern",
        ),
    ] {
        let files = folder(&[("verify.toml", &toml), ("a.txt", TEXT)]);
        let (code, report) = json(files.path(), &["a.txt"], "");
        let said = problems(&report);
        assert_eq!((code, said.len()), (2, 1), "{toml} {said:?}");
        assert!(
            said[0].starts_with(&format!("bad-config verify.toml:{place}")),
            "{toml} {said:?}"
        );
        let message = report["problems"][0]["message"].as_str().unwrap();
        assert!(message.contains(word), "{toml} {message}");
    }
}

#[test]
fn config_prints_what_is_taught_as_settings() {
    let toml = format!("{WORDS}{TIMES}[levels]\nweak-check = \"off\"\n");
    let files = folder(&[("verify.toml", &toml), ("a.txt", TEXT)]);
    let output = verify_in(files.path(), &["config", "a.txt"], b"");
    let text = String::from_utf8(output.stdout).unwrap();
    let (of, printed): (toml::Table, toml::Table) = (toml.parse().unwrap(), text.parse().unwrap());
    for key in ["words", "states", "levels"] {
        assert_eq!(of[key], printed[key], "{text}");
    }
    assert!(text.contains("[[states]]  # verify.toml:7\n"), "{text}");
}
