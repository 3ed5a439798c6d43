//! Draws figures: those that formulas start from, and claimed ones at and around a number (contract, section 3).

use super::dice::Dice;
use super::figure::{Figure, Form, Qualifier, Rounding, Sign};
use super::fraction::Fraction;
use super::interval::End;
use super::unit::{Dimension, Unit};

/// Where two fall together often: numbers whose quotients have few decimals.
const ROUND: [u64; 16] = [1, 2, 3, 4, 5, 8, 10, 16, 20, 25, 40, 50, 64, 80, 100, 125];

/// A figure of a unit, greater than 0 but for one in a hundred.
pub fn input(unit: &'static Unit, dice: &mut Dice) -> Figure {
    let english = unit.english.is_some() && dice.one_in(10);
    let form = form(unit, english, dice);
    let mut figure = Figure {
        english,
        ..Figure::plain(form, unit)
    };
    figure.qualifier = qualifier(&figure, 8, dice);
    figure
}

fn form(unit: &'static Unit, english: bool, dice: &mut Dice) -> Form {
    let zeros = magnitude(unit, english, dice);
    let digit = |dice: &mut Dice| dice.within(1..=9);
    match dice.within(0..=39) {
        0..=3 if english => range(zeros, dice),
        4..=7 if english && unit.name == "%" => part(dice),
        _ if english => digits(zeros, dice),
        0 if unit.name == "年" => Form::YearsAndHalf {
            number: dice.within(1..=20),
        },
        0 if unit.is_amount() => {
            let number = chinese_number(dice);
            let zeros = dice.pick(&[0, 4, 8]);
            // 二十万 has one magnitude word already.
            Form::Chinese {
                number,
                zeros: if number < 10_000 || zeros == 8 {
                    zeros
                } else {
                    0
                },
            }
        }
        1 if unit.is_amount() => Form::Mixed {
            high: dice.within(1..=99),
            zeros: dice.pick(&[4, 8]),
            low: digit(dice),
        },
        2 | 3 => range(zeros, dice),
        4 if unit.name == "%" => Form::Tenths {
            number: digit(dice),
            places: 0,
        },
        5 if unit.name == "%" => Form::Tenths {
            number: dice.within(11..=99),
            places: 1,
        },
        6 if unit.name == "%" => Form::TenthsAndHalf {
            number: digit(dice),
        },
        7 if unit.name == "%" => discount(dice),
        8 if unit.name == "%" => Form::Parts {
            number: dice.within(1..=99),
            of: dice.pick(&[2, 2, 3, 4]),
        },
        9 if unit.name == "%" => part(dice),
        _ => digits(zeros, dice),
    }
}

fn range(zeros: u32, dice: &mut Dice) -> Form {
    let low = dice.within(1..=500);
    let places = dice.pick(&[0, 0, 1, 2]);
    Form::Range {
        low,
        high: low + dice.within(1..=60),
        places,
        zeros,
    }
}

fn digits(zeros: u32, dice: &mut Dice) -> Form {
    if dice.one_in(4) {
        return Form::Digits {
            number: dice.pick(&ROUND),
            places: 0,
            zeros,
        };
    }
    let size = dice.pick(&[9, 99, 999, 9999, 99_999]);
    let least = u64::from(!dice.one_in(100));
    let number = dice.within(least..=size);
    Form::Digits {
        number,
        places: dice.pick(&[0, 0, 0, 1, 1, 2]),
        zeros,
    }
}

fn discount(dice: &mut Dice) -> Form {
    let number = if dice.one_in(2) {
        dice.within(1..=9)
    } else {
        dice.within(1..=9) * 10 + dice.within(1..=9)
    };
    Form::Discount {
        number: if is_vague(number) {
            number / 10
        } else {
            number
        },
    }
}

/// 七八折 and 三五折 mean some number between.
fn is_vague(number: u64) -> bool {
    number == 35 || number > 9 && number % 10 == number / 10 + 1
}

/// Two of one to nine without a common divisor.
fn part(dice: &mut Dice) -> Form {
    let bottom = dice.within(2..=9);
    let tops: Vec<u64> = (1..bottom)
        .filter(|top| (2..=*top).all(|n| !top.is_multiple_of(n) || !bottom.is_multiple_of(n)))
        .collect();
    Form::Part {
        top: dice.pick(&tops),
        bottom,
    }
}

fn chinese_number(dice: &mut Dice) -> u64 {
    dice.within(1..=99) * dice.pick(&[1, 1, 10, 100, 1000, 10_000]) + dice.pick(&[0, 0, 0, 3000])
}

fn magnitude(unit: &'static Unit, english: bool, dice: &mut Dice) -> u32 {
    match unit.dimension {
        _ if english && has_english_magnitudes(unit) => dice.pick(&[0, 3, 6, 6, 9, 12]),
        _ if english => 0,
        Dimension::Yuan | Dimension::Dollar | Dimension::Euro | Dimension::Bare => {
            dice.pick(&[0, 0, 3, 4, 6, 7, 8, 8, 8, 10, 11, 12])
        }
        Dimension::Count => dice.pick(&[0, 0, 0, 0, 4, 8]),
        Dimension::Mass
        | Dimension::Length
        | Dimension::Area
        | Dimension::Volume
        | Dimension::Energy => dice.pick(&[0, 0, 4, 8]),
        _ => 0,
    }
}

