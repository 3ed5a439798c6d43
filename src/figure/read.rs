//! From a text to a figure.

use crate::number::Rational;
use crate::say::Fault;

use super::cell::{Parsed, cell};
use super::core::core;
use super::form::Sign;
use super::numeral::Place;
use super::proportion::proportion;
use super::qualifier::Qualifiers;
use super::text::{normalise, original, window};
use super::{Figure, Rounding, Wording, fault, finish, quote};

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
/// ```
/// use statverify::figure::{Rounding, read};
/// let printed = read("3.20%", "同比下降3.2%", Rounding::Nearest).unwrap();
/// assert_eq!(printed.reformatted.as_deref(), Some("3.2%"));
/// assert_eq!(printed.figure.amount.unwrap().interval.to_string(), "[-13/400, -63/2000]");
/// ```
///
/// # Errors
/// A [`Fault`] with its place in the cell where the text is no figure.
pub fn read(claimed: &str, quote: &str, rounding: Rounding) -> Result<Printed, Fault> {
    let mut figure = parse(claimed, rounding)?;
    let mut reformatted = None;
    if let Some(print) = quote::other_print(quote, claimed, &figure, rounding) {
        let own = figure.form.negative;
        let text = std::mem::replace(&mut figure, print).text;
        reformatted = Some(std::mem::replace(&mut figure.text, text));
        if own && !figure.form.negative {
            figure.negate(Sign::Minus);
        }
    }
    let wording = super::wording(quote, reformatted.as_deref().unwrap_or(claimed));
    Ok(Printed {
        figure: figure.signed(&wording),
        wording,
        reformatted,
    })
}

/// A figure that stands alone.
///
/// ```
/// use statverify::figure::{Rounding, parse};
/// let figure = parse("160多亿元", Rounding::Nearest).unwrap();
/// assert_eq!(figure.amount.unwrap().interval.to_string(), "(16000000000, 17000000000)");
/// ```
///
/// # Errors
/// A [`Fault`] with its place in the text where it is no figure.
pub fn parse(text: &str, rounding: Rounding) -> Result<Figure, Fault> {
    if let Some(fault) = fault::unusable(text) {
        return Err(fault);
    }
    let normal = normalise(text);
    if let Some(figure) = proportion(&normal, rounding) {
        return Ok(Figure {
            text: text.trim().to_owned(),
            ..figure
        });
    }
    finish::figure(cell(text, &normal)?, text, rounding)
}

/// The longest figure at the start of a text, as a formula prints it, and how many bytes it takes:
/// without qualifiers, sign, or commas between thousands.
///
/// ```
/// use statverify::figure::{Rounding, parse_prefix};
/// let (figure, length) = parse_prefix("207亿元, 2630亿元)", Rounding::Nearest).unwrap();
/// assert_eq!((figure.text.as_str(), length), ("207亿元", 9));
/// ```
pub fn parse_prefix(text: &str, rounding: Rounding) -> Option<(Figure, usize)> {
    prefix(text, Place::Formula, rounding)
}

/// The figure at the start of a text, without qualifiers.
pub(super) fn prefix(text: &str, mode: Place, rounding: Rounding) -> Option<(Figure, usize)> {
    let near = window(text, fault::LONGEST);
    let normal = normalise(near);
    let (first, length) = core(&normal, mode)?;
    if first.implied || first.minus || length == 0 {
        return None;
    }
    let end = original(near, &normal, length);
    let mut qualifiers = Qualifiers::default();
    for (class, signed) in &first.qualifiers {
        qualifiers.add(*class, *signed);
    }
    let parsed = Parsed {
        first,
        second: None,
        qualifiers,
        down: false,
        lead: String::new(),
    };
    Some((finish::figure(parsed, &text[..end], rounding).ok()?, end))
}

impl Figure {
    /// The figure with the sign that the words around it give it.
    pub fn signed(mut self, said: &Wording) -> Self {
        if said.negative && !self.form.negative {
            self.negate(Sign::Quote);
        }
        self
    }

    /// The figure with its sign changed, by a word or a minus that stands elsewhere.
    fn negate(&mut self, sign: Sign) {
        self.form.sign = sign;
        self.form.negative = true;
        if let Some(amount) = &mut self.amount {
            amount.point = amount.point.as_ref().map(|x: &Rational| -x);
            amount.interval = amount.interval.neg();
            amount.plain = amount.plain.neg();
        }
    }
}
