//! From a text to a figure.

use crate::figure::text::{normalise, original, window};
use crate::figure::{Figure, Rounding};
use crate::say::Fault;

use super::alone::alone;
use super::cell::Parsed;
use super::measure::number;
use super::mode::Mode;
use super::proportion::proportion;
use super::{bracket, fault, finish};

/// A figure that stands alone.
pub(in crate::figure) fn parse(text: &str, rounding: Rounding) -> Result<Figure, Fault> {
    let normal = normalise(window(text, fault::LONGEST + 1));
    let in_brackets =
        bracket::negative(&normal).filter(|_| fault::unusable(text, &normal).is_none());
    if let Some(Ok(figure)) = in_brackets.map(|minus| alone(&minus, &minus, rounding)) {
        let text = text.trim().to_owned();
        return Ok(Figure { text, ..figure });
    }
    match proportion(&normal, rounding) {
        Some(figure) if fault::unusable(text, &normal).is_none() => Ok(Figure {
            text: text.trim().to_owned(),
            ..figure
        }),
        _ => alone(text, &normal, rounding),
    }
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
    prefix(text, Mode::Formula, rounding)
}

/// The figure at the start of a text, without qualifiers.
pub(in crate::figure) fn prefix(
    text: &str,
    mode: Mode,
    rounding: Rounding,
) -> Option<(Figure, usize)> {
    let near = window(text, fault::LONGEST);
    let normal = normalise(near);
    let (first, length) = number(&normal, mode)?;
    if first.written.sense.implied || first.minus || length == 0 {
        return None;
    }
    let end = original(near, &normal, length);
    let figure = finish::figure(Parsed::new(first), &text[..end], rounding).ok()?;
    Some((figure, end))
}
