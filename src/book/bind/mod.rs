//! A formula's tree, with its names looked up and its units checked, onto a tape.

mod binder;
mod context;
mod contribution;
mod faults;
mod fits;
mod leaf;
mod operator;
mod scope;

pub use binder::{bind, standalone};
pub use context::{Context, Named, Names};
