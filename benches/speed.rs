//! How fast it is, from one figure to a million rows.
//!
//! `cargo bench` runs all of it; `cargo bench -- figure` only what has `figure` in its name, without the files.
//!
//! Whole files are timed from bytes to NDJSON on one thread, and held against the `csv` crate doing no more than
//! iterate over the records of the same bytes: the ratio depends less on the machine than the time does. Articles are held
//! against the search for digits and cues alone. The two tables that it prints at the end stand in docs/performance.md.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::io::{self, Cursor};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use aho_corasick::AhoCorasick;
use divan::black_box;
use statverify::book::{Book, formula};
use statverify::check::{self, check};
use statverify::figure::{self, Rounding};
use statverify::gate::{FailOn, LeftOut};
use statverify::input;
use statverify::language::packs;
use statverify::reading;
use statverify::report::{Checked, Detail, FORMATS, Style, Summary};
use statverify::say::Lang;

/// Runs of one size of file, of which the median counts.
const RUNS: usize = 3;

fn main() {
    divan::main();
    let filtered = std::env::args()
        .skip(1)
        .any(|argument| argument != "--bench");
    if !filtered {
        ratios();
        prose_ratios();
    }
}

#[divan::bench(args = ["207亿元", "1,234.5", "约12.7倍", "160多亿元", "两万三千人", "翻两番", "3%—5%", "nearly $1.2 billion"])]
fn figure(text: &str) -> bool {
    figure::parse(black_box(text), Rounding::Nearest).is_ok()
}

#[divan::bench(args = [("增长16.3%", "16.3%"), ("从20.7亿元", "20.7亿元"), ("fell to 3.2% last year", "3.2%")])]
fn figure_in_its_quote((quote, claimed): (&str, &str)) -> bool {
    figure::read(black_box(claimed), black_box(quote), Rounding::Nearest).is_ok()
}

#[divan::bench(args = ["growth(a, b)", "(b - a) / a * 100%", "sum(207亿元, 2630亿元, c)", "times(\"160多亿元\", 倍数)"])]
fn formula(text: &str) -> bool {
    formula::parse(black_box(text)).is_ok()
}

#[divan::bench(args = [
    ("1170.5%", "growth(a, b)"),
    ("16.3%", "growth(a, b)"),
    ("13.6%", "cagr(a, b)"),
    ("2837亿元", "sum(a, b)"),
    ("12.7倍", "times(a, b)"),
    ("1170.5%", "(b - a) / a"),
])]
fn claim(bencher: divan::Bencher<'_, '_>, (claimed, formula): (&str, &str)) {
    let rows = format!("a,207亿元,,2002\nb,2630亿元,,2022\nc,{claimed},\"{formula}\",\n");
    let book = books(format!("id,claimed,formula,period\n{rows}").into_bytes())
        .next()
        .expect("one article");
    bencher.bench(|| check(black_box(&book), &check::Options::default()).len());
}

/// The articles of a table, none of which has an error that ends the reading.
fn books(table: Vec<u8>) -> impl Iterator<Item = Book> {
    let articles = input::open(
        "bench.csv",
        Box::new(Cursor::new(table)),
        &input::Options::default(),
    );
    reading::books(articles, &reading::Options::default())
        .map(|book| book.expect("a readable table"))
}

/// Base and current value in tenths, and the growth and annual growth in tenths of a per cent that they give.
const CHANGES: [[usize; 4]; 6] = [
    [207, 2630, 11705, 136],
    [1000, 2000, 1000, 35],
    [500, 900, 800, 30],
    [300, 3000, 9000, 122],
    [800, 4000, 4000, 84],
    [105, 315, 2000, 56],
];

/// What the rows of a table are: articles of two source figures and what follows from them.
#[derive(Clone, Copy, PartialEq)]
enum Rows {
    /// One growth each, without quotes.
    Growth,
    /// One annual growth each, without quotes.
    Annual,
    /// A growth and an annual growth, each figure with its quote.
    Quoted,
    /// As growth, of which every tenth is wrong and has its causes looked for.
    Wrong,
}

/// A table of so many rows, and how many of its claims are consistent.
fn table(rows: usize, kind: Rows) -> (Vec<u8>, usize) {
    let mut table = String::from("article,id,claimed,formula,period,quote\n");
    let (mut written, mut consistent) = (0, 0);
    for at in 0.. {
        if written >= rows {
            break;
        }
        let ([base, current, growth, annual], size) = (CHANGES[at % CHANGES.len()], at % 9 + 1);
        let is_wrong = kind == Rows::Wrong && at % 10 == 0;
        let growth = growth + if is_wrong { 130 } else { 0 };
        let [base, current, growth, annual] =
            [base * size, current * size, growth, annual].map(tenths);
        let row = |id: &str, claimed: &str, formula: &str, period: &str, words: &str| {
            let quote = match kind {
                Rows::Quoted => format!("{words}{claimed}"),
                _ => String::new(),
            };
            format!("art{at},{id},{claimed},{formula},{period},{quote}\n")
        };
        let growth = row("g", &format!("{growth}%"), "\"growth(a, b)\"", "", "增长");
        let annual = row("c", &format!("{annual}%"), "\"cagr(a, b)\"", "", "年均增长");
        let claims = match kind {
            Rows::Growth | Rows::Wrong => vec![growth],
            Rows::Annual => vec![annual],
            Rows::Quoted => vec![growth, annual],
        };
        table += &row("a", &format!("{base}亿元"), "", "2002", "从");
        table += &row("b", &format!("{current}亿元"), "", "2022", "增长到");
        table.extend(claims.iter().map(String::as_str));
        written += 2 + claims.len();
        consistent += if is_wrong { 0 } else { claims.len() };
    }
    (table.into_bytes(), consistent)
}

