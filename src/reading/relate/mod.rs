//! Which figures may stand in one equation: bases and what became of them, parts and wholes, names, lengths of time.

mod around;
mod attach;
mod compared;
mod duration;
mod from_to;
mod named;
mod pair;
mod part;
mod partition;
mod run;
mod search;
mod stated_base;
mod whole;

pub(super) use around::other_basis;
pub(super) use attach::attached;
pub(super) use duration::{lasting, lasts, two_years, years_of};
pub(super) use named::{full_name, named_like, names, part_of_share, points, scope, whole_of};
pub(super) use pair::{Pair, Pairs, comparable};
pub(super) use part::{inside, outer_part, part};
pub(super) use partition::{Parts, may_be_part, partition};
pub(super) use run::{MOST, Place, place};
pub(super) use search::pairs;
pub(super) use whole::{graded, is_whole, large, of_which, same_unit};
