//! Tables: bytes to rows, whatever stores them.

mod articles;
mod csv;
mod data;
mod fields;
mod header;
mod names;
mod record;
mod row;
mod scan;
mod write;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use write::Table;

pub(in crate::input) use csv::open_csv;
#[cfg(feature = "xlsx")]
pub(in crate::input) use xlsx::open_xlsx;
