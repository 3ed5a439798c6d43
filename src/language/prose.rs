//! How claims stand in prose: cues, gaps, and rules as data, one pack a language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The pack of a language: nothing else of prose is peculiar to it.
#[derive(Debug, Deserialize)]
pub struct Prose {
    /// Cues, by the name that patterns use: FROM is 从.
    pub cues: BTreeMap<String, Vec<String>>,
    /// Words in which a cue stands without being one: 自贸区.
    pub plain: Vec<String>,
    /// Punctuation, by the name that patterns use.
    pub marks: BTreeMap<String, String>,
    /// Words after a numeral in words that make a count of it: 三大, 四个.
    pub counted: Vec<String>,
    /// Classifiers that make no count of a list.
    pub ranked: Vec<String>,
    /// Classifiers of things that are named by their number, which counts only where it fits the list.
    pub serial: Vec<String>,
    /// Words that the last item of a list does not end in.
    pub verbs: Vec<String>,
    /// Words that begin like a count and are none: 一带一路.
    pub uncounted: Vec<String>,
    /// Plans and the years that they last: “十四五”.
    pub plans: BTreeMap<String, u32>,
    /// Words before a length of time that is not that of the article's growth: 连续5年.
    pub unlasting: Vec<String>,
    /// Holidays and the days that they may last.
    pub holidays: BTreeMap<String, Vec<u32>>,
    /// What follows the number of a year: 年, 年底.
    pub years: Vec<String>,
    /// What makes a date of a number: 月, 日.
    pub dates: Vec<String>,
    /// The word for a goal that an article states once and comes back to.
    pub goal: String,
    /// What makes an ordinal of the figure after it: 第.
    pub ordinal: String,
    /// Words that name the same thing with or without them: 总额, 我国.
    pub generic: Vec<String>,
    /// Words of another scope: 全国.
    pub scopes: Vec<String>,
    /// Two or more names that make up a whole: 出口 and 进口.
    pub parts: Vec<Vec<String>>,
    /// Names for parts of a pattern.
    pub forms: BTreeMap<String, String>,
    /// What is found.
    pub rule: Vec<RuleEntry>,
}

/// One rule: where a claim stands and what it follows from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    /// Its stable name.
    pub name: String,
    /// What it finds.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// It finds what is printed twice, which needs no pattern.
    #[serde(default)]
    pub repeats: bool,
    /// The ways in which it is printed; the first that fits is taken.
    pub forms: Vec<Form>,
    /// Sentences in which it finds a claim that is right.
    pub right: Vec<String>,
    /// Sentences in which it finds a claim that is wrong.
    pub wrong: Vec<String>,
    /// Sentences in which it finds nothing.
    #[serde(default)]
    pub silent: Vec<String>,
}

/// One way to print a claim.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Names of tokens, with slots `(a:LEVEL)`.
    pub pattern: String,
    /// The slot that is the claim; several where they are claimed one after the other.
    #[serde(default = "default_claim")]
    pub claim: String,
    /// What it follows from, over slots.
    pub formula: String,
    /// It is reported only where it is consistent: that the figures belong together is a guess.
    #[serde(default)]
    pub confirms: bool,
    /// Slots whose subjects must be one.
    #[serde(default)]
    pub same: Vec<String>,
    /// Slots of words that must name one thing.
    #[serde(default)]
    pub same_words: Vec<String>,
    /// Slots of figures that are open above, such as 突破4000亿元.
    #[serde(default)]
    pub open: Vec<String>,
    /// Slots of figures that must rise: thresholds, each within the one before.
    #[serde(default)]
    pub rising: Vec<String>,
    /// The names of the parts must be two that make up a whole, such as 出口 and 进口.
    #[serde(default)]
    pub partition: bool,
    /// A slot of words that name the figure `whole` of the formula.
    #[serde(default)]
    pub whole: Option<String>,
}

fn default_claim() -> String {
    "c".into()
}

/// The pack of Chinese.
pub fn prose() -> &'static Prose {
    static PROSE: LazyLock<Prose> = LazyLock::new(|| {
        let text = concat!(
            include_str!("zh-prose.toml"),
            "\n",
            include_str!("zh-rules.toml")
        );
        toml::from_str(text).expect("zh-prose.toml and zh-rules.toml are valid")
    });
    &PROSE
}
