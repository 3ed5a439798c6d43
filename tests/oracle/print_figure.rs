//! Prints a figure in one of the many forms that mean it (contract, section 3).

use super::dice::Dice;
use super::figure::{Figure, Form, Qualifier, Sign};
use super::unit::Dimension;

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A figure with all its words, as a cell prints it.
pub fn cell(figure: &Figure, dice: &mut Dice) -> String {
    let text = unsigned(figure, dice);
    match figure.sign {
        Sign::Plus | Sign::Minus => text,
        Sign::Down if figure.english => format!("fell {text}"),
        Sign::Down => format!("{}{text}", dice.pick(&["下降", "减少", "下降了", "减少了"])),
    }
}

/// A figure without a word of decrease; a written minus stays.
pub fn unsigned(figure: &Figure, dice: &mut Dice) -> String {
    if figure.english { english(figure, dice) } else { chinese(figure, dice) }
}

fn minus(figure: &Figure, dice: &mut Dice) -> &'static str {
    match figure.sign {
        Sign::Minus if figure.english => "-",
        Sign::Minus => dice.pick(&["-", "−", "负"]),
        _ => "",
    }
}

fn english(figure: &Figure, dice: &mut Dice) -> String {
    let Form::Digits { number, places, zeros } = figure.form else { return english_fold(figure) };
    let digits = decimal(number, places, dice.one_in(4), ",");
    let word = english_magnitude(zeros, dice);
    let minus = minus(figure, dice);
    let signs = match figure.unit.dimension {
        Dimension::Dollar => dice.pick(&["$", "US$", ""]),
        Dimension::Yuan => dice.pick(&["¥", ""]),
        _ => "",
    };
    let name = figure.unit.english.expect("an English name");
    let space = if name == "%" || name == "bp" { "" } else { " " };
    let body = match signs {
        "" => format!("{minus}{digits}{word}{space}{name}"),
        sign => format!("{minus}{sign}{digits}{word}"),
    };
    let before = match figure.qualifier {
        Qualifier::About => dice.pick(&["about ", "around ", "some "]),
        Qualifier::Near => dice.pick(&["nearly ", "almost ", "close to "]),
        Qualifier::More => "exceeding ",
        Qualifier::Above => dice.pick(&["over ", "above ", "more than "]),
        Qualifier::AtLeast => "at least ",
        Qualifier::Less | Qualifier::Below => dice.pick(&["below ", "under ", "less than "]),
        Qualifier::AtMost => dice.pick(&["at most ", "up to "]),
        _ => "",
    };
    format!("{before}{body}")
}

fn english_fold(figure: &Figure) -> String {
    match figure.form {
        Form::Fold { times: 2, .. } => "doubled".into(),
        Form::Fold { times: 3, .. } => "tripled".into(),
        _ => "five-fold".into(),
    }
}

fn english_magnitude(zeros: u32, dice: &mut Dice) -> &'static str {
    match zeros {
        0 => "",
        3 => " thousand",
        6 => dice.pick(&[" million", " million", "mn"]),
        9 => dice.pick(&[" billion", "bn"]),
        _ => dice.pick(&[" trillion", "tn"]),
    }
}

fn chinese(figure: &Figure, dice: &mut Dice) -> String {
    let body = body(figure, dice);
    match figure.qualifier {
        Qualifier::Plain | Qualifier::Odd => body,
        Qualifier::About => match dice.within(0..=3) {
            0 => format!("{body}左右"),
            1 => format!("{body}上下"),
            2 => format!("大约{body}"),
            _ => format!("约{body}"),
        },
        Qualifier::Near | Qualifier::NearOdd => format!("{}{body}", dice.pick(&["近", "将近", "接近"])),
        Qualifier::More => format!("{}{body}", dice.pick(&["超", "超过", "逾", "突破"])),
        Qualifier::Above => format!("高于{body}"),
        Qualifier::AtLeast if dice.one_in(2) => format!("至少{body}"),
        Qualifier::AtLeast => format!("{body}以上"),
        Qualifier::Less => format!("{}{body}", dice.pick(&["不足", "不到"])),
        Qualifier::Below => format!("低于{body}"),
        Qualifier::AtMost if dice.one_in(2) => format!("至多{body}"),
        Qualifier::AtMost => format!("{body}以下"),
        Qualifier::LessAbout => format!("不到{body}左右"),
        Qualifier::MoreAtLeast => format!("超过{body}以上"),
    }
}

