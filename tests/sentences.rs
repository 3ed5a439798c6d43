//! Sentences of our own: what each equation finds in them, and that it says nothing where there is no claim.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use statverify::book::Provenance;
use statverify::check::{self, Verdict, check};
use statverify::reading;

use crate::common::books;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Sentences {
    right: Vec<String>,
    wrong: Vec<String>,
    silent: Vec<String>,
}

/// The rule and verdict of each claim of a text.
fn judged(text: &str) -> Vec<(&'static str, Verdict, String)> {
    let books = books("article.txt", text);
    let mut found = Vec::new();
    for book in &books {
        assert!(book.problems.is_empty(), "{text}: {:?}", book.problems);
        for finding in check(book, &check::Options::default()) {
            let Provenance::Extracted(rule) = finding.claim.provenance else {
                unreachable!()
            };
            found.push((rule, finding.verdict, finding.claim.formula.clone()));
        }
    }
    found
}

/// What is wrong with how a rule reads its sentences.
fn failures(rule: &str, sentences: &Sentences) -> Vec<String> {
    let of = |found: &[(&str, Verdict, String)], verdict| {
        found
            .iter()
            .any(|(own, v, _)| *own == rule && *v == verdict)
    };
    let inconsistent = |found: &[(&str, Verdict, String)]| {
        found.iter().any(|(_, v, _)| *v == Verdict::Inconsistent)
    };
    let mut failures = Vec::new();
    let mut say = |what: &str, text: &str| {
        failures.push(format!("{rule}: {what}: {text} {:?}", judged(text)))
    };
    for text in &sentences.right {
        let found = judged(text);
        if !of(&found, Verdict::Consistent) || inconsistent(&found) {
            say("right", text);
        }
    }
    for text in sentences
        .wrong
        .iter()
        .filter(|text| !of(&judged(text), Verdict::Inconsistent))
    {
        say("wrong", text);
    }
    for text in sentences
        .silent
        .iter()
        .filter(|text| inconsistent(&judged(text)))
    {
        say("silent", text);
    }
    failures
}

#[test]
fn each_rule_finds_what_its_sentences_claim() {
    let text = fs::read_to_string("tests/sentences.toml").unwrap();
    let all: BTreeMap<String, Sentences> = toml::from_str(&text).unwrap();
    let failures: Vec<String> = all
        .iter()
        .flat_map(|(rule, sentences)| failures(rule, sentences))
        .collect();
    assert!(
        failures.is_empty(),
        "{}:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn each_equation_holds_for_its_own_examples() {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let failures: Vec<String> = reading::EQUATIONS
        .iter()
        .flat_map(|equation| {
            let sentences = Sentences {
                right: owned(equation.right),
                wrong: owned(equation.wrong),
                silent: Vec::new(),
            };
            failures(equation.name, &sentences)
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{}:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
