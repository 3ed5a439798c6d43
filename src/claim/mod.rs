//! The figures and claims of one article.

mod row;

pub use row::{Cell, Draft, Row};