/// 123 as `12.3`.
fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// From bytes to NDJSON; gives the number of consistent claims.
fn verify(table: Vec<u8>) -> usize {
    let style = Style {
        detail: Detail::All,
        color: false,
        width: 80,
    };
    let ndjson = FORMATS
        .iter()
        .find(|format| format.name == "ndjson")
        .expect("a format");
    let (mut report, mut out, mut claims) = ((ndjson.report)(&style), io::sink(), 0);
    for book in books(table) {
        let findings = check(&book, &check::Options::default());
        let summary = Summary::of(
            &book,
            &findings,
            &book.problems,
            LeftOut::default(),
            FailOn::default(),
        );
        let (problems, lang) = (&book.problems[..], Lang::Zh);
        let checked = Checked {
            book: &book,
            findings: &findings,
            witnesses: None,
            problems,
            copy: None,
            summary: &summary,
            lang,
        };
        report.book(&mut out, &checked).expect("a sink takes all");
        claims += summary.consistent;
    }
    claims
}

/// No more than the records of the same bytes.
fn iterate(table: Vec<u8>) -> usize {
    csv::Reader::from_reader(Cursor::new(table))
        .records()
        .filter(Result::is_ok)
        .count()
}

fn median(table: &[u8], job: fn(Vec<u8>) -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let table = table.to_vec();
            let start = Instant::now();
            black_box(job(table));
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

/// An article of so many bytes, without an error.
fn article(bytes: usize) -> Vec<u8> {
    let text = include_str!("../data/beilun.md").replace("16.3%", "15.8%");
    text.bytes()
        .cycle()
        .take(bytes / text.len() * text.len())
        .collect()
}

/// All rows of an article.
fn read(article: Vec<u8>) -> usize {
    let articles = input::open(
        "article.md",
        Box::new(Cursor::new(article)),
        &input::Options::default(),
    );
    reading::drafts(articles, &reading::Options::default())
        .map(|draft| draft.expect("an article").rows.len())
        .sum()
}

/// No more than where its digits and cues stand.
fn scan(article: Vec<u8>) -> usize {
    static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        let cues = packs()[0].cues.values().flatten().cloned();
        AhoCorasick::new(cues.chain((0..10).map(|digit| digit.to_string()))).expect("words")
    });
    WORDS.find_iter(&article).count()
}

/// The same without a digit.
fn wordy(bytes: usize) -> Vec<u8> {
    let text = String::from_utf8(article(bytes)).expect("an article is a text");
    let words = |c: char| match c {
        '0'..='9' => '某',
        c => c,
    };
    text.chars().map(words).collect::<String>().into_bytes()
}

fn prose_ratios() {
    println!(
        "\n| article, against the search for its digits and cues | ratio | MB/s |\n|---|---|---|"
    );
    for (name, article) in [
        ("one page", article(10_000)),
        ("5 MB", article(5_000_000)),
        ("5 MB without a digit", wordy(5_000_000)),
    ] {
        let (ours, plain) = (median(&article, read), median(&article, scan));
        let ratio = tenths((ours.as_nanos() * 10 / plain.as_nanos().max(1)) as usize);
        let speed = tenths((article.len() as u128 * 10_000 / ours.as_nanos().max(1)) as usize);
        println!("| {name} | {ratio} | {speed} |");
    }
}

fn ratios() {
    println!(
        "\n| 100,000 rows, against the records of the same bytes | ratio | ns a row |\n|---|---|---|"
    );
    for (name, kind) in [
        ("growth", Rows::Growth),
        ("annual growth", Rows::Annual),
        ("both, with quotes", Rows::Quoted),
        ("growth, every tenth wrong", Rows::Wrong),
    ] {
        let rows = 100_000;
        let (table, consistent) = table(rows, kind);
        assert_eq!(verify(table.clone()), consistent, "{name}");
        let (ours, plain) = (median(&table, verify), median(&table, iterate));
        let ratio = tenths((ours.as_nanos() * 10 / plain.as_nanos().max(1)) as usize);
        println!("| {name} | {ratio} | {} |", ours.as_nanos() / rows as u128);
    }
}
