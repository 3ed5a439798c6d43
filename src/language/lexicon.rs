//! The words of both languages, read once from zh.toml and en.toml.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use toml::{Table, Value};

use super::{WordList, WordMap};

/// The words of both languages.
#[derive(Debug, Deserialize)]
pub struct Lexicon {
    /// Numerals in words.
    pub numeral: Numerals,
    /// Fractions in words.
    pub fractions: Fractions,
    /// Doublings and multiples in words.
    pub doubling: Doublings,
    /// Words that make a figure inexact.
    pub qualifier: Qualifiers,
    /// Signs and words of change.
    pub sign: Signs,
    /// Words that a cell may begin with and that change nothing.
    pub filler: Listed,
    /// Phrases that no interval bounds: 数百, 过半, dozens.
    pub vague: Vague,
    /// Words between the two ends of a range.
    pub range: Ranges,
    /// Words of dates.
    pub date: Dates,
    /// Words that say how a multiple is meant.
    pub wording: Readings,
    /// Words that say at which prices a growth was computed.
    pub prices: PriceWords,
    /// Words of prose that look like a qualifier and are none.
    pub prose: LookAlikes,
}

/// Numerals in words.
#[derive(Debug, Deserialize)]
pub struct Numerals {
    /// 一 is 1.
    pub digits: WordMap<u8>,
    /// Tens in one character, 廿, or one word, twenty.
    pub tens: WordMap<u8>,
    /// 百 is 2: decimal exponents of places.
    pub places: WordMap<i32>,
    /// 万 is 4: decimal exponents of magnitudes.
    pub magnitudes: WordMap<i32>,
    /// `M` is 6, and `m` is not.
    pub capital_magnitudes: WordMap<i32>,
    /// `m` is 6 after a currency sign.
    pub money_magnitudes: WordMap<i32>,
    /// The decimal point in words.
    pub point: WordList,
    /// 半
    pub half: String,
    /// th: 5th is no figure.
    pub ordinals: WordList,
    /// 分 of 5元5角5分
    pub cents: WordList,
    /// Digits that stand for some number: 几.
    pub vague: WordList,
    /// What makes a vague number of a place word: 上千.
    pub vague_heads: WordList,
    /// zero to nineteen.
    pub ones: WordMap<u8>,
    /// hundred
    pub hundred: WordList,
    /// and
    pub joiners: WordList,
    /// a, an
    pub articles: WordList,
}

/// Fractions in words.
#[derive(Debug, Deserialize)]
pub struct Fractions {
    /// 分之
    pub over: WordList,
    /// 成, 折
    pub tenths: WordList,
    /// 百分之 is 2.
    pub parts: WordMap<i32>,
    /// in: one in eight.
    pub among: WordList,
    /// half is `1/2`.
    pub named: WordMap<String>,
    /// thirds is 3.
    pub denominators: WordMap<u8>,
}

/// Doublings and multiples in words.
#[derive(Debug, Deserialize)]
pub struct Doublings {
    /// 翻
    pub verbs: WordList,
    /// 番
    pub nouns: WordList,
    /// fold, after a number word
    pub fold: WordList,
    /// halved
    pub halved: WordList,
    /// doubled is 2.
    pub named: WordMap<u8>,
}

/// What a qualifier does to the figure.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// 约, 左右
    About,
    /// 多, 余
    Odd,
    /// 近
    Near,
    /// 超过
    MoreThan,
    /// 以上, 至少
    AtLeast,
    /// 不足
    LessThan,
    /// 以下, 至多
    AtMost,
    /// 正好
    Exact,
}

/// The qualifiers by where they stand: what each does, and whether it compares signed numbers, as 低于-5 does, which is
/// less than −5 and not nearer to zero.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<QualifierWords>")]
pub struct Qualifiers {
    /// Before the number.
    pub before: WordMap<(Qualifier, bool)>,
    /// Between the number and its magnitude or unit.
    pub inside: WordMap<(Qualifier, bool)>,
    /// After the figure.
    pub after: WordMap<(Qualifier, bool)>,
}

/// The words of one qualifier, as the packs list them.
#[derive(Deserialize)]
struct QualifierWords {
    class: Qualifier,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    inside: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    signed: Vec<String>,
}

impl From<Vec<QualifierWords>> for Qualifiers {
    fn from(classes: Vec<QualifierWords>) -> Self {
        let at = |list: fn(&QualifierWords) -> &Vec<String>| {
            let words = classes.iter().flat_map(|class| {
                let meaning = |word: &String| (class.class, class.signed.contains(word));
                list(class)
                    .iter()
                    .map(move |word| (word.clone(), meaning(word)))
            });
            WordMap::from(words.collect::<BTreeMap<_, _>>())
        };
        Self {
            before: at(|class| &class.before),
            inside: at(|class| &class.inside),
            after: at(|class| &class.after),
        }
    }
}

