//! Prints formulas: with functions or operators, in either language and any width (contract, section 4).

use super::case::{Call, Case, Formula, Period, Relation, Stated, Tree};
use super::dice::Dice;
use super::figure::{Figure, Form, Qualifier, Sign};
use super::print_case::print_period;
use super::print_figure;

/// A figure in a formula: in quotes, unless it is one that lexes.
pub fn literal(figure: &Figure, dice: &mut Dice) -> String {
    let plain = matches!(figure.form, Form::Digits { .. })
        && figure.qualifier == Qualifier::Plain
        && !figure.english;
    match figure.form {
        Form::Digits {
            number,
            places,
            zeros,
        } if plain && figure.sign == Sign::Plus && dice.one_in(2) => {
            let unit = Figure::plain(
                Form::Digits {
                    number: 1,
                    places: 0,
                    zeros,
                },
                figure.unit,
            );
            let unit = print_figure::unsigned(&unit, &mut Dice(0)).split_off(1);
            format!("{}{unit}", print_figure::decimal(number, places, false, ""))
        }
        _ => format!("\"{}\"", print_figure::cell(figure, dice)),
    }
}

pub fn formula(case: &Case, names: &[String], dice: &mut Dice) -> String {
    let infix = Infix {
        names,
        wide: dice.one_in(4),
    };
    let show = |tree: &Tree| infix.print(tree, 0);
    let (function, mut arguments) = match &case.formula {
        Formula::Times(a, b) => (["times", "倍数"], vec![show(a), show(b)]),
        Formula::Ratio(a, b) => (["ratio", "比值"], vec![show(a), show(b)]),
        Formula::Increase(a, b) => (["increase", "增加倍数"], vec![show(a), show(b)]),
        Formula::Growth(a, b) => (["growth", "增长率"], vec![show(a), show(b)]),
        Formula::Cagr(a, b, _) => (["cagr", "年均增长"], vec![show(a), show(b)]),
        Formula::Annualized(m, _) => (["annualized", "年均"], vec![show(m)]),
        Formula::Points(a, b) => (["points", "百分点"], vec![show(a), show(b)]),
        Formula::Change(a, b) => (["change", "增减"], vec![show(a), show(b)]),
        Formula::Share(a, b) => (["share", "占比"], vec![show(a), show(b)]),
        Formula::Sum(all) => (["sum", "合计"], all.iter().map(show).collect()),
        Formula::Mean(all) => (["mean", "平均"], all.iter().map(show).collect()),
        Formula::Median(all) => (["median", "中位数"], all.iter().map(show).collect()),
        Formula::Complete(all) => (["complete", "合计为百"], all.iter().map(show).collect()),
        Formula::Per(a, b, _) => (["per", "人均"], vec![show(a), show(b)]),
        Formula::Doublings(a, b) => (["doublings", "翻番"], vec![show(a), show(b)]),
        Formula::Span(first, last) if dice.one_in(3) => {
            let written = |period: Period| match print_period(period, &mut Dice(0)) {
                year if matches!(period, Period::Year(_)) => year.trim_end_matches('年').to_owned(),
                other => format!("\"{other}\""),
            };
            (["span", "年数"], vec![written(*first), written(*last)])
        }
        Formula::Span(..) => (["span", "年数"], names.to_vec()),
        Formula::Count(list) => (
            ["count", "个数"],
            vec![items(list.items, list.and, list.etc)],
        ),
        Formula::Repeat(tree) => (["repeat", "同一"], vec![show(tree)]),
        Formula::Relation(relation, tree) => {
            let text = show(tree);
            return print_relation(*relation, &text, dice);
        }
        Formula::Expression(tree) => return show(tree),
        Formula::Unchecked(None) => return "?".into(),
        Formula::Unchecked(Some(reason)) => return format!("? {reason}"),
    };
    if let Formula::Cagr(_, _, years) | Formula::Annualized(_, years) = &case.formula
        && years.stated == Stated::Argument
    {
        let n = print_figure::decimal(u64::from(years.p * (100 / years.q)), 2, false, "");
        let n = n.trim_end_matches('0').trim_end_matches('.').to_owned();
        arguments.push(if years.q == 1 && dice.one_in(4) {
            format!("{n}年")
        } else {
            n
        });
    }
    let name = dice.pick(&function);
    let (open, comma, close) = dice.pick(&[
        ("(", ", ", ")"),
        ("(", ",", ")"),
        ("（", "，", "）"),
        ("（", "、", "）"),
    ]);
    format!("{name}{open}{}{close}", arguments.join(comma))
}

