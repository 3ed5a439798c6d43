//! % printed for 个百分点, or the other way.

use crate::book::{Provenance, Step};
use crate::check::growth::Growth;
use crate::figure::Dimension;
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, extended};
use super::rule::{Rule, said};

pub const RULE: Rule = Rule {
    code: "percent-points",
    page: Page {
        states: (
            "把“个百分点”写成了“%”，或者反过来。两个百分比之差是百分点；写成 % 就成了增长率，意思完全不同。",
            "Per cent is printed for percentage points, or the other way. The difference of two percentages is points; in % it would be a growth, which is another thing.",
        ),
        formula: Some((
            "b − a 是百分点，b/a − 1 是增长率。",
            "b − a is in percentage points, b/a − 1 is the growth.",
        )),
        examples: &[
            Example::claim("5.5%", "points(30.2%, 35.7%)").gives("inconsistent percent-points"),
            Example::claim("54%", "growth(8.2%, 61.8%)").gives("inconsistent percent-points"),
            Example::claim("5.5个百分点", "points(30.2%, 35.7%)").gives("consistent printed"),
        ],
        remedy: (
            "数不改，单位改过来。",
            "Keep the number and change the unit.",
        ),
    },
    prior: 60,
    proposes: |case| mixed(case).or_else(|| growth(case)).into_iter().collect(),
};

/// The one unit where the formula gives the other.
fn mixed(case: &Case<'_>) -> Option<Change> {
    if !case.derivation.points_for_percent {
        return None;
    }
    let mut other = case.derivation.clone();
    other.points_for_percent = false;
    let text = &case.figure.text;
    let suggested = case.suggestion.map(str::to_owned);
    let instead = suggested.or_else(|| case.in_other_unit())?;
    let message = said(
        format!("百分比与百分点混用：{text}应写作{instead}"),
        format!("per cent and percentage points are mixed up: {text} should read {instead}"),
    );
    Some(case.computed_as(other, instead, message))
}

/// The difference of two percentages, printed as their growth.
fn growth(case: &Case<'_>) -> Option<Change> {
    let Growth { base, current } = Growth::of_percentages(case.derivation)?;
    if case.figure.unit.dimension != Dimension::Percent {
        return None;
    }
    let other = extended(case.derivation, [Step::Subtract(current, base)]);
    let (text, instead) = (&case.figure.text, case.in_other_unit()?);
    let growth = case.suggestion?;
    // In prose there is no formula to change with it.
    let (formula_zh, formula_en) = match case.claim.provenance {
        Provenance::Stated => ("（算式用 points）", " (and points as the formula)"),
        Provenance::Extracted(_) => ("", ""),
    };
    let message = said(
        format!("{text}是两个百分比之差：写{instead}{formula_zh}；若说增长率，是{growth}"),
        format!(
            "{text} is the difference of two percentages: print {instead}{formula_en}; as a growth it is {growth}"
        ),
    );
    Some(case.computed_as(other, instead, message))
}
