//! How often the true cause is named: known-right claims of realistic figures, each with one known slip.
//!
//! `UPDATE_DOCS=1 cargo test --test causes` rewrites the table in docs/causes.md.

mod common;

use std::collections::BTreeMap;

use statverify::book::Book;
use statverify::check::{Basis, Options, Verdict, check};
use statverify::figure::Rounding;

/// Claims that are corrupted.
const CASES: usize = 10_000;

/// Numbers that look drawn by chance and are the same in every run (a linear congruential generator, Knuth's MMIX).
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }

    /// A figure of three to five digits with up to two places.
    fn level(&mut self, unit: &str) -> String {
        let digits = 3 + self.below(3) as u32;
        let number = 10u64.pow(digits - 1) + self.below(9 * 10u64.pow(digits - 1));
        let places = if unit == "家" {
            0
        } else {
            self.below(3) as usize
        };
        let text = number.to_string();
        let (whole, part) = text.split_at(text.len() - places.min(text.len() - 1));
        if part.is_empty() {
            format!("{whole}{unit}")
        } else {
            format!("{whole}.{part}{unit}")
        }
    }
}

/// A table of one claim: the rows before it, its formula, its quote.
#[derive(Clone)]
struct Table {
    inputs: Vec<String>,
    claimed: String,
    formula: String,
    quote: String,
}

impl Table {
    fn csv(&self) -> String {
        let mut csv = String::from("id,claimed,formula,quote\n");
        for (at, input) in self.inputs.iter().enumerate() {
            csv.push_str(&format!("i{at},{},,\n", common::field(input)));
        }
        let [claimed, formula, quote] =
            [&self.claimed, &self.formula, &self.quote].map(|text| common::field(text));
        csv + &format!("x,{claimed},{formula},{quote}\n")
    }

    /// What is suggested instead of the claim; a waived claim is not searched for causes, which takes longest.
    fn suggestion(&self) -> Option<String> {
        let csv = self
            .csv()
            .replacen("quote\n", "quote,waive\n", 1)
            .trim_end()
            .replace('\n', ",\n")
            + ",x\n";
        let csv = csv.replacen("waive,\n", "waive\n", 1);
        let book = Book::assemble(common::drafts(&csv).remove(0), Rounding::Nearest);
        check(&book, &Options::default()).last()?.suggestion.clone()
    }

