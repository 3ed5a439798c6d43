//! A number as printed: text, unit and interval.

mod amount;
mod change;
mod clause;
mod form;
mod han;
mod humanize;
mod joined;
mod prices;
mod printed;
mod prose;
mod qualifier;
mod quote;
mod read;
mod readable;
mod reprint;
mod rounding;
mod shape;
mod text;
mod unit;
mod wording;
mod years;

pub use amount::{Amount, Bound, Figure};
pub use form::Form;
pub use humanize::{humanize, humanize_range};
pub use prices::stated as prices_stated;
pub use printed::{Printed, read};
pub use prose::{wording, wording_at};
pub use read::{Date, Part, Years, date, joiner, names_month, parse_prefix, scan, year, years};
pub use rounding::Rounding;
pub use shape::parse;
pub use text::narrow;
pub use unit::{Dimension, Unit};
pub use wording::{Growth, Licence, Prices, Wording};
