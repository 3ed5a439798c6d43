//! Two neighbouring digits swapped, in the claim or in one input.

use super::case::Case;
use super::edit::Change;
use super::spelling::{digits, has_leading_zero, respelt};
use super::{Rule, said};

pub const RULE: Rule = Rule { code: "transposed", prior: 90, proposes };

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(case, variants, |figure, instead| {
        said(
            format!("{figure}可能有两个相邻数字写颠倒，应为{instead}"),
            format!("two neighbouring digits of {figure} may be swapped: {instead} would be right"),
        )
    })
}

fn variants(text: &str) -> Vec<String> {
    let digits = digits(text);
    let swapped = digits.windows(2).filter(|pair| pair[0].1 != pair[1].1).map(|pair| {
        let [(i, a), (j, b)] = [pair[0], pair[1]];
        format!("{}{b}{}{a}{}", &text[..i], &text[i + a.len_utf8()..j], &text[j + b.len_utf8()..])
    });
    swapped.filter(|text| !has_leading_zero(text)).collect()
}
