//! A negative number as accounts print it: (5.2), $(1,234), ($3.5 million).

use crate::language::units;

/// The text with a minus for its brackets, if it is a number in them; its widths have been made one.
pub(super) fn negative(text: &str) -> Option<String> {
    let text = text.trim();
    let (before, rest) = text.split_once('(')?;
    let (number, after) = rest.split_once(')')?;
    let sign = units()
        .sign_at_start(before)
        .map_or(0, |(_, length)| length);
    let digits = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let money = units()
        .sign_at_start(number)
        .map_or(0, |(_, length)| length);
    let fits = before[sign..].trim().is_empty()
        && digits(number[money..].trim_start())
        && !after.contains(['(', ')']);
    fits.then(|| format!("{before}-{number}{after}"))
}
