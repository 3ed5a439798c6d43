//! Prints a figure in one of the many forms that mean it (contract, section 3).

use super::dice::Dice;
use super::figure::{Figure, Form, Qualifier, Sign};
use super::print_english::{english, fold};

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A figure with all its words, as a cell prints it.
pub fn cell(figure: &Figure, dice: &mut Dice) -> String {
    let text = unsigned(figure, dice);
    match figure.sign {
        Sign::Plus | Sign::Minus => text,
        Sign::Down if figure.english => format!(
            "{} {text}",
            dice.pick(&["fell", "down", "dropped", "declined"])
        ),
        Sign::Down => format!(
            "{}{text}",
            dice.pick(&["下降", "减少", "下降了", "减少了", "降低", "回落", "下滑"])
        ),
    }
}

/// A figure without a word of decrease; a written minus stays.
pub fn unsigned(figure: &Figure, dice: &mut Dice) -> String {
    if figure.english {
        english(figure, dice)
    } else {
        chinese(figure, dice)
    }
}

pub fn minus(figure: &Figure, dice: &mut Dice) -> &'static str {
    match figure.sign {
        Sign::Minus if figure.english => "-",
        Sign::Minus => dice.pick(&["-", "−", "负"]),
        _ => "",
    }
}

fn chinese(figure: &Figure, dice: &mut Dice) -> String {
    let body = body(figure, dice);
    match figure.qualifier {
        Qualifier::Plain | Qualifier::Odd => body,
        Qualifier::About if dice.one_in(2) => {
            format!("{body}{}", dice.pick(&["左右", "上下", "前后"]))
        }
        Qualifier::About => format!(
            "{}{body}",
            dice.pick(&["约", "约", "大约", "大概", "差不多"])
        ),
        Qualifier::Near | Qualifier::NearOdd => {
            format!(
                "{}{body}",
                dice.pick(&["近", "近", "将近", "接近", "几近", "逼近"])
            )
        }
        Qualifier::Exact => format!("{}{body}", dice.pick(&["正好", "恰好"])),
        Qualifier::More => format!(
            "{}{body}",
            dice.pick(&["超", "超过", "逾", "突破", "多于", "超出", "不止"])
        ),
        Qualifier::Above => format!("{}{body}", dice.pick(&["高于", "大于"])),
        Qualifier::AtLeast if dice.one_in(2) => {
            format!("{}{body}", dice.pick(&["至少", "最少", "不少于", "起码"]))
        }
        Qualifier::AtLeast => format!("{body}{}", dice.pick(&["以上", "及以上", "或以上"])),
        Qualifier::NotBelow => format!("{}{body}", dice.pick(&["不低于", "不小于"])),
        Qualifier::Less => format!(
            "{}{body}",
            dice.pick(&["不足", "不到", "少于", "不满", "未到"])
        ),
        Qualifier::Below => format!("{}{body}", dice.pick(&["低于", "小于"])),
        Qualifier::AtMost if dice.one_in(2) => {
            format!("{}{body}", dice.pick(&["至多", "最多", "不超过", "顶多"]))
        }
        Qualifier::AtMost => format!("{body}{}", dice.pick(&["以下", "以内", "及以下"])),
        Qualifier::NotAbove => format!("{}{body}", dice.pick(&["不高于", "不大于"])),
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
        Form::Digits {
            number,
            places,
            zeros,
        } => {
            let group = if dice.one_in(6) {
                dice.pick(&[",", "，"])
            } else {
                ""
            };
            if let Some(words) = in_words(number, places, zeros, figure, dice) {
                return format!("{minus}{words}{}{unit}", magnitude(zeros));
            }
            let digits = wide(
                decimal(number, places, !group.is_empty(), group),
                dice.one_in(16),
            );
            let after = odd_after(number, places, zeros, unit, dice);
            let unit = if unit == "%" && dice.one_in(12) {
                "％"
            } else {
                unit
            };
            let (magnitude, last) = split_magnitude(zeros, !odd.is_empty());
            match after {
                _ if !last.is_empty() => format!("{minus}{digits}{magnitude}{odd}{last}{unit}"),
                Odd::BeforeMagnitude => format!("{minus}{digits}{odd}{magnitude}{unit}"),
                Odd::BeforeUnit => format!("{minus}{digits}{magnitude}{odd}{unit}"),
                Odd::AfterUnit if odd.is_empty() => format!("{minus}{digits}{magnitude}{unit}"),
                Odd::AfterUnit => {
                    let odd = dice.pick(&[odd, odd, "出头", "有余"]);
                    format!("{minus}{digits}{magnitude}{unit}{odd}")
                }
            }
        }
        Form::Chinese { number, zeros } => {
            format!(
                "{minus}{}{odd}{}{unit}",
                numeral(number, dice),
                magnitude(zeros)
            )
        }
        Form::Mixed {
            high,
            zeros: 8,
            low,
        } => format!("{minus}{high}亿{low}千{odd}万{unit}"),
        Form::Mixed { high, low, .. } => format!("{minus}{high}万{low}千{odd}{unit}"),
        Form::Tenths { number, places: 0 } => {
            format!("{}成{odd}", DIGITS[number as usize].replace('二', "两"))
        }
        Form::Tenths { number, places } => format!("{}成", decimal(number, places, false, "")),
        Form::TenthsAndHalf { number } => {
            format!("{}成半", DIGITS[number as usize].replace('二', "两"))
        }
        Form::YearsAndHalf { number } if dice.one_in(2) => format!("{number}年半"),
        Form::YearsAndHalf { number } => {
            format!("{}年半", numeral(number, dice).replace('二', "两"))
        }
        Form::Proportion { number, places } => {
            format!(
                "{}{}1",
                decimal(number, places, false, ""),
                dice.pick(&["∶", ":", "："])
            )
        }
        Form::Discount { number } if number > 9 => {
            format!(
                "{}{}折",
                DIGITS[number as usize / 10],
                DIGITS[number as usize % 10]
            )
        }
        Form::Discount { number } => format!("{}折", DIGITS[number as usize]),
        Form::Parts { number, of } => {
            let whole = ["百", "千", "万"][of as usize - 2];
            format!(
                "{minus}{whole}分之{}{odd}",
                numeral(number, dice).replace('两', "二")
            )
        }
        Form::Part { top: 1, bottom: 2 } if odd.is_empty() && dice.one_in(2) => "一半".into(),
        Form::Part { top, bottom } if odd.is_empty() && dice.one_in(4) => format!("{top}/{bottom}"),
        Form::Part { top, bottom } => {
            format!(
                "{}分之{}{odd}",
                DIGITS[bottom as usize], DIGITS[top as usize]
            )
        }
        Form::Fold { times: 2, of } => {
            format!("翻{}番{odd}", DIGITS[of as usize].replace('二', "两"))
        }
        Form::Fold { .. } => fold(figure),
        Form::Range {
            low,
            high,
            places,
            zeros,
        } => {
            let [low, high] = [low, high].map(|end| decimal(end, places, false, ""));
            let magnitude = magnitude(zeros);
            let joiner = dice.pick(&["—", "至", "到", "-", "–", "~", "～"]);
            let first = if dice.one_in(2) {
                format!("{magnitude}{unit}")
            } else {
                String::new()
            };
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
    if odd && zeros == 12 {
        ("万", "亿")
    } else {
        (magnitude(zeros), "")
    }
}

fn magnitude(zeros: u32) -> &'static str {
    match zeros {
        0 => "",
        3 => "千",
        4 => "万",
        6 => "百万",
        7 => "千万",
        8 => "亿",
        10 => "百亿",
        11 => "千亿",
        12 => "万亿",
        _ => unreachable!("no Chinese word has {zeros} zeros"),
    }
}

/// 1234 with 2 places is 12.34.
pub fn decimal(number: u64, places: u32, grouped: bool, comma: &str) -> String {
    let ten = 10u64.pow(places);
    let mut whole = (number / ten).to_string();
    if grouped {
        for at in (1..whole.len())
            .rev()
            .filter(|at| (whole.len() - at).is_multiple_of(3))
            .collect::<Vec<_>>()
        {
            whole.insert_str(at, comma);
        }
    }
    if places == 0 {
        whole
    } else {
        format!("{whole}.{:0width$}", number % ten, width = places as usize)
    }
}

fn wide(text: String, wanted: bool) -> String {
    let wide = |c: char| match c {
        '0'..='9' | '.' => char::from_u32(c as u32 + 0xFEE0).expect("a sign"),
        c => c,
    };
    if wanted {
        text.chars().map(wide).collect()
    } else {
        text
    }
}

/// 十二点五, and 二〇二二 digit by digit.
fn in_words(
    number: u64,
    places: u32,
    zeros: u32,
    figure: &Figure,
    dice: &mut Dice,
) -> Option<String> {
    let ten = 10u64.pow(places);
    let odd = matches!(figure.qualifier, Qualifier::Odd | Qualifier::NearOdd);
    let each = |number: u64, width: usize, zero: &str| -> String {
        let of = |digit: char| {
            if digit == '0' {
                zero
            } else {
                DIGITS[digit as usize - '0' as usize]
            }
        };
        format!("{number:0width$}").chars().map(of).collect()
    };
    if odd || figure.is_the_whole() || ![0, 4, 8, 12].contains(&zeros) || !dice.one_in(20) {
        return None;
    }
    if places == 0 && (1000..10_000).contains(&number) {
        return Some(each(number, 0, dice.pick(&["〇", "零"])));
    }
    (places > 0 && number / ten < 10_000).then(|| {
        format!(
            "{}点{}",
            numeral(number / ten, dice),
            each(number % ten, places as usize, "零")
        )
    })
}

/// A whole number below 100,000,000 in Chinese.
fn numeral(number: u64, dice: &mut Dice) -> String {
    let (high, low) = (number / 10_000, number % 10_000);
    match (high, low) {
        (0, _) => section(low, dice),
        (_, 0) => format!("{}万", first_of(high, dice)),
        _ => {
            let gap = if low < 1000 { "零" } else { "" };
            // 一万零一十 and 一万一千: a 1 is written out inside.
            let low = section(low, dice);
            let one = if low.starts_with('十') { "一" } else { "" };
            format!("{}万{gap}{one}{low}", first_of(high, dice))
        }
    }
}

/// 两万, 二万.
fn first_of(high: u64, dice: &mut Dice) -> String {
    if high == 2 && dice.one_in(2) {
        "两".into()
    } else {
        section(high, dice)
    }
}

/// A whole number below 10,000 in Chinese; each place that is 0 inside it is one 零.
fn section(number: u64, dice: &mut Dice) -> String {
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
