//! The pages of all codes: what a code of a report means, for the terminal and as a document.

mod markdown;
mod outcome;
mod terminal;

use std::io::{self, Write};

use crate::say::Lang;

use super::format::Style;

pub use super::topic::{Group, Topic, find, topics};
pub use markdown::document;

/// Writes pages for a terminal.
///
/// # Errors
/// Where they cannot be written.
pub fn pages(out: &mut dyn Write, topics: &[Topic], style: &Style, lang: Lang) -> io::Result<()> {
    let pages: Vec<String> = topics
        .iter()
        .map(|topic| terminal::page(topic, style, lang))
        .collect();
    out.write_all(pages.join("\n").as_bytes())
}

/// Writes all codes for a terminal, in groups, with a line each.
///
/// # Errors
/// Where it cannot be written.
pub fn list(out: &mut dyn Write, style: &Style, lang: Lang) -> io::Result<()> {
    out.write_all(terminal::list(&topics(), style, lang).as_bytes())
}
