//! Prints a claim as rows of a CSV text (contract, sections 2 and 4).

use super::case::{Case, Formula, Input, Period, Prices, Stated, Tolerance, Wording};
use super::dice::Dice;
use super::figure::{Figure, Sign};
use super::print_figure;
use super::print_formula::{Infix, formula, literal};

pub const HEADER: &str = "id,claimed,formula,period,quote,tolerance,prices,waive\n";

/// How inputs are called: after the claim's id and their number.
pub struct Naming {
    /// One of these, with `{}` for the id.
    pub before: [&'static str; 3],
    /// As many of a thousand are written in brackets: all where the name would read as something else.
    pub bracketed: u64,
}

/// Names that read as names.
pub const PLAIN: Naming = Naming {
    before: ["{}_", "{}数", "{}值"],
    bracketed: 60,
};

/// The rows of one claim; the claim's own is the last, and `id` is its name.
pub fn rows(case: &Case, id: &str, dice: &mut Dice) -> String {
    rows_named(case, id, &PLAIN, dice)
}

pub fn rows_named(case: &Case, id: &str, naming: &Naming, dice: &mut Dice) -> String {
    let mut rows = String::new();
    let mut names = Vec::new();
    for (number, input) in case.inputs.iter().enumerate() {
        let name = dice.pick(&naming.before).replace("{}", id) + &number.to_string();
        let [mut claimed, mut formula, mut period] = [const { String::new() }; 3];
        let bracketed = dice.within(1..=1000) <= naming.bracketed;
        let mut used = if bracketed {
            format!("[{name}]")
        } else {
            name.clone()
        };
        match input {
            Input::Row(figure, when) => {
                claimed = print_figure::cell(figure, dice);
                period = when
                    .map(|when| print_period(when, dice))
                    .unwrap_or_default();
                // "An id stands for its row's printed interval even if that row is itself a claim."
                formula = if dice.one_in(16) { "?".into() } else { formula };
            }
            Input::Literal(figure) => used = literal(figure, dice),
            Input::Step(tree) => {
                formula = Infix {
                    names: &names,
                    wide: dice.one_in(4),
                }
                .print(tree, 0)
            }
            Input::Missing => {}
            Input::Vague(unit) => {
                claimed = dice.pick(&["数百", "几十", "上千"]).to_owned() + unit.name
            }
        }
        if !matches!(input, Input::Literal(_)) {
            rows += &line(&[&name, &claimed, &formula, &period, "", "", "", ""]);
        }
        names.push(used);
    }
    rows + &claim(case, id, &names, dice)
}

fn claim(case: &Case, id: &str, names: &[String], dice: &mut Dice) -> String {
    let formula = formula(case, names, dice);
    let (claimed, quote) = claimed(case, dice);
    let period = match &case.formula {
        Formula::Annualized(_, years) => match years.stated {
            Stated::Row(first, last) | Stated::GrowthYears(first, last) => {
                print_period(Period::Span(first, last), dice)
            }
            // The period of the multiple comes first.
            Stated::Multiple(first, last) if dice.one_in(2) => {
                print_period(Period::Span(first - 7, last), dice)
            }
            _ => String::new(),
        },
        _ => String::new(),
    };
    let tolerance = case.tolerance.map(print_tolerance).unwrap_or_default();
    let prices = match case.prices {
        Prices::Column => dice.pick(&["constant", "不变价"]),
        Prices::Overruled => dice.pick(&["current", "现价"]),
        Prices::Words | Prices::Unsaid => "",
    };
    let waive = if case.waived {
        "统计口径不同"
    } else {
        ""
    };
    line(&[
        id, &claimed, &formula, &period, &quote, &tolerance, prices, waive,
    ])
}

/// The claimed cell and the quote.
fn claimed(case: &Case, dice: &mut Dice) -> (String, String) {
    let mut figure = case.claimed.clone();
    let is_growth = matches!(&case.formula, Formula::Annualized(_, years) if matches!(years.stated, Stated::GrowthYears(..)));
    // A word of decrease stands in the cell or in the quote.
    let in_quote = figure.sign == Sign::Down && (is_growth || dice.one_in(2));
    figure.sign = if in_quote { Sign::Plus } else { figure.sign };
    let mut cell = print_figure::cell(&figure, dice);
    if let (true, Some(levels)) = (in_quote, cell.strip_prefix("from ")) {
        cell = levels.to_owned();
    }
    if case.wording == Wording::Fold {
        cell = cell.replace(" times", "-fold");
    }
    match case.formula {
        Formula::Unchecked(_) if dice.one_in(2) => {
            return (
                dice.pick(&["全省第三", "首次突破", "first ever"]).into(),
                String::new(),
            );
        }
        Formula::Complete(_) if dice.one_in(3) => cell = structure(dice),
        _ => {}
    }
    if let Some(unit) = case.per {
        cell = format!("{cell}/{}", unit.name);
    }
    let quote = match (case.wording, figure.english) {
        _ if is_growth => return growth_years(case, cell, in_quote),
        (Wording::None, _) if matches!(case.prices, Prices::Words | Prices::Overruled) => {
            real_growth(&figure, &cell, in_quote, dice)
        }
        (Wording::Fold, _) => String::new(),
        (Wording::None, true) if in_quote => format!("it fell {cell}"),
        (Wording::None, _) if in_quote => {
            format!(
                "{}{cell}",
                dice.pick(&["同比下降", "减少", "下降了", "比上年减少了"])
            )
        }
        (Wording::None, _) => String::new(),
        (Wording::Ratio, true) => format!("{cell} as many as before"),
        (Wording::Ratio, _) => format!(
            "{}{cell}",
            dice.pick(&["是它的", "为其", "相当于上年的", "增长到", "扩大到"])
        ),
        (Wording::Increase, true) => format!("{cell} more"),
        (Wording::Increase, _) => {
            format!(
                "{}{cell}",
                dice.pick(&["增长", "扩大", "提高了", "增加", "增长了", "扩大了"])
            )
        }
        (Wording::Level, true) => format!("it fell to {cell}"),
        (Wording::Level, _) => format!("{}{cell}", dice.pick(&["下降到", "减少至", "下降为"])),
    };
    (cell, quote)
}

fn growth_years(case: &Case, cell: String, down: bool) -> (String, String) {
    let Formula::Annualized(_, years) = &case.formula else {
        unreachable!("a growth")
    };
    let Stated::GrowthYears(first, last) = years.stated else {
        unreachable!("years of growth")
    };
    let verb = if down { "下降" } else { "增长" };
    let quote = format!("{first}—{last}年年均{verb}{cell}");
    (cell, quote)
}

/// "Where the wording says 可比价, 不变价, 实际增长 or 同口径, or where the quantity is on the list."
fn real_growth(figure: &Figure, cell: &str, falls: bool, dice: &mut Dice) -> String {
    // A word of decrease in the cell says the direction itself.
    let said =
        cell.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii()) && figure.sign == Sign::Down;
    if figure.english {
        let verb = if falls {
            "fell "
        } else if cell.starts_with(|c: char| c.is_ascii_lowercase()) {
            ""
        } else {
            "grew "
        };
        let (before, after) = dice.pick(&[
            ("GDP ", ""),
            ("it ", " in real terms"),
            ("it ", " at constant prices"),
            ("value added ", ""),
        ]);
        return format!("{before}{verb}{cell}{after}");
    }
    let verb = match () {
        () if falls => "下降",
        () if said => "",
        () => "增长",
    };
    let before = dice.pick(&[
        "按可比价计算",
        "按不变价计算同比",
        "同口径",
        "地区生产总值",
        "工业增加值",
        "GDP",
    ]);
    if verb == "增长" && dice.one_in(4) {
        format!("实际增长{cell}")
    } else {
        format!("{before}{verb}{cell}")
    }
}

