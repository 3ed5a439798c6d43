//! Which part of a formula an error is about, and what it says of it.

use crate::common;
use crate::common::books;
use statverify::book::{Tolerance, formula};
use statverify::check::Options;
use statverify::figure::Rounding;
use statverify::say::Severity;

/// Rows that the formulas refer to.
const ROWS: &str = "id,claimed,formula,period\na,2亿元,,2020\nb,3亿元,,2022\nshare_2022,40%,,\nn,3家,,\n\
    step,,a + b,\nrate,,\"cagr(a, b)\",\nmore,,above(a),\n";

/// The code and the blamed text of the first error in a formula.
fn blamed(formula: &str, claimed: &str) -> (String, String, String) {
    let text = format!("{ROWS}x,{claimed},\"{}\",\n", formula.replace('"', "\"\""));
    let books = books("a.csv", &text);
    let problem = books[0]
        .problems
        .iter()
        .find(|problem| problem.severity == Severity::Error && problem.location.line == 9);
    let Some(problem) = problem else {
        return ("-".into(), String::new(), String::new());
    };
    let span = problem.origin.as_ref().unwrap().span();
    let text = span.excerpt.text[span.range.clone()].to_owned();
    (
        problem.code.name().to_owned(),
        text,
        problem.message.en.clone(),
    )
}

#[test]
fn an_error_is_about_the_part_of_the_formula_that_is_wrong() {
    for (formula, claimed, code, text, message) in [
        (
            "a + shares_2022",
            "5亿元",
            "unknown-id",
            "shares_2022",
            "the nearest known one is \"share_2022\"",
        ),
        (
            "a + 12..5",
            "5亿元",
            "bad-figure",
            "..5",
            "“..5” after the figure",
        ),
        (
            "a + 9z9",
            "5亿元",
            "bad-figure",
            "9",
            "“9” after the figure",
        ),
        ("a + _x", "5亿元", "unknown-id", "_x", "no row has the id"),
        (
            "growth(a, \"3亿x元\")",
            "50%",
            "bad-figure",
            "元",
            "“元” after the figure",
        ),
        (
            "growth(a)",
            "50%",
            "argument-count",
            "growth(a)",
            "growth takes (a, b)",
        ),
        (
            "growth(a, b, a)",
            "50%",
            "argument-count",
            "growth(a, b, a)",
            "growth takes (a, b)",
        ),
        (
            "grwth(a, b)",
            "50%",
            "unknown-function",
            "grwth",
            "did you mean growth(a, b)?",
        ),
        // What others call a function, and what they put between arguments.
        (
            "averge(a, b)",
            "2.5亿元",
            "unknown-function",
            "averge",
            "did you mean mean(a, b, …)?",
        ),
        (
            "PERCENT_CHANGE(a, b)",
            "50%",
            "unknown-function",
            "PERCENT_CHANGE",
            "did you mean growth(a, b)?",
        ),
        (
            "求和(a, b)",
            "5亿元",
            "unknown-function",
            "求和",
            "did you mean sum(a, b, …)?",
        ),
        (
            "growth(a b)",
            "50%",
            "bad-formula",
            "b",
            "a comma is missing here",
        ),
        (
            "cagr(2亿元, 3亿元 5)",
            "8.4%",
            "bad-formula",
            "5",
            "a comma is missing here",
        ),
        ("growth(a; b)", "50%", "-", "", ""),
        ("growth(「2亿元」, „3亿元“)", "50%", "-", "", ""),
        ("growth('2亿元'；«3亿元»)", "50%", "-", "", ""),
        ("annualized(-0.7%, 1/4)", "-2.8%", "-", "", ""),
        ("annualized(-0.7%, 3/12)", "-2.8%", "-", "", ""),
        (
            "annualized(-0.7%, 1/7)",
            "-4.8%",
            "bad-years",
            "1/7",
            "whole years, quarters or months",
        ),
        (
            "a + n",
            "5亿元",
            "unit-clash",
            "n",
            "items here, yuan before",
        ),
        (
            "a + b",
            "5家",
            "unit-clash",
            "a + b",
            "the formula gives yuan",
        ),
        (
            "a / b * 100",
            "67%",
            "percent-twice",
            "100",
            "do not multiply by 100",
        ),
        ("a + step", "7亿元", "-", "", ""),
        (
            "rate + rate",
            "22%",
            "bad-formula",
            "rate",
            "fill in its claimed column",
        ),
        (
            "more + a",
            "22%",
            "bad-formula",
            "more",
            "fill in its claimed column",
        ),
    ] {
        let (got, part, says) = blamed(formula, claimed);
        assert_eq!((got.as_str(), part.as_str()), (code, text), "{formula}");
        assert!(says.contains(message), "{formula}: {says}");
    }
}

/// The verdict on the last row.
fn outcome(rows: &str) -> String {
    common::outcome(
        &format!("id,claimed,formula\n{rows}"),
        Rounding::Nearest,
        &Options::default(),
    )
}

