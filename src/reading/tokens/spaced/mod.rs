//! Text in which spaces stand between words, as English has it.

mod cues;
mod numbers;
mod numerals;
mod run;
mod stops;
mod times;

pub(in crate::reading) use run::Spaced;
