//! One year too many or too few: the first year counted in, or left out.

use crate::book::Years;
use crate::check::years_needed::years_needed;
use crate::say::{Example, Lang, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "years",
    page: Page {
        states: (
            "年数多算或少算了一年。最常见的是把首年也算了进去：从 2002 年到 2022 年是 20 年，不是 21 年。",
            "The years are one too many or too few. Mostly the first year was counted in: from 2002 to 2022 there are 20 and not 21.",
        ),
        formula: Some(("n 换成 n − 1 或 n + 1。", "n − 1 or n + 1 in place of n.")),
        examples: &[
            Example::claim("4.8%", "cagr(100亿元, 255亿元, 19)").gives("inconsistent years"),
            Example::claim("4.8%", "cagr(100亿元, 255亿元, 20)").gives("consistent printed"),
        ],
        remedy: (
            "核对起止年份；确定年数后，用重算出的年均增长率。",
            "Check the first and the last year; once the years are certain, print the recomputed rate.",
        ),
    },
    prior: 80,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let Some(Years { p, q: 1 }) = case.derivation.candidates[0].years else {
        return Vec::new();
    };
    let mut years = vec![p - 1, p + 1];
    years.extend(that_fits(case).into_iter().filter(|n| n.abs_diff(p) > 1));
    years
        .into_iter()
        .filter(|n| *n > 0)
        .map(|n| with_years(case, p, n))
        .collect()
}

/// The whole number of years next to what the claimed growth needs.
fn that_fits(case: &Case<'_>) -> Option<u32> {
    let ratio = case.point(case.derivation.candidates[0].step)?;
    years_needed(case.amount.point.as_ref()?, &ratio, 1).map(|hundredths| (hundredths + 50) / 100)
}

fn with_years(case: &Case<'_>, p: u32, n: u32) -> Change {
    let mut other = case.derivation.clone();
    for candidate in &mut other.candidates {
        candidate.years = Some(Years { p: n, q: 1 });
    }
    let text = &case.figure.text;
    let message = said(
        format!("{text}按 {n} 年算才对得上，而不是 {p} 年：首年是否多算或漏算？"),
        format!("{text} fits {n} years and not {p}: was the first year counted in, or left out?"),
    );
    let years = |n: u32| match case.lang() {
        Lang::Zh => format!("{n}年"),
        Lang::En if n == 1 => "1 year".to_owned(),
        Lang::En => format!("{n} years"),
    };
    Change {
        figure: years(p),
        ..case.computed_as(other, years(n), message)
    }
}
