//! The whole program: bad input, exit status, pipes. Whatever the format, the exit status is the same.

use std::io::{Read, Write};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::process::{status, verify};

const VERIFY: &str = env!("CARGO_BIN_EXE_verify");

/// The codes of all problems, from the NDJSON report.
fn codes(output: &Output) -> Vec<String> {
    let lines = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let records = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let problems = records.filter(|record| record["type"] == "problem");
    problems
        .map(|record| record["code"].as_str().unwrap().to_owned())
        .collect()
}

/// A table of one claim.
fn claim(formula: &str, claimed: &str) -> Vec<u8> {
    format!(
        "id,claimed,formula\na,100亿元,\nx,{claimed},\"{}\"\n",
        formula.replace('"', "\"\"")
    )
    .into_bytes()
}

fn bad_inputs() -> Vec<(&'static str, Vec<u8>)> {
    let row = |text: &str| format!("id,claimed,formula\na,100亿元,\n{text}\n").into_bytes();
    vec![
        ("empty-file", b"".to_vec()),
        ("empty-file", b"\n\n  \n".to_vec()),
        ("no-claims", b"id,claimed,formula\n".to_vec()),
        ("no-claims", row("b,3\u{4ebf}\u{5143},")),
        ("no-claimed", b"id,formula\na,b\n".to_vec()),
        ("duplicate-id", row("a,3亿元,")),
        ("duplicate-column", b"id,claimed,claimed\na,1,2\n".to_vec()),
        ("broken-quote", row("x,\"3亿元,a")),
        ("field-count", row("x,3亿元,times(a, a)")),
        (
            "undecodable",
            b"id,claimed,formula\na,\xff\xfe\x80\x81\xc0,\n".to_vec(),
        ),
        (
            "control-character",
            (0..=255u8).cycle().take(4096).collect(),
        ),
        ("bad-figure", row("x,许久,a")),
        ("bad-figure", row("x,12..7倍,a")),
        ("spreadsheet-error", row("x,#NAME?,a")),
        ("spreadsheet-error", row("x,1.57E+12,a")),
        ("spreadsheet-date", row("x,Jun-22,a")),
        ("too-large", row(&format!("x,{},a", "9".repeat(61)))),
        ("control-character", row("x,3\u{0}亿元,a")),
        ("control-character", row("x,\u{1b}[31m3亿元,a")),
        ("unknown-id", claim("growth(a, b)", "3%")),
        ("unknown-function", claim("grwth(a, a)", "3%")),
        ("argument-count", claim("growth(a)", "3%")),
        ("argument-count", claim("growth()", "3%")),
        ("bad-formula", claim("growth(a, a", "3%")),
        ("bad-formula", claim("(a", "3亿元")),
        ("bad-formula", claim("a)", "3亿元")),
        ("bad-formula", claim("a +", "3亿元")),
        ("bad-formula", claim("a a", "3亿元")),
        ("bad-formula", claim("a <= a", "3亿元")),
        ("bad-formula", claim("\"a", "3亿元")),
        ("bad-formula", claim("[a", "3亿元")),
        ("bad-formula", claim("a]", "3亿元")),
        ("bad-formula", claim("］", "3亿元")),
        ("bad-formula", claim("1 + repeat(a)", "3亿元")),
        ("bad-argument", claim("cagr(a, a, a)", "3%")),
        ("bad-exponent", claim("a ^ a", "3亿元")),
        ("bad-exponent", claim("2 ^ 1.5", "3")),
        ("too-large", claim("9^9^9", "3")),
        ("too-large", claim("2 ^ 1001", "3")),
        ("bad-years", claim("cagr(a, a, 0)", "3%")),
        ("too-large", claim("cagr(a, a, 1000000000)", "3%")),
        ("missing-years", claim("cagr(a, a)", "3%")),
        ("unit-clash", claim("a", "3美元")),
        ("unit-clash", claim("a + 3吨", "3亿元")),
        ("percent-twice", claim("a / a * 100", "100%")),
        ("cycle", claim("x + a", "3亿元")),
        (
            "too-large",
            claim(
                &format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000)),
                "3亿元",
            ),
        ),
        ("too-large", claim(&"-".repeat(100_000), "3亿元")),
        ("too-large", claim(&vec!["a"; 10_001].join(" + "), "3亿元")),
        (
            "too-large",
            claim(&format!("a + {}", "1".repeat(61)), "3亿元"),
        ),
        (
            "too-large",
            row(&format!("x,3亿元,\"{}\"", "a".repeat(10 << 20))),
        ),
    ]
}

