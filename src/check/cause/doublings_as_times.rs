//! 翻三番 for three times as much: each 番 doubles.

use crate::number::{Interval, Rational};
use crate::say::{Example, Page};

use super::case::Case;
use super::edit::{Change, Edit};
use super::rule::{Rule, said};

/// What a figure in 番 counts doublings in.
const SYMBOL: &str = "番";
/// 番 beyond which nobody means times.
const MOST: u32 = 100;

pub const RULE: Rule = Rule {
    code: "doublings-as-times",
    page: Page {
        states: (
            "把“番”当成了“倍”：翻 n 番是乘以 2 的 n 次方，印的却是 n 倍。",
            "番 is taken for 倍: 翻n番 multiplies by 2 to the n, and n times is what the figures give.",
        ),
        formula: Some((
            "b/a 是 n，或者增加了 n 倍，即 b/a 是 n + 1，都在 2.5% 之内。",
            "b/a is n, or has grown by n times, so that b/a is n + 1; each within 2.5%.",
        )),
        examples: &[
            Example::claim("翻四番", "doublings(25亿元, 100亿元)")
                .gives("inconsistent doublings-as-times"),
            Example::claim("翻两番", "doublings(25亿元, 100亿元)").gives("consistent"),
        ],
        remedy: (
            "写成多少倍；刚好是整数番的，写对番数。",
            "Write how many times, or the right number of 番 where a whole one fits.",
        ),
    },
    prior: 90,
    proposes: |case| proposals(case).unwrap_or_default(),
};

fn proposals(case: &Case<'_>) -> Option<Vec<Change>> {
    if case.figure.unit.symbol != SYMBOL {
        return None;
    }
    let ratio = case.amount.point.as_ref()?;
    let two = Rational::from(2);
    let count = (1..=MOST).find(|&n| two.pow(n).is_ok_and(|power| power == *ratio))?;
    let times = [count, count + 1].into_iter().filter(|&times| times > 1);
    Some(
        times
            .filter_map(|times| change(case, count, times))
            .collect(),
    )
}

/// The claim as the ratio that was meant.
fn change(case: &Case<'_>, count: u32, times: u32) -> Option<Change> {
    let ratio = Rational::from(i64::from(times));
    let mut figure = case.figure.clone();
    let amount = figure.amount.as_mut()?;
    amount.interval = Interval::around(&ratio, &(&ratio * &Rational::new(1, 40)));
    amount.plain = amount.interval.clone();
    amount.point = Some(ratio);
    let as_times = format!("{times}倍");
    let instead = match case.suggestion {
        Some(doublings) => doublings.to_owned(),
        None => case.is_right(&as_times).then_some(as_times)?,
    };
    let text = &case.figure.text;
    let message = if times == count {
        said(
            format!("{text}是乘以 2 的 {count} 次方；报告期是基期的 {times} 倍，应写{instead}"),
            format!(
                "{text} multiplies by 2 to the {count}; the figures give {times} times: {instead} would be right"
            ),
        )
    } else {
        said(
            format!(
                "{text}是乘以 2 的 {count} 次方；这里增加了 {count} 倍，到 {times} 倍，应写{instead}"
            ),
            format!(
                "{text} multiplies by 2 to the {count}; the figures have grown by {count} times, to {times}: {instead} would be right"
            ),
        )
    };
    Some(case.printed_as(Edit::Claimed(figure), instead, message))
}
