//! The pages of the equations that tie figures of prose, made of what each states.

use std::sync::LazyLock;

use crate::reading::{EQUATIONS, Equation};
use crate::say::{Entry, Example, Page};

/// Every equation that a report can name as the rule that found a claim.
pub fn rules() -> &'static [Entry] {
    static RULES: LazyLock<Vec<Entry>> =
        LazyLock::new(|| EQUATIONS.iter().map(|equation| entry(equation)).collect());
    &RULES
}

/// A page lives as long as the program, as its code does.
fn entry(equation: &'static Equation) -> Entry {
    let example = |gives| move |text: &&'static str| Example::article(text).gives(gives);
    let right = equation.right.first().map(example("consistent"));
    let wrong = equation.wrong.first().map(example("inconsistent"));
    let examples: Vec<Example> = right.into_iter().chain(wrong).collect();
    let (zh, en) = equation.states;
    let zh = format!("在文章里认出这样的关系：{zh}。");
    let en = format!("In an article, figures were found to be tied in this way: {en}.");
    let page = Page {
        states: (zh.leak(), en.leak()),
        formula: None,
        examples: examples.leak(),
        remedy: (
            "认错了就用 --disable 关掉这条规则，或者把这些数写成表格。",
            "Where it is mistaken, turn the rule off with `--disable`, or write the figures down as a table.",
        ),
    };
    Entry {
        code: equation.name,
        page,
    }
}
