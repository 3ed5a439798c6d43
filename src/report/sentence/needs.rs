//! What the one missing figure must be.

use crate::check::Needs;
use crate::figure::{humanize, humanize_range};
use crate::number::{End, Rational};
use crate::say::Lang;

use super::words::pick;

/// Digits of a needed interval: as few as tell its ends apart.
const SIGNIFICANT: std::ops::RangeInclusive<u32> = 3..=9;

/// `大宗商品_全国 must be 34.8 to 45.0万亿元`; nothing where anything would do.
pub fn needed(needs: &Needs, lang: Lang) -> Option<String> {
    let one = |x: &Rational| humanize(x, &needs.symbol, *SIGNIFICANT.start(), lang);
    let range = match (&needs.interval.inf, &needs.interval.sup) {
        (End::Unbounded, End::Unbounded) => return None,
        (End::Closed(low), End::Unbounded) => {
            format!("{}{}", pick(lang, "至少为", "at least "), one(low))
        }
        (End::Open(low), End::Unbounded) => {
            format!("{}{}", pick(lang, "大于", "more than "), one(low))
        }
        (End::Unbounded, End::Closed(high)) => {
            format!("{}{}", pick(lang, "至多为", "at most "), one(high))
        }
        (End::Unbounded, End::Open(high)) => {
            format!("{}{}", pick(lang, "小于", "less than "), one(high))
        }
        (low, high) => format!(
            "{}{}",
            pick(lang, "在", ""),
            range(low.value()?, high.value()?, needs, lang)
        ),
    };
    Some(match lang {
        Lang::Zh => format!("{} 应{range}", needs.id),
        Lang::En => format!("{} must be {range}", needs.id),
    })
}

fn range(low: &Rational, high: &Rational, needs: &Needs, lang: Lang) -> String {
    let one = |x: &Rational, digits| humanize(x, &needs.symbol, digits, lang);
    let digits = SIGNIFICANT
        .into_iter()
        .find(|&digits| one(low, digits) != one(high, digits));
    match digits {
        Some(digits) => {
            let range = humanize_range(Some(low), Some(high), &needs.symbol, digits, lang);
            format!("{range}{}", pick(lang, "之间", ""))
        }
        None => one(low, *SIGNIFICANT.end()),
    }
}
