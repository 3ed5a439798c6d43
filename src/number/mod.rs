//! Exact arithmetic; knows nothing of articles.
//!
//! A [`Rational`] is an exact number, an [`Interval`] the set of values that a printed figure may
//! stand for. Roots are for display only ([`root`]): they never decide.

mod arithmetic;
mod decimal;
mod interval;
mod median;
mod rational;
mod root;
mod tolerance;

pub use decimal::{Direction, SIGNIFICANT_DIGITS};
pub use interval::{End, Interval};
pub use rational::{Rational, TooLarge};
pub use root::{power_of_root, root};
