//! 万 for 亿, thousand for million: the wrong magnitude word, in the claim or in one input.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::rule::{Rule, said};
use super::spelling::{Way, respelt};

/// Words that are taken for each other.
const WORDS: [&[&str]; 3] = [
    &["万亿", "千亿", "百亿", "亿", "千万", "百万", "万", "千"],
    &["trillion", "billion", "million", "thousand"],
    &["tn", "bn", "m", "k"],
];

pub const RULE: Rule = Rule {
    code: "magnitude",
    page: Page {
        states: (
            "万、亿这样的数量级写错了，论断或某个数据差了十倍、万倍。",
            "A magnitude word is wrong (万 for 亿, thousand for million), so that the claim or one of its figures is off by powers of ten.",
        ),
        formula: Some(("换一个数量级再算。", "Another magnitude word is tried.")),
        examples: &[
            Example::claim("95万元", "sum(50亿元, 45亿元)").gives("inconsistent magnitude"),
            Example::claim("95亿元", "sum(50亿元, 45亿元)").gives("consistent printed"),
        ],
        remedy: (
            "对照原始出处改正；表里抄错的改表，稿件印错的改稿件。",
            "Check it against the source; correct the table where it was miscopied, else the article.",
        ),
    },
    prior: 80,
    proposes,
};

fn proposes(case: &Case<'_>) -> Vec<Change> {
    respelt(case, ways, |figure, instead| {
        said(
            format!("{figure}的万、亿等数量级可能写错，应为{instead}"),
            format!("the magnitude of {figure} may be wrong: {instead} would be right"),
        )
    })
}

/// Words that are mostly taken for each other; 千万 and 百万 are seldom meant where 亿 is printed.
const PLAIN: [&str; 3] = ["万亿", "亿", "万"];
const PLAIN_PERCENT: u64 = 80;

fn ways(text: &str) -> Vec<Way> {
    for words in WORDS {
        let Some((at, word)) = words
            .iter()
            .find_map(|word| Some((text.find(word)?, *word)))
        else {
            continue;
        };
        let with = |other: &str| format!("{}{other}{}", &text[..at], &text[at + word.len()..]);
        let others = words.iter().filter(|other| **other != word);
        if words[0] != PLAIN[0] {
            return Way::only(others.map(|other| with(other)).collect());
        }
        let (plain, rest): (Vec<&str>, Vec<&str>) = others
            .copied()
            .chain([""])
            .partition(|other| PLAIN.contains(other));
        let way = |percent: u64, words: Vec<&str>| Way {
            percent,
            texts: words.into_iter().map(with).collect(),
        };
        return vec![way(PLAIN_PERCENT, plain), way(100 - PLAIN_PERCENT, rest)];
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_stand_apart_from_composed_ones() {
        let ways = ways("36亿元");
        assert_eq!(ways[0].texts, ["36万亿元", "36万元"]);
        assert_eq!(
            ways[1].texts,
            [
                "36千亿元",
                "36百亿元",
                "36千万元",
                "36百万元",
                "36千元",
                "36元"
            ]
        );
    }
}
