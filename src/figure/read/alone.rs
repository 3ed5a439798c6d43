//! A figure that stands alone, of one number or a range.

use crate::figure::{Figure, Rounding};
use crate::say::Fault;

use super::cell::cell;
use super::{fault, finish};

/// The figure that is all of a text, which is also given with its widths made one.
pub(super) fn alone(text: &str, normal: &str, rounding: Rounding) -> Result<Figure, Fault> {
    match fault::unusable(text, normal) {
        Some(fault) => Err(fault),
        None => finish::figure(cell(text, normal)?, text, rounding),
    }
}
