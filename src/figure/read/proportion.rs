//! `2.5∶1` and `4.0∶37.7∶58.3`: parts against each other.

use crate::figure::form::Form;
use crate::figure::text::normalise;
use crate::figure::{Amount, Dimension, Figure, Rounding, Unit};
use crate::number::{Interval, Rational};

use super::alone::alone;

/// The marks between the parts: the ratio sign, and what stands for it.
const MARKS: [char; 4] = ['∶', ':', '：', '比'];

/// A proportion: of two parts the quotient; more of them make up a whole.
pub(super) fn proportion(text: &str, rounding: Rounding) -> Option<Figure> {
    let text = text.trim();
    let number = |c: char| c.is_ascii_digit() || c == '.' || MARKS.contains(&c);
    if !text.chars().all(number) || !text.contains(MARKS) {
        return falling(text, rounding);
    }
    let parts: Vec<Figure> = text
        .split(MARKS)
        .map(|part| alone(part, &normalise(part), rounding).ok())
        .collect::<Option<_>>()?;
    let figure = match &parts[..] {
        [first, second] if second.text == "1" => first.clone(),
        // 10:30 is a time, 3:2 a score.
        [first, second] if first.text == "1" || text.contains('∶') => quotient(first, second)?,
        [_, _, _, ..] => whole(&parts)?,
        _ => return None,
    };
    Some(Figure {
        text: text.to_owned(),
        ..figure
    })
}

/// `3 to 1`, which is no range as it falls: bare numbers against each other.
fn falling(text: &str, rounding: Rounding) -> Option<Figure> {
    let (first, second) = text
        .split_once(" to ")
        .or_else(|| text.split_once("-to-"))?;
    let part = |part: &str| {
        alone(part, &normalise(part), rounding)
            .ok()
            .filter(is_plain)
    };
    let (first, second) = (part(first)?, part(second)?);
    let point = |part: &Figure| part.amount.as_ref()?.point.clone();
    if point(&first)? <= point(&second)? {
        return None;
    }
    let one = point(&second)? == Rational::ONE;
    let figure = if one {
        first
    } else {
        quotient(&first, &second)?
    };
    Some(Figure {
        text: text.to_owned(),
        ..figure
    })
}

/// Whether a part is a number and nothing else.
fn is_plain(part: &Figure) -> bool {
    let plain = |amount: &Amount| amount.point.is_some() && amount.bound.is_none();
    part.unit.dimension == Dimension::Bare
        && part.amount.as_ref().is_some_and(plain)
        && part.form.magnitude_word.is_empty()
        && part.form.lead.is_empty()
}

/// One part by another, each as far as it is printed; a part of 1, 10 or 100 is exact, as in 105.07∶100.
fn quotient(first: &Figure, second: &Figure) -> Option<Figure> {
    let ends = |part: &Figure| {
        let amount = part.amount.as_ref()?;
        let point = amount.point.clone()?;
        let interval = if (0..3).any(|n| point == Rational::ten_to(n)) {
            Interval::exactly(point.clone())
        } else {
            amount.interval.clone()
        };
        let (low, high) = (interval.inf.value()?.clone(), interval.sup.value()?.clone());
        (low > Rational::ZERO).then_some((low, point, high))
    };
    let ((low, point, high), (below_low, below, below_high)) = (ends(first)?, ends(second)?);
    let interval = Interval::closed(&low / &below_high, &high / &below_low);
    let amount = Amount {
        point: Some(&point / &below),
        plain: interval.clone(),
        place: &(&high / &below_low) - &(&low / &below_high),
        interval,
        exact: false,
        ..first.amount.clone()?
    };
    Some(Figure {
        amount: Some(amount),
        form: Form::default(),
        ..first.clone()
    })
}

/// Shares that make up a whole: what is claimed by printing them so is 100%, and a whole is not rounded.
fn whole(parts: &[Figure]) -> Option<Figure> {
    let percent = Rational::new(1, 100);
    let first = parts.first()?.amount.as_ref()?;
    let interval = Interval::exactly(Rational::ONE);
    let amount = Amount {
        point: Some(Rational::ONE),
        plain: interval.clone(),
        interval,
        place: &first.place * &percent,
        exact: true,
        ..first.clone()
    };
    Some(Figure {
        text: String::new(),
        unit: Unit::new("%", percent.clone(), Dimension::Percent),
        amount: Some(amount),
        form: Form {
            weight: percent,
            ..Form::default()
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_make_a_whole_and_a_ratio_to_one_is_a_number() {
        let interval = |text| {
            proportion(text, Rounding::Nearest)
                .unwrap()
                .amount
                .unwrap()
                .interval
                .to_string()
        };
        assert_eq!(interval("2.5∶1"), "[49/20, 51/20]");
        assert_eq!(interval("4.0∶37.7∶58.3"), "[1, 1]");
        for text in ["10:30", "3", "4∶", "a∶1", "∶", "1∶2∶x"] {
            assert!(proportion(text, Rounding::Nearest).is_none(), "{text}");
        }
    }
}
