//! Articles: plain text, Markdown, documents and pages, paragraph by paragraph.

mod blocks;
mod decoded;
#[cfg(feature = "docx")]
mod docx;
mod excerpts;
mod html;
mod html_table;
mod joining;
mod lines;
mod markdown;
mod page;
mod paragraph;
mod pipes;
mod plain;
mod tabled;
mod url;
mod waive;
mod writer;

pub(super) use decoded::Decoded;
#[cfg(feature = "docx")]
pub(super) use docx::read as docx;
pub(super) use markdown::read as markdown;
pub(super) use page::read as html;
pub(super) use plain::read as plain;
