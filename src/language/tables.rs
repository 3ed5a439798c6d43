//! Words of the headers and labels of tables.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The words of tables, by what they say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    /// 合计: the line is the sum of others.
    pub total: Vec<String>,
    /// 平均
    pub mean: Vec<String>,
    /// 增长
    pub growth: Vec<String>,
    /// 占比
    pub ratio: Vec<String>,
    /// Figures in it are per cent.
    pub percent: Vec<String>,
    /// 差额
    pub balance: Vec<String>,
    /// 百分点
    pub points: Vec<String>,
    /// 其中
    pub of_which: Vec<String>,
    /// Lines of such figures are never added up.
    pub never_added: Vec<String>,
    /// The line is of this year, of last year, or of where this year began.
    pub now: Vec<String>,
    /// 上年
    pub past: Vec<String>,
    /// 年初
    pub opening: Vec<String>,
    /// The line is so much each: per share.
    pub each: Vec<String>,
    /// In how many figures are told: the word of the unit, and what says so.
    pub scales: BTreeMap<String, Vec<String>>,
    /// In what money: the sign, and what says so.
    pub currencies: BTreeMap<String, Vec<String>>,
}

/// The words of tables.
pub fn table_words() -> &'static TableWords {
    static WORDS: LazyLock<TableWords> =
        LazyLock::new(|| toml::from_str(include_str!("tables.toml")).expect("the words are read"));
    &WORDS
}

/// Whether a label in lower case holds one of some words; of an ASCII word all of it, not a part of another.
pub fn says(label: &str, words: &[String]) -> bool {
    words.iter().any(|word| holds(label, word))
}

fn holds(label: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let bounded = |(at, _): (usize, &str)| {
        let starts = word.starts_with(|c: char| c.is_ascii_alphabetic());
        let ends = word.ends_with(|c: char| c.is_ascii_alphabetic());
        let runs_on = starts && letter(label[..at].chars().next_back())
            || ends && letter(label[at + word.len()..].chars().next());
        !runs_on
    };
    label.match_indices(word).any(bounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ascii_word_is_no_part_of_another() {
        let words = table_words();
        for (label, total) in [
            ("grand total", true),
            ("totally", false),
            ("small", false),
            ("总计", true),
            ("all others", true),
        ] {
            assert_eq!(says(label, &words.total), total, "{label}");
        }
    }
}
