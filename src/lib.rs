//! Recomputes the derived figures of an article in exact arithmetic and says of each whether it is
//! consistent. The modules stand in the order in which data flows: book → report.

pub mod number;

pub mod language;

pub mod page;

pub mod source;

pub mod error;

pub mod figure;

pub mod claim;

pub mod recompute;

pub mod extract;

pub mod reader;

pub mod check;

pub mod gate;

pub mod diff;

pub mod config;

pub mod report;
