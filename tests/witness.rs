//! Each verdict can be proved from its report alone. Ten thousand random claims of all kinds, right and wrong, plain and
//! qualified; the same at every run. A small python program that shares no code with this one proves them again where
//! `VERIFY_CONSUMERS` is set.

#![allow(clippy::print_stdout)]

#[allow(dead_code)]
mod common;

use std::io::Write;
use std::process::{Command, Stdio};

use common::field;
use statverify::book::{Book, Claim, Relation, Step};
use statverify::check::{
    Apart, Claimed, Facing, Meeting, Options, Proof, Side, Verdict, Witness, check, witness,
};
use statverify::figure::Rounding;
use statverify::number::{Direction, End, Interval, Rational};

/// Claims of one run with each way of rounding.
const RUNS: [(Rounding, &str, usize); 4] = [
    (Rounding::Nearest, "nearest", 7000),
    (Rounding::Truncated, "truncated", 1000),
    (Rounding::Either, "either", 1000),
    (Rounding::None, "none", 1000),
];

#[test]
fn every_verdict_on_a_random_claim_is_proved_in_exact_numbers() {
    let mut counts = [0; 4];
    for (rounding, _, claims) in RUNS {
        let csv = table(claims / 5, rounding);
        let book = Book::assemble(common::drafts(&csv).remove(0), rounding);
        assert_eq!(book.problems.len(), 0, "{:?}", book.problems.first());
        let options = Options::default();
        for finding in check(&book, &options) {
            counts[finding.verdict as usize] += 1;
            let found = witness(&finding, &options);
            let what = || {
                format!(
                    "{} = {} {:?} {found:?}",
                    finding.claim.text, finding.claim.formula, finding.verdict
                )
            };
            assert_eq!(
                found.is_none(),
                finding.verdict == Verdict::Unverifiable,
                "{}",
                what()
            );
            match found.as_ref() {
                Some(Witness {
                    claimed,
                    proof: Proof::Meets(meeting),
                }) => {
                    assert!(
                        is_right(finding.claim, finding.reading, claimed, meeting),
                        "{}",
                        what()
                    );
                }
                Some(Witness {
                    claimed,
                    proof: Proof::Apart(readings),
                }) => {
                    let mixed = finding
                        .claim
                        .derivation
                        .as_ref()
                        .unwrap()
                        .points_for_percent;
                    assert_eq!(readings.is_empty(), mixed, "{}", what());
                    assert!(
                        readings.iter().all(|reading| is_apart(claimed, reading)),
                        "{}",
                        what()
                    );
                }
                None => {}
            }
        }
    }
    println!("consistent, inconsistent, unverifiable, waived: {counts:?}");
    assert!(
        counts[0] > 500 && counts[1] > 500 && counts[2] < 100,
        "{counts:?}"
    );
}

#[test]
fn another_program_proves_ten_thousand_verdicts() {
    if std::env::var_os("VERIFY_CONSUMERS").is_none() {
        println!("not run: witness");
        return;
    }
    for (rounding, name, claims) in RUNS {
        let csv = table(claims, rounding);
        let args = ["--format", "json", "--witness", "--rounding", name, "-"];
        let (report, _) = run(
            Command::new(env!("CARGO_BIN_EXE_verify")).args(args),
            csv.as_bytes(),
        );
        let (said, status) = prove(&report);
        assert_eq!(
            (said.as_str(), status),
            (format!("{claims} findings proved\n").as_str(), 0)
        );
    }
}