/// Signs and words of change.
#[derive(Debug, Deserialize)]
pub struct Signs {
    /// 负
    pub minus: WordList,
    /// 正
    pub plus: WordList,
    /// 下降, fell
    pub down: WordList,
    /// 节约: a fall before a percentage only.
    pub down_shares: WordList,
    /// lower, right after a figure: 40% lower.
    pub down_after: WordList,
    /// down payment, right after a figure: no fall.
    pub not_down_after: WordList,
    /// annual: may stand between a figure and the word of decrease after it.
    pub down_after_between: WordList,
    /// 最低: it ends as a word of decrease does and is none.
    pub not_down: WordList,
    /// 没有: before a word of decrease there is none.
    pub negations: WordList,
    /// 降幅
    pub down_nouns: WordList,
    /// 增长, rose
    pub up: WordList,
    /// 增幅
    pub up_nouns: WordList,
    /// 到, to: a level follows.
    pub level: WordList,
    /// 了, by: may stand between the word of change and the figure.
    pub between: WordList,
    /// 为: may stand between a noun of change and the figure.
    pub copula: WordList,
}

/// One list.
#[derive(Debug, Deserialize)]
pub struct Listed {
    /// The words.
    pub words: WordList,
}

/// Phrases that no interval bounds.
#[derive(Debug, Deserialize)]
pub struct Vague {
    /// The phrases.
    pub phrases: WordList,
}

/// Words between the two ends of a range.
#[derive(Debug, Deserialize)]
pub struct Ranges {
    /// 至, to
    pub words: WordList,
    /// between … and
    pub between: WordList,
    /// from … to
    pub from: WordList,
    /// The second word of between … and.
    pub and: WordList,
    /// 从: two levels follow, which are no range: 从3%到6%.
    pub levels: WordList,
    /// Words in which such a word stands without being one: 从业.
    pub not_levels: WordList,
}

/// Words of dates.
#[derive(Debug, Deserialize)]
pub struct Dates {
    /// 年
    pub year: WordList,
    /// 月
    pub month: WordList,
    /// 日
    pub day: WordList,
    /// 季度
    pub quarter: WordList,
    /// Q
    pub quarter_before: WordList,
    /// jan, as spreadsheets print the months.
    pub months: Vec<String>,
}

/// Words that say how a multiple is meant.
#[derive(Debug, Deserialize)]
pub struct Readings {
    /// Right before a multiple that is a ratio: 是, 到.
    pub ratio_before: WordList,
    /// Where the figure itself is not in the quote.
    pub ratio_anywhere: WordList,
    /// 达 after a word of growth still states the growth.
    pub growth_keeps: WordList,
    /// Right after a multiple that is an increase: times more.
    pub growth_after: WordList,
    /// Right after a multiple that is a ratio: times as many.
    pub ratio_after: WordList,
    /// 年均
    pub average: WordList,
    /// 从: the years that follow are base and end, not the years of growth.
    pub from: WordList,
}

/// Words that say at which prices a growth was computed.
#[derive(Debug, Deserialize)]
pub struct PriceWords {
    /// 不变价
    pub constant: WordList,
    /// 现价
    pub current: WordList,
    /// Quantities whose growth in % is real: GDP. A leading `^` binds to the start of the clause.
    pub quantities: WordList,
    /// What a clause may hold and yet have no subject of its own.
    pub no_subject: WordList,
}

/// Words of prose that look like a qualifier and are none.
#[derive(Debug, Deserialize)]
pub struct LookAlikes {
    /// 经过 before a figure ends in 过.
    pub not_before: WordList,
    /// 起 after a figure: 1月1日起.
    pub not_after: WordList,
}

/// The words of both languages.
///
/// ```
/// use statverify::language::lexicon;
/// assert_eq!(lexicon().numeral.magnitudes.at_start("万亿元"), Some((&4, 3)));
/// ```
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
        let mut words = parse(include_str!("zh.toml"));
        merge(&mut words, parse(include_str!("en.toml")));
        words
            .try_into()
            .expect("zh.toml and en.toml together hold every list")
    });
    &LEXICON
}

fn parse(text: &str) -> Table {
    text.parse().expect("the word lists are valid TOML")
}

/// Tables are joined key by key, lists end to end.
fn merge(into: &mut Table, from: Table) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(Value::Table(old)), Value::Table(new)) => merge(old, new),
            (Some(Value::Array(old)), Value::Array(new)) => old.extend(new),
            (_, value) => drop(into.insert(key, value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_in_every_common_list() {
        let words = lexicon();
        assert!(
            words.sign.down.at_start("下降").is_some()
                && words.sign.down.at_start("fell").is_some()
        );
        assert!(words.numeral.magnitudes.at_start("billion").is_some());
        assert!(
            words
                .qualifier
                .before
                .at_start("nearly")
                .is_some_and(|((class, _), _)| *class == Qualifier::Near)
        );
    }
}
