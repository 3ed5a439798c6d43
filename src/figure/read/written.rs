//! The numeral at the start of a text, in whatever script.

use super::mode::Mode;
use super::numeral::Numeral;
use super::{english, mixed};

/// The number at the start of a text, and how many bytes it takes; after a currency sign `m` is a million.
pub(super) fn numeral(text: &str, mode: Mode, money: bool) -> Option<(Numeral, usize)> {
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        english::numeral(text)
    } else {
        mixed::numeral(text, mode, money)
    }
}
