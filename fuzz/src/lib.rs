//! What the fuzzers run: the targets of the tests.

#[path = "../../tests/fuzz/office.rs"]
mod office;
#[path = "../../tests/fuzz/targets.rs"]
mod targets;

pub use targets::target;
