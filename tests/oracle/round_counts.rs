//! "Of two or more counts of one unit in a formula, or whole numbers without one, all round" (contract, section 4).

use super::case::{Case, Input};
use super::figure::{Figure, Form, Qualifier};
use super::fraction::Fraction;
use super::unit::{Dimension, PEOPLE};

/// The same case, its counts rounded to the place that their company shows.
pub fn with_rounded_counts(case: &Case) -> Case {
    let mut case = case.clone();
    let figures: Vec<Figure> = case.inputs.iter().filter_map(count).cloned().collect();
    for input in &mut case.inputs {
        let Some(own) = count(input).cloned() else {
            continue;
        };
        let same: Vec<&Figure> = figures
            .iter()
            .filter(|other| is_one_unit(&own, other))
            .collect();
        let numbers: Vec<Fraction> = same.iter().flat_map(|figure| numbers(figure)).collect();
        let exponent = (2..=20)
            .rev()
            .find(|&exponent| is_round(&numbers, exponent));
        if let (Input::Row(figure, _) | Input::Literal(figure), true) = (input, same.len() > 1) {
            figure.round_to = exponent;
        }
    }
    case
}

/// "Of a count, or one that prints no unit: an unqualified whole number without magnitude"; "of a range without a unit, none".
fn count(input: &Input) -> Option<&Figure> {
    let (Input::Row(figure, _) | Input::Literal(figure)) = input else {
        return None;
    };
    let bare = figure.unit.dimension == Dimension::Bare;
    let whole = match figure.form {
        Form::Range { places, zeros, .. } => places == 0 && zeros == 0 && !bare,
        _ => figure.measure().is_some_and(|measure| measure.whole),
    };
    ((figure.unit.counts || bare) && figure.qualifier == Qualifier::Plain && whole)
        .then_some(figure)
}

/// "People are one unit, and so is all that is counted by classifiers."
fn is_one_unit(a: &Figure, b: &Figure) -> bool {
    let people = |figure: &Figure| figure.unit == &PEOPLE;
    match (a.unit.dimension, b.unit.dimension) {
        (Dimension::Count, Dimension::Count) => people(a) == people(b),
        _ => a.unit == b.unit,
    }
}

/// In the unit as printed; of a range both ends.
fn numbers(figure: &Figure) -> Vec<Fraction> {
    if let Form::Range { low, high, .. } = figure.form {
        return [low, high].map(|end| Fraction::whole(end as i64)).into();
    }
    let value = figure.measure().map(|measure| measure.value);
    value
        .iter()
        .map(|value| value / &figure.unit.weight())
        .collect()
}

/// "Divides all of them and leaves each at least three digits."
fn is_round(numbers: &[Fraction], exponent: i32) -> bool {
    let left = |number: &Fraction| number * &Fraction::ten_to(-exponent);
    numbers
        .iter()
        .map(left)
        .all(|left| Fraction::new(left.nearest(), 1) == left && left >= Fraction::whole(100))
}
