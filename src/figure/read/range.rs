//! Two numbers that are the ends of a range: 3%—5%, 100到120亿元, between 3 and 5 million.

use crate::figure::text::spaces;
use crate::language::lexicon;
use crate::number::Rational;
use crate::say::{Bilingual, Code, Fault};

use super::measure::number;
use super::mode::Mode;
use super::number::Number;
use super::words::joiner;

/// The second end of a range, which follows the first, and how many bytes it takes with what joins it; after `between`
/// that is `and`.
pub(super) fn second(text: &str, between: bool) -> Option<(Number, usize)> {
    let mut at = spaces(text);
    at += if between {
        lexicon().range.and.at_start(&text[at..])?
    } else {
        joiner(&text[at..])?
    };
    at += spaces(&text[at..]);
    let (number, length) = number(&text[at..], Mode::Cell)?;
    Some((number, at + length))
}

/// Whether the second end is below the first. Of two written falls, -5% to -3% and -3% to -5%, either may come first.
pub(super) fn reversed(first: &Number, second: &Number) -> bool {
    let size = |number: &Number| {
        let scale = number
            .unit
            .as_ref()
            .map_or(&Rational::ONE, |named| &named.unit.scale);
        let size = &number.written.value * scale;
        if number.minus { -&size } else { size }
    };
    let dimension = |number: &Number| {
        number
            .unit
            .as_ref()
            .map(|named| named.unit.dimension.clone())
    };
    let vague = first.written.sense.vague || second.written.sense.vague;
    let falls = first.minus && second.minus;
    !vague && !falls && dimension(first) == dimension(second) && size(second) < size(first)
}

/// A range that does not begin at its lower end.
pub(super) fn backwards(first: &Number, second: &Number, text: &str) -> Fault {
    let shown = |number: &Number| {
        let minus = if number.minus { "-" } else { "" };
        format!("{minus}{}", &number.written.value / &number.written.weight)
    };
    let (first, second, whole) = (shown(first), shown(second), text.trim());
    let message = Bilingual::new(
        format!("“{whole}”不是范围：{second} 小于 {first}，而范围从小的一端写起"),
        format!(
            "“{whole}” is no range: {second} is below {first}, and a range begins at its lower end"
        ),
    );
    Fault::new(Code::BadFigure, 0..text.len(), message)
}

/// A unit or magnitude after the second number of a range serves the first too, and 百分之 the second; but 8000 of
/// 8000到1万元 is no more than it says, and so is $500,000 of $500,000 to $1 million.
pub(super) fn share(first: &mut Number, second: &mut Number) {
    let money = second.written.magnitude && first.unit.is_some() && first.after.is_empty();
    let ordered = &first.written.value * &second.written.weight <= second.written.value;
    if (first.unit.is_none() || money) && !first.written.magnitude && ordered {
        first.scale(&second.written.weight);
        first.written.magnitude = second.written.magnitude;
    }
    first.unit = first.unit.take().or(second.unit.clone());
    second.unit = second.unit.take().or(first.unit.clone());
}