fn has_english_magnitudes(unit: &Unit) -> bool {
    matches!(
        unit.dimension,
        Dimension::Yuan | Dimension::Dollar | Dimension::Euro | Dimension::Count
    )
}

/// Plain in most of `rarity` cases, else one that the form allows.
pub fn qualifier(figure: &Figure, rarity: u64, dice: &mut Dice) -> Qualifier {
    use Qualifier::{About, Above, AtLeast, AtMost, Below, Less, LessAbout, More, MoreAtLeast};
    use Qualifier::{Exact, Near, NearOdd, NotAbove, NotBelow, Odd};
    const ALL: [Qualifier; 15] = [
        Exact,
        About,
        Odd,
        Near,
        More,
        Above,
        AtLeast,
        NotBelow,
        Less,
        Below,
        AtMost,
        NotAbove,
        NearOdd,
        LessAbout,
        MoreAtLeast,
    ];
    let drawn = if dice.within(0..=rarity) < rarity / 2 + 1 {
        Qualifier::Plain
    } else {
        dice.pick(&ALL)
    };
    let odd = matches!(drawn, Odd | NearOdd);
    let hedge = matches!(drawn, NearOdd | LessAbout | MoreAtLeast);
    let chinese = odd || hedge || matches!(drawn, NotAbove | NotBelow);
    let allowed = match figure.form {
        _ if figure.english && chinese => false,
        Form::Digits { zeros: 10 | 11, .. } if odd => false,
        Form::Digits { number, .. } => number != 0,
        Form::Chinese { number, .. } => !odd || number.is_multiple_of(10),
        Form::Mixed { .. } | Form::Part { .. } => !hedge,
        Form::Parts { number, .. } => !hedge && (!odd || number.is_multiple_of(10)),
        Form::Tenths { places: 0, .. } => !hedge,
        Form::Tenths { .. }
        | Form::TenthsAndHalf { .. }
        | Form::Discount { .. }
        | Form::YearsAndHalf { .. } => !odd && !hedge,
        Form::Fold { times: 2, .. } if !figure.english => matches!(drawn, Odd | Near),
        Form::Fold { .. } | Form::Range { .. } | Form::Proportion { .. } => false,
    };
    if allowed { drawn } else { Qualifier::Plain }
}

/// A figure one of whose ends is at or near a number.
pub fn near(target: &Fraction, unit: &'static Unit, rounding: Rounding, dice: &mut Dice) -> Figure {
    let negative = target.sign().is_lt();
    let size = &target.abs() / &unit.weight();
    let english = unit.english.is_some() && dice.one_in(12);
    let mut figure = Figure {
        english,
        ..Figure::plain(near_form(&size, unit, english, dice), unit)
    };
    figure.sign = if negative {
        dice.pick(&[Sign::Minus, Sign::Down])
    } else {
        Sign::Plus
    };
    let signless = matches!(
        figure.form,
        Form::Tenths { .. } | Form::TenthsAndHalf { .. } | Form::Discount { .. }
    ) || matches!(
        figure.form,
        Form::Part { .. } | Form::Range { .. } | Form::YearsAndHalf { .. }
    );
    if figure.sign == Sign::Minus && signless {
        figure.sign = Sign::Down;
    }
    figure.qualifier = qualifier(&figure, 3, dice);
    use Qualifier::{Above, Below, NotAbove, NotBelow};
    if figure.sign == Sign::Down && matches!(figure.qualifier, Above | Below | NotAbove | NotBelow)
    {
        figure.qualifier = Qualifier::Plain;
    }
    align(&mut figure, &target.abs(), rounding, dice);
    figure
}