/// Minus, digits, 多, magnitude and unit.
fn body(figure: &Figure, dice: &mut Dice) -> String {
    let minus = minus(figure, dice);
    let odd = match figure.qualifier {
        Qualifier::Odd | Qualifier::NearOdd => dice.pick(&["多", "余"]),
        _ => "",
    };
    let unit = figure.unit.name;
    match figure.form {
        Form::Digits { number, places, zeros } => {
            let group = if dice.one_in(6) { dice.pick(&[",", "，"]) } else { "" };
            let digits = wide(decimal(number, places, !group.is_empty(), group), dice.one_in(16));
            let after = odd_after(number, places, zeros, unit, dice);
            let unit = if unit == "%" && dice.one_in(12) { "％" } else { unit };
            let (magnitude, last) = split_magnitude(zeros, !odd.is_empty());
            match after {
                _ if !last.is_empty() => format!("{minus}{digits}{magnitude}{odd}{last}{unit}"),
                Odd::BeforeMagnitude => format!("{minus}{digits}{odd}{magnitude}{unit}"),
                Odd::BeforeUnit => format!("{minus}{digits}{magnitude}{odd}{unit}"),
                Odd::AfterUnit => format!("{minus}{digits}{magnitude}{unit}{odd}"),
            }
        }
        Form::Chinese { number, zeros } => {
            format!("{minus}{}{odd}{}{unit}", numeral(number, dice), magnitude(zeros))
        }
        Form::Mixed { high, zeros: 8, low } => format!("{minus}{high}亿{low}千{odd}万{unit}"),
        Form::Mixed { high, low, .. } => format!("{minus}{high}万{low}千{odd}{unit}"),
        Form::Tenths { number, places: 0 } => format!("{}成{odd}", DIGITS[number as usize].replace('二', "两")),
        Form::Tenths { number, places } => format!("{}成", decimal(number, places, false, "")),
        Form::TenthsAndHalf { number } => format!("{}成半", DIGITS[number as usize].replace('二', "两")),
        Form::Discount { number } if number > 9 => {
            format!("{}{}折", DIGITS[number as usize / 10], DIGITS[number as usize % 10])
        }
        Form::Discount { number } => format!("{}折", DIGITS[number as usize]),
        Form::Parts { number, of } => {
            let whole = ["百", "千", "万"][of as usize - 2];
            format!("{minus}{whole}分之{}{odd}", numeral(number, dice).replace('两', "二"))
        }
        Form::Part { top: 1, bottom: 2 } if odd.is_empty() && dice.one_in(2) => "一半".into(),
        Form::Part { top, bottom } if odd.is_empty() && dice.one_in(4) => format!("{top}/{bottom}"),
        Form::Part { top, bottom } => {
            format!("{}分之{}{odd}", DIGITS[bottom as usize], DIGITS[top as usize])
        }
        Form::Fold { times: 2, of } => format!("翻{}番{odd}", DIGITS[of as usize].replace('二', "两")),
        Form::Fold { .. } => english_fold(figure),
        Form::Range { low, high, places, zeros } => {
            let [low, high] = [low, high].map(|end| decimal(end, places, false, ""));
            let magnitude = magnitude(zeros);
            let joiner = dice.pick(&["—", "至", "到", "-"]);
            let first = if dice.one_in(2) { format!("{magnitude}{unit}") } else { String::new() };
            format!("{minus}{low}{first}{joiner}{high}{magnitude}{unit}")
        }
    }
}

enum Odd {
    BeforeMagnitude,
    BeforeUnit,
    AfterUnit,
}

/// Where 多 stands: 160多亿元, 3亿多元, 20余家, 12.5倍多.
fn odd_after(number: u64, places: u32, zeros: u32, unit: &str, dice: &mut Dice) -> Odd {
    let round = places == 0 && number.is_multiple_of(10);
    match zeros {
        _ if unit.is_empty() => Odd::BeforeUnit,
        0 if round && dice.one_in(2) => Odd::BeforeUnit,
        0 => Odd::AfterUnit,
        4 | 8 if round && dice.one_in(2) => Odd::BeforeMagnitude,
        _ => Odd::BeforeUnit,
    }
}

/// 3万多亿元 stands between the two words of 万亿.
fn split_magnitude(zeros: u32, odd: bool) -> (&'static str, &'static str) {
    if odd && zeros == 12 { ("万", "亿") } else { (magnitude(zeros), "") }
}

fn magnitude(zeros: u32) -> &'static str {
    match zeros {
        0 => "",
        3 => "千",
        4 => "万",
        6 => "百万",
        7 => "千万",
        8 => "亿",
        12 => "万亿",
        _ => unreachable!("no Chinese word has {zeros} zeros"),
    }
}

/// 1234 with 2 places is 12.34.
pub fn decimal(number: u64, places: u32, grouped: bool, comma: &str) -> String {
    let ten = 10u64.pow(places);
    let mut whole = (number / ten).to_string();
    if grouped {
        for at in (1..whole.len()).rev().filter(|at| (whole.len() - at).is_multiple_of(3)).collect::<Vec<_>>() {
            whole.insert_str(at, comma);
        }
    }
    if places == 0 { whole } else { format!("{whole}.{:0width$}", number % ten, width = places as usize) }
}

fn wide(text: String, wanted: bool) -> String {
    let wide = |c: char| if c.is_ascii_digit() { char::from_u32(c as u32 + 0xFEE0).expect("a digit") } else { c };
    if wanted { text.chars().map(wide).collect() } else { text }
}

/// A whole number below 10,000 in Chinese; each place that is 0 inside it is one 零.
fn numeral(number: u64, dice: &mut Dice) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (exponent, place) in [(3, "千"), (2, "百"), (1, "十"), (0, "")] {
        let digit = number / 10u64.pow(exponent) % 10;
        match digit {
            0 => gap |= !text.is_empty(),
            _ => {
                text += if gap { "零" } else { "" };
                gap = false;
                let ten = exponent == 1 && digit == 1 && text.is_empty();
                let two = digit == 2 && exponent > 1 && dice.one_in(2);
                text += if ten {
                    ""
                } else if two {
                    "两"
                } else {
                    DIGITS[digit as usize]
                };
                text += place;
            }
        }
    }
    if text.is_empty() { "零".into() } else { text }
}
