//! What several tests share: a CSV text in, its findings in one line each.

use statverify::book::{Book, Draft};
use statverify::check::{Options, check};
use statverify::figure::Rounding;
use statverify::input;

/// The drafts of a text, which is read as its name says.
pub fn open(name: &str, text: &str) -> Vec<Draft> {
    let input = Box::new(std::io::Cursor::new(text.to_owned().into_bytes()));
    input::open(name, input, &input::Options::default())
        .map(|draft| draft.expect("readable"))
        .collect()
}

/// The drafts of a CSV text.
#[allow(dead_code, reason = "not every test reads CSV")]
pub fn drafts(csv: &str) -> Vec<Draft> {
    open("test.csv", csv)
}

/// The books of a text, which is read as its name says.
#[allow(dead_code, reason = "not every test reads prose")]
pub fn books(name: &str, text: &str) -> Vec<Book> {
    open(name, text)
        .into_iter()
        .map(|draft| Book::assemble(draft, Rounding::Nearest))
        .collect()
}

/// One field, quoted for CSV.
#[allow(dead_code, reason = "not every test writes CSV")]
pub fn field(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The verdict on one claim in few words: `consistent printed ratio`, `inconsistent 15.8%`, `unverifiable zero-base`,
/// `error unit-clash`.
#[allow(dead_code, reason = "not every test judges one claim")]
pub fn judge(
    formula: &str,
    claimed: &str,
    quote: &str,
    rounding: Rounding,
    options: &Options,
) -> String {
    let csv = format!(
        "id,claimed,formula,quote\nx,{},{},{}\n",
        field(claimed),
        field(formula),
        field(quote)
    );
    outcome(&csv, rounding, options)
}

/// The last finding of a CSV text, or its first error.
#[allow(dead_code, reason = "not every test judges one claim")]
pub fn outcome(csv: &str, rounding: Rounding, options: &Options) -> String {
    let book = Book::assemble(drafts(csv).remove(0), rounding);
    if let Some(problem) = book.problems.first() {
        return format!("error {}", problem.code.name());
    }
    let findings = check(&book, options);
    let finding = findings.last().expect("one claim");
    let mut words = vec![finding.verdict.name().to_owned()];
    words.extend(finding.basis.map(|basis| basis.name().to_owned()));
    words.extend(
        finding
            .reading
            .filter(|_| finding.basis.is_some())
            .map(|reading| reading.name().to_owned()),
    );
    words.extend(finding.reason.as_ref().map(|reason| reason.code.to_owned()));
    words.extend(finding.suggestion.clone());
    words.join(" ")
}

/// Holds the table of a document, between its two markers, to what was measured; UPDATE_DOCS=1 rewrites it.
#[allow(dead_code, reason = "not every test has a table")]
pub fn hold_to(path: &str, table: &str) {
    let text = std::fs::read_to_string(path).expect("the document");
    let (before, rest) = text.split_once("<!-- measured -->\n").expect("a marker");
    let (_, after) = rest
        .split_once("<!-- /measured -->")
        .expect("an end marker");
    let wanted = format!("{before}<!-- measured -->\n{table}<!-- /measured -->{after}");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, wanted).expect("writable");
    } else {
        assert!(
            text == wanted,
            "{path} is out of date; it should say\n{table}"
        );
    }
}

/// Holds a file to what is said; UPDATE_DOCS=1 writes it anew.
#[allow(dead_code, reason = "not every test has a file of all that is said")]
pub fn hold(path: &std::path::Path, said: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, said).expect("writable");
        return;
    }
    let expected = std::fs::read_to_string(path).expect("what is expected");
    let differ = expected
        .lines()
        .zip(said.lines())
        .zip(1..)
        .find(|((old, new), _)| old != new);
    if let Some(((old, new), line)) = differ {
        panic!("{}:{line}: {old}\nnow: {new}", path.display());
    }
    assert!(
        expected == said,
        "{} has more or fewer lines than is said",
        path.display()
    );
}
