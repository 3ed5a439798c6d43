//! How often the true cause is named: known-right claims of realistic figures, each with one known slip.
//!
//! `UPDATE_DOCS=1 cargo test --test all causes::` rewrites the table in docs/causes.md.

use std::collections::BTreeMap;

use crate::common;
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
    /// Other figures of the article, which the claim does not use.
    others: Vec<String>,
    /// Other claims of the article: the text and the formula.
    claims: Vec<[String; 2]>,
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
        for (at, other) in self.others.iter().enumerate() {
            csv.push_str(&format!("o{at},{},,\n", common::field(other)));
        }
        for (at, claim) in self.claims.iter().enumerate() {
            let [claimed, formula] = claim.each_ref().map(|text| common::field(text));
            csv.push_str(&format!("s{at},{claimed},{formula},\n"));
        }
        let [claimed, formula, quote] =
            [&self.claimed, &self.formula, &self.quote].map(|text| common::field(text));
        csv + &format!("x,{claimed},{formula},{quote}\n")
    }

    /// The same figures with another formula.
    fn computing(&self, formula: String) -> Self {
        Self {
            formula,
            quote: String::new(),
            ..self.clone()
        }
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

/// A figure of whole hundredths as a level is printed: `1234.5亿元` for its 123450.
fn hundredths(level: &str) -> u64 {
    let number: String = level
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    format!("{whole}{part:0<2}").parse().expect("digits")
}

/// A level that is so many hundredths of another, in its form.
fn part_of(level: &str, percent: u64) -> String {
    let number = hundredths(level) * percent / 100;
    let places = level.split_once('.').map_or(0, |(_, part)| {
        part.chars().take_while(char::is_ascii_digit).count()
    });
    let unit = level.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let (whole, part) = (number / 100, format!("{:02}", number % 100));
    match places {
        0 => format!("{whole}{unit}"),
        places => format!("{whole}.{}{unit}", &part[..places]),
    }
}

const KINDS: [&str; 12] = [
    "growth",
    "times",
    "cagr",
    "share",
    "change",
    "sum",
    "points",
    "rate",
    "doublings",
    "shares",
    "of-total",
    "real",
];

/// The figures that a claim of a kind follows from, and its formula.
fn inputs_and_formula(random: &mut Random, kind: &str, unit: &str) -> (Vec<String>, String) {
    let two = |random: &mut Random| vec![random.level(unit), random.level(unit)];
    let rate = |random: &mut Random, most: u64| {
        format!("{}.{}%", 1 + random.below(most), random.below(10))
    };
    match kind {
        "points" | "rate" => {
            let inputs = (0..2).map(|_| format!("{}.{}%", 10 + random.below(80), random.below(10)));
            let function = if kind == "rate" { "growth" } else { "points" };
            (inputs.collect(), format!("{function}(i0, i1)"))
        }
        "sum" => {
            let inputs: Vec<String> = (0..2 + random.below(3))
                .map(|_| random.level(unit))
                .collect();
            let ids: Vec<String> = (0..inputs.len()).map(|at| format!("i{at}")).collect();
            (inputs, format!("sum({})", ids.join(", ")))
        }
        "of-total" => {
            let inputs: Vec<String> = (0..3 + random.below(2))
                .map(|_| random.level(unit))
                .collect();
            let ids: Vec<String> = (0..inputs.len()).map(|at| format!("i{at}")).collect();
            (inputs, format!("share(i0, sum({}))", ids.join(", ")))
        }
        "shares" => {
            let wholes = two(random);
            let part = |random: &mut Random, whole: &str| part_of(whole, 5 + random.below(90));
            let parts = [part(random, &wholes[0]), part(random, &wholes[1])];
            let inputs = [&parts[0], &wholes[0], &parts[1], &wholes[1]].map(String::clone);
            (inputs.to_vec(), "(i0 + i2) / (i1 + i3)".to_owned())
        }
        "doublings" => {
            let base = random.level(unit);
            let times = [200, 400, 800][random.below(3) as usize];
            let current = part_of(&base, times - 2 + random.below(5));
            (vec![base, current], "doublings(i0, i1)".to_owned())
        }
        "real" => (
            vec![rate(random, 20), rate(random, 8)],
            "(1 + i0) / (1 + i1) - 1".to_owned(),
        ),
        "cagr" => (
            two(random),
            format!("cagr(i0, i1, {})", 3 + random.below(20)),
        ),
        _ => (two(random), format!("{kind}(i0, i1)")),
    }
}

fn right_table(random: &mut Random) -> Option<(&'static str, Table)> {
    let unit = *random.pick(&["亿元", "万元", "万人", "家", "万吨"]);
    let kind = *random.pick(&KINDS);
    let (inputs, formula) = inputs_and_formula(random, kind, unit);
    // Figures of the article that the claim does not use: half of them near the base, as a year before is.
    let others = (0..2 + random.below(3)).map(|_| match kind {
        "points" | "rate" | "real" => format!("{}.{}%", 1 + random.below(80), random.below(10)),
        _ if random.below(2) == 0 => part_of(&inputs[0], 80 + random.below(40)),
        _ => random.level(unit),
    });
    let table = Table {
        others: others.collect(),
        claims: Vec::new(),
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
        "doublings" => "翻九番".to_owned(),
        "times" => format!("{number}倍"),
        "growth" | "cagr" | "share" | "rate" | "shares" | "of-total" | "real" => {
            format!("{number}%")
        }
        "points" => format!("{number}个百分点"),
        _ => format!("{number}{unit}"),
    };
    let words = match kind {
        "growth" | "cagr" | "rate" => "增长",
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
    let mut table = table.right(&impossible, &quote)?;
    if kind == "shares" {
        for formula in ["share(i0, i1)", "share(i2, i3)"] {
            let share = table
                .computing(formula.to_owned())
                .right(&impossible, &|_| String::new())?;
            table.claims.push([share.claimed, formula.to_owned()]);
        }
    }
    Some((kind, table))
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
const MIND: [&str; 13] = [
    "years",
    "exchanged",
    "new-base",
    "other-base",
    "doublings-as-times",
    "nominal",
    "shares-added",
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
    if digits.is_empty() {
        return None;
    }
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
        ("percent-points", "rate") => {
            let points = table.computing(format!("points({a}, {b})"));
            let points = points.right("98765.4个百分点", &|_| String::new())?.claimed;
            wrong.claimed = points.replace("个百分点", "%");
            wrong.quote = format!("增长{}", wrong.claimed);
            return Some(wrong);
        }
        ("doublings-as-times", "doublings") => {
            let n = 2 + random.below(4);
            let grown = n + random.below(3) / 2;
            wrong.inputs[1] = part_of(&table.inputs[0], 100 * grown - 1 + random.below(3));
            wrong.claimed = format!("翻{}番", ["两", "三", "四", "五"][n as usize - 2]);
            return Some(wrong);
        }
        ("new-base", "growth" | "rate") => format!("({b} - {a}) / {b}"),
        ("nominal", "real") => a.to_owned(),
        ("shares-added", "shares") => "s0 + s1".to_owned(),
        ("other-base", "growth" | "times" | "cagr" | "share" | "change" | "points") => {
            let part = kind == "share" && random.below(2) == 0;
            let role = if part || kind != "share" { a } else { b };
            let other = random.below(table.others.len() as u64);
            table.formula.replace(role, &format!("o{other}"))
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
        ("sum-part", "of-total") => table.formula.replace(", i2", ""),
        ("reading", "times") => format!("increase({a}, {b})"),
        _ => return None,
    };
    let printed = table.computing(other);
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
    let (mut all, mut pen, mut mind) = (Score::default(), Score::default(), Score::default());
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
        let sort = if slip.print.is_some() {
            &mut pen
        } else {
            &mut mind
        };
        sort.count(place, named);
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
    for (name, score) in [
        ("of the pen", &pen),
        ("of the mind", &mind),
        ("**all**", &all),
    ] {
        table.push_str(&score.row(name));
    }
    table.push_str(&wrong_at_random(&mut random).row("wrong at random"));
    common::hold_to(
        concat!(env!("CARGO_MANIFEST_DIR"), "/docs/causes.md"),
        &table,
    );
    for (name, score) in scores
        .iter()
        .filter(|(name, _)| MIND.contains(&name.as_str()))
    {
        assert!(score.first * 10 >= score.cases * 6, "{name} first\n{table}");
    }
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
