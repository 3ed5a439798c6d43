//! What reports say of a finding in words, whatever their format: sentences, values in the form of their figure, counts.

pub mod details;
pub mod headline;
pub mod needs;
pub mod reason;
pub mod rule;
pub mod steps;
pub mod text;
pub mod values;

pub mod words;