fn near_form(size: &Fraction, unit: &'static Unit, english: bool, dice: &mut Dice) -> Form {
    let scaled = |exponent: i32| whole(&(size * &Fraction::ten_to(exponent))).max(1);
    let fits = |exponent: i32, most: u64| {
        (1..=most).contains(&whole(&(size * &Fraction::ten_to(exponent))))
    };
    match dice.within(0..=29) {
        0 | 1 if english && unit.name == "%" && fits(0, 99) => part(dice),
        3..=5 if english => ranged(near_digits(size, unit, true, dice), dice),
        _ if english => near_digits(size, unit, english, dice),
        0 if unit.name == "年" && fits(0, 99) => Form::YearsAndHalf { number: scaled(0) },
        0 if unit.is_amount() && fits(0, 9999) => Form::Chinese {
            number: scaled(0),
            zeros: 0,
        },
        0 if unit.is_amount() && fits(-3, 99_999) => Form::Chinese {
            number: scaled(-3) * 1000,
            zeros: 0,
        },
        0 | 1 if unit.is_amount() && fits(-4, 9999) => Form::Chinese {
            number: scaled(-4),
            zeros: 4,
        },
        0..=2 if unit.is_amount() && fits(-7, 999) && scaled(-7) % 10 != 0 && scaled(-7) > 10 => {
            Form::Mixed {
                high: scaled(-7) / 10,
                zeros: 8,
                low: scaled(-7) % 10,
            }
        }
        3 if unit.name == "%" && fits(-1, 9) => Form::Tenths {
            number: scaled(-1),
            places: 0,
        },
        4 if unit.name == "%" && fits(0, 99) && scaled(0) > 9 => Form::Tenths {
            number: scaled(0),
            places: 1,
        },
        5 if unit.name == "%" && fits(-1, 9) => Form::TenthsAndHalf { number: scaled(-1) },
        6 if unit.name == "%"
            && fits(0, 99)
            && scaled(0) > 10
            && scaled(0) % 10 != 0
            && !is_vague(scaled(0)) =>
        {
            Form::Discount { number: scaled(0) }
        }
        7 if unit.name == "%" && fits(0, 99) => Form::Parts {
            number: scaled(0),
            of: 2,
        },
        8 if unit.name == "%" && fits(0, 99) => part(dice),
        9 | 10 => ranged(near_digits(size, unit, false, dice), dice),
        _ => near_digits(size, unit, english, dice),
    }
}

/// A range that begins or ends at some digits.
fn ranged(form: Form, dice: &mut Dice) -> Form {
    let Form::Digits {
        number,
        places,
        zeros,
    } = form
    else {
        return form;
    };
    let width = dice.within(1..=9);
    let low = if dice.one_in(2) {
        number
    } else {
        number.saturating_sub(width).max(1)
    };
    Form::Range {
        low,
        high: low + width,
        places,
        zeros,
    }
}

/// Digits of one to five places.
fn near_digits(size: &Fraction, unit: &'static Unit, english: bool, dice: &mut Dice) -> Form {
    let exponent = exponent(size) - dice.pick(&[0, 1, 1, 2, 2, 3, 4]);
    let mut zeros = 0;
    for _ in 0..3 {
        let drawn = magnitude(unit, english, dice);
        let fits = exponent >= drawn as i32 - 4 && drawn as i32 <= exponent + 4;
        zeros = if fits { zeros.max(drawn) } else { zeros };
    }
    let places = (zeros as i32 - exponent).clamp(0, 8) as u32;
    let number = whole(&(size * &Fraction::ten_to(places as i32 - zeros as i32)));
    Form::Digits {
        number,
        places,
        zeros,
    }
}

fn whole(x: &Fraction) -> u64 {
    u64::try_from(x.nearest()).map_or(1, |n| n.min(10u64.pow(15)))
}

/// The exponent of the first digit.
fn exponent(x: &Fraction) -> i32 {
    if x.is_zero() {
        return 0;
    }
    let of = |x: &Fraction| x.nearest().to_string().len() as i32 - 1;
    if x >= &Fraction::whole(1) {
        of(x)
    } else {
        -of(&(&Fraction::whole(1) / x)) - 1
    }
}

/// Moves the digits until an end of the interval lies at the number or next to it.
fn align(figure: &mut Figure, target: &Fraction, rounding: Rounding, dice: &mut Dice) {
    let Some(last) = last_unit(figure) else {
        return;
    };
    let unsigned = Figure {
        sign: Sign::Plus,
        ..figure.clone()
    }
    .interval(rounding);
    let ends = [&unsigned.low, &unsigned.high].map(End::value);
    let end = dice
        .pick(&ends)
        .or(ends[0])
        .expect("no qualifier leaves both ends open");
    let off = (&(target - end) / &last).nearest();
    let off = i64::try_from(off).unwrap_or(0);
    let jitter = dice.pick(&[0, 0, 0, 0, 0, 0, 1, -1, 1, -1, 2, -3, 17]);
    let moved = |number: u64| {
        number
            .saturating_add_signed(off + jitter)
            .clamp(1, 10u64.pow(15))
    };
    match &mut figure.form {
        Form::Digits { number, .. } => *number = moved(*number),
        Form::Parts { number, .. } => *number = moved(*number).min(99),
        Form::Range { low, high, .. } => {
            let width = *high - *low;
            *low = moved(*low);
            *high = *low + width;
        }
        _ => {}
    }
    let zero = matches!(figure.form, Form::Digits { .. })
        && figure.qualifier == Qualifier::Plain
        && dice.one_in(200);
    if let (true, Form::Digits { number, .. }) = (zero, &mut figure.form) {
        *number = 0;
    }
}

/// One unit of the last printed digit.
fn last_unit(figure: &Figure) -> Option<Fraction> {
    match figure.form {
        Form::Range { places, .. } => {
            Some(&figure.printed_unit() * &Fraction::ten_to(-(places as i32)))
        }
        _ => figure.measure().map(|measure| measure.last),
    }
}
