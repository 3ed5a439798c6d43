//! A number as printed: text, unit and interval.

mod amount;
mod unit;
mod wording;

pub use amount::{Amount, Bound, Figure, Rounding};
pub use unit::{Dimension, Unit};
pub use wording::{Growth, Licence, Prices, Wording};
