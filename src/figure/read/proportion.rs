//! `2.5∶1` and `4.0∶37.7∶58.3`: parts against each other.

use crate::figure::form::Form;
use crate::figure::text::normalise;
use crate::figure::{Amount, Dimension, Figure, Rounding, Unit};
use crate::number::{Interval, Rational};

use super::alone::alone;

/// The marks between the parts: the ratio sign, and the colons that stand for it.
const MARKS: [char; 3] = ['∶', ':', '：'];

/// A proportion: of two parts the quotient, where the second is 1; more of them make up a whole.
pub(super) fn proportion(text: &str, rounding: Rounding) -> Option<Figure> {
    let text = text.trim();
    let number = |c: char| c.is_ascii_digit() || c == '.' || MARKS.contains(&c);
    if !text.chars().all(number) || !text.contains(MARKS) {
        return None;
    }
    let parts: Vec<Figure> = text
        .split(MARKS)
        .map(|part| alone(part, &normalise(part), rounding).ok())
        .collect::<Option<_>>()?;
    let figure = match &parts[..] {
        [first, second] if second.text == "1" => first.clone(),
        [_, _, _, ..] => whole(&parts)?,
        _ => return None,
    };
    Some(Figure {
        text: text.to_owned(),
        ..figure
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
