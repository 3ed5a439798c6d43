//! The figures and claims of one article.

mod assemble;
mod bind;
mod cell;
mod columns;
mod derivation;
mod dimension;
mod entry;
pub mod expression;
mod figures;
pub mod formula;
mod grid;
pub mod kind;
mod order;
mod period;
mod possible;
mod register;
mod row;
mod tape;
mod tolerance;
mod unchecked;

pub use assemble::{Book, Claim, Provenance, Table};
pub use bind::standalone;
pub use cell::Cell;
pub use columns::{COLUMNS, Column, column, meant as meant_column, plain};
pub use derivation::Derivation;
pub use dimension::Known;
pub use expression::{Candidate, Input, Reading, Step, WrittenStep, Years};
pub use figures::{FigureId, Figures, PrintedFigure};
pub use formula::Relation;
pub use grid::{Grid, Placed, Span};
pub use period::{Granularity, Period};
pub use possible::Possible;
pub use row::{Draft, Evidence, Header, Mention, Row, Sought};
pub use tolerance::Tolerance;
pub use unchecked::Unchecked;

pub(crate) use dimension::{product as product_of_dimensions, quotient as quotient_of_dimensions};
