//! So many things, which the article lists.

use std::sync::Arc;

use crate::book::expression::Input;
use crate::figure::{self, Bound, Dimension, Rounding};
use crate::number::{End, Interval, Rational};
use crate::say::{Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "名单里有几项。名单照抄稿件，放在引号里，用顿号、逗号或分号隔开。",
        "So many things, which the article lists. The list is copied from the article, in quotes, its items apart by 、, a comma or a semicolon.",
    ),
    formula: Some((
        "项数。“和、及、以及、and”可能隔开两项，也可能是一项之内的字，两种都算；以“等”结尾的名单只给出下限。",
        "The number of items. 和, 及, 以及 and \"and\" may join two items or stand inside one, and both are read; a list that ends in 等 or \"etc.\" gives only the least number.",
    )),
    examples: &[
        Example::claim("2家", "count(\"注塑机、智能装备\")").gives("consistent printed"),
        Example::claim("3家", "count(\"注塑机、智能装备\")").gives("inconsistent 2家"),
    ],
    remedy: (
        "数一遍名单：补上漏掉的一项，或改个数；只举例时以“等”结尾。",
        "Count the list: add the item that is missing, or put the number right; where the list only gives examples, end it with 等 or \"etc.\"",
    ),
};

/// 个数
pub const KIND: Kind = Kind {
    also: &[
        "counta",
        "number",
        "number_of",
        "len",
        "length",
        "items",
        "count_of",
        "计数",
        "数量",
        "项数",
        "多少个",
    ],
    counts: true,
    takes_text: true,
    ..Kind::function("count", "个数", "(\"a、b、c\")", (1, 1), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let Some(text) = call.arguments[0].text.clone() else {
        return Err(call.fault(
            0,
            "这里要有加引号的名单，例如 count(\"甲、乙、丙\")",
            "a list in quotes is needed here, as in count(\"A, B, C\")",
        ));
    };
    let list = Enumeration::read(&text);
    if list.most == 0 {
        return Err(call.fault(0, "名单是空的", "the list is empty"));
    }
    let dimension = Some(Dimension::base("count"));
    let input = input(call, text, &list)?;
    let step = call.tape.variable(input, dimension.clone());
    Ok(Derived::plain(dimension, step))
}

/// The list as a figure: how many items it may have.
fn input(call: &Call<'_>, text: String, list: &Enumeration) -> Result<Input, Fault> {
    let mut figure = figure::parse(&format!("{}个", list.most), Rounding::Nearest)?;
    figure.text = text;
    if let Some(amount) = &mut figure.amount {
        let [least, most] = [list.least, list.most].map(|items| Rational::from(items as i64));
        amount.plain = Interval::closed(least, most);
        amount.interval = amount.plain.clone();
        if list.open {
            amount.interval.sup = End::Unbounded;
            amount.bound = Some(Bound::Above);
        }
    }
    let origin = call.cell.origin_of(call.arguments[0].span.clone());
    Ok(Input::operand(Arc::new(figure), origin))
}

/// How many items a list may have.
#[derive(Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// With 和 and the like inside an item.
    pub least: usize,
    /// With each of them between two items.
    pub most: usize,
    /// The list ends in 等.
    pub open: bool,
}

const SEPARATORS: [char; 7] = ['、', ',', '，', ';', '；', '\n', '\r'];
const CONJUNCTIONS: [&str; 6] = ["以及", " and ", " & ", "和", "及", "与"];
const OPEN_ENDS: [&str; 5] = ["等等", "等", "etc", "and so on", "and others"];

impl Enumeration {
    /// Counts the items of a list.
    pub fn read(text: &str) -> Self {
        let text = text.trim().trim_end_matches(['。', '.', '…', '—']);
        let ending = OPEN_ENDS.iter().find_map(|end| text.strip_suffix(end));
        let open = ending.is_some();
        let listed = ending.unwrap_or(text);
        let mut least = 0;
        let mut joints = 0;
        for item in items(listed) {
            least += 1;
            joints += joints_in(&item);
        }
        Self {
            least,
            most: least + joints,
            open,
        }
    }
}

/// The items between separators; what stands in brackets or quotes belongs to its item.
fn items(text: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' | '（' | '“' | '《' | '[' | '【' => depth += 1,
            ')' | '）' | '”' | '》' | ']' | '】' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && SEPARATORS.contains(&c) {
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            item.push(c);
        }
    }
    items.retain(|item| !item.trim().is_empty());
    items
}

/// How many conjunctions may join two items here: one with words on both of its sides.
fn joints_in(item: &str) -> usize {
    let mut rest = item.trim();
    let mut joints = 0;
    while let Some((at, length)) = CONJUNCTIONS
        .iter()
        .filter_map(|word| Some((rest.find(word)?, word.len())))
        .min_by_key(|(at, length)| (*at, usize::MAX - length))
    {
        let before = !rest[..at].trim().is_empty();
        rest = rest[at + length..].trim_start();
        joints += usize::from(before && !rest.is_empty());
    }
    joints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_counted_both_ways_where_a_conjunction_may_join() {
        for (text, least, most, open) in [
            ("注塑机、智能装备", 2, 2, false),
            ("甲、乙和丙", 2, 3, false),
            ("甲、乙以及丙", 2, 3, false),
            ("医疗器械和海洋生物医药、大数据、国际供应链", 3, 4, false),
            ("A, B, and C", 3, 3, false),
            ("A, B and C", 2, 3, false),
            ("A; B; C", 3, 3, false),
            ("甲、乙、丙等", 3, 3, true),
            ("A, B, etc.", 2, 2, true),
            ("甲（子、丑）、乙", 2, 2, false),
            ("甲、、乙、", 2, 2, false),
            ("", 0, 0, false),
        ] {
            assert_eq!(
                Enumeration::read(text),
                Enumeration { least, most, open },
                "{text}"
            );
        }
    }
}