/// Parts that make up a whole, whatever they are: 4.0∶37.7∶58.3.
fn structure(dice: &mut Dice) -> String {
    let mark = dice.pick(&["∶", ":", "："]);
    let parts: Vec<String> = (0..dice.within(3..=4))
        .map(|_| print_figure::decimal(dice.within(1..=900), 1, false, ""))
        .collect();
    parts.join(mark)
}

pub fn print_tolerance(tolerance: Tolerance) -> String {
    let hundredths = |x: i64| print_figure::decimal(x as u64, 2, false, "");
    match tolerance {
        Tolerance::Relative(part) => format!("{}%", hundredths(part)),
        Tolerance::Absolute(part) => format!("±{}", hundredths(part)),
        Tolerance::Points(part) => format!("{}pp", hundredths(part)),
    }
}

pub fn print_period(period: Period, dice: &mut Dice) -> String {
    match period {
        Period::Year(year) => format!("{year}{}", dice.pick(&["", "年"])),
        Period::Month(month) => format!("{}-{:02}", month / 12, month % 12 + 1),
        Period::Span(first, last) => format!("{first}{}{last}", dice.pick(&["–", "-", "—"])),
        Period::Quarter(quarter) => format!("{}Q{}", quarter / 4, quarter % 4 + 1),
    }
}

fn line(fields: &[&str]) -> String {
    let quoted: Vec<String> = fields.iter().map(|field| quote(field)).collect();
    quoted.join(",") + "\n"
}

fn quote(field: &str) -> String {
    let plain = !field.contains([',', '"', '\n']);
    if plain {
        field.to_owned()
    } else {
        format!("\"{}\"", field.replace('"', "\"\""))
    }
}
