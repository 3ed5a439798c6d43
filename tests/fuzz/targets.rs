//! One function for each reader and parser, which any bytes may be given: it must come back, and soon.
//!
//! The fuzzers in `fuzz/` run them under coverage, `tests/fuzz_corpus.rs` over what those found.

use std::io::{self, Cursor};
use std::path::Path;
use std::sync::Arc;

use statverify::book::{Book, Cell, Period, Tolerance, formula};
use statverify::check::{self, calculate, check};
use statverify::figure::{self, Rounding};
use statverify::gate::config::{Config, Selection};
use statverify::gate::{Baseline, FailOn, LeftOut, let_pass};
use statverify::input::{self, Options, Reader};
use statverify::report::{Checked, Detail, FORMATS, Fixes, Style, Summary, problem_text};
use statverify::say::Lang;
use statverify::source::Excerpt;

use super::office;

/// What takes any bytes.
pub type Target = fn(&[u8]);

/// Every target by its name, which is that of its folder in `fuzz/corpus` and `fuzz/seeds`.
pub const TARGETS: &[(&str, Target)] = &[
    ("csv", csv),
    ("figure", figure),
    ("formula", formula),
    ("prose", prose),
    ("docx", docx),
    ("xlsx", xlsx),
    ("html", html),
    ("toml", toml),
    ("baseline", baseline),
    ("check", all),
];

/// A target by its name.
#[allow(dead_code, reason = "the test goes through the list")]
pub fn target(name: &str) -> Target {
    TARGETS
        .iter()
        .find(|(own, _)| *own == name)
        .expect("a target of the list")
        .1
}

fn csv(bytes: &[u8]) {
    read("a.csv", bytes);
}

fn html(bytes: &[u8]) {
    read("a.html", bytes);
}

fn prose(bytes: &[u8]) {
    read("a.md", bytes);
    read("a.txt", bytes);
}

/// The bytes as a package, and as parts of one.
fn docx(bytes: &[u8]) {
    read("a.docx", bytes);
    read("a.docx", &office::docx(bytes));
}

fn xlsx(bytes: &[u8]) {
    read("a.xlsx", bytes);
    read("a.xlsx", &office::xlsx(bytes));
}

/// A figure, with its quote on the lines below.
fn figure(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (claimed, quote) = text.split_once('\n').unwrap_or((text, text));
    for rounding in Rounding::ALL {
        let _ = figure::parse(claimed, rounding);
        let _ = figure::parse_prefix(claimed, rounding);
        let _ = figure::read(claimed, quote, rounding);
    }
    for (at, _) in quote
        .char_indices()
        .filter(|(_, c)| c.is_numeric())
        .take(100)
    {
        figure::scan(quote, at, 0);
    }
    let _ = Period::parse(claimed);
    let _ = Tolerance::parse(claimed);
}

fn formula(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let _ = formula::parse(text);
    let cell = Cell::whole(Arc::new(Excerpt::new("calc".into(), 1, text.to_owned())));
    let _ = calculate(&cell, Rounding::Nearest);
}

fn toml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let (config, problems) = Config::read("verify.toml", text);
    let style = Style {
        detail: Detail::All,
        color: true,
        width: 80,
    };
    for problem in &problems {
        problem_text(problem, &style, Lang::Zh);
    }
    let exclude = config.exclude.unwrap_or_default();
    if let Ok(selection) = Selection::new(Path::new("."), config.include.as_deref(), &exclude) {
        selection.contains(Path::new("a/../b.md"));
    }
}

fn baseline(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let Ok(baseline) = Baseline::read(text) else {
        return;
    };
    let mut written = Vec::new();
    baseline.write(&mut written).expect("memory");
    let written = String::from_utf8(written).expect("JSON is UTF-8");
    assert_eq!(
        Baseline::read(&written).as_ref(),
        Ok(&baseline),
        "what is written is read"
    );
}

/// Through everything: the first byte chooses the reader.
fn all(bytes: &[u8]) {
    const NAMES: [&str; 4] = ["a.csv", "a.md", "a.txt", "a.html"];
    let Some((&first, rest)) = bytes.split_first() else {
        return;
    };
    let name = NAMES[usize::from(first) % NAMES.len()];
    // A table may have its copy below.
    let (table, copy) = match rest.windows(5).position(|window| window == b"\n===\n") {
        Some(at) => (&rest[..at], &rest[at + 5..]),
        None => (rest, rest),
    };
    let copy = input::read_copy("a.md", input(copy), &Options::default());
    for book in books(name, table) {
        let mut findings = check(&book, &check::Options::default());
        if let Some(copy) = &copy {
            check::against_copy(&book, copy, &mut findings);
        }
        let witnesses: Vec<_> = findings
            .iter()
            .map(|finding| check::witness(finding, &check::Options::default()))
            .collect();
        let mut baseline = Baseline::default().recording();
        let_pass(
            check(&book, &check::Options::default()),
            "a",
            &Default::default(),
            Some(&mut baseline),
        );
        let summary = Summary::of(
            &book,
            &findings,
            &book.problems,
            LeftOut::default(),
            FailOn::default(),
        );
        let mut fixes = Fixes::default();
        findings.iter().for_each(|finding| fixes.add(finding));
        if let Ok(text) = std::str::from_utf8(table) {
            fixes.diff(name, text);
        }
        let checked = Checked {
            book: &book,
            findings: &findings,
            witnesses: Some(&witnesses),
            problems: &book.problems,
            copy: copy.as_ref(),
            summary: &summary,
            lang: if first < 128 { Lang::Zh } else { Lang::En },
        };
        report(&checked);
    }
}

/// Writes every format.
fn report(checked: &Checked<'_>) {
    for format in FORMATS {
        let style = Style {
            detail: Detail::Explained,
            color: checked.lang == Lang::En,
            width: 40,
        };
        let mut report = (format.report)(&style);
        let mut out = io::sink();
        report.begin(&mut out).expect("written");
        report.book(&mut out, checked).expect("written");
        report
            .end(&mut out, checked.summary, checked.lang)
            .expect("written");
    }
}

/// Reads a file as an article or a table, judges it, and reads it as a copy.
fn read(name: &str, bytes: &[u8]) {
    for book in books(name, bytes) {
        check::verdicts(&book, &check::Options::default());
    }
    input::read_copy(name, input(bytes), &Options::default());
    assert!(
        Reader::of(name)
            .extensions
            .iter()
            .any(|extension| name.ends_with(extension)),
        "{name} has a reader"
    );
}

fn books(name: &str, bytes: &[u8]) -> Vec<Book> {
    let drafts = input::open(name, input(bytes), &Options::default());
    input::books(drafts, Rounding::Nearest)
        .filter_map(Result::ok)
        .collect()
}

fn input(bytes: &[u8]) -> Box<dyn io::Read> {
    Box::new(Cursor::new(bytes.to_vec()))
}
