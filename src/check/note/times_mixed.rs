//! One article that uses 倍 now as a ratio and now as an increase.

use crate::book::Reading;
use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject, times_reading};

pub const RULE: Rule = Rule {
    code: "times-mixed",
    page: Page {
    states: (
        "同一篇稿件里，“倍”有时指与基数之比，有时指增加的倍数。每个数单看都对，放在一起就没法比较。",
        "The article uses 倍 now for the ratio and now for the increase. Each is right by itself, but they cannot be compared.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula,quote\na,12.7倍,\"times(207亿元, 2630亿元)\",扩大12.7倍\nb,25倍,\"times(254件, 6613件)\",增长25倍\n").gives("consistent times-mixed times-wording"),
        Example::table("id,claimed,formula,quote\na,11.7倍,\"times(207亿元, 2630亿元)\",扩大11.7倍\nb,25倍,\"times(254件, 6613件)\",增长25倍\n").gives("consistent increase"),
    ],
    remedy: (
        "全文统一用一种：最清楚的是都写“增长到原来的多少倍”。",
        "Settle on one of them throughout; the clearest is \"so many times what it was\".",
    ),
},
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let own = times_reading(subject.finding)?;
    let (first, id) = subject.first_times.filter(|(first, _)| *first != own)?;
    let (own_zh, own_en) = words(own);
    let (first_zh, first_en) = words(first);
    Some(Bilingual::new(
        format!("同一篇里“倍”有两种用法：这里指{own_zh}，{id} 指{first_zh}；请统一"),
        format!(
            "the article uses multiples in two senses: {own_en} here, {first_en} in {id}; settle on one"
        ),
    ))
}

fn words(reading: Reading) -> (&'static str, &'static str) {
    if reading == Reading::Increase {
        ("增加的倍数", "the increase")
    } else {
        ("与基数之比", "the ratio")
    }
}
