//! What the words around each figure say of it.

mod annotate;
mod aspect;
mod carried;
mod cued;
mod governed;
#[expect(clippy::module_inception, reason = "the type that the folder is about")]
mod mention;
mod spot;
mod surround;
mod time;
mod worded;
mod worded_aspect;

pub(super) use annotate::Annotated;
pub(super) use mention::{Aspect, Mention, Side, Time};
pub(super) use spot::{Spot, spots};
