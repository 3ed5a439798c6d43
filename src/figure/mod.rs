//! A number as printed: text, unit and interval.

mod amount;
mod form;
mod humanize;
mod read;
mod unit;
mod wording;

pub use amount::{Amount, Bound, Figure, Rounding};
pub use form::Form;
pub use humanize::{humanize, humanize_range};
pub use read::{Printed, parse, parse_prefix, read};
pub use unit::{Dimension, Unit};
pub use wording::{Growth, Licence, Prices, Wording, wording};
