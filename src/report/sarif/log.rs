//! The parts of a SARIF log that are written, by the names of the standard.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::place::{is_absolute, is_whole_file, path, uri};
use crate::source::Location;

/// The folder that relative names start from.
const BASE: &str = "%SRCROOT%";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome<'a> {
    pub rule_id: &'a str,
    pub rule_index: usize,
    pub kind: &'static str,
    pub level: &'static str,
    pub message: Message<'a>,
    pub locations: Vec<Located>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related_locations: Vec<Located>,
    pub partial_fingerprints: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suppressions: Vec<Suppression<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fixes: Vec<Fix>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Notification<'a> {
    pub descriptor: Descriptor<'a>,
    pub level: &'static str,
    pub message: Message<'a>,
    pub locations: Vec<Located>,
}

#[derive(Serialize)]
pub struct Descriptor<'a> {
    pub id: &'a str,
    pub index: usize,
}

#[derive(Serialize)]
pub struct Message<'a> {
    pub text: &'a str,
}

#[derive(Serialize)]
pub struct OwnMessage {
    pub text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Located {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Logical>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<OwnMessage>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Logical {
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
pub struct Suppression<'a> {
    pub kind: &'static str,
    pub status: &'static str,
    pub justification: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    pub description: OwnMessage,
    pub artifact_changes: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    pub artifact_location: Artifact,
    pub replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Replacement {
    pub deleted_region: Region,
    pub inserted_content: OwnMessage,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Invocation<'a> {
    pub execution_successful: bool,
    pub exit_code: u8,
    pub tool_execution_notifications: Vec<&'a serde_json::value::RawValue>,
}

impl Located {
    /// A place; a whole file has no region.
    pub fn at(location: &Location) -> Self {
        let region = (!is_whole_file(location)).then(|| Region::of(location));
        let artifact_location = Artifact::of(&location.file);
        Self {
            physical_location: Physical {
                artifact_location,
                region,
            },
            logical_locations: Vec::new(),
            message: None,
        }
    }

    /// With the id of the row that stands there.
    pub fn named(self, name: String) -> Self {
        Self {
            logical_locations: vec![Logical { name }],
            ..self
        }
    }

    /// With what is there.
    pub fn saying(self, text: String) -> Self {
        Self {
            message: Some(OwnMessage { text }),
            ..self
        }
    }
}

impl Artifact {
    /// A file by its name.
    pub fn of(file: &str) -> Self {
        let uri_base_id = (!is_absolute(&path(file))).then_some(BASE);
        Self {
            uri: uri(file),
            uri_base_id,
        }
    }
}

impl Region {
    /// A place within its file.
    pub fn of(location: &Location) -> Self {
        let Location {
            line,
            column,
            end_line,
            end_column,
            ..
        } = *location;
        Self {
            start_line: line,
            start_column: column,
            end_line,
            end_column,
        }
    }
}
