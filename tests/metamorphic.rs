//! What must not change a verdict, and what may change it in one way only. The tables are real ones, and each of their
//! claims also with a figure that is off; and random ones of the oracle, in `tests/metamorphic/`.

mod common;
#[path = "oracle/mod.rs"]
#[allow(
    dead_code,
    reason = "of the oracle, the claims that it draws and prints"
)]
mod oracle;
#[cfg(feature = "xlsx")]
#[allow(dead_code, reason = "only whole files are checked so")]
mod process;

#[path = "metamorphic/drawn.rs"]
mod drawn;
#[path = "metamorphic/finer.rs"]
mod finer;
#[path = "metamorphic/same.rs"]
mod same;
#[path = "metamorphic/units.rs"]
mod units;
#[path = "metamorphic/wider.rs"]
mod wider;
#[cfg(feature = "xlsx")]
#[path = "metamorphic/workbook.rs"]
mod workbook;

use std::collections::BTreeMap;

use statverify::book::{Book, Tolerance};
use statverify::check::{Options, Verdict, check};
use statverify::figure::Rounding;

/// A table as its rows, each with its cells by their English names.
type Rows = Vec<BTreeMap<&'static str, String>>;

const NAMES: [&str; 5] = ["id", "claimed", "formula", "period", "quote"];

/// The tables that ship, and the same with every claim a little off.
fn tables() -> Vec<Rows> {
    let root = env!("CARGO_MANIFEST_DIR");
    let read = |file: &str| -> Rows {
        let mut reader = csv::Reader::from_path(format!("{root}/data/{file}")).unwrap();
        let row = |record: csv::StringRecord| {
            NAMES
                .into_iter()
                .zip(record.iter().map(str::to_owned))
                .collect()
        };
        reader
            .records()
            .map(|record| row(record.unwrap()))
            .collect()
    };
    let right = [read("beilun.csv"), read("quickstart.csv")];
    let off = right.clone().map(|rows| {
        changed(&rows, |row| {
            if row["formula"].is_empty() {
                None
            } else {
                Some(off(&row["claimed"]))
            }
        })
    });
    right.into_iter().chain(off).collect()
}

/// A figure with its first digit changed.
fn off(figure: &str) -> String {
    let Some(at) = figure.find(|c: char| c.is_ascii_digit()) else {
        return figure.to_owned();
    };
    let digit = figure.as_bytes()[at] - b'0';
    format!(
        "{}{}{}",
        &figure[..at],
        (digit + 2) % 9 + 1,
        &figure[at + 1..]
    )
}

