//! A value in words that a reader takes in at a glance.

use crate::language::Lang;
use crate::number::{Direction, Rational};

/// A value with few digits and a magnitude word.
pub fn humanize(value: &Rational, symbol: &str, significant: u32, _lang: Lang) -> String {
    format!("{}{symbol}", value.to_significant(significant, Direction::Nearest))
}

/// A range of values with few digits and one magnitude word.
pub fn humanize_range(
    low: Option<&Rational>,
    high: Option<&Rational>,
    symbol: &str,
    significant: u32,
    lang: Lang,
) -> String {
    let show = |x: Option<&Rational>| x.map_or("∞".to_string(), |x| humanize(x, symbol, significant, lang));
    format!("{} to {}", show(low), show(high))
}
