//! The report as CSV: nothing of the input is lost, verdicts stand beside it, and no spreadsheet runs any of it.

use std::collections::BTreeMap;
use std::fs;

use crate::process::{folder, status, verify_in};

/// The rows of a report, each by its header.
fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    reader
        .deserialize()
        .map(|row| row.expect("as wide as its header"))
        .collect()
}

fn report(files: &[(&str, &str)], args: &[&str]) -> (i32, Vec<u8>) {
    let folder = folder(files);
    let output = verify_in(folder.path(), &[&["--format", "csv"], args].concat(), b"");
    (status(&output), output.stdout)
}

const TABLE: &str = "page,id,claimed,formula,quote\n3,a,100亿元,,产值从100亿元\n4,b,120亿元,,增加到120亿元\n\
                     4,x,25%,\"growth(a, b)\",增长25%\n9,short\n";

#[test]
fn rows_and_columns_of_the_input_stay_and_findings_stand_beside_them() {
    let (code, bytes) = report(
        &[
            ("a.csv", TABLE),
            ("a.md", "产值从100亿元增加到121亿元，增长25%。"),
        ],
        &["a.csv"],
    );
    let rows = rows(&bytes);
    assert_eq!((code, rows.len()), (2, 4));
    assert!(
        String::from_utf8(bytes)
            .unwrap()
            .starts_with("page,id,claimed,formula,quote,verdict,basis,reading,")
    );
    let cell = |row: usize, name: &str| rows[row][name].as_str();
    assert_eq!((cell(0, "page"), cell(0, "verdict")), ("3", ""));
    assert_eq!(
        (cell(1, "verdict"), cell(1, "copy").contains("121亿元")),
        ("drift", true)
    );
    assert_eq!(
        (
            cell(2, "verdict"),
            cell(2, "suggestion"),
            cell(2, "formula")
        ),
        ("inconsistent", "20%", "growth(a, b)")
    );
    assert_eq!((cell(3, "id"), cell(3, "verdict")), ("short", "error"));
    assert!(cell(3, "reason").starts_with("field-count"));
}

#[test]
fn checked_again_it_gives_the_same() {
    let (_, first) = report(&[("a.csv", TABLE)], &["a.csv"]);
    let again = String::from_utf8(first.clone()).unwrap();
    let (_, second) = report(&[("a.csv", &again)], &["a.csv"]);
    let strip = |bytes: &[u8]| rows(bytes).into_iter().take(3).collect::<Vec<_>>();
    assert_eq!(strip(&second), strip(&first));
}

#[test]
fn no_cell_is_a_formula_of_a_spreadsheet_and_all_are_read_back() {
    let table = "id,claimed,formula,quote,=cmd\n@a,100亿元,,,=1+1\nb,100亿元,\"= [@a]\",,+1\nc,-3.2%,,下降3.2%,-1\n";
    let (_, bytes) = report(&[("a.csv", table)], &["a.csv"]);
    let text = String::from_utf8(bytes.clone()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    for record in reader.records() {
        for cell in &record.unwrap() {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell}"
            );
        }
    }
    let (code, again) = report(&[("a.csv", &text)], &["a.csv"]);
    assert_eq!(
        (code, rows(&again)[1]["verdict"].as_str()),
        (0, "consistent")
    );
}

#[test]
fn several_files_share_a_table_with_their_names_and_all_columns() {
    let other = "编号,数值,算式,页\nz,3,1 + 2,7\n";
    let (_, bytes) = report(
        &[("a.csv", TABLE), ("b.csv", other)],
        &["a.csv", "b.csv", "none.csv"],
    );
    let rows = rows(&bytes);
    let names: Vec<&str> = rows.iter().map(|row| row["file"].as_str()).collect();
    assert_eq!(
        names,
        ["a.csv", "a.csv", "a.csv", "a.csv", "b.csv", "none.csv"]
    );
    assert_eq!(
        (
            rows[4]["页"].as_str(),
            rows[4]["数值"].as_str(),
            rows[4]["verdict"].as_str()
        ),
        ("7", "3", "consistent")
    );
    assert!(rows[5]["reason"].starts_with("unreadable"));
}

#[test]
fn prose_becomes_the_table_of_its_figures() {
    let text = "产值从100亿元增加到120亿元，增长25%。\n";
    let (code, bytes) = report(&[("a.md", text)], &["a.md"]);
    let rows = rows(&bytes);
    let of = |claimed: &str| {
        rows.iter()
            .filter(|row| row["数值"] == claimed)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (
            code,
            of("25%")[0]["结论"].as_str(),
            of("25%")[0]["应印"].as_str()
        ),
        (1, "inconsistent", "20%")
    );
    assert_eq!(of("120亿元").len(), 2);
    assert_eq!(of("25%")[0]["规则"], "from-to-growth");
}

#[test]
fn no_cell_of_an_extract_is_run_and_it_is_read_as_it_was() {
    for begin in ["=2+5 ", "@SUM(B2)", "+7 ", "-9 ", "＝1 ", "'=3 "] {
        let article = format!("{begin}镇桑蚕产值从8.2亿元增加到12.3亿元，增长50%。\n");
        let files = folder(&[("a.txt", &article)]);
        let output = verify_in(files.path(), &["extract", "a.txt"], b"");
        let table = String::from_utf8(output.stdout).unwrap();
        let cells: Vec<String> = csv::Reader::from_reader(table.as_bytes())
            .into_records()
            .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        assert!(
            !cells
                .iter()
                .any(|cell| cell.starts_with(['=', '+', '-', '@', '＝'])),
            "{table}"
        );
        // Its quotes are found in the article again.
        fs::write(files.path().join("a.csv"), &table).unwrap();
        let checked = verify_in(files.path(), &["--copy=a.txt", "a.csv"], b"");
        assert_eq!(
            status(&checked),
            0,
            "{table}{}",
            String::from_utf8_lossy(&checked.stdout)
        );
    }
}