    fn judged<T>(&self, of: impl FnOnce(&statverify::check::Finding<'_>) -> T) -> Option<T> {
        let book = Book::assemble(common::drafts(&self.csv()).remove(0), Rounding::Nearest);
        check(&book, &Options::default()).last().map(of)
    }

    /// The right claim of its formula: what is suggested instead of an impossible one.
    fn right(mut self, impossible: &str, quote: &dyn Fn(&str) -> String) -> Option<Self> {
        self.claimed = impossible.to_owned();
        self.quote = quote(impossible);
        self.claimed = self.suggestion()?;
        self.quote = quote(&self.claimed);
        let printed =
            self.judged(|f| f.verdict == Verdict::Consistent && f.basis == Some(Basis::Printed))?;
        printed.then_some(self)
    }
}

fn right_table(random: &mut Random) -> Option<(&'static str, Table)> {
    let unit = *random.pick(&["亿元", "万元", "万人", "家", "万吨"]);
    let kind = *random.pick(&[
        "growth", "times", "cagr", "share", "change", "sum", "points",
    ]);
    let inputs = match kind {
        "points" => (0..2)
            .map(|_| format!("{}.{}%", 10 + random.below(80), random.below(10)))
            .collect(),
        "sum" => (0..2 + random.below(3))
            .map(|_| random.level(unit))
            .collect(),
        _ => vec![random.level(unit), random.level(unit)],
    };
    let ids = (0..inputs.len())
        .map(|at| format!("i{at}"))
        .collect::<Vec<_>>()
        .join(", ");
    let years = 3 + random.below(20);
    let formula = if kind == "cagr" {
        format!("cagr({ids}, {years})")
    } else {
        format!("{kind}({ids})")
    };
    let table = Table {
        inputs,
        claimed: String::new(),
        formula,
        quote: String::new(),
    };
    let number = if random.below(2) == 0 {
        "987654.3"
    } else {
        "987654"
    };
    let impossible = match kind {
        "times" => format!("{number}倍"),
        "growth" | "cagr" | "share" => format!("{number}%"),
        "points" => format!("{number}个百分点"),
        _ => format!("{number}{unit}"),
    };
    let words = match kind {
        "growth" | "cagr" => "增长",
        "times" => "是它的",
        _ => "",
    };
    let quote = |claimed: &str| {
        if words.is_empty() {
            String::new()
        } else {
            format!("{words}{claimed}")
        }
    };
    Some((kind, table.right(&impossible, &quote)?))
}

/// A slip, and the cause that names it: the code, and the print that is right, where the slip is one of the pen.
struct Slip {
    name: &'static str,
    table: Table,
    code: &'static str,
    print: Option<(String, String)>,
}

const PEN: [&str; 6] = [
    "digit",
    "transposed",
    "digit-count",
    "decimal-point",
    "magnitude",
    "sign",
];
const MIND: [&str; 8] = [
    "years",
    "exchanged",
    "percent-points",
    "growth-as-ratio",
    "simple-average",
    "rest-of-whole",
    "sum-part",
    "reading",
];

fn slip(random: &mut Random, kind: &str, table: &Table) -> Option<Slip> {
    if random.below(5) < 3 {
        let code = *random.pick(&PEN);
        let at = random.below(table.inputs.len() as u64 + 1) as usize;
        let right = if at == table.inputs.len() {
            &table.claimed
        } else {
            &table.inputs[at]
        };
        let wrong = of_the_pen(random, code, right)?;
        let mut slipped = table.clone();
        let name = if at == table.inputs.len() {
            slipped.quote = slipped.quote.replace(right.as_str(), &wrong);
            slipped.claimed = wrong.clone();
            "in the claim"
        } else {
            slipped.inputs[at] = wrong.clone();
            "in an input"
        };
        let print = Some((wrong, right.clone()));
        return Some(Slip {
            name,
            table: slipped,
            code,
            print,
        });
    }
    let code = *random.pick(&MIND);
    Some(Slip {
        name: "",
        table: of_the_mind(random, code, kind, table)?,
        code,
        print: None,
    })
}

fn of_the_pen(random: &mut Random, code: &str, text: &str) -> Option<String> {
    let digits: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    let at = *random.pick(&digits);
    let mut bytes = text.as_bytes().to_vec();
    match code {
        "digit" => bytes[at] = b'0' + (bytes[at] - b'0' + 1 + random.below(9) as u8) % 10,
        "transposed" => {
            let place = digits.iter().position(|&d| d == at)?;
            let next = *digits.get(place + 1)?;
            bytes.swap(at, next);
        }
        "digit-count" if random.below(2) == 0 => bytes.insert(at, bytes[at]),
        "digit-count" if digits.len() > 2 => drop(bytes.remove(at)),
        "decimal-point" => {
            let point = text.find('.')?;
            bytes.remove(point);
            let moved = if random.below(2) == 0 {
                point - 1
            } else {
                point + 1
            };
            (digits.contains(&moved) && moved > 0 || moved == point + 1).then_some(())?;
            let end = digits.last()?;
            if moved < *end {
                bytes.insert(moved, b'.')
            }
        }
        "magnitude" => {
            let (from, to) = *random.pick(&[("亿", "万"), ("万", "亿"), ("亿", "万亿")]);
            return text.contains(from).then(|| text.replacen(from, to, 1));
        }
        "sign" => return None,
        _ => return None,
    }
    let wrong = String::from_utf8(bytes).ok()?;
    let no_zero =
        !(wrong.starts_with('0') && wrong.as_bytes().get(1).is_some_and(u8::is_ascii_digit));
    (wrong != text && no_zero).then_some(wrong)
}

fn of_the_mind(random: &mut Random, code: &str, kind: &str, table: &Table) -> Option<Table> {
    let mut wrong = table.clone();
    let [a, b] = ["i0", "i1"];
    // The claim that the slip would print, from the formula that it computes.
    let other = match (code, kind) {
        ("years", "cagr") => {
            let n: u64 = table
                .formula
                .rsplit(", ")
                .next()?
                .trim_end_matches(')')
                .parse()
                .ok()?;
            format!(
                "cagr({a}, {b}, {})",
                if random.below(2) == 0 { n - 1 } else { n + 1 }
            )
        }
        ("exchanged", "growth" | "times" | "cagr" | "points" | "change") => {
            wrong.inputs.swap(0, 1);
            return Some(wrong);
        }
        ("percent-points", "points") => {
            wrong.claimed = table.claimed.replace("个百分点", "%");
            return Some(wrong);
        }
        ("growth-as-ratio", "growth") => format!("{b} / {a}"),
        ("simple-average", "cagr") => {
            format!(
                "({b} / {a} - 1) / {}",
                table.formula.rsplit(", ").next()?.trim_end_matches(')')
            )
        }
        ("rest-of-whole", "share") => format!("1 - {a} / {b}"),
        ("sum-part", "sum") if random.below(2) == 0 => format!("{} + {a}", table.formula),
        ("sum-part", "sum") => format!("{} - {a}", table.formula),
        ("reading", "times") => format!("increase({a}, {b})"),
        _ => return None,
    };
    let printed = Table {
        formula: other,
        quote: String::new(),
        ..table.clone()
    };
    let digits = |c: char| c.is_ascii_digit() || c == '-';
    let impossible = table.claimed.replacen(digits, "98765", 1);
    wrong.claimed = printed.right(&impossible, &|_| String::new())?.claimed;
    wrong.quote = table.quote.replace(&table.claimed, &wrong.claimed);
    Some(wrong)
}

#[derive(Default)]
struct Score {
    cases: usize,
    first: usize,
    first_three: usize,
    none: usize,
}

impl Score {
    fn count(&mut self, place: Option<usize>, named: usize) {
        self.cases += 1;
        self.first += usize::from(place == Some(0));
        self.first_three += usize::from(place.is_some_and(|place| place < 3));
        self.none += usize::from(named == 0);
    }

