//! A number as printed: text, unit and interval.

mod amount;
mod cell;
mod core;
mod digits;
mod english;
mod fault;
mod finish;
mod form;
mod fraction;
mod han;
mod humanize;
mod multiple;
mod numeral;
mod prices;
mod proportion;
mod prose;
mod qualifier;
mod quote;
mod read;
mod scan;
mod text;
mod unit;
mod unit_name;
mod wording;
mod years;

pub use amount::{Amount, Bound, Figure, Rounding};
pub use form::Form;
pub use humanize::{humanize, humanize_range};
pub use prices::stated as prices_stated;
pub use prose::{wording, wording_at};
pub use read::{Printed, parse, parse_prefix, read};
pub use scan::scan;
pub use text::narrow;
pub use unit::{Dimension, Unit};
pub use wording::{Growth, Licence, Prices, Wording};
