//! Prints a figure in English (contract, section 3).

use super::dice::Dice;
use super::figure::{Figure, Form, Qualifier, Sign};
use super::print_figure::{decimal, minus};
use super::unit::Dimension;

pub fn english(figure: &Figure, dice: &mut Dice) -> String {
    let body = body(figure, dice);
    let (before, after) = match figure.qualifier {
        Qualifier::About if dice.one_in(8) => ("", " or so"),
        Qualifier::About => (
            dice.pick(&["about ", "around ", "some ", "roughly ", "approximately "]),
            "",
        ),
        Qualifier::Near => (
            dice.pick(&[
                "nearly ",
                "almost ",
                "close to ",
                "just under ",
                "approaching ",
            ]),
            "",
        ),
        Qualifier::Exact => (dice.pick(&["exactly ", "precisely "]), ""),
        Qualifier::More => (
            dice.pick(&["exceeding ", "in excess of ", "upwards of "]),
            "",
        ),
        Qualifier::Above => (
            dice.pick(&[
                "over ",
                "above ",
                "more than ",
                "greater than ",
                "higher than ",
            ]),
            "",
        ),
        Qualifier::AtLeast if dice.one_in(3) => ("", " or more"),
        Qualifier::AtLeast => (
            dice.pick(&["at least ", "no less than ", "no fewer than "]),
            "",
        ),
        Qualifier::Less | Qualifier::Below => (
            dice.pick(&["below ", "under ", "less than ", "lower than "]),
            "",
        ),
        Qualifier::AtMost if dice.one_in(3) => ("", " or less"),
        Qualifier::AtMost => (dice.pick(&["at most ", "up to ", "no more than "]), ""),
        _ => ("", ""),
    };
    format!("{before}{body}{after}")
}

fn body(figure: &Figure, dice: &mut Dice) -> String {
    match figure.form {
        Form::Digits {
            number,
            places,
            zeros,
        } => number_with_unit(figure, number, places, zeros, dice),
        Form::Range {
            low,
            high,
            places,
            zeros,
        } => range(figure, [low, high], places, zeros, dice),
        Form::Part { top, bottom } => part(top, bottom, dice),
        _ => fold(figure),
    }
}

fn number_with_unit(
    figure: &Figure,
    number: u64,
    places: u32,
    zeros: u32,
    dice: &mut Dice,
) -> String {
    let digits = decimal(number, places, dice.one_in(4), ",");
    let minus = minus(figure, dice);
    let sign = currency(figure, dice);
    let word = magnitude(zeros, !sign.is_empty(), dice);
    let name = if sign.is_empty() {
        name(figure)
    } else {
        String::new()
    };
    format!("{minus}{sign}{digits}{word}{name}")
}

/// $3 billion to $5 billion, 3 to 5%, between 3% and 5%.
fn range(figure: &Figure, ends: [u64; 2], places: u32, zeros: u32, dice: &mut Dice) -> String {
    let sign = currency(figure, dice);
    let word = magnitude(zeros, !sign.is_empty(), dice);
    let name = if sign.is_empty() {
        name(figure)
    } else {
        String::new()
    };
    let [low, high] = ends.map(|end| format!("{sign}{}", decimal(end, places, false, "")));
    let first = if dice.one_in(2) {
        format!("{word}{name}")
    } else {
        String::new()
    };
    let (before, joiner) = dice.pick(&[("", " to "), ("between ", " and "), ("from ", " to ")]);
    // "It fell from 5% to 3%" states two levels.
    let before = if figure.sign == Sign::Down && before == "from " {
        ""
    } else {
        before
    };
    format!("{before}{low}{first}{joiner}{high}{word}{name}")
}

fn currency(figure: &Figure, dice: &mut Dice) -> &'static str {
    match figure.unit.dimension {
        Dimension::Dollar => dice.pick(&["$", "US$", ""]),
        Dimension::Yuan => dice.pick(&["¥", ""]),
        Dimension::Euro => dice.pick(&["€", ""]),
        _ => "",
    }
}

fn name(figure: &Figure) -> String {
    let name = figure.unit.english.expect("an English name");
    if name == "%" || name == "bp" {
        name.into()
    } else {
        format!(" {name}")
    }
}

/// "`m` is million after a currency sign, else metre."
fn magnitude(zeros: u32, money: bool, dice: &mut Dice) -> &'static str {
    match zeros {
        0 => "",
        3 => dice.pick(&[" thousand", " thousand", "k"]),
        6 if money => dice.pick(&[" million", "mn", "m"]),
        6 => dice.pick(&[" million", " million", "mn"]),
        9 => dice.pick(&[" billion", "bn"]),
        _ => dice.pick(&[" trillion", "tn"]),
    }
}

/// two-thirds, a quarter, half
fn part(top: u64, bottom: u64, dice: &mut Dice) -> String {
    const ONES: [&str; 10] = [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    const BELOW: [&str; 10] = [
        "", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth",
    ];
    let below = BELOW[bottom as usize];
    match (top, bottom) {
        (1, 2) => dice
            .pick(&["half", "a half", "one half", "one-half"])
            .into(),
        (1, _) if below.starts_with('e') => format!("an {below}"),
        (1, _) => format!("{}{below}", dice.pick(&["a ", "one ", "one-"])),
        _ => format!("{}{}{below}s", ONES[top as usize], dice.pick(&[" ", "-"])),
    }
}

pub fn fold(figure: &Figure) -> String {
    match figure.form {
        Form::Fold { times: 2, .. } => "doubled".into(),
        Form::Fold { times: 3, .. } => "tripled".into(),
        _ => "five-fold".into(),
    }
}
