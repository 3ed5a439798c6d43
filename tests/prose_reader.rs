//! Articles as files: what is read of them, in which encodings, from where, and how bad ones are named.

use std::fs;
use std::path::PathBuf;
use std::process::Output;
use std::time::{Duration, Instant};

use crate::process::{status, verify};
use encoding_rs::GB18030;
use serde_json::Value;

/// A sentence of one claim, which is wrong.
const WRONG: &str = "产值从100亿元增长到150亿元，增长60%。";

fn run(args: &[&str], stdin: &[u8]) -> Output {
    verify(&[&["--format", "ndjson"], args].concat(), stdin)
}

fn records(output: &Output) -> Vec<Value> {
    let lines = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

/// What an article on standard input prints: figures by their texts, places, and problems by their codes.
struct Read {
    figures: Vec<(String, Value)>,
    problems: Vec<(String, Value)>,
    summary: Value,
    status: i32,
}

fn read(name: &str, input: impl AsRef<[u8]>) -> Read {
    let output = run(&["--stdin-filename", name, "-"], input.as_ref());
    let records = records(&output);
    let of = |kind: &str| {
        records
            .iter()
            .filter(|record| record["type"] == kind)
            .cloned()
            .collect::<Vec<_>>()
    };
    let mut figures: Vec<(String, Value)> = Vec::new();
    for finding in of("finding") {
        let inputs = finding["inputs"].as_array().into_iter().flatten();
        let place = |value: &Value, text: &Value| {
            (text.as_str().unwrap().to_owned(), value["location"].clone())
        };
        figures.extend(inputs.map(|input| place(input, &input["text"])));
        figures.push(place(&finding, &finding["claimed"]["text"]));
    }
    let problems = of("problem").into_iter().map(|p| {
        (
            p["code"].as_str().unwrap().to_owned(),
            p["location"].clone(),
        )
    });
    Read {
        figures,
        problems: problems.collect(),
        summary: of("summary").remove(0),
        status: status(&output),
    }
}

impl Read {
    /// Line, column, end line and end column of a figure.
    fn place(&self, text: &str) -> Option<[u64; 4]> {
        let (_, place) = self.figures.iter().find(|(own, _)| own == text)?;
        Some(["line", "column", "end_line", "end_column"].map(|key| place[key].as_u64().unwrap()))
    }

    fn codes(&self) -> Vec<&str> {
        self.problems
            .iter()
            .map(|(code, _)| code.as_str())
            .collect()
    }
}

/// A folder of its own for a test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("statverify-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    /// The files in which claims were found, in the order of the report, below the folder.
    fn read(&self) -> Vec<String> {
        let mut files: Vec<String> = Vec::new();
        for record in records(&run(&[self.path()], b""))
            .iter()
            .filter(|record| record["type"] == "finding")
        {
            let file = record["location"]["file"].as_str().unwrap();
            let file = file
                .strip_prefix(self.path())
                .unwrap()
                .trim_start_matches(['/', '\\'])
                .replace('\\', "/");
            files.push(file);
        }
        files.dedup();
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

#[test]
fn figures_have_their_places_in_the_source() {
    for (name, text, figure, place) in [
        ("a.md", format!("# 题\n\n{WRONG}"), "60%", [3, 20, 3, 23]),
        (
            "a.md",
            "---\ntitle: 增长9%\n---\n\n产值从100亿元增长到150亿元，增长**6**0%。".into(),
            "60%",
            [5, 22, 5, 27],
        ),
        (
            "a.md",
            "产值从100亿元增长到150亿元，增长60&#37;。".into(),
            "60%",
            [1, 20, 1, 27],
        ),
        (
            "a.md",
            "里程从3.\n3万公里增长到6.6万公里，增长60%。".into(),
            "3.3万公里",
            [1, 4, 2, 5],
        ),
        (
            "a.txt",
            "里程从3.\n3万公里增长到6.6万公里，增长60%。".into(),
            "3.3万公里",
            [1, 4, 2, 5],
        ),
        (
            "a.txt",
            "里程从3.\r\n3万公里增长到6.6万公里，增长60%。\r\n".into(),
            "3.3万公里",
            [1, 4, 2, 5],
        ),
        ("a.txt", format!("题\r\r{WRONG}"), "60%", [3, 20, 3, 23]),
        (
            "a.md",
            format!("题\r\n\r\n> 一。\r\n> {WRONG}\r\n"),
            "60%",
            [4, 22, 4, 25],
        ),
        (
            "a.md",
            format!("1. 一。\n2. {WRONG}"),
            "60%",
            [2, 23, 2, 26],
        ),
        (
            "a.md",
            format!("<div>\n<p>{WRONG}</p></div>"),
            "60%",
            [2, 23, 2, 26],
        ),
        ("a.text", format!("　　{WRONG}"), "60%", [1, 22, 1, 25]),
        (
            "a.markdown",
            format!("见 https://example.com/2023/9%25 ，{WRONG}"),
            "60%",
            [1, 53, 1, 56],
        ),
    ] {
        let read = read(name, &text);
        assert_eq!(
            read.place(figure),
            Some(place),
            "{text:?}: {:?}",
            read.figures
        );
        assert!(read.problems.is_empty(), "{text:?}");
    }
}

#[test]
fn what_is_no_prose_is_not_read() {
    for text in [
        "---\ntitle: 增长9%\n---\n",
        "```\n产值增长9%\n```\n",
        "    产值增长9%\n",
        "产值`增长9%`",
        "<!-- 产值增长9% -->\n",
        "见https://example.com/2023?a=9%",
        "[全文](https://example.com/9%25)",
        "",
        "\n \n",
    ] {
        let read = read("a.md", text);
        assert_eq!(read.summary["figures"], 0, "{text:?}");
        assert_eq!((read.status, read.codes()), (0, vec![]), "{text:?}");
    }
}

#[test]
fn a_table_that_is_not_read_is_a_warning_at_its_place() {
    let read = read("a.md", format!("{WRONG}\n\n年份|增长\n--|--\n2023|9%\n"));
    assert_eq!((read.status, read.codes()), (1, vec!["table-left-out"]));
    assert_eq!(
        (&read.problems[0].1["line"], &read.problems[0].1["column"]),
        (&Value::from(3), &Value::from(1))
    );
}

#[test]
fn articles_are_read_in_the_encodings_of_tables() {
    let utf16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(WRONG.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for (bytes, codes) in [
        (WRONG.as_bytes().to_vec(), vec![]),
        (format!("\u{feff}{WRONG}").into_bytes(), vec![]),
        (
            GB18030.encode(WRONG).0.into_owned(),
            vec!["guessed-encoding"],
        ),
        (utf16, vec![]),
    ] {
        let read = read("a.txt", bytes);
        assert_eq!(
            (read.place("60%"), read.codes()),
            (Some([1, 20, 1, 23]), codes)
        );
    }
}

#[test]
fn what_precedes_bad_bytes_is_checked() {
    let mut bytes = format!("{WRONG}\n\n下文").into_bytes();
    bytes.extend(b"\xff\xfe\x80");
    bytes.extend(WRONG.as_bytes());
    let read = read("a.md", bytes);
    assert_eq!(
        (read.status, read.codes(), read.place("60%")),
        (2, vec!["undecodable"], Some([1, 20, 1, 23]))
    );
    assert_eq!(
        (&read.problems[0].1["line"], &read.problems[0].1["column"]),
        (&Value::from(3), &Value::from(3))
    );
}

#[test]
fn a_paragraph_with_what_nobody_sees_is_an_error_and_the_others_are_read() {
    let read = read("a.txt", format!("增长\u{202e}9%。\n\n{WRONG}"));
    assert_eq!((read.status, read.codes()), (2, vec!["control-character"]));
    assert_eq!(
        (read.place("60%"), &read.problems[0].1["column"]),
        (Some([3, 20, 3, 23]), &Value::from(3))
    );
}

#[test]
fn very_long_lines_are_read_in_time() {
    let sentence = format!("{WRONG}{}", "这一年各项事业全面发展".repeat(30));
    let inputs = [
        ("a.txt", sentence.repeat((5 << 20) / sentence.len())),
        ("a.md", sentence.repeat((5 << 20) / sentence.len())),
        ("a.txt", "省".repeat((5 << 20) / 3)),
        ("a.md", "<p>省</p>".repeat((5 << 20) / 10)),
        ("a.md", "[".repeat(5 << 20)),
        ("a.txt", "http://a.cn/9 ".repeat((5 << 20) / 14)),
    ];
    for (name, text) in inputs {
        let started = Instant::now();
        let read = read(name, &text);
        let (wrong, took) = (text.matches(WRONG).count(), started.elapsed());
        let said = if wrong > 1000 {
            vec!["causes-left-out"]
        } else {
            vec![]
        };
        assert_eq!(read.codes(), said, "{name}");
        assert_eq!(read.summary["inconsistent"], wrong, "{name}");
        assert!(took < Duration::from_secs(60), "{name}: {took:?}");
    }
}

#[test]
fn a_folder_is_read_by_path_without_what_is_ignored_or_hidden() {
    let folder = Folder::new(
        "walk",
        &[
            (".gitignore", "drafts/\n"),
            ("b.md", WRONG),
            ("a/c.txt", WRONG),
            ("a/d.csv", "编号,数值,算式\nx,3亿元,1亿元 + 1亿元\n"),
            ("drafts/e.md", WRONG),
            (".hidden/f.md", WRONG),
            (".g.md", WRONG),
            ("h.xml", WRONG),
        ],
    );
    assert_eq!(folder.read(), ["a/c.txt", "a/d.csv", "b.md"]);
    let ignored = folder.0.join("drafts/e.md");
    assert_eq!(
        status(&run(&[ignored.to_str().unwrap()], b"")),
        1,
        "what is named is read"
    );
}

#[test]
fn a_folder_without_a_file_to_read_is_an_error_that_says_what_is_read() {
    let folder = Folder::new("none", &[("a.xml", WRONG)]);
    let output = run(&[folder.path()], b"");
    let records = records(&output);
    assert_eq!(
        (status(&output), records[0]["code"].as_str()),
        (2, Some("unreadable"))
    );
    let message = records[0]["message"].as_str().unwrap();
    assert!(
        [".csv", ".md", ".txt"]
            .iter()
            .all(|name| message.contains(name)),
        "{message}"
    );
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_make_no_circle_and_linked_files_are_read() {
    let folder = Folder::new("links", &[("a/b.md", WRONG)]);
    std::os::unix::fs::symlink(&folder.0, folder.0.join("a/loop")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("a/b.md"), folder.0.join("c.md")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("gone.md"), folder.0.join("d.md")).unwrap();
    assert_eq!(folder.read(), ["a/b.md", "c.md"]);
}

#[test]
fn a_name_decides_how_standard_input_is_read() {
    assert_eq!(read("稿件.md", WRONG).figures[0].1["file"], "稿件.md");
    assert_eq!(read("a.csv", "id,claimed,formula\nx,3,1 + 1\n").status, 1);
    assert_eq!(
        status(&run(&["-"], b"id,claimed,formula\nx,2,1 + 1\n")),
        0,
        "without a name it is CSV"
    );
    let unused = run(&["--stdin-filename", "a.md", "b.csv"], b"");
    assert_eq!((status(&unused), unused.stdout.is_empty()), (2, true));
}

#[test]
fn an_article_may_claim_nothing_and_a_table_may_not() {
    assert_eq!(read("a.txt", "今天天气很好。").status, 0);
    assert_eq!(read("a.csv", "id,claimed,formula\n").codes(), ["no-claims"]);
}
