//! `verify.toml`: what a folder of articles asks for, so that nobody has to say it on every run.

mod asked;
mod find;
mod inside;
mod keys;
mod linked;
mod page;
mod paths;
mod read;
mod states;
mod value;
mod words;

pub use asked::{Config, Stated};
pub use find::{FILE_NAME, above};
pub use keys::{KEYS, Key};
pub use paths::Selection;
pub use states::State;
