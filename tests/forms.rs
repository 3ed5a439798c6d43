//! Sentences written apart from the rules, form by form: what is judged in them is judged right.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;
use statverify::check::{self, check};

use crate::common::books;

/// Of the claims of all forms so many in a thousand are found, at least; docs/extraction.md states them by form.
const LEAST_FOUND: usize = 800;

#[derive(Deserialize)]
struct Form {
    sentence: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    text: String,
    #[serde(default)]
    claim: Vec<Claim>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "kind and operands are for the reader of the data")]
struct Claim {
    claimed: String,
    kind: String,
    operands: Vec<String>,
    verdict: String,
}

/// What is claimed in a text, and the verdict.
fn judged(text: &str) -> Vec<(String, &'static str)> {
    let mut found = Vec::new();
    for book in books("article.txt", text) {
        assert!(book.problems.is_empty(), "{text}: {:?}", book.problems);
        let findings = check(&book, &check::Options::default());
        found.extend(
            findings
                .iter()
                .map(|finding| (finding.claim.text().to_owned(), finding.verdict.name())),
        );
    }
    found
}

/// A printed figure without the words around its number.
fn number(text: &str) -> String {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '．' => '.',
        c => c,
    };
    let digits: String = text
        .chars()
        .map(narrow)
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    if digits.is_empty() {
        text.to_owned()
    } else {
        digits
    }
}

/// How many claims of each form are found, of how many, and what is judged wrong.
fn judge_forms() -> (BTreeMap<String, (usize, usize)>, Vec<String>) {
    let mut wrong = Vec::new();
    let mut forms: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for entry in fs::read_dir("tests/sentences")
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        let form: Form = toml::from_str(&fs::read_to_string(&entry).unwrap()).unwrap();
        let counts = forms
            .entry(entry.file_stem().unwrap().to_str().unwrap().to_owned())
            .or_default();
        for Sentence { text, claim } in &form.sentence {
            let found = judged(text);
            for claim in claim.iter().filter(|claim| claim.verdict != "unverifiable") {
                let same = found
                    .iter()
                    .filter(|(own, _)| number(own) == number(&claim.claimed));
                let verdicts: Vec<&str> = same
                    .map(|(_, verdict)| *verdict)
                    .filter(|v| *v != "unverifiable")
                    .collect();
                counts.1 += 1;
                counts.0 += usize::from(verdicts.contains(&claim.verdict.as_str()));
                if !verdicts.is_empty() && !verdicts.contains(&claim.verdict.as_str()) {
                    wrong.push(format!(
                        "{}: {text} {} {verdicts:?}",
                        claim.kind, claim.claimed
                    ));
                }
            }
            let claimed = |own: &str| {
                claim
                    .iter()
                    .any(|claim| number(own).starts_with(&number(&claim.claimed)))
            };
            let extra = found
                .iter()
                .filter(|(own, verdict)| *verdict == "inconsistent" && !claimed(own));
            wrong.extend(extra.map(|(own, _)| format!("nobody claims {own}: {text}")));
        }
    }
    (forms, wrong)
}

#[test]
fn what_is_judged_in_a_sentence_is_judged_right() {
    let (forms, wrong) = judge_forms();
    let (found, all) = forms
        .values()
        .fold((0, 0), |(a, b), (found, all)| (a + found, b + all));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        1000 * found >= LEAST_FOUND * all,
        "{found} of {all}: {forms:?}"
    );
}

/// A document with what stands between its marks made anew.
fn remade(document: &str, mark: &str, made: &str) -> String {
    let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let (before, rest) = document.split_once(&open).unwrap();
    let after = rest.split_once(&close).unwrap().1;
    format!("{before}{open}{made}{close}{after}")
}

#[test]
fn the_document_lists_the_rules_and_what_is_found_of_each_form() {
    let mut rules = "| equation | states | example |\n|---|---|---|\n".to_owned();
    for equation in statverify::reading::EQUATIONS {
        let example = equation.right.first().copied().unwrap_or_default();
        let (zh, en) = equation.states;
        rules += &format!("| `{}` | {zh}<br>{en} | {example} |\n", equation.name);
    }
    let mut forms = "| form | found |\n|---|--:|\n".to_owned();
    for (form, (found, all)) in judge_forms().0.iter().filter(|(_, (_, all))| *all > 0) {
        forms += &format!("| {form} | {found} of {all} |\n");
    }
    let old = fs::read_to_string("docs/extraction.md").unwrap();
    let new = remade(&remade(&old, "rules", &rules), "forms", &forms);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write("docs/extraction.md", &new).unwrap();
    } else {
        assert_eq!(
            old, new,
            "UPDATE_DOCS=1 cargo test --test all forms:: makes it anew"
        );
    }
}
