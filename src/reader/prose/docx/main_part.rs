//! Which part of the package is the document: mostly `word/document.xml`, but the package says so itself.

use std::io::{BufReader, Read};
use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::walk::xml_problem;
use crate::error::Problem;
use crate::reader::package::Package;

/// The part that says what the others are.
const RELATIONS: &str = "_rels/.rels";
/// Where the document is mostly.
const USUAL: &str = "word/document.xml";
/// What the document is to the package.
const DOCUMENT: &str = "/officeDocument";

/// The name of the document's part.
pub(super) fn name(file: &Arc<str>, package: &mut Package) -> Result<String, Box<Problem>> {
    let Some(part) = package.part(RELATIONS)? else { return Ok(USUAL.to_owned()) };
    let target = target(part).map_err(|error| Box::new(xml_problem(file, &error)))?;
    Ok(target.map_or(USUAL.to_owned(), |target| target.trim_start_matches('/').to_owned()))
}

fn target(part: impl Read) -> quick_xml::Result<Option<String>> {
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer)? {
            Event::Eof => return Ok(None),
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "Relationship" => {
                let kind = attribute(&tag, "Type")?;
                if kind.is_some_and(|kind| kind.ends_with(DOCUMENT)) {
                    return attribute(&tag, "Target");
                }
            }
            _ => {}
        }
        buffer.clear();
    }
}

/// The value of an attribute, whatever the prefix of its name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> quick_xml::Result<Option<String>> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute?;
        if attribute.key.local_name().as_ref() == name {
            return Ok(Some(attribute.normalized_value(XmlVersion::Implicit1_0)?.into_owned()));
        }
    }
    Ok(None)
}