fn items(number: usize, and: bool, etc: bool) -> String {
    let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"];
    let (first, last) = names[..number].split_at(number - usize::from(and));
    let and = if and {
        format!("和{}", last[0])
    } else {
        String::new()
    };
    format!(
        "\"{}{and}{}\"",
        first.join("、"),
        if etc { "等" } else { "" }
    )
}

fn print_relation(relation: Relation, other: &str, dice: &mut Dice) -> String {
    let [signs, names] = match relation {
        Relation::Below => [["<", "＜"], ["below", "低于"]],
        Relation::AtMost => [["<=", "≤"], ["at_most", "不超过"]],
        Relation::Above => [[">", "＞"], ["above", "高于"]],
        Relation::AtLeast => [[">=", "≥"], ["at_least", "不低于"]],
        Relation::Equals => [["=", "="], ["equals", "等于"]],
    };
    if dice.one_in(2) {
        format!("{} {other}", dice.pick(&signs))
    } else {
        format!("{}({other})", dice.pick(&names))
    }
}

/// Prints a tree with operators, with no more parentheses than it needs.
pub struct Infix<'a> {
    pub names: &'a [String],
    pub wide: bool,
}

impl Infix<'_> {
    pub fn print(&self, tree: &Tree, level: u32) -> String {
        let sign = |at: usize| {
            if self.wide {
                ["＋", "－", "×", "÷"][at]
            } else {
                ["+", "-", "*", "/"][at]
            }
        };
        let join = |a: &Tree, at: usize, b: &Tree| {
            let own = if at < 2 { 0 } else { 1 };
            let right = if at == 0 { own } else { own + 1 };
            let text = format!(
                "{} {} {}",
                self.print(a, own),
                sign(at),
                self.print(b, right)
            );
            if own < level {
                format!("({text})")
            } else {
                text
            }
        };
        match tree {
            Tree::Input(input) => self.names[*input].clone(),
            Tree::Constant(digits, places) => {
                print_figure::decimal(digits.unsigned_abs(), *places, false, "")
            }
            Tree::Sum(a, b) => join(a, 0, b),
            Tree::Difference(a, b) => join(a, 1, b),
            Tree::Product(a, b) => join(a, 2, b),
            Tree::Quotient(a, b) => join(a, 3, b),
            Tree::Power(a, n) => {
                let text = format!("{}^{n}", self.print(a, 3));
                if level > 2 { format!("({text})") } else { text }
            }
            Tree::Call(call, arguments) => {
                let arguments: Vec<String> = arguments
                    .iter()
                    .map(|argument| self.print(argument, 0))
                    .collect();
                format!("{}({})", name(*call, self.wide), arguments.join(", "))
            }
        }
    }
}

fn name(call: Call, chinese: bool) -> &'static str {
    let names = match call {
        Call::Sum => ["sum", "合计"],
        Call::Mean => ["mean", "平均"],
        Call::Median => ["median", "中位数"],
        Call::Change => ["change", "增减"],
        Call::Share => ["share", "占比"],
        Call::Growth => ["growth", "增长率"],
        Call::Ratio => ["ratio", "比值"],
        Call::Increase => ["increase", "增加倍数"],
        Call::Times => ["times", "倍数"],
    };
    names[usize::from(chinese)]
}
