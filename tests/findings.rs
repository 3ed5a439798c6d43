//! All that a finding says, of tables of claims: each table of tests/findings against the text beside it.
//! `UPDATE_DOCS=1 cargo test --test findings` writes the texts anew.

mod common;

use std::fmt::Write;
use std::path::Path;

use statverify::book::Book;
use statverify::check::{Finding, Options, check, stale_waivers};
use statverify::figure::Rounding;
use statverify::say::Bilingual;

#[test]
fn a_finding_says_what_is_wrong_and_why() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let tables = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let tables: Vec<_> = tables
        .filter(|path| path.extension().is_some_and(|end| end == "csv"))
        .collect();
    assert!(tables.len() > 2, "the tables are in {}", folder.display());
    for table in tables {
        let said = findings(&std::fs::read_to_string(&table).unwrap());
        common::hold(&table.with_extension("txt"), &said);
    }
}

fn findings(csv: &str) -> String {
    let mut text = String::new();
    for draft in common::drafts(csv) {
        let book = Book::assemble(draft, Rounding::Nearest);
        let findings = check(&book, &Options::default());
        findings
            .iter()
            .for_each(|finding| text.push_str(&lines(finding)));
        for problem in book.problems.iter().chain(&stale_waivers(&findings)) {
            writeln!(text, "{}: {}", problem.code.name(), both(&problem.message)).unwrap();
        }
    }
    text
}

/// The claim and its verdict in one line, and a line for each thing that is said of it.
fn lines(finding: &Finding<'_>) -> String {
    let claim = finding.claim;
    let figure = claim.figure.as_ref().map_or("", |figure| &figure.text);
    let words = [
        Some(finding.verdict.name()),
        finding.basis.map(|basis| basis.name()),
        finding.reading.map(|reading| reading.name()),
        finding.severity.map(|weight| weight.name()),
    ];
    let words: Vec<&str> = words.into_iter().flatten().collect();
    let mut text = format!(
        "{}: {figure} = {}: {}\n",
        claim.id,
        claim.formula,
        words.join(" ")
    );
    let mut line = |name: &str, said: String| writeln!(text, "    {name}: {said}").unwrap();
    if let (Some(claimed), Some(recomputed)) = (&finding.claimed, &finding.recomputed) {
        let value = recomputed
            .value
            .as_ref()
            .map_or_else(|| "a range".to_owned(), |value| value.to_places(8));
        line("numbers", format!("{claimed} against {value}"));
    }
    finding
        .passing
        .into_iter()
        .for_each(|passing| line("passing", passing.to_string()));
    finding
        .gap
        .iter()
        .for_each(|gap| line("gap", gap.to_places(8)));
    if let Some(reason) = &finding.reason {
        line(reason.code, both(&reason.message));
        let needs = reason.needs.iter();
        needs.for_each(|needs| {
            line(
                "needs",
                format!("{} in {} {}", needs.id, needs.interval, needs.symbol),
            )
        });
    }
    finding
        .suggestion
        .iter()
        .for_each(|text| line("instead", text.clone()));
    for cause in &finding.causes {
        line(
            cause.code,
            format!(
                "{} → {}: {}",
                cause.figure,
                cause.instead,
                both(&cause.message)
            ),
        );
    }
    for repair in &finding.repairs {
        line(
            "repair",
            format!(
                "{} {} → {}",
                repair.id.as_deref().unwrap_or_default(),
                repair.figure,
                repair.instead
            ),
        );
    }
    finding
        .notes
        .iter()
        .for_each(|note| line(note.code, both(&note.message)));
    text
}

fn both(message: &Bilingual) -> String {
    format!("{} / {}", message.zh, message.en)
}
