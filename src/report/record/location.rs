//! A place in JSON, with the words of its medium.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::source::{Location, Place};

/// `{file, line, column, end_line, end_column}`, `{file, sheet, cell}` or `{file, paragraph, column, end_column}`.
#[derive(Serialize)]
#[serde(untagged)]
pub enum LocationRecord {
    Text {
        #[serde(serialize_with = "text")]
        file: Arc<str>,
        line: usize,
        column: usize,
        end_line: usize,
        end_column: usize,
    },
    Cell {
        #[serde(serialize_with = "text")]
        file: Arc<str>,
        sheet: String,
        cell: String,
    },
    Paragraph {
        #[serde(serialize_with = "text")]
        file: Arc<str>,
        paragraph: usize,
        column: usize,
        end_column: usize,
    },
}

impl From<Location> for LocationRecord {
    fn from(location: Location) -> Self {
        let file = Arc::clone(&location.file);
        let Location {
            line,
            column,
            end_line,
            end_column,
            ..
        } = location;
        match location.place() {
            Place::Cell { sheet, cell } => Self::Cell {
                file,
                sheet: sheet.to_owned(),
                cell,
            },
            Place::Paragraph { paragraph, column } => Self::Paragraph {
                file,
                paragraph,
                column,
                end_column,
            },
            Place::File | Place::Line { .. } => Self::Text {
                file,
                line,
                column,
                end_line,
                end_column,
            },
        }
    }
}

fn text<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}