#[test]
fn a_proof_that_was_tampered_with_is_refused() {
    if std::env::var_os("VERIFY_CONSUMERS").is_none() {
        println!("not run: witness");
        return;
    }
    let csv = "id,claimed,formula\na,207亿元,\nb,2630亿元,\nx,12.7倍,\"ratio(a, b)\"\ny,12.8倍,\"ratio(a, b)\"\n";
    let args = ["--format", "json", "--witness", "-"];
    let (report, _) = run(
        Command::new(env!("CARGO_BIN_EXE_verify")).args(args),
        csv.as_bytes(),
    );
    assert_eq!(prove(&report), ("2 findings proved\n".to_owned(), 0));
    let tampered = [
        ("\"value\":\"20700000000/1\"", "\"value\":\"20800000000/1\""),
        ("\"recomputed\":\"2630/207\"", "\"recomputed\":\"2631/207\""),
        ("\"low\":\"253/20\"", "\"low\":\"252/20\""),
        (
            "\"recomputed_high\":\"5261/413\"",
            "\"recomputed_high\":\"5260/413\"",
        ),
        ("\"formula\":\"ratio(a, b)\"", "\"formula\":\"ratio(b, a)\""),
        ("\"low\":\"20650000000/1\"", "\"low\":\"20550000000/1\""),
        ("\"verdict\":\"inconsistent\"", "\"verdict\":\"consistent\""),
    ];
    for (old, new) in tampered {
        let text = String::from_utf8(report.clone()).unwrap();
        let changed = text.replace(old, new);
        if changed == text {
            panic!("no {old} in {text}");
        }
        assert_eq!(prove(changed.as_bytes()).1, 1, "{old} → {new}");
    }
}

fn prove(report: &[u8]) -> (String, i32) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/check_witness.py");
    let (said, status) = run(Command::new("python3").arg(script), report);
    (String::from_utf8(said).unwrap(), status)
}

