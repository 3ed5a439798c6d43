//! Whoever follows what a finding advises has a claim that is consistent: each suggestion, cause and repair of some thousand
//! wrong claims is put in its place and judged anew.

use crate::common;
use statverify::book::Book;
use statverify::check::{Finding, Options, Verdict, check};
use statverify::figure::Rounding;

/// Claims as writers print them, `#` being the number.
const FORMS: [&str; 14] = [
    "#%",
    "-#%",
    "下降#%",
    "增长#%",
    "约#%",
    "下降约#%",
    "不足#%",
    "超过#%",
    "近#%",
    "#%左右",
    "about #%",
    "more than #%",
    "#个百分点",
    "百分之#",
];
const FORMULAS: [&str; 8] = [
    "growth(120.0亿元, 150.0亿元)",
    "growth(1500万元, 1200万元)",
    "share(31人, 189人)",
    "share(2.5亿元, 4.0亿元)",
    "cagr(100亿元, 200亿元, 10)",
    "points(5.0%, 3.0%)",
    "points(1.0%, 9.0%)",
    "growth(8.0%, 10.0%)",
];
const NUMBERS: [&str; 11] = [
    "2", "2.0", "8.0", "9", "20", "20.0", "25", "30", "50", "60", "110",
];

fn with_finding<T>(formula: &str, claimed: &str, of: impl FnOnce(&Finding<'_>) -> T) -> Option<T> {
    let [claimed, formula] = [claimed, formula].map(common::field);
    let csv = format!("id,claimed,formula\nx,{claimed},{formula}\n");
    let book = Book::assemble(common::drafts(&csv).remove(0), Rounding::Nearest);
    check(&book, &Options::default()).first().map(of)
}

fn is_consistent(formula: &str, claimed: &str) -> bool {
    with_finding(formula, claimed, |found| {
        found.verdict == Verdict::Consistent
    }) == Some(true)
}

/// What a finding says to print in place of what: the name of the advice, the print, and the better one.
fn advice(finding: &Finding<'_>) -> Vec<[String; 3]> {
    let text = finding.claim.text();
    let mut advice: Vec<[String; 3]> = Vec::new();
    let mut add =
        |name: &str, old: &str, new: &str| advice.push([name, old, new].map(str::to_owned));
    if let Some(suggestion) = &finding.suggestion {
        add("print", text, suggestion);
    }
    for cause in &finding.causes {
        add(cause.code, &cause.figure, &cause.instead);
        let quoted = cause.message.zh.split(['“', '”']).skip(1).step_by(2);
        let quoted = quoted.chain(cause.message.en.split('"').skip(1).step_by(2));
        for print in quoted.filter(|print| print.contains(|c: char| c.is_ascii_digit())) {
            add(cause.code, text, print);
        }
    }
    for repair in &finding.repairs {
        add("repair", &repair.figure, &repair.instead);
    }
    advice
}

/// Whether a print with a claim or a figure of its formula replaced is right; true where nothing says what is to be replaced.
fn holds(formula: &str, claimed: &str, [name, old, new]: &[String; 3]) -> bool {
    let is_growth_of_percentages = name == "percent-points"
        && formula.starts_with("growth")
        && (old.contains('%') || old.starts_with("百分之"));
    if name == "exchanged" {
        true
    } else if is_growth_of_percentages {
        // The difference follows by the formula that was meant.
        is_consistent(&formula.replace("growth", "points"), new)
    } else if old == claimed {
        is_consistent(formula, new)
    } else if formula.matches(old.as_str()).count() == 1 {
        is_consistent(&formula.replace(old.as_str(), new), claimed)
    } else {
        true
    }
}

#[test]
fn whoever_follows_the_advice_prints_what_is_right() {
    let (mut followed, mut wrong) = (0, Vec::new());
    for formula in FORMULAS {
        for form in FORMS {
            for number in NUMBERS {
                let claimed = form.replace('#', number);
                let advice = with_finding(formula, &claimed, advice).unwrap_or_default();
                followed += advice.len();
                let bad = advice.into_iter().filter(|advice| {
                    let turns = advice[0] == "repair"
                        && advice[1].starts_with('-') != advice[2].starts_with('-');
                    turns || !holds(formula, &claimed, advice)
                });
                wrong.extend(bad.map(|advice| format!("{claimed} = {formula}: {advice:?}")));
            }
        }
    }
    assert!(followed > 1000, "{followed}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_qualifier_is_put_to_one_that_stands_there() {
    let doubled = [
        "约约",
        "约下降约",
        "约不足",
        "约近",
        "约超过",
        "about about",
        "about fell",
    ];
    for form in FORMS {
        for formula in FORMULAS {
            let said = with_finding(formula, &form.replace('#', "20"), |finding| {
                let causes = finding.causes.iter().map(|cause| &cause.message);
                let notes = finding.notes.iter().map(|note| &note.message);
                let said = causes
                    .chain(notes)
                    .map(|said| format!("{} / {}", said.zh, said.en));
                said.collect::<Vec<_>>().join("\n")
            });
            let said = said.unwrap_or_default();
            assert!(
                doubled.iter().all(|word| !said.contains(word)),
                "{form}: {said}"
            );
        }
    }
}

#[test]
fn a_unit_is_put_in_the_language_of_the_quote_and_without_one_of_the_article() {
    let instead = |quote: &str| {
        common::judge(
            "points(12%, 13%)",
            "1%",
            quote,
            Rounding::Nearest,
            &Options::default(),
        )
    };
    assert_eq!(instead(""), "inconsistent 1 percentage point");
    assert_eq!(instead("up 1%"), "inconsistent 1 percentage point");
    assert_eq!(instead("提高1%"), "inconsistent 1个百分点");
    let chinese = "id,claimed,formula\n税率,2%,\"points(12%, 14%)\"\n";
    let found = common::outcome(chinese, Rounding::Nearest, &Options::default());
    assert_eq!(found, "inconsistent 2个百分点");
}

#[test]
fn units_that_clash_are_named_in_the_language_of_the_message() {
    let message = |formula: &str, claimed: &str| {
        let [claimed, formula] = [claimed, formula].map(common::field);
        let csv = format!("id,claimed,formula\nx,{claimed},{formula}\n");
        let book = Book::assemble(common::drafts(&csv).remove(0), Rounding::Nearest);
        book.problems[0].message.clone()
    };
    for (formula, claimed, named) in [
        ("sum($3, $2)", "5 people", ["dollars", "people"]),
        ("sum(3 acres, 2 acres)", "€5", ["square metres", "euros"]),
        ("per($300, 3 people)", "5kg", ["dollars/people", "kg"]),
        ("growth(3 km, 4 km)", "5 days", ["percent", "days"]),
        ("sum(3 barrels, 2 barrels)", "4 kWh", ["barrels", "kWh"]),
    ] {
        let said = message(formula, claimed).en;
        assert!(named.iter().all(|name| said.contains(name)), "{said}");
        assert!(!statverify::say::is_chinese(&said), "{said}");
    }
    assert!(message("sum($3, $2)", "5 people").zh.contains("美元"));
}