#[test]
fn every_bad_input_is_named_and_exits_with_2() {
    let mut wrong = Vec::new();
    for (expected, input) in bad_inputs() {
        let started = Instant::now();
        let output = verify(&["--format", "ndjson", "-"], &input);
        let shown: String = String::from_utf8_lossy(&input).chars().take(60).collect();
        let codes = codes(&output);
        if status(&output) != 2 || !codes.iter().any(|code| code == expected) {
            wrong.push(format!(
                "{shown:?}: {codes:?} and {}, not {expected} and 2",
                status(&output)
            ));
        }
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(!stderr.contains("panicked"), "{shown:?}: {stderr}");
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "{shown:?}: {:?}",
            started.elapsed()
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_exit_status_is_the_same_in_every_format() {
    let inputs: [(&[u8], i32); 3] = [
        (b"id,claimed,formula\na,100,\nx,200,a + a\n", 0),
        (b"id,claimed,formula\na,100,\nx,300,a + a\n", 1),
        (b"id,claimed,formula\na,100,\nx,300,a + a\ny,1,b\n", 2),
    ];
    for (input, expected) in inputs {
        for format in statverify::report::FORMATS {
            for detail in ["-q", "-v", "--lang=zh"] {
                let output = verify(&["--format", format.name, detail, "-"], input);
                assert_eq!(status(&output), expected, "{} {detail}", format.name);
            }
        }
    }
}

#[test]
fn a_language_that_is_not_read_is_said_with_q_too() {
    let french = "La production est passée de 120 à 150 tonnes, soit une hausse de 25 %.";
    let read = "Sales rose 4% to $26m from $25m in the year.";
    for (text, status_of, said) in [
        (french.to_owned(), 2, "3 figures in them were passed over"),
        (
            format!("{read}\n\n{french}"),
            0,
            "3 figures in them were passed over",
        ),
        (read.to_owned(), 0, ""),
    ] {
        let output = verify(
            &["-q", "--lang=en", "-", "--stdin-filename", "a.txt"],
            text.as_bytes(),
        );
        let words = [output.stdout.clone(), output.stderr.clone()].concat();
        let words = String::from_utf8(words).unwrap();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(status(&output), status_of, "{text}: {words}");
        assert_eq!(
            words.contains("language-not-read"),
            !said.is_empty(),
            "{words}"
        );
        assert!(words.contains(said), "{words}");
    }
}

#[test]
fn rows_without_an_error_are_still_judged() {
    let input = "id,claimed,formula\na,100亿元,\nb,许久,\nx,300亿元,a + a\ny,3,b\n";
    let output = verify(&["--format", "json", "-"], input.as_bytes());
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let verdicts: Vec<_> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["verdict"].clone())
        .collect();
    assert_eq!(verdicts, ["inconsistent", "unverifiable"]);
    assert_eq!(report["findings"][1]["reason"]["code"], "missing-figure");
    assert_eq!(report["summary"]["errors"], 1);
    assert_eq!(status(&output), 2);
}

#[test]
fn what_cannot_be_opened_is_named_and_the_other_files_are_read() {
    let output = verify(
        &[
            "--format",
            "ndjson",
            "no-such.csv",
            "src",
            "data/beilun.csv",
        ],
        b"",
    );
    assert_eq!(codes(&output), ["unreadable", "unreadable"]);
    assert!(String::from_utf8_lossy(&output.stdout).contains("规上工业_年均"));
    assert_eq!(status(&output), 2);
}

#[test]
fn bad_usage_exits_with_2() {
    for args in [
        &[][..],
        &["--format", "yaml", "x.csv"],
        &["--tolerance", "much", "x.csv"],
        &["-q", "-v", "x.csv"],
    ] {
        let output = verify(args, b"");
        assert_eq!(status(&output), 2, "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut input = String::from("id,claimed,formula\na,100,\n");
    for row in 0..20_000 {
        input.push_str(&format!("x{row},300,a + a\n"));
    }
    let mut child = Command::new(VERIFY)
        .args(["--format", "ndjson", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let mut first = [0; 10];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let mut stderr = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut stderr)
        .unwrap();
    writer.join().unwrap();
    assert_eq!(
        (child.wait().unwrap().code(), stderr.as_str()),
        (Some(1), "")
    );
}

#[test]
fn long_chains_and_circles_need_no_stack_and_little_time() {
    let chain = |last: &str| {
        let mut table = String::from("id,claimed,formula\n");
        for row in 0..100_000 {
            table.push_str(&format!("s{row},,s{} * 1\n", row + 1));
        }
        table + last
    };
    for (last, expected) in [
        ("s100000,1家,\nx,1家,s99990 + 0家\n", 0),
        ("s100000,1家,\nx,1家,s0\n", 2),
        ("s100000,,s0\n", 2),
    ] {
        let started = Instant::now();
        let output = verify(&["--format", "ndjson", "-"], chain(last).as_bytes());
        assert_eq!(status(&output), expected, "{last}");
        assert!(
            started.elapsed() < Duration::from_secs(60),
            "{:?}",
            started.elapsed()
        );
    }
}

#[test]
fn steps_that_double_do_not_explode() {
    let mut table = String::from("id,claimed,formula\ns0,1家,\n");
    for row in 1..=60 {
        table.push_str(&format!("s{row},,s{0} + s{0}\n", row - 1));
    }
    table.push_str("x,1152921504606846976家,s60\n");
    assert_eq!(status(&verify(&["-q", "-"], table.as_bytes())), 0);
}

#[test]
fn calc_says_what_a_formula_gives() {
    for (args, expected, code) in [
        (&["cagr(292.5亿元, 5499亿元, 20)"][..], "15.80%", 0),
        (
            &["times(207亿元, 2630亿元)", "--lang", "en"],
            "12.7 times (the ratio to the base)",
            0,
        ),
        (&["$3.2 billion - $1.1 billion"], "$2.1 billion", 0),
        (&["-3亿元 + 5亿元"], "2亿元", 0),
        (&["3项 / 8项"], "0.375  准确值", 0),
        (&["3项 / 8项", "--lang", "en"], "0.375  exact", 0),
        (&["3.00万项 / 8项"], "3750  范围 3743.8—3756.3", 0),
        (&["0.5 * 2.50 * 1项"], "1.25项  准确值", 0),
        (&["3项 / 7项"], "0.428571428571  准确值 3/7", 0),
        (&["3件 * 5"], "15件  准确值", 0),
        (&["growth(3件, 4件)"], "33.333333333333%  准确值 100/3", 0),
        (&["growth(8件, 9件)"], "12.5%  准确值", 0),
        (&["10.0 * 3"], "30  exact", 0),
        (&["超过10.0 * 3", "--lang", "en"], "30.0  30.00 and more", 0),
        (&["超过10.0 * 3"], "30.0  30.00 以上", 0),
        (&["10元 - 超过3元"], "7.50元 以下", 0),
        (&["超过10亿元 - 超过3亿元", "--lang", "en"], "anything", 0),
        (
            &["growth(100.00亿元, 123.00亿元)"],
            "23.0%  范围 22.99%—23.01%",
            0,
        ),
        (
            &["sum(1234.5万元, 2.3亿元)"],
            "24235万元  范围 23734.5万元—24734.6万元",
            0,
        ),
        (
            &["cagr(292.5亿元, 5499亿元, 20)", "--claimed", "16.3%"],
            "15.8%",
            1,
        ),
        (
            &["cagr(292.5亿元, 5499亿元, 20)", "--claimed", "15.8%"],
            "15.8%",
            0,
        ),
        (&["growth(3, 4"], "bad-formula", 2),
        (
            &["xyzzy * 2", "--lang", "en"],
            "no row has the id \"xyzzy\"; an id with spaces",
            2,
        ),
        (&["1 / (3 - 3)"], "0", 2),
    ] {
        let output = verify(&[&["calc"], args].concat(), b"");
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        assert!(text.contains(expected), "{args:?}: {text}");
        assert_eq!(status(&output), code, "{args:?}: {text}");
    }
}
