//! The one scanner of numbers, ranges and dates. What is read where goes up in this order: digits and words, tokens, a
//! numeral, a number with its unit, a range, a figure; dates stand beside them.

mod alone;
mod base;
mod bracket;
mod cell;
mod compound;
mod date;
mod digits;
mod english;
mod fault;
mod finish;
mod meant;
mod measure;
mod mixed;
mod mode;
mod multiple;
mod number;
mod numeral;
mod parse;
mod part;
mod proportion;
mod range;
mod rate;
mod scan;
mod straight;
mod sum;
mod token;
mod unit;
mod words;
mod written;

pub use date::{Date, Part, Years, date, names_month, year, years};
pub use parse::parse_prefix;
pub use scan::scan;
pub use words::joiner;

pub(super) use date::starts_digit;
pub(super) use fault::LONGEST;
pub(super) use mode::Mode;
pub(super) use multiple::doubling;
pub(super) use parse::{parse, prefix};
pub(super) use words::{qualifier_at_end, starts_number};
