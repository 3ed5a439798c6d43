//! 万 for 亿, thousand for million: the wrong magnitude word, in the claim or in one input.

use crate::say::{Example, Page};

use super::case::Case;
use super::edit::Change;
use super::spelling::respelt;
use super::{Rule, said};

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
    respelt(case, variants, |figure, instead| {
        said(
            format!("{figure}的万、亿等数量级可能写错，应为{instead}"),
            format!("the magnitude of {figure} may be wrong: {instead} would be right"),
        )
    })
}

fn variants(text: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for words in WORDS {
        let Some((at, word)) = words
            .iter()
            .find_map(|word| Some((text.find(word)?, *word)))
        else {
            continue;
        };
        let others = words.iter().filter(|other| **other != word);
        texts.extend(
            others.map(|other| format!("{}{other}{}", &text[..at], &text[at + word.len()..])),
        );
        if words[0] == "万亿" {
            texts.push(format!("{}{}", &text[..at], &text[at + word.len()..]));
        }
        return texts;
    }
    texts
}
