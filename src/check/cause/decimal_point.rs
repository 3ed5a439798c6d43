//! The decimal point moved, in the claim or in one input.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};
use super::spelling::{Way, digits, has_leading_zero, respelt, value};

/// Places by which a point is moved at most: one is a slip of the pen, two one of per cent; more is another unit.
const FARTHEST: usize = 2;

pub const RULE: Rule = Rule {
    code: "decimal-point",
    page: Page {
        states: (
            "小数点错了一两位，差十倍或百倍。",
            "The decimal point is misplaced by one or two digits, a factor of ten or a hundred.",
        ),
        formula: Some((
            "小数点左移或右移一、两位再算。",
            "The point is moved by one or two digits.",
        )),
        examples: &[
            Example::claim("9.5亿元", "sum(50亿元, 45亿元)").gives("inconsistent decimal-point"),
            Example::claim("95亿元", "sum(50亿元, 45亿元)").gives("consistent printed"),
        ],
        remedy: (
            "对照原始出处改正。",
            "Check it against the source and correct it.",
        ),
    },
    prior: 70,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(case, ways, |figure, instead| {
        said(
            format!("{figure}的小数点可能错了位，应为{instead}"),
            format!("the decimal point of {figure} may be misplaced: {instead} would be right"),
        )
    })
}

/// A point is mostly moved by one place, with all digits kept; zeros come with it where it is a slip of % or of another unit.
const NEAR_PERCENT: u64 = 80;

fn ways(text: &str) -> Vec<Way> {
    let same_digits = |other: &str| {
        let number = |text: &str| {
            digits(text)
                .into_iter()
                .map(|(_, digit)| digit)
                .collect::<String>()
        };
        number(other) == number(text)
    };
    let (near, far) = variants(text)
        .into_iter()
        .partition(|(moved, other)| *moved == 1 && same_digits(other));
    let way = |percent: u64, texts: Vec<(usize, String)>| Way {
        percent,
        texts: texts.into_iter().map(|(_, text)| text).collect(),
    };
    vec![way(NEAR_PERCENT, near), way(100 - NEAR_PERCENT, far)]
}

/// The number with its point elsewhere, each with the places by which it is moved.
fn variants(text: &str) -> Vec<(usize, String)> {
    let places = digits(text);
    let (Some((start, _)), Some((last, digit))) = (places.first(), places.last()) else {
        return Vec::new();
    };
    let end = last + digit.len_utf8();
    let number = &text[*start..end];
    if number.chars().any(|c| value(c).is_none() && c != '.') {
        return Vec::new();
    }
    let digits: String = number.chars().filter(|c| *c != '.').collect();
    let width: Vec<usize> = digits
        .char_indices()
        .map(|(at, _)| at)
        .chain([digits.len()])
        .collect();
    let point = number
        .find('.')
        .map_or(width.len() - 1, |at| number[..at].chars().count());
    let mut texts = Vec::new();
    for moved in point.saturating_sub(FARTHEST)..=point + FARTHEST {
        if moved == point {
            continue;
        }
        let whole = if moved == 0 {
            "0".to_owned()
        } else {
            digits[..width[moved.min(width.len() - 1)]].to_owned()
        };
        let zeros = "0".repeat(moved.saturating_sub(width.len() - 1));
        let part = &digits[width[moved.min(width.len() - 1)]..];
        let joined = if part.is_empty() {
            format!("{whole}{zeros}")
        } else {
            format!("{whole}.{part}")
        };
        let trimmed = joined.trim_start_matches('0');
        let number = if trimmed.starts_with('.') || trimmed.is_empty() {
            format!("0{trimmed}")
        } else {
            trimmed.to_owned()
        };
        let text = format!("{}{number}{}", &text[..*start], &text[end..]);
        texts.push((moved.abs_diff(point), text));
    }
    texts.retain(|(_, text)| !has_leading_zero(text));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_goes_both_ways() {
        let texts = |text: &str| {
            variants(text)
                .into_iter()
                .map(|(_, text)| text)
                .collect::<Vec<_>>()
        };
        assert_eq!(texts("12.7倍"), ["0.127倍", "1.27倍", "127倍", "1270倍"]);
        assert_eq!(texts("5亿元"), ["0.5亿元", "50亿元", "500亿元"]);
    }
}
