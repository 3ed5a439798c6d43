//! Memory does not grow with the number of articles, but for the reports that are one table or one page: csv, xlsx, html.

#![cfg(target_os = "linux")]

use std::fmt::Write;
use std::process::Command;

use statverify::report::FORMATS;

use crate::process::folder;

/// Rows of one article.
const ROWS: &str =
    "a,100亿元,\nb,150亿元,\nc,250亿元,a + b\nd,50%,\"growth(a, b)\"\ne,50亿元,b - a\n";

/// A table of so many articles.
fn table(articles: usize) -> String {
    let mut table = String::from("id,claimed,formula,article\n");
    for article in 0..articles {
        for row in ROWS.lines() {
            let _ = writeln!(table, "{row},article {article}");
        }
    }
    table
}

/// The exit status within so many kilobytes of address space.
fn within(kilobytes: usize, arguments: &str, table: &str) -> i32 {
    let folder = folder(&[("a.csv", table)]);
    let line =
        format!("ulimit -v {kilobytes}; exec \"$VERIFY\" {arguments} a.csv > /dev/null 2>&1");
    let mut shell = Command::new("sh");
    let run = shell
        .args(["-c", &line])
        .current_dir(folder.path())
        .env("VERIFY", env!("CARGO_BIN_EXE_verify"));
    run.output()
        .map(|output| output.status.code().unwrap_or(-1))
        .unwrap()
}

#[test]
fn forty_thousand_rows_in_eight_thousand_articles_need_no_more_than_a_hundred() {
    const LIMIT: usize = 64 * 1024;
    // All of them in one run, which needs more than any alone.
    let arguments = FORMATS
        .iter()
        .map(|format| format.name)
        .filter(|name| !["csv", "html", "xlsx"].contains(name))
        .map(|name| match name {
            "terminal" => " --format terminal".to_owned(),
            name => format!(" --format {name}={name}"),
        })
        .fold("--quiet".to_owned(), |all, one| all + &one);
    assert_eq!(within(LIMIT, &arguments, &table(20)), 0);
    assert_eq!(within(LIMIT, &arguments, &table(8000)), 0);
    // The limit is one: as a single article they do not fit.
    let rows: String = (0..40_000).fold("id,claimed,formula\n".to_owned(), |rows, row| {
        rows + &format!("r{row},3亿元,\n")
    });
    assert_ne!(within(LIMIT, "--quiet", &(rows + "s,6亿元,r1 + r2\n")), 0);
}
