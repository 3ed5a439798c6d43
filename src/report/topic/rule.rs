//! The pages of the rules that find claims in prose, made of what the language pack says of each.

use std::sync::LazyLock;

use crate::language::{RuleEntry, prose};
use crate::say::{Entry, Example, Page};

/// Every rule that a report can name.
pub fn rules() -> &'static [Entry] {
    static RULES: LazyLock<Vec<Entry>> = LazyLock::new(|| prose().rule.iter().map(entry).collect());
    &RULES
}

/// A page lives as long as the program, as its code does.
fn entry(rule: &'static RuleEntry) -> Entry {
    let example = |gives| move |text: &'static String| Example::article(text).gives(gives);
    let right = rule.right.first().map(example("consistent"));
    let wrong = rule.wrong.first().map(example("inconsistent"));
    let examples: Vec<Example> = right.into_iter().chain(wrong).collect();
    let zh = format!("在文章里认出这样的说法：{}。", rule.zh);
    let en = format!(
        "In an article, words of this form were recognised: {}.",
        rule.en
    );
    let page = Page {
        states: (zh.leak(), en.leak()),
        formula: None,
        examples: examples.leak(),
        remedy: (
            "认错了就用 --disable 关掉这条规则，或者把这些数写成表格。",
            "Where it is mistaken, turn the rule off with `--disable`, or write the figures down as a table.",
        ),
    };
    let code = &rule.name;
    Entry { code, page }
}