#[test]
fn a_step_stands_for_its_formula_however_often_and_deep_it_is_referred_to() {
    for (rows, verdict) in [
        // Each figure stays one and the same: a + b - a is b.
        (
            "a,2亿元,\nb,3亿元,\ns,,a + b\nx,3亿元,s - a\n",
            "consistent printed",
        ),
        (
            "a,2亿元,\nb,3亿元,\ns,,a + b\nx,0亿元,s - s\n",
            "consistent printed",
        ),
        (
            "a,2亿元,\nb,3亿元,\ns,,a + b\nt,,s + s\nx,10亿元,t\n",
            "consistent printed",
        ),
        (
            "a,2亿元,\nb,3亿元,\ns,,a + b\nt,,s + s\nx,13亿元,t\n",
            "inconsistent 10亿元",
        ),
        (
            "a,2亿元,\ns,,a + a\nt,,s - a\nx,2亿元,t + s - s\n",
            "consistent printed",
        ),
        ("a,2亿元,\ns,,a + 100%*a\nx,4亿元,s\n", "consistent printed"),
        ("x,4亿元,s + s\ns,,a\na,2亿元,\n", "consistent printed"),
    ] {
        let rows = if rows.starts_with('x') {
            format!("{rows}y,4亿元,s + s\n")
        } else {
            rows.to_owned()
        };
        assert_eq!(outcome(&rows), verdict, "{rows}");
    }
}

#[test]
fn steps_have_at_most_ten_thousand_operands_together() {
    let steps = |count: usize| {
        let sum = (0..100)
            .map(|n| format!("{n}亿元"))
            .collect::<Vec<_>>()
            .join(" + ");
        let steps: String = (0..count).map(|n| format!("s{n},,{sum}\n")).collect();
        let all = (0..count)
            .map(|n| format!("s{n}"))
            .collect::<Vec<_>>()
            .join(" + ");
        outcome(&format!("{steps}x,1亿元,{all}\n"))
    };
    assert_eq!(
        (steps(100).as_str(), steps(101).as_str()),
        ("inconsistent 495000亿元", "error too-large")
    );
}

#[test]
fn a_result_has_the_unit_that_its_operands_give_it() {
    for (formula, claimed, message) in [
        ("a * n", "6亿元", "gives yuan·items, the claim is in yuan"),
        (
            "a * n",
            "6",
            "gives yuan·items, the claim is in a bare number",
        ),
        ("a ^ 2", "4亿元", "gives yuan^2, the claim is in yuan"),
        (
            "a / b",
            "0.67亿元",
            "gives a bare number, the claim is in yuan",
        ),
        ("n / a", "1.5家", "gives items/yuan, the claim is in items"),
        ("2倍 + 1倍", "300%", "for a percentage use growth or share"),
        ("share_2022 + 10%", "0.5倍", "for a multiple use times"),
        ("a / b", "0.67", ""),
        ("a / b", "67%", ""),
        ("a / b", "0.67倍", ""),
        ("a / n", "0.67亿元/家", ""),
        ("a * share_2022", "0.8亿元", ""),
        ("share_2022 + 2个百分点", "42%", ""),
        ("2个百分点 + share_2022", "42%", ""),
        ("share_2022 - 38%", "2个百分点", ""),
    ] {
        let (code, _, says) = blamed(formula, claimed);
        assert_eq!(
            code,
            if message.is_empty() {
                "-"
            } else {
                "unit-clash"
            },
            "{formula} {claimed}"
        );
        assert!(says.contains(message), "{formula} {claimed}: {says}");
    }
}

#[test]
fn a_formula_has_the_limits_of_the_contract_and_no_narrower_ones() {
    let code = |formula: &str| match formula::parse(formula) {
        Ok(_) => "-".to_owned(),
        Err(fault) => fault.code.name().to_owned(),
    };
    let nested = |depth: usize| format!("{}a{}", "(".repeat(depth), ")".repeat(depth));
    let sum = |operands: usize| vec!["a"; operands].join("+");
    let long = |bytes: usize| format!("a{}", " ".repeat(bytes - 1));
    for (formula, wanted) in [
        (nested(100), "-"),
        (nested(101), "too-large"),
        (vec![nested(60); 3].join(" + "), "-"),
        (vec!["-a"; 150].join(" + "), "-"),
        (sum(10_000), "-"),
        (sum(10_001), "too-large"),
        (long(1 << 20), "-"),
        (long((1 << 20) + 1), "too-large"),
    ] {
        assert_eq!(
            code(&formula),
            wanted,
            "{}",
            &formula[..formula.len().min(40)]
        );
    }
    for (exponent, wanted) in [
        ("0", "-"),
        ("1000", "-"),
        ("1001", "too-large"),
        ("2^3", "-"),
        ("10^4", "too-large"),
        ("100000000000000000000", "too-large"),
        ("1.5", "bad-exponent"),
        ("(0 - 1)", "bad-exponent"),
        ("b", "bad-exponent"),
        ("10000000000000000000.5", "bad-exponent"),
    ] {
        assert_eq!(code(&format!("a ^ {exponent}")), wanted, "{exponent}");
    }
}

#[test]
fn a_tolerance_has_at_most_sixty_digits() {
    let digits = |count: usize| format!("0.{}%", "1".repeat(count - 2));
    assert!(Tolerance::parse(&digits(60)).is_ok() && Tolerance::parse(&digits(61)).is_err());
    assert!(Tolerance::parse("1.%").is_err() && Tolerance::parse("1%").is_ok());
}
