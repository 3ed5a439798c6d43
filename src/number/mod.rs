//! Exact arithmetic; knows nothing of articles.
//!
//! A [`Rational`] is an exact number, an [`Interval`] the set of values that a printed figure may
//! stand for. Roots are for display only ([`root`]): they never decide. Logarithms decide where their bounds are apart
//! ([`compare_powers`]).

mod arithmetic;
mod decimal;
mod interval;
mod median;
mod powers;
mod rational;
mod root;
mod tolerance;

pub use decimal::{Direction, SIGNIFICANT_DIGITS};
pub use interval::{End, Interval};
pub use powers::{Logarithm, compare_powers};
pub use rational::{Rational, TooLarge};
pub use root::{power_of_root, root};
