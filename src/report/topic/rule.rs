//! The pages of the equations that tie figures of prose and cells of tables, made of what each states.

use std::sync::LazyLock;

use crate::reading::{EQUATIONS, Equation, RULES, Rule};
use crate::say::{Entry, Example, Page};

/// Every equation that a report can name as the rule that found a claim.
pub fn rules() -> &'static [Entry] {
    static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
        let prose = EQUATIONS.iter().map(|equation| entry(equation));
        prose.chain(RULES.iter().map(|rule| table(rule))).collect()
    });
    &ENTRIES
}

/// The page of a relation of tables.
fn table(rule: &'static Rule) -> Entry {
    let (zh, en) = rule.states;
    let zh = format!("在表格里认出这样的关系：{zh}。");
    let en = format!("In a table, cells were found to be tied in this way: {en}.");
    let mut examples = vec![Example::article(rule.right).gives("consistent")];
    if !rule.wrong.is_empty() {
        examples.push(Example::article(rule.wrong).gives("inconsistent"));
    }
    let page = Page {
        states: (zh.leak(), en.leak()),
        formula: None,
        examples: examples.leak(),
        remedy: (
            "对照原始出处，看报告指的那一格；认错了就用 --disable 关掉这条规则。",
            "Check the cell that the report names against its source. Where it is mistaken, turn the rule off with `--disable`.",
        ),
    };
    Entry {
        code: rule.name,
        page,
    }
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
