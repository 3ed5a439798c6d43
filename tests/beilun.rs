//! The example that ships: the article and the table of its claims say the same.

mod common;

use std::collections::BTreeMap;
use std::fs;

use statverify::check::{self, check};
use statverify::input::Table;

use common::{books, open};

/// The verdict on each claimed text with a formula.
fn verdicts(path: &str) -> BTreeMap<String, Vec<&'static str>> {
    let mut found: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
    for book in &books(path, &fs::read_to_string(path).unwrap()) {
        for finding in check(book, &check::Options::default())
            .iter()
            .filter(|finding| finding.claim.derivation.is_some())
        {
            found
                .entry(finding.claim.text.clone())
                .or_default()
                .push(finding.verdict.name());
        }
    }
    found
        .values_mut()
        .for_each(|verdicts| verdicts.sort_unstable());
    found
}

#[test]
fn every_quote_of_the_table_stands_in_the_article() {
    let article = fs::read_to_string("data/beilun.md").unwrap();
    let mut table = csv::Reader::from_path("data/beilun.csv").unwrap();
    let quote = table
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "quote")
        .unwrap();
    let quotes: Vec<String> = table
        .records()
        .map(|row| row.unwrap()[quote].to_owned())
        .collect();
    for quote in quotes.iter().filter(|quote| !quote.is_empty()) {
        assert!(article.contains(quote.as_str()), "{quote}");
    }
}

#[test]
fn the_article_gives_the_verdicts_of_the_table() {
    let (article, table) = (verdicts("data/beilun.md"), verdicts("data/beilun.csv"));
    for claimed in [
        "12.7倍",
        "36倍",
        "16.3%",
        "20年",
        "25倍",
        "15%",
        "70.3%",
        "35.7%",
        "211.41亿元",
        "两个",
    ] {
        assert_eq!(article.get(claimed), table.get(claimed), "{claimed}");
    }
    // 3个 and 2家 are claimed more than once.
    for claimed in ["3个", "2家"] {
        assert_eq!(
            article[claimed]
                .iter()
                .collect::<std::collections::BTreeSet<_>>()
                .len(),
            1,
            "{claimed}"
        );
        assert_eq!(article[claimed].len(), table[claimed].len(), "{claimed}");
        assert_eq!(article[claimed], table[claimed]);
    }
    let wrong: Vec<&String> = article
        .iter()
        .filter(|(_, verdicts)| verdicts.contains(&"inconsistent"))
        .map(|(claimed, _)| claimed)
        .collect();
    assert_eq!(wrong, ["16.3%"]);
}

/// What a file's claims are called, in their order.
fn order(file: &str, text: &str) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for book in books(file, text) {
        assert!(
            book.problems
                .iter()
                .all(|problem| problem.severity != statverify::say::Severity::Error),
            "{text}"
        );
        let findings = check(&book, &check::Options::default());
        found.extend(
            findings
                .iter()
                .map(|finding| (finding.claim.text.clone(), finding.verdict.name())),
        );
    }
    found
}

#[test]
fn an_article_and_the_table_extracted_from_it_have_the_same_verdicts() {
    let sentences = fs::read_to_string("tests/sentences.toml").unwrap();
    let quoted = sentences
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix("\","));
    let all = quoted.collect::<Vec<_>>().join("\n\n");
    for text in [fs::read_to_string("data/beilun.md").unwrap(), all] {
        let mut out = Vec::new();
        let mut table = Table::new(&mut out, false, statverify::say::Lang::En).unwrap();
        open("a.md", &text)
            .into_iter()
            .for_each(|draft| table.article("a.md", draft).unwrap());
        table.finish().unwrap();
        let extracted = String::from_utf8(out).unwrap();
        let direct = order("a.md", &text);
        assert!(direct.len() >= 20);
        assert_eq!(order("a.csv", &extracted), direct);
    }
}
