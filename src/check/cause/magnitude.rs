//! 万 for 亿, thousand for million: the wrong magnitude word, in the claim or in one input.

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

pub const RULE: Rule = Rule { code: "magnitude", prior: 80, proposes };

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
        let Some((at, word)) = words.iter().find_map(|word| Some((text.find(word)?, *word))) else { continue };
        let others = words.iter().filter(|other| **other != word);
        texts.extend(others.map(|other| format!("{}{other}{}", &text[..at], &text[at + word.len()..])));
        if words[0] == "万亿" {
            texts.push(format!("{}{}", &text[..at], &text[at + word.len()..]));
        }
        return texts;
    }
    texts
}
