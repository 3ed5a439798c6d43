//! From a text to a figure.

use crate::error::{Code, Fault};
use crate::language::Bilingual;
use crate::number::{Interval, Rational};

use super::{Amount, Dimension, Figure, Form, Rounding, Unit, Wording};

/// A figure as one row prints it, with what the words around it say.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The figure, with the sign and the precision that the quote gives it.
    pub figure: Figure,
    /// What the words around it say.
    pub wording: Wording,
    /// The print of the quote, where it has the same number with other digits than the cell.
    pub reformatted: Option<String>,
}

/// The figure of a cell, as its quote prints it.
///
/// # Errors
/// A [`Fault`] with its place in the cell where the text is no figure.
pub fn read(claimed: &str, quote: &str, rounding: Rounding) -> Result<Printed, Fault> {
    let figure = parse(claimed, rounding)?;
    Ok(Printed { figure, wording: super::wording(quote, claimed), reformatted: None })
}

/// A figure that stands alone.
///
/// # Errors
/// A [`Fault`] with its place in the text where it is no figure.
pub fn parse(text: &str, rounding: Rounding) -> Result<Figure, Fault> {
    match parse_prefix(text, rounding) {
        Some((figure, length)) if length == text.len() => Ok(figure),
        _ => Err(Fault::new(Code::BadFigure, 0..text.len(), Bilingual::new("不是数据", "not a figure"))),
    }
}

/// The longest figure at the start of a text, as a formula prints it, and how many bytes it takes.
pub fn parse_prefix(text: &str, rounding: Rounding) -> Option<(Figure, usize)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (whole, part) = text[..length].split_once('.').unwrap_or((&text[..length], ""));
    let decimals = part.len() as u32;
    let value = &Rational::from_digits(&format!("{whole}{part}"))? * &Rational::ten_to(-(decimals as i32));
    let mut end = length;
    let mut weight = Rational::ONE;
    for (word, exponent) in [("万亿", 12), ("万", 4), ("亿", 8), (" trillion", 12), (" billion", 9), (" million", 6)]
    {
        if text[end..].starts_with(word) {
            end += word.len();
            weight = Rational::ten_to(exponent);
            break;
        }
    }
    let unit_end = end + text[end..].find(|c: char| !c.is_alphabetic() && c != '%').unwrap_or(text.len() - end);
    let symbol = &text[end..unit_end];
    let (scale, dimension) = match symbol {
        "" => (Rational::ONE, Dimension::Bare),
        "%" => (Rational::new(1, 100), Dimension::Percent),
        "个百分点" => (Rational::new(1, 100), Dimension::Points),
        "倍" => (Rational::ONE, Dimension::Times),
        "元" => (Rational::ONE, Dimension::base("CNY")),
        "件" | "家" => (Rational::ONE, Dimension::base("count")),
        other => (Rational::ONE, Dimension::base(other)),
    };
    let exact = dimension == Dimension::base("count") && decimals == 0;
    let weight_of_one = &weight * &scale;
    let place = &weight_of_one * &Rational::ten_to(-(decimals as i32));
    let point = &value * &weight_of_one;
    let interval = if exact { Interval::exactly(point.clone()) } else { rounding.interval(&point, &place) };
    let amount = Amount {
        point: Some(point),
        plain: interval.clone(),
        interval,
        bound: None,
        place,
        exact,
        rounding,
        hedged: false,
    };
    let form = Form { magnitude: Some(weight), decimals, after: text[length..unit_end].to_string() };
    let unit = Unit { symbol: symbol.to_string(), scale, dimension, unknown: None };
    Some((Figure { text: text[..unit_end].to_string(), unit, amount: Some(amount), form }, unit_end))
}
