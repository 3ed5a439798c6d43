//! A whole number whose last zeros were rounded: 5000 for 5023.

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
    let message = said(
        format!("{text}的末尾几个零像是约数：请写{instead}，或者写“约{text}”"),
        format!("the last zeros of {text} look rounded: print {instead}, or about {text}"),
    );
    Some(case.printed_as(Edit::Claimed(figure), instead, message))
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