fn run(command: &mut Command, stdin: &[u8]) -> (Vec<u8>, i32) {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it is installed");
    let mut pipe = child.stdin.take().unwrap();
    let input = stdin.to_vec();
    let writer = std::thread::spawn(move || drop(pipe.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    (output.stdout, output.status.code().expect("no signal"))
}

/// Every value lies inside, and the formula gives what is claimed.
fn is_right(
    claim: &Claim,
    reading: Option<statverify::book::Reading>,
    claimed: &Interval,
    meeting: &Meeting,
) -> bool {
    let derivation = claim.derivation.as_ref().unwrap();
    let candidate = derivation
        .candidates
        .iter()
        .find(|candidate| candidate.reading == reading)
        .unwrap();
    for (input, value) in derivation.inputs.iter().zip(&meeting.inputs) {
        let interval = input
            .figure
            .as_ref()
            .and_then(|figure| figure.amount.as_ref())
            .map(|amount| &amount.interval);
        if !matches!((interval, value), (Some(x), Some(value)) if x.contains(value)) {
            return false;
        }
    }
    let values: Vec<Rational> = meeting.inputs.iter().flatten().cloned().collect();
    if value(&derivation.tape, candidate.step, &values) != meeting.recomputed {
        return false;
    }
    let raised = |x: &Rational, n: u32| x.pow(n).unwrap();
    let (least, most) = match &meeting.claimed {
        Claimed::Value(x) => (x, x),
        Claimed::Between(least, most) => (least, most),
    };
    let relation = |x: &Rational, y: &Rational| match derivation.relation {
        Some(Relation::Below) => x < y,
        Some(Relation::AtMost) => x <= y,
        Some(Relation::Above) => x > y,
        Some(Relation::AtLeast) => x >= y,
        Some(Relation::Equal) | None => x == y,
    };
    let meets = match candidate.years {
        Some(years) => {
            let factor = |rate: &Rational| raised(&(rate + &Rational::ONE), years.p);
            let level = raised(&meeting.recomputed, years.q);
            factor(least) <= level && level <= factor(most)
        }
        None => relation(least, &meeting.recomputed),
    };
    meets && claimed.contains(least) && claimed.contains(most)
}

/// The two bounds are ends of the two intervals, to their powers, and the gap is what lies between them.
fn is_apart(claimed: &Interval, reading: &Apart) -> bool {
    let Facing {
        side,
        claimed: near,
        recomputed: far,
        gap,
    } = &reading.facing;
    let ends = match side {
        Side::Low => (&claimed.inf, &reading.recomputed.sup),
        Side::High => (&claimed.sup, &reading.recomputed.inf),
    };
    let (Some(own), Some(other)) = (ends.0.value(), ends.1.value()) else {
        return false;
    };
    let (own, other) = match reading.power {
        None => (own.clone(), other.clone()),
        Some(years) => {
            let factor = own + &Rational::ONE;
            // What is below nothing has no power.
            (factor.pow(years.p).unwrap(), other.pow(years.q).unwrap())
        }
    };
    let between = if *side == Side::Low {
        near - far
    } else {
        far - near
    };
    *near == own && *far == other && *gap == between && !gap.is_negative()
}

fn value(tape: &[Step], root: usize, inputs: &[Rational]) -> Rational {
    let mut values: Vec<Rational> = Vec::new();
    for step in &tape[..=root] {
        let value = match step {
            Step::Constant(x) => x.clone(),
            Step::Variable(v) => inputs[*v].clone(),
            Step::Add(x, y) => &values[*x] + &values[*y],
            Step::Subtract(x, y) => &values[*x] - &values[*y],
            Step::Multiply(x, y) => &values[*x] * &values[*y],
            Step::Divide(x, y) => &values[*x] / &values[*y],
            Step::Negate(x) => -&values[*x],
            Step::Power(x, n) => values[*x].pow(*n).unwrap(),
        };
        values.push(value);
    }
    values.swap_remove(root)
}

/// Numbers without an order that are the same at every run (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len() as u64) as usize]
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    /// A decimal of one to five digits, not zero.
    fn number(&mut self) -> String {
        let size = self.pick(&[10, 100, 1000, 10_000, 100_000]);
        let digits = self.below(size - 1) + 1;
        match self.below(3) {
            0 => digits.to_string(),
            1 => format!("{}.{}", digits / 10 + 1, digits % 10),
            _ => format!("{}.{:02}", digits / 100 + 1, digits % 100),
        }
    }

    /// A number with its unit, qualified now and then.
    fn figure(&mut self, unit: &str) -> String {
        let plain = format!("{}{unit}", self.number());
        match self.below(16) {
            0 => format!("约{plain}"),
            1 => format!("近{plain}"),
            2 => format!("超过{plain}"),
            3 => format!("不足{plain}"),
            4 => format!("{}0多{unit}", self.below(99) + 1),
            5 => {
                let low = self.below(500) + 1;
                format!("{low}—{}{unit}", low + 1 + self.below(50))
            }
            _ => plain,
        }
    }
}

/// Rows of a table while it is written.
struct Table {
    dice: Dice,
    rows: String,
    claims: usize,
    names: usize,
    /// Figures are not rounded.
    exact: bool,
}

/// One claim of a table without its figure.
struct Open {
    formula: String,
    unit: &'static str,
    quote: &'static str,
    claimed: Option<String>,
}

impl Table {
    /// A figure: a row of its own, or printed in the formula.
    fn operand(&mut self, unit: &str, period: &str) -> String {
        let figure = self.dice.figure(unit);
        if period.is_empty() && self.dice.one_in(2) {
            return format!("\"{figure}\"");
        }
        self.row(&figure, "", period)
    }

    fn row(&mut self, claimed: &str, formula: &str, period: &str) -> String {
        self.names += 1;
        let id = format!("数{}", self.names);
        self.rows += &format!("{id},{},{},{period},,\n", field(claimed), field(formula));
        id
    }

    fn operands(&mut self, unit: &str) -> String {
        let number = 2 + self.dice.below(3);
        (0..number)
            .map(|_| self.operand(unit, ""))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn claim(&mut self) -> Open {
        let unit = self.dice.pick(&["亿元", "万吨", "万人", "家"]);
        let plain = |formula: String, unit| Open {
            formula,
            unit,
            quote: "",
            claimed: None,
        };
        let kind = self.dice.below(20);
        let (a, b) = match kind {
            0..=6 | 17 => (self.operand(unit, ""), self.operand(unit, "")),
            14 | 18 => (self.operand(unit, "2020"), self.operand(unit, "2022")),
            _ => (String::new(), String::new()),
        };
        match kind {
            0 => Open {
                quote: self.dice.pick(&["", "增长X", "是它的X"]),
                ..plain(format!("times({a}, {b})"), "倍")
            },
            1 => plain(
                format!(
                    "{}({a}, {b})",
                    self.dice.pick(&["ratio", "increase", "比值", "增加倍数"])
                ),
                "倍",
            ),
            2 => plain(format!("growth({a}, {b})"), "%"),
            3 => {
                // An exact rate over 18 months has no fractions a and b: where nothing is rounded, whole years.
                let years = if self.exact {
                    &["1", "2", "3", "10"][..]
                } else {
                    &["1", "2", "10", "20年", "1.5", "1.75"]
                };
                plain(format!("cagr({a}, {b}, {})", self.dice.pick(years)), "%")
            }
            4 => plain(format!("change({a}, {b})"), unit),
            5 => plain(format!("share({a}, {b})"), "%"),
            6 => Open {
                claimed: Some(
                    self.dice
                        .pick(&["翻一番", "翻两番", "翻两番多", "近翻两番", "翻三番"])
                        .to_owned(),
                ),
                ..plain(format!("doublings({a}, {b})"), "倍")
            },
            7 => {
                let (a, b) = (self.operand("亿元", "2012"), self.operand("亿元", "2022"));
                plain(format!("年均增长（{a}，{b}）"), "%")
            }
            8 => {
                let m = self.dice.pick(&["倍", "%"]);
                plain(
                    format!(
                        "annualized({}, {})",
                        self.operand(m, ""),
                        self.dice.below(30) + 1
                    ),
                    "%",
                )
            }
            9 => plain(
                format!(
                    "points({}, {})",
                    self.operand("%", ""),
                    self.operand("%", "")
                ),
                "个百分点",
            ),
            10 => plain(format!("sum({})", self.operands(unit)), unit),
            11 => plain(format!("mean({})", self.operands("%")), "%"),
            12 => self.complete(),
            13 => plain(
                format!(
                    "per({}, {})",
                    self.operand("亿元", ""),
                    self.operand("万人", "")
                ),
                "万元",
            ),
            14 => {
                let step = self.row("", &format!("{b} - {a} / 2"), "");
                plain(format!("({a} + {step}) / {b}"), "%")
            }
            15 => {
                let (first, last) = (1990 + self.dice.below(10), 2001 + self.dice.below(20));
                let years = last - first + self.dice.below(3);
                let from = self.row("5亿元", "", &first.to_string());
                Open {
                    claimed: Some(format!("{years}年")),
                    ..plain(format!("span({from}, {last})"), "年")
                }
            }
            16 => {
                let list = self.dice.pick(&["甲、乙、丙", "甲、乙和丙", "甲、乙等"]);
                let claimed = format!("{}家", 1 + self.dice.below(4));
                Open {
                    claimed: Some(claimed),
                    ..plain(format!("count(\"{list}\")"), "家")
                }
            }
            17 => {
                let sign = self.dice.pick(&["<", "<=", ">", ">=", "="]);
                let name = self
                    .dice
                    .pick(&["below", "at_most", "高于", "at_least", "等于", "repeat"]);
                plain(
                    if self.dice.one_in(2) {
                        format!("{sign} {a}")
                    } else {
                        format!("{name}({a})")
                    },
                    unit,
                )
            }
            18 => {
                let x = format!("{}%", self.dice.number());
                let x = self.row(&x, "", "");
                let form = self.dice.pick(&[
                    "({b} - {a}) / {a}",
                    "{x} * (1 - {x})",
                    "{x}^2 * 100%",
                    "{a} / ({a} + {b})",
                ]);
                plain(
                    form.replace("{a}", &a)
                        .replace("{b}", &b)
                        .replace("{x}", &x),
                    "%",
                )
            }
            _ => plain(
                format!(
                    "share({}, {})",
                    self.operand("家", ""),
                    self.operand("人", "")
                ),
                "%",
            ),
        }
    }

    /// Parts that nearly make a whole.
    fn complete(&mut self) -> Open {
        let (first, second) = (self.dice.below(500), self.dice.below(400));
        let last = 1000 - first - second + self.dice.below(5) - 2;
        let part = |tenths: u64| format!("{}.{}%", tenths / 10, tenths % 10);
        let formula = format!(
            "complete({}, {}, {})",
            part(first),
            part(second),
            part(last)
        );
        Open {
            formula,
            unit: "%",
            quote: "",
            claimed: Some("100%".into()),
        }
    }

    fn write(&mut self, open: &Open, claimed: &str) {
        let quote = open.quote.replace('X', claimed);
        let point = !claimed.contains(['—', '翻']);
        let tolerance = if point && self.dice.one_in(8) {
            self.dice.pick(&["1%", "±0.2"])
        } else {
            ""
        };
        self.claims += 1;
        self.rows += &format!(
            "论{},{},{},,{quote},{tolerance}\n",
            self.claims,
            field(claimed),
            field(&open.formula)
        );
    }

    fn csv(&self) -> String {
        format!("id,claimed,formula,period,quote,tolerance\n{}", self.rows)
    }
}

/// A table of claims: first with any figure, to learn what each formula gives; then with figures at and around it.
fn table(claims: usize, rounding: Rounding) -> String {
    let mut table = Table {
        dice: Dice(42),
        rows: String::new(),
        claims: 0,
        names: 0,
        exact: rounding == Rounding::None,
    };
    let open: Vec<Open> = (0..claims).map(|_| table.claim()).collect();
    let figures = table.rows.clone();
    for open in &open {
        table.write(
            open,
            &open.claimed.clone().unwrap_or(format!("1{}", open.unit)),
        );
    }
    let book = Book::assemble(common::drafts(&table.csv()).remove(0), rounding);
    assert_eq!(book.problems.len(), 0, "{:?}", book.problems.first());
    let findings = check(&book, &Options::default());
    (table.rows, table.claims) = (figures, 0);
    for (open, finding) in open.iter().zip(&findings) {
        let recomputed = finding
            .recomputed
            .as_ref()
            .map(|recomputed| &recomputed.interval);
        let claimed = open.claimed.clone().unwrap_or_else(|| {
            let weight = finding.claim.figure.as_ref().unwrap().printed_unit();
            let ends = recomputed.map_or([Rational::ONE, Rational::ONE], |interval| {
                ends(interval, weight)
            });
            near(&mut table.dice, &ends, open.unit)
        });
        table.write(open, &claimed);
    }
    table.csv()
}

/// Both ends of an interval in the printed unit; where there is only one, or none, some number for the other.
fn ends(interval: &Interval, weight: &Rational) -> [Rational; 2] {
    let of = |end: &End| end.value().map(|x| x / weight);
    let (low, high) = (of(&interval.inf), of(&interval.sup));
    let other = low.clone().or(high.clone()).unwrap_or(Rational::ONE);
    [
        low.unwrap_or(&other - &Rational::ONE),
        high.unwrap_or(&other + &Rational::ONE),
    ]
}

/// A figure at or around two numbers.
fn near(dice: &mut Dice, [low, high]: &[Rational; 2], unit: &str) -> String {
    let part = Rational::new(dice.below(11) as i64 - i64::from(dice.one_in(4)) * 12, 10);
    let number = low + &(&(high - low) * &part);
    let digits = 1 + dice.below(5) as i32;
    let place = Rational::ten_to((number.magnitude() - digits + 1).min(0));
    let moved = &place * &Rational::from(dice.pick(&[0, 0, 0, 0, 1, -1, 2, -3, 40]));
    let rounded = &number.round_to(&place, Direction::Nearest) + &moved;
    let plain = format!("{}{unit}", rounded.to_significant(12, Direction::Nearest));
    match dice.below(12) {
        _ if rounded <= Rational::ZERO => plain,
        0 => format!("约{plain}"),
        1 => format!("近{plain}"),
        2 => format!("超过{plain}"),
        3 => format!("不足{plain}"),
        _ => plain,
    }
}
