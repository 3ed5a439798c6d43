//! Recomputes the derived figures of an article in exact arithmetic and says of each whether it is
//! consistent. The modules stand in the order in which data flows: each uses those before it.

pub mod number;

pub mod source;

pub mod say;

pub mod language;

pub mod figure;

pub mod book;

pub mod input;

pub mod reading;

pub mod check;

pub mod gate;

pub mod report;
