//! The same claims, written or filed otherwise: nothing changes.

use super::drawn::{all_verdicts, named, printed, tables, verdicts};
use crate::oracle::dice::Dice;
use crate::oracle::print_case::{HEADER, Naming};

#[test]
fn rows_in_any_order() {
    for (number, table) in tables().enumerate() {
        let rows = printed(&table.cases).concat();
        let mut lines: Vec<&str> = rows.lines().collect();
        let mut dice = Dice(number as u64);
        (1..lines.len())
            .rev()
            .for_each(|at| lines.swap(at, dice.below(at + 1)));
        let shuffled = lines.join("\n") + "\n";
        assert_eq!(
            verdicts(&shuffled, "x", table.cases.len(), &table.settings),
            table.verdicts()
        );
    }
}

#[test]
fn a_claim_with_the_rows_that_it_needs_in_a_file_of_its_own() {
    for table in tables() {
        let each = printed(&table.cases);
        let alone: Vec<String> = (0..each.len())
            .map(|at| verdicts(&each[at], "x", each.len(), &table.settings).swap_remove(at))
            .collect();
        assert_eq!(alone, table.verdicts());
    }
}

#[test]
fn articles_of_one_file_may_use_the_same_ids() {
    for table in tables() {
        let of = |(at, rows): (usize, &String)| -> String {
            let same = rows.replace(&format!("x{at}"), "same");
            same.lines()
                .map(|line| format!("{line},篇{at}\n"))
                .collect()
        };
        let rows: String = printed(&table.cases).iter().enumerate().map(of).collect();
        let said = all_verdicts(
            &format!("{},article\n{rows}", HEADER.trim_end()),
            &table.settings,
        );
        let said: Vec<String> = said
            .into_iter()
            .filter(|(id, _)| id == "same")
            .map(|(_, said)| said)
            .collect();
        let together: Vec<String> = table
            .verdicts()
            .into_iter()
            .filter(|verdict| verdict != "error")
            .collect();
        assert_eq!(said, together);
    }
}

#[test]
fn rows_of_any_name() {
    // Like functions, like numbers, like figures, and with what only brackets hold together.
    let namings: [(&str, Naming); 5] = [
        (
            "sum",
            Naming {
                before: ["{}_", "growth{}_", "{}times"],
                bracketed: 60,
            },
        ),
        (
            "合计",
            Naming {
                before: ["{}增长率", "占比{}", "{}年均"],
                bracketed: 60,
            },
        ),
        (
            "2002",
            Naming {
                before: ["{}e", "{}.", "-{}."],
                bracketed: 1000,
            },
        ),
        (
            "3亿元",
            Naming {
                before: ["{}年", "约{}", "{}% "],
                bracketed: 1000,
            },
        ),
        (
            "a b",
            Naming {
                before: ["{} - ", "{} (x) ", "{} + "],
                bracketed: 1000,
            },
        ),
    ];
    for table in tables() {
        let expected = table.verdicts();
        for (id, naming) in &namings {
            let rows = named(&table.cases, id, naming).concat();
            let found = verdicts(&rows, id, table.cases.len(), &table.settings);
            for (at, found) in found.iter().enumerate() {
                assert_eq!(
                    *found,
                    expected[at],
                    "{}",
                    named(&table.cases, id, naming)[at]
                );
            }
        }
    }
}

#[test]
fn full_and_half_width_signs() {
    let pairs = [
        ('（', '('),
        ('）', ')'),
        ('，', ','),
        ('＋', '+'),
        ('－', '-'),
        ('＜', '<'),
        ('＞', '>'),
        ('％', '%'),
    ];
    let narrow = |c: char| match pairs.iter().find(|(wide, _)| *wide == c) {
        Some((_, half)) => *half,
        None if ('０'..='９').contains(&c) => char::from_u32(c as u32 - 0xFEE0).expect("a digit"),
        None => c,
    };
    let digits = |c: char| match c {
        '0'..='9' | '%' => char::from_u32(c as u32 + 0xFEE0).expect("a sign"),
        c => c,
    };
    let signs = |c: char| {
        pairs
            .iter()
            .find(|(_, half)| *half == c && c != '%')
            .map_or(c, |(wide, _)| *wide)
    };
    for table in tables() {
        let each = printed(&table.cases);
        let change =
            |claimed: &dyn Fn(char) -> char, formula: &dyn Fn(char) -> char| -> Vec<String> {
                each.iter()
                    .map(|rows| with_cells(rows, claimed, formula))
                    .collect()
            };
        table.same(&each, &change(&narrow, &narrow));
        table.same(&each, &change(&digits, &|c| c));
        table.same(&each, &change(&|c| c, &signs));
    }
}

/// The rows with the claimed figure and its quote changed, and the formula outside of quotes and brackets.
fn with_cells(
    rows: &str,
    claimed: &dyn Fn(char) -> char,
    formula: &dyn Fn(char) -> char,
) -> String {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(rows.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in reader.records() {
        let record = record.expect("a row");
        let cells = record.iter().enumerate().map(|(at, cell)| match at {
            1 | 4 => cell.chars().map(claimed).collect(),
            2 if !cell.starts_with('?') => outside_of_names(cell, formula),
            _ => cell.to_owned(),
        });
        writer.write_record(cells).expect("in memory");
    }
    String::from_utf8(writer.into_inner().expect("in memory")).expect("text")
}

fn outside_of_names(formula: &str, change: &dyn Fn(char) -> char) -> String {
    let mut quoted = false;
    let of = |c: char| {
        quoted ^= c == '"';
        if quoted { c } else { change(c) }
    };
    formula.chars().map(of).collect()
}
