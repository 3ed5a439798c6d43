//! The figures and claims of one article.

mod assemble;
mod bind;
mod dimension;
pub mod expression;
pub mod formula;
pub mod kind;
mod order;
mod period;
mod register;
mod row;
mod tolerance;

pub use assemble::{Book, Claim, Provenance, Table, UNCHECKED};
pub use bind::standalone;
pub use dimension::Known;
pub use expression::{Candidate, Derivation, Input, Reading, Step, WrittenStep, Years};
pub use formula::Relation;
pub use period::{Granularity, Period};
pub use row::{Cell, Draft, Header, Row};
pub use tolerance::Tolerance;

pub(crate) use dimension::{product as product_of_dimensions, quotient as quotient_of_dimensions};
