//! A figure as its quote prints it.

use crate::number::Rational;
use crate::say::Fault;

use super::form::Sign;
use super::prose::wording;
use super::quote::{LONGEST_QUOTE, find};
use super::read::{Mode, prefix};
use super::shape::{parse, wording_alone};
use super::text::{normalise, window};
use super::{Dimension, Figure, Rounding, Wording};

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
    if quote.is_empty() {
        let wording = wording_alone(claimed, rounding);
        return Ok(Printed {
            figure: figure.signed(&wording),
            wording,
            reformatted: None,
        });
    }
    let mut reformatted = None;
    if let Some(print) = other_print(quote, claimed, &figure, rounding) {
        let own = figure.form.negative;
        let text = std::mem::replace(&mut figure, print).text;
        reformatted = Some(std::mem::replace(&mut figure.text, text));
        if own && !figure.form.negative {
            figure.negate(Sign::Minus);
        }
    }
    let wording = wording(quote, reformatted.as_deref().unwrap_or(claimed));
    Ok(Printed {
        figure: figure.signed(&wording),
        wording,
        reformatted,
    })
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

/// The quote's print of the same number, where it has other digits than the cell.
fn other_print(quote: &str, claimed: &str, figure: &Figure, rounding: Rounding) -> Option<Figure> {
    let quote = window(quote, LONGEST_QUOTE);
    let own = figure
        .amount
        .as_ref()
        .filter(|amount| amount.bound.is_none())?;
    let point = own.point.as_ref()?.abs();
    if find(&normalise(quote), normalise(claimed).trim()).is_some() {
        return None;
    }
    let mut at = 0;
    while at < quote.len() {
        let Some((print, length)) = number_at(quote, at, rounding) else {
            at += quote[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let same_unit = figure.unit.dimension == Dimension::Bare
            || figure.unit.dimension == print.unit.dimension;
        let other = print
            .amount
            .as_ref()
            .filter(|amount| amount.point.as_ref() == Some(&point) && same_unit);
        let finer = |place| place != &own.place || print.unit.dimension != figure.unit.dimension;
        if other
            .is_some_and(|amount| finer(&amount.place) && digits(&print.text) != digits(claimed))
        {
            return Some(print);
        }
        if other.is_some() {
            return None;
        }
        at += length;
    }
    None
}

/// The number that begins at a byte of the quote, if one does.
fn number_at(quote: &str, at: usize, rounding: Rounding) -> Option<(Figure, usize)> {
    let first = normalise(window(&quote[at..], 1));
    let digit =
        first.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '¥' | '£' | '€'));
    if !digit {
        return None;
    }
    prefix(&quote[at..], Mode::Prose, rounding)
}

fn digits(text: &str) -> String {
    normalise(text)
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '.')
        .collect()
}
