//! The same amounts in another unit, magnitude or language: nothing changes.

use super::drawn::tables;
use crate::oracle::case::{Case, Formula, Input, Settings, Tolerance, Wording};
use crate::oracle::figure::{Figure, Form, Qualifier, Sign};
use crate::oracle::unit::{self, Dimension, Unit};

/// A claim with each of its figures changed; `None` where one cannot be.
pub fn each_figure(case: &Case, change: &dyn Fn(&Figure) -> Option<Figure>) -> Option<Case> {
    let mut changed = case.clone();
    changed.claimed = change(&case.claimed)?;
    for input in &mut changed.inputs {
        if let Input::Row(figure, _) | Input::Literal(figure) = input {
            *figure = change(figure)?;
        }
    }
    Some(changed)
}

/// A number that is measured, in digits: all of it can be in another magnitude.
fn zeros(figure: &Figure) -> Option<u32> {
    match figure.form {
        Form::Digits { zeros, .. } | Form::Range { zeros, .. } if !figure.english => Some(zeros),
        _ => None,
    }
}

fn with_zeros(figure: &Figure, more: u32) -> Option<Figure> {
    let mut figure = figure.clone();
    let (Form::Digits { zeros, .. } | Form::Range { zeros, .. }) = &mut figure.form else {
        return None;
    };
    *zeros += more;
    matches!(zeros, 4 | 7 | 8 | 10 | 11 | 12).then_some(figure)
}

fn is_measured(unit: &Unit) -> bool {
    use Dimension::{Area, Dollar, Energy, Euro, Length, Mass, Volume, Yuan};
    matches!(
        unit.dimension,
        Yuan | Dollar | Euro | Mass | Length | Area | Volume | Energy
    )
}

/// 元 to 万元, 万元 to 亿元, of all amounts; a ratio of them stays.
fn ten_thousand_times(case: &Case, _: &Settings) -> Option<Case> {
    let change = |figure: &Figure| {
        if !is_measured(figure.unit) {
            // What is counted stays, and so nothing else of its kind may change.
            return matches!(
                figure.unit.dimension,
                Dimension::Percent | Dimension::Points | Dimension::Times
            )
            .then(|| figure.clone());
        }
        // 多 after 12 zeros stands inside 万亿, after 10 and 11 nowhere.
        let odd = matches!(figure.qualifier, Qualifier::Odd | Qualifier::NearOdd);
        zeros(figure).filter(|zeros| !odd || *zeros < 6)?;
        with_zeros(figure, 4)
    };
    if matches!(case.formula, Formula::Per(..)) {
        None
    } else {
        each_figure(case, &change)
    }
}

#[test]
fn amounts_in_ten_thousands_or_in_ones() {
    let claims: usize = tables()
        .map(|table| table.holds_for(ten_thousand_times))
        .sum();
    assert!(claims > 200, "{claims}");
}

/// A unit and the one that stands for it; the whole dimension must be in the first.
static RENAMED: [(&Unit, &Unit); 14] = [
    (&unit::KILOMETRES, &unit::METRES),
    (&unit::THOUSAND_METRES, &unit::METRES),
    (&unit::METRES, &unit::KILOMETRES),
    (&unit::CENTIMETRES, &unit::METRES),
    (&unit::TONNES, &unit::KILOGRAMS),
    (&unit::KILOGRAMS, &unit::JIN),
    (&unit::GRAMS, &unit::TONNES),
    (&unit::MU, &unit::SQUARE_KILOMETRES),
    (&unit::HECTARES, &unit::MU),
    (&unit::YUAN, &unit::DOLLARS),
    (&unit::DOLLARS, &unit::EUROS),
    (&unit::EUROS, &unit::YUAN),
    (&unit::CUBIC_METRES, &unit::LITRES),
    (&unit::FIRMS, &unit::PEOPLE),
];

fn renamed(case: &Case, (from, to): (&'static Unit, &'static Unit)) -> Option<Case> {
    let change = |figure: &Figure| match figure.unit {
        _ if figure.english => None,
        unit if unit == from => Some(Figure {
            unit: to,
            ..figure.clone()
        }),
        unit if unit.dimension == from.dimension => None,
        _ => Some(figure.clone()),
    };
    let has_figures = case
        .inputs
        .iter()
        .all(|input| matches!(input, Input::Row(..) | Input::Literal(_)));
    if !has_figures || matches!(case.formula, Formula::Per(..)) || case.error.is_some() {
        return None;
    }
    each_figure(case, &change).filter(|changed| {
        let units = |case: &Case| -> Vec<&str> {
            let inputs = case.inputs.iter().filter_map(|input| match input {
                Input::Row(figure, _) | Input::Literal(figure) => Some(figure.unit.name),
                _ => None,
            });
            inputs.chain([case.claimed.unit.name]).collect()
        };
        units(changed) != units(case)
    })
}

#[test]
fn one_unit_in_place_of_another_everywhere() {
    let with = |pair| move |case: &Case, _: &Settings| renamed(case, pair);
    let claims: usize = RENAMED
        .iter()
        .flat_map(|pair| tables().map(|table| table.holds_for(with(*pair))))
        .sum();
    assert!(claims > 400, "{claims}");
}

/// 亿元 to hundred million yuan: the same number, and its last digit in the same place.
fn in_english(figure: &Figure) -> Option<Figure> {
    if figure.english {
        return Some(figure.clone());
    }
    figure.unit.english?;
    use Qualifier::{About, Above, AtLeast, AtMost, Below, Less, More, Near, Plain};
    let words = matches!(
        figure.qualifier,
        Plain | About | Near | More | Above | AtLeast | AtMost | Less | Below
    );
    // English has no word for 不足 that leaves a minus alone.
    if !words || (figure.qualifier == Less && figure.sign == Sign::Minus) {
        return None;
    }
    let place = |places: u32, zeros: u32| -> Option<(u32, u32)> {
        let exponent = zeros as i32 - places as i32;
        let magnitudes: &[i32] = if zeros == 0 { &[0] } else { &[3, 6, 9, 12] };
        let zeros = *magnitudes.iter().find(|zeros| **zeros >= exponent)?;
        Some(((zeros - exponent) as u32, zeros as u32))
    };
    let form = match figure.form {
        Form::Digits {
            number,
            places,
            zeros,
        } => place(places, zeros).map(|(places, zeros)| Form::Digits {
            number,
            places,
            zeros,
        }),
        Form::Range {
            low,
            high,
            places,
            zeros,
        } => place(places, zeros).map(|(places, zeros)| Form::Range {
            low,
            high,
            places,
            zeros,
        }),
        Form::Part { top, bottom } => Some(Form::Part { top, bottom }),
        _ => None,
    }?;
    Some(Figure {
        form,
        english: true,
        ..figure.clone()
    })
}

#[test]
fn figures_in_chinese_or_in_english() {
    let change = |case: &Case, settings: &Settings| {
        // A tolerance in the claim's unit counts in its magnitude, which is another one.
        let absolute = matches!(
            case.tolerance.or(settings.tolerance),
            Some(Tolerance::Absolute(_))
        );
        let plain = case.wording == Wording::None && case.per.is_none();
        if absolute || !plain {
            None
        } else {
            each_figure(case, &in_english)
        }
    };
    let claims: usize = tables().map(|table| table.holds_for(change)).sum();
    assert!(claims > 500, "{claims}");
}
