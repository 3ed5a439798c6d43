//! A whole number whose last zeros were rounded: 5000 for 5023.

use crate::figure;
use crate::number::Rational;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "rounded-zeros",
    page: Page {
        states: (
            "末尾几个零其实是约数：5000家是由 5023 家取整来的，却按准数印出来了。",
            "The last zeros were rounded: 5000 stands for 5023, but is printed as if it were exact.",
        ),
        formula: Some((
            "末位单位取最后一个不是零的数位。",
            "The last digit that is not zero gives the unit in the last place.",
        )),
        examples: &[
            Example::claim("5000家", "sum(2011家, 3012家)").gives("inconsistent rounded-zeros"),
            Example::claim("5023家", "sum(2011家, 3012家)").gives("consistent printed"),
        ],
        remedy: (
            "写确数，或者写“约5000家”。",
            "Print the exact number, or \"about 5000\".",
        ),
    },
    prior: 40,
    proposes: |case| proposal(case).into_iter().collect(),
};

fn proposal(case: &Case<'_>) -> Option<Change> {
    let (text, instead) = (&case.figure.text, case.suggestion?);
    let point = case.amount.point.as_ref()?;
    let unit = last_non_zero(point, &case.amount.place)?;
    let mut figure = case.figure.clone();
    if let Some(amount) = &mut figure.amount {
        amount.exact = false;
        amount.interval = amount.rounding.interval(point, &unit);
        amount.plain = amount.interval.clone();
        amount.place = unit;
    }
    let about = |word: &str| {
        let text = case
            .figure
            .qualified(word)
            .filter(|_| !is_qualified(case))?;
        case.is_right(&text).then_some(text)
    };
    let or = |before: &str, about: Option<String>, after: &str| {
        about.map_or(String::new(), |text| format!("{before}{text}{after}"))
    };
    let message = said(
        format!(
            "{text}的末尾几个零像是约数：请写{instead}{}",
            or("，或者写“", about("约"), "”")
        ),
        format!(
            "the last zeros of {text} look rounded: print {instead}{}",
            or(", or \"", about("about "), "\"")
        ),
    );
    Some(case.printed_as(Edit::Claimed(figure), instead, message))
}

/// Characters of a quote beside a figure in which a qualifier of it stands.
const BESIDE: usize = 8;

/// Whether the quote has a qualifier beside the figure that the cell leaves out: 约20% of 20%.
fn is_qualified(case: &Case<'_>) -> bool {
    let (text, quote) = (&case.figure.text, case.claim.quote.as_ref());
    let Some((before, after)) = quote.and_then(|quote| quote.text.split_once(text.as_str())) else {
        return false;
    };
    let starts = before
        .char_indices()
        .rev()
        .map(|(at, _)| &before[at..])
        .take(BESIDE);
    let ends = after
        .char_indices()
        .map(|(at, c)| &after[..at + c.len_utf8()])
        .take(BESIDE);
    let beside = starts.map(|start| format!("{start}{text}"));
    let mut prints = beside.chain(ends.map(|end| format!("{text}{end}")));
    prints.any(|print| {
        let read = figure::parse(&print, case.amount.rounding);
        read.is_ok_and(|figure| figure.amount.is_some() && figure.qualified("").is_none())
    })
}

/// The weight of the last digit that is not zero, where zeros follow it.
fn last_non_zero(point: &Rational, place: &Rational) -> Option<Rational> {
    let ten = Rational::from(10);
    let mut unit = place.clone();
    if point.is_zero() || place.is_zero() {
        return None;
    }
    while (point / &(&unit * &ten)).is_integer() {
        unit = &unit * &ten;
    }
    (unit != *place).then_some(unit)
}
