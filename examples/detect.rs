//! How many injected errors are found: `cargo run --release --example detect -- FOLDER…`
//!
//! Every claim that is consistent in the texts is made wrong, one figure at a time: each digit of what it claims by
//! each other digit, and 万 by 亿 and 亿 by 万, wherever the result leaves the possible range. The text so changed is
//! read anew. Prints a table in Markdown: how many such changes there are by rule, how many are flagged, and how many
//! other claims changed their verdict though they do not use the figure.

use std::collections::BTreeMap;
use std::io::Cursor;

use statverify::book::{Book, Claim, Provenance};
use statverify::check::{self, Verdict, check};
use statverify::figure::Rounding;
use statverify::input;
use statverify::source::Location;

/// A claim in a text: its rule, place, formula, verdict, and the places of the figures that it uses.
struct Judged {
    rule: &'static str,
    place: Location,
    text: String,
    kind: Option<&'static str>,
    verdict: Verdict,
    uses: Vec<Location>,
}

/// What became of the changes under one rule.
#[derive(Default)]
struct Tally {
    claims: usize,
    changes: usize,
    flagged: usize,
    others: usize,
}

fn main() {
    let mut tallies: BTreeMap<&'static str, Tally> = BTreeMap::new();
    for path in std::env::args().skip(1) {
        let files = input::named_files(&path)
            .map(|file| file.unwrap_or_else(|problem| panic!("{path}: {}", problem.message.en)));
        for file in files.filter(|file| !input::Reader::of(file).is_table) {
            let text =
                std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
            inject(&text, &mut tallies);
        }
    }
    print(&tallies);
}

#[expect(clippy::print_stdout, reason = "the table is what it is for")]
fn print(tallies: &BTreeMap<&'static str, Tally>) {
    println!(
        "| rule | claims | changes | flagged | share | others changed |\n|---|--:|--:|--:|--:|--:|"
    );
    let mut all = Tally::default();
    for (rule, tally) in tallies {
        line(rule, tally);
        all.claims += tally.claims;
        all.changes += tally.changes;
        all.flagged += tally.flagged;
        all.others += tally.others;
    }
    line("all", &all);
}

#[expect(clippy::print_stdout, reason = "the table is what it is for")]
fn line(name: &str, tally: &Tally) {
    let Tally {
        claims,
        changes,
        flagged,
        others,
    } = tally;
    let thousandths = (flagged * 1000 + changes / 2).checked_div(*changes);
    let share = thousandths.map_or("–".into(), |share| {
        format!("{}.{:03}", share / 1000, share % 1000)
    });
    println!("| {name} | {claims} | {changes} | {flagged} | {share} | {others} |");
}

fn inject(text: &str, tallies: &mut BTreeMap<&'static str, Tally>) {
    let books = books(text);
    let before = judged(&books);
    for (claim, own) in books.iter().flat_map(|book| &book.claims).zip(&before) {
        if own.verdict != Verdict::Consistent {
            continue;
        }
        let tally = tallies.entry(own.rule).or_default();
        tally.claims += 1;
        let Some(at) = offset(text, &own.place) else {
            continue;
        };
        for changed in changes(&own.text) {
            if !text[at..].starts_with(&own.text) || !leaves_the_range(claim, &changed) {
                continue;
            }
            let mutant = format!("{}{changed}{}", &text[..at], &text[at + own.text.len()..]);
            let after = judged(&self::books(&mutant));
            tally.changes += 1;
            let here =
                |place: &Location| place.line == own.place.line && place.column == own.place.column;
            let flagged = after
                .iter()
                .any(|new| here(&new.place) && new.verdict == Verdict::Inconsistent);
            tally.flagged += usize::from(flagged);
            let other =
                |old: &&Judged| old.place.line != own.place.line && !old.uses.iter().any(here);
            tally.others += before
                .iter()
                .filter(other)
                .filter(|old| {
                    let same = |new: &&Judged| new.place == old.place && new.kind == old.kind;
                    after
                        .iter()
                        .find(same)
                        .is_none_or(|new| new.verdict != old.verdict)
                })
                .count();
        }
    }
}

fn books(text: &str) -> Vec<Book> {
    let input = Box::new(Cursor::new(text.to_owned().into_bytes()));
    let drafts = input::open("text.txt", input, &input::Options::default());
    input::books(drafts, Rounding::Nearest)
        .filter_map(Result::ok)
        .collect()
}

fn judged(books: &[Book]) -> Vec<Judged> {
    let mut found = Vec::new();
    for book in books {
        for finding in check(book, &check::Options::default()) {
            let claim = finding.claim;
            let Provenance::Extracted(rule) = claim.provenance else {
                continue;
            };
            let inputs = claim
                .derivation
                .iter()
                .flat_map(|derivation| &derivation.inputs);
            found.push(Judged {
                rule,
                place: claim.origin.location(),
                text: claim.text.clone(),
                kind: claim.derivation.as_ref().map(|derivation| derivation.kind),
                verdict: finding.verdict,
                uses: inputs.map(|input| input.origin.location()).collect(),
            });
        }
    }
    found
}

/// All one-digit changes and 万/亿 slips of a figure.
fn changes(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let others: &[char] = match c {
            '0'..='9' => &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
            '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '两' => {
                &['三', '四', '五', '六', '七', '八', '九']
            }
            '万' => &['亿'],
            '亿' => &['万'],
            _ => &[],
        };
        let rest = &text[at + c.len_utf8()..];
        found.extend(
            others
                .iter()
                .filter(|other| **other != c)
                .map(|other| format!("{}{other}{rest}", &text[..at])),
        );
    }
    found
}

/// Whether the claim would be inconsistent with the changed figure, its formula and words being the same.
fn leaves_the_range(claim: &Claim, changed: &str) -> bool {
    let quote = claim
        .quote
        .as_ref()
        .map(|quote| quote.text.as_str())
        .unwrap_or_default()
        .replace(&claim.text, changed);
    let Ok(printed) = statverify::figure::read(changed, &quote, Rounding::Nearest) else {
        return false;
    };
    let mut wrong = claim.clone();
    wrong.figure = Some(std::sync::Arc::new(printed.figure));
    changed.clone_into(&mut wrong.text);
    let book = Book {
        figures: 1,
        claims: vec![wrong],
        chinese: true,
        ..Book::default()
    };
    check(&book, &check::Options::default())
        .iter()
        .any(|finding| finding.verdict == Verdict::Inconsistent)
}

/// The byte of a text at a line and column.
fn offset(text: &str, place: &Location) -> Option<usize> {
    let start: usize = text
        .split_inclusive('\n')
        .take(place.line - 1)
        .map(str::len)
        .sum();
    let column = text[start..].char_indices().nth(place.column - 1)?.0;
    Some(start + column)
}
