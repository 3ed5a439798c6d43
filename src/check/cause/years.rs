//! One year too many or too few: the first year counted in, or left out.

use crate::claim::Years;

use super::case::Case;
use super::edit::{Change, Edit};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "years", prior: 80, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    let Some(Years { p, q: 1 }) = case.derivation.candidates[0].years else { return Vec::new() };
    [p - 1, p + 1].into_iter().filter(|n| *n > 0).map(|n| with_years(case, p, n)).collect()
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
    Change { edit: Edit::Derivation(Box::new(other)), figure: format!("{p}年"), instead: format!("{n}年"), message }
}