    fn row(&self, name: &str) -> String {
        let percent =
            |n: usize| format!("{}.{} %", 100 * n / self.cases, 1000 * n / self.cases % 10);
        format!(
            "| {name} | {} | {} | {} | {} |\n",
            self.cases,
            percent(self.first),
            percent(self.first_three),
            percent(self.none)
        )
    }
}

#[test]
fn the_true_cause_stands_first_or_among_the_first_three() {
    let mut random = Random(20_261_124);
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut all = Score::default();
    while all.cases < CASES {
        let Some((kind, table)) = right_table(&mut random) else {
            continue;
        };
        let Some(slip) = slip(&mut random, kind, &table) else {
            continue;
        };
        let Some(Some((place, named))) = slip.table.judged(|finding| {
            (finding.verdict == Verdict::Inconsistent).then(|| {
                let place = finding.causes.iter().position(|cause| match &slip.print {
                    Some((wrong, _)) => cause.figure == *wrong && cause.code == slip.code,
                    None => cause.code == slip.code,
                });
                (place, finding.causes.len())
            })
        }) else {
            continue;
        };
        all.count(place, named);
        scores
            .entry(format!("{} {}", slip.code, slip.name).trim().to_owned())
            .or_default()
            .count(place, named);
    }
    let mut table = String::from(
        "| slip | cases | first | first three | no cause named |\n|---|---|---|---|---|\n",
    );
    scores
        .iter()
        .for_each(|(name, score)| table.push_str(&score.row(name)));
    table.push_str(&all.row("**all**"));
    table.push_str(&wrong_at_random(&mut random).row("wrong at random"));
    common::hold_to(
        concat!(env!("CARGO_MANIFEST_DIR"), "/docs/causes.md"),
        &table,
    );
    assert!(all.first * 100 >= all.cases * 75, "first\n{table}");
    assert!(
        all.first_three * 100 >= all.cases * 95,
        "first three\n{table}"
    );
}

/// Claims with a number drawn by chance: they have no cause, and most should be given none.
fn wrong_at_random(random: &mut Random) -> Score {
    let mut score = Score::default();
    while score.cases < CASES / 10 {
        let Some((_, mut table)) = right_table(random) else {
            continue;
        };
        let digits = table.claimed.chars().map(|c| match c {
            '1'..='9' => char::from(b'1' + random.below(9) as u8),
            '0' => char::from(b'0' + random.below(10) as u8),
            c => c,
        });
        table.claimed = digits.collect();
        let named =
            table.judged(|f| (f.verdict == Verdict::Inconsistent).then_some(f.causes.len()));
        if let Some(Some(named)) = named {
            score.count(None, named);
        }
    }
    assert!(
        score.none * 2 > score.cases,
        "a claim that is wrong at random is given a cause too often"
    );
    score
}
