//! A formula over intervals: what it gives, and whether that agrees with what is claimed. Reading asks it before it binds
//! figures, and the verdict rests on it; it finds nothing and says nothing itself.

mod answer;
mod bisect;
mod company;
mod compare;
mod corner;
mod evaluate;
mod fall;
mod hull;
mod meet;
mod meeting;
mod monotone;
mod options;
mod question;
mod quotient;
mod range;
mod simplify;
mod solve;
mod variables;

pub use meeting::{Basis, Meeting};
pub use options::{Options, TimesReading};

pub(crate) use answer::{Answer, Value, answers};
pub(crate) use company::amounts;
pub(crate) use compare::{Comparison, levels, lift};
pub(crate) use evaluate::{Undefined, evaluate, gradient, occurrences};
pub(crate) use fall::loses_the_whole;
pub(crate) use question::{Question, claimed_interval};
pub(crate) use range::range;
pub(crate) use solve::solve;
pub(crate) use variables::{intervals, point, points};