/// The rows with another figure where one is given; the quote prints it, too.
fn changed(
    rows: &Rows,
    figure: impl Fn(&BTreeMap<&'static str, String>) -> Option<String>,
) -> Rows {
    let mut rows = rows.clone();
    for row in &mut rows {
        if let Some(new) = figure(row).filter(|_| !row["claimed"].is_empty()) {
            let quote = row["quote"].replace(&row["claimed"], &new);
            row.insert("quote", quote);
            row.insert("claimed", new);
        }
    }
    rows
}

/// The verdict of each claim by its id.
fn verdicts(rows: &Rows, options: &Options) -> BTreeMap<String, Verdict> {
    let mut csv = format!("{}\n", NAMES.join(","));
    for row in rows {
        csv += &format!(
            "{}\n",
            NAMES.map(|name| common::field(&row[name])).join(",")
        );
    }
    let book = Book::assemble(common::drafts(&csv).remove(0), Rounding::Nearest);
    let errors = book
        .problems
        .iter()
        .filter(|problem| problem.severity == statverify::say::Severity::Error);
    assert_eq!(errors.count(), 0, "{:?}", book.problems);
    check(&book, options)
        .iter()
        .map(|finding| (finding.claim.id.clone(), finding.verdict))
        .collect()
}

fn plain(rows: &Rows) -> BTreeMap<String, Verdict> {
    verdicts(rows, &Options::default())
}

#[test]
fn the_order_of_rows_does_not_matter() {
    for rows in tables() {
        let reversed: Rows = rows.iter().rev().cloned().collect();
        assert_eq!(plain(&reversed), plain(&rows));
    }
}

#[test]
fn the_names_of_figures_do_not_matter() {
    for rows in tables() {
        let mut names: Vec<String> = rows.iter().map(|row| row["id"].clone()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let new: BTreeMap<&String, String> = names
            .iter()
            .enumerate()
            .map(|(at, name)| (name, format!("n{at:03}n")))
            .collect();
        let mut renamed = rows.clone();
        for row in &mut renamed {
            row.insert("id", new[&row["id"]].clone());
            if row["formula"].contains('"') {
                continue;
            }
            let formula = names.iter().fold(row["formula"].clone(), |formula, name| {
                formula.replace(name, &new[name])
            });
            row.insert("formula", formula);
        }
        let expected: BTreeMap<String, Verdict> = plain(&rows)
            .into_iter()
            .map(|(name, verdict)| (new[&name].clone(), verdict))
            .collect();
        assert_eq!(plain(&renamed), expected);
    }
}

#[test]
fn full_width_digits_mean_the_same() {
    let wide = |c: char| match c {
        '0'..='9' | '.' | '%' => char::from_u32(c as u32 + 0xFEE0).unwrap(),
        c => c,
    };
    for rows in tables() {
        let widened = changed(&rows, |row| {
            Some(row["claimed"].chars().map(wide).collect())
        });
        assert_eq!(plain(&widened), plain(&rows));
    }
}

#[test]
fn a_dimension_scaled_as_a_whole_gives_the_same_verdicts() {
    let scaled = |figure: &str| match figure.strip_suffix("亿元") {
        Some(number) if number.ends_with('万') => {
            Some(format!("{}亿元", number.trim_end_matches('万')))
        }
        Some(number) => Some(format!("{number}万元")),
        None => figure
            .strip_prefix('$')
            .map(|number| format!("${number} billion")),
    };
    for rows in tables() {
        let small = changed(&rows, |row| scaled(&row["claimed"]));
        assert_ne!(small, rows);
        assert_eq!(plain(&small), plain(&rows));
    }
}

#[test]
fn more_precise_figures_never_make_a_wrong_claim_right() {
    for rows in tables() {
        // One more place, of which nothing is said but that it is 0.
        let finer = |figure: &str| {
            let end = figure.rfind(|c: char| c.is_ascii_digit())? + 1;
            let point = if figure[..end].contains('.') {
                "0"
            } else {
                ".0"
            };
            let counts = ["家", "个", "件", "年", "人"]
                .iter()
                .any(|unit| figure.ends_with(unit));
            (!counts && !figure.contains(['多', '约']))
                .then(|| format!("{}{point}{}", &figure[..end], &figure[end..]))
        };
        let precise = changed(&rows, |row| {
            if row["formula"].is_empty() {
                finer(&row["claimed"])
            } else {
                None
            }
        });
        let (before, after) = (plain(&rows), plain(&precise));
        for (id, verdict) in before
            .iter()
            .filter(|(_, verdict)| **verdict == Verdict::Inconsistent)
        {
            assert_eq!(after[id], *verdict, "{id}");
        }
    }
}

#[test]
fn a_wider_tolerance_never_makes_a_right_claim_wrong() {
    for rows in tables() {
        let mut consistent: Vec<String> = Vec::new();
        for tolerance in ["0%", "0.1%", "1%", "5%", "20%", "90%"] {
            let options = Options {
                tolerance: Some(Tolerance::parse(tolerance).unwrap()),
                ..Options::default()
            };
            let found = verdicts(&rows, &options);
            for id in &consistent {
                assert_eq!(found[id], Verdict::Consistent, "{id} at {tolerance}");
            }
            let right = found
                .into_iter()
                .filter(|(_, verdict)| *verdict == Verdict::Consistent);
            consistent = right.map(|(id, _)| id).collect();
        }
    }
}
