//! Tables: bytes to rows, whatever stores them.

mod articles;
mod columns;
mod csv;
mod fields;
mod header;
mod names;
mod record;
mod row;
mod scan;
mod write;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use columns::{COLUMNS, Column, column};
pub use write::Table;

pub(in crate::input) use csv::open_csv;
#[cfg(feature = "xlsx")]
pub(in crate::input) use xlsx::open_xlsx;
