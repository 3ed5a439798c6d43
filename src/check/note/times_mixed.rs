//! One article that uses 倍 now as a ratio and now as an increase.

use crate::claim::Reading;
use crate::language::Bilingual;

use super::{Rule, Subject, times_reading};

pub const RULE: Rule = Rule { code: "times-mixed", says };

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let own = times_reading(subject.finding)?;
    let (first, id) = subject.first_times.filter(|(first, _)| *first != own)?;
    let (own_zh, own_en) = words(own);
    let (first_zh, first_en) = words(first);
    Some(Bilingual::new(
        format!("同一篇里“倍”有两种用法：这里指{own_zh}，{id} 指{first_zh}；请统一"),
        format!("the article uses 倍 in two senses: {own_en} here, {first_en} in {id}; settle on one"),
    ))
}

fn words(reading: Reading) -> (&'static str, &'static str) {
    if reading == Reading::Increase { ("增加的倍数", "the increase") } else { ("与基数之比", "the ratio") }
}
