//! A digit dropped or doubled, in the claim or in one input.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};
use super::spelling::{Way, digits, has_leading_zero, respelt};

pub const RULE: Rule = Rule {
    code: "digit-count",
    page: Page {
        states: (
            "漏了一个数字，或多打了一个。",
            "A digit is missing, or stands twice.",
        ),
        formula: Some((
            "添一个数字，或去掉重复的一个再算。",
            "A digit is put in, or a doubled one taken out.",
        )),
        examples: &[
            Example::claim("163亿元", "change(4318亿元, 5955亿元)")
                .gives("inconsistent digit-count"),
            Example::claim("1637亿元", "change(4318亿元, 5955亿元)").gives("consistent printed"),
        ],
        remedy: (
            "对照原始出处，看报告指的那个数。",
            "Check the figure that the report names against its source.",
        ),
    },
    prior: 160,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(case, ways, |figure, instead| {
        said(
            format!("{figure}可能漏了或多了一个数字，应为{instead}"),
            format!("{figure} may have lost or doubled a digit: {instead} would be right"),
        )
    })
}

/// A doubled digit taken out; any digit put in, for any may have been lost. They are as common as each other, but there are
/// few doubled digits, and many that may have been lost.
fn ways(text: &str) -> Vec<Way> {
    [doubled(text), lost(text)]
        .map(|mut texts| {
            texts.retain(|text| !has_leading_zero(text));
            texts.sort();
            texts.dedup();
            Way { percent: 50, texts }
        })
        .into()
}

fn doubled(text: &str) -> Vec<String> {
    let digits = digits(text);
    let doubled = digits
        .windows(2)
        .filter(|pair| pair[0].1 == pair[1].1 && pair[0].0 + pair[0].1.len_utf8() == pair[1].0);
    doubled
        .map(|pair| format!("{}{}", &text[..pair[0].0], &text[pair[1].0..]))
        .collect()
}

/// Each digit that may have been lost, at each place.
fn lost(text: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for (at, digit) in digits(text) {
        let zero = if digit.is_ascii() { '0' } else { '０' };
        for new in (0..10).filter_map(|d| char::from_u32(zero as u32 + d)) {
            for at in [at, at + digit.len_utf8()] {
                texts.push(format!("{}{new}{}", &text[..at], &text[at..]));
            }
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_digits_were_doubled_and_many_may_be_lost() {
        let ways = ways("144.5万吨");
        assert_eq!(ways[0].texts, ["14.5万吨"]);
        assert!(ways[1].texts.contains(&"1244.5万吨".to_owned()));
        assert!(!ways[1].texts.contains(&"0144.5万吨".to_owned()));
        assert!(ways[1].texts.len() > 40);
    }
}
