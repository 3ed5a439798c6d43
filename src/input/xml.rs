//! XML of a part of a package, event by event. It may be hostile: no entity is expanded, and it nests so deep at most.

use std::io::{BufReader, Read};
use std::sync::Arc;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

use super::package::{damaged, problem, read_problem};
use crate::say::{Bilingual, Code, Problem};

/// Elements within elements; a real file has some dozens.
const DEEPEST: usize = 1000;

/// Whether a part is read on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// It is.
    On,
    /// All that was wanted has been read.
    #[cfg_attr(
        not(feature = "xlsx"),
        allow(dead_code, reason = "a document is read to its end")
    )]
    Enough,
    /// There is more than can be kept.
    TooMuch,
}

impl Next {
    /// It is, up to so many bytes.
    pub fn within(most: usize, length: usize) -> Self {
        if length > most {
            Self::TooMuch
        } else {
            Self::On
        }
    }
}

/// Hands on each event of a part, with the namespace of its element; an empty element begins and ends. What is wrong
/// ends it.
pub(super) fn each(
    file: &Arc<str>,
    part: impl Read,
    mut visit: impl FnMut(&str, &Event<'_>) -> quick_xml::Result<Next>,
) -> Result<(), Box<Problem>> {
    let mut reader = NsReader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    let (mut buffer, mut depth, mut begun) = (Vec::new(), 0, false);
    let wrong = |error: quick_xml::Error| xml_problem(file, &error);
    loop {
        let (namespace, event) = reader
            .read_resolved_event_into(&mut buffer)
            .map_err(wrong)?;
        match event {
            Event::Start(_) => (depth, begun) = (depth + 1, true),
            Event::End(_) => depth -= 1,
            Event::Eof if begun && depth == 0 => return Ok(()),
            Event::Eof => {
                return Err(problem(
                    file,
                    Code::Undecodable,
                    damaged(&"unexpected end of XML"),
                ));
            }
            Event::DocType(_) => {
                return Err(problem(file, Code::Undecodable, damaged(&"DOCTYPE")));
            }
            _ => {}
        }
        let namespace = match namespace {
            ResolveResult::Bound(Namespace(name)) => name,
            _ => "",
        };
        match visit(namespace, &event).map_err(wrong)? {
            Next::On if depth <= DEEPEST => {}
            Next::Enough => return Ok(()),
            _ => return Err(problem(file, Code::TooLarge, too_large())),
        }
        buffer.clear();
    }
}

/// The value of an attribute, whatever the prefix of its name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> quick_xml::Result<Option<String>> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// The words of an event; none if it is no text. What no character stands for is a mark of that.
pub(super) fn words(event: &Event<'_>) -> quick_xml::Result<Option<String>> {
    Ok(match event {
        Event::Text(words) => Some(words.xml10_content().into_owned()),
        Event::CData(words) => Some(words.xml10_content().into_owned()),
        Event::GeneralRef(name) => Some(reference(name)?),
        _ => None,
    })
}

fn reference(name: &BytesRef<'_>) -> quick_xml::Result<String> {
    let c = name.resolve_char_ref()?.map(String::from);
    Ok(c.or_else(|| resolve_xml_entity(name).map(str::to_owned))
        .unwrap_or_else(|| "\u{FFFD}".into()))
}

fn xml_problem(file: &Arc<str>, error: &quick_xml::Error) -> Box<Problem> {
    match error {
        quick_xml::Error::Io(error) => read_problem(file, error),
        error => problem(file, Code::Undecodable, damaged(error)),
    }
}

fn too_large() -> Bilingual {
    Bilingual::new(
        format!(
            "文件里的内容太多（文字超过 64 MiB 或单元格太多，或嵌套超过 {DEEPEST} 层），此后的内容没有读；真正的稿件没有这么大"
        ),
        format!(
            "there is too much in the file (more than 64 MiB of words, or too many cells, or elements {DEEPEST} deep); what follows was not read, and no real article has it"
        ),
    )
}
