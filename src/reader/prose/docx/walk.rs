//! The XML of a document → its paragraphs, as they read when all changes are accepted.

use std::io::{BufReader, Read};
use std::sync::Arc;

use quick_xml::NsReader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::body::{BREAK, Body};
use super::main_part::attribute;
use crate::error::{Code, Problem};
use crate::language::Bilingual;
use crate::reader::package::{damaged, problem, read_problem};
use crate::reader::prose::LONGEST;

/// The words of Word, as it writes them and as the strict standard does.
const WORDS: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
/// What stands twice, for old programs and for new ones.
const ALTERNATIVES: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// Elements within elements; a real document has some dozens.
const DEEPEST: usize = 1000;

/// Elements whose words are not those of the article: settings, what has been deleted or moved away, instructions of
/// fields, how characters are pronounced.
const UNREAD: [&str; 12] = [
    "tblPr",
    "tblGrid",
    "trPr",
    "tcPr",
    "sectPr",
    "sdtPr",
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "rt",
];

/// Reads a part to its end, or as far as it can be read.
pub(super) fn walk(file: &Arc<str>, part: impl Read, body: &mut Body) -> Result<(), Box<Problem>> {
    let mut reader = NsReader::from_reader(BufReader::new(part));
    let mut walk = Walk {
        body,
        open: Vec::new(),
        skip: None,
        fields: Fields::default(),
        taken: Vec::new(),
        ended: false,
        run: Run::default(),
    };
    let mut buffer = Vec::new();
    loop {
        let (namespace, event) =
            reader.read_resolved_event_into(&mut buffer).map_err(|error| Box::new(xml_problem(file, &error)))?;
        let space = Space::of(&namespace);
        match event {
            Event::Eof if walk.ended => return Ok(()),
            Event::Eof => return Err(Box::new(problem(file, Code::Undecodable, damaged(&"unexpected end of XML")))),
            Event::DocType(_) => return Err(Box::new(problem(file, Code::Undecodable, damaged(&"DOCTYPE")))),
            event => walk.event(space, &event).map_err(|error| Box::new(xml_problem(file, &error)))?,
        }
        if walk.open.len() > DEEPEST || walk.body.length > LONGEST {
            return Err(Box::new(problem(file, Code::TooLarge, too_large())));
        }
        buffer.clear();
    }
}

/// Whose element it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Words,
    Alternatives,
    Other,
}

impl Space {
    fn of(namespace: &ResolveResult<'_>) -> Self {
        match namespace {
            ResolveResult::Bound(Namespace(name)) if WORDS.contains(name) => Self::Words,
            ResolveResult::Bound(Namespace(ALTERNATIVES)) => Self::Alternatives,
            _ => Self::Other,
        }
    }
}

struct Walk<'a> {
    body: &'a mut Body,
    /// The elements that are open.
    open: Vec<Element>,
    /// How many were open when one began that is not read.
    skip: Option<usize>,
    fields: Fields,
    /// The alternatives that are open: whether one was taken.
    taken: Vec<bool>,
    run: Run,
    /// The outermost element has ended.
    ended: bool,
}

/// The elements that mean something where others stand in them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Element {
    Paragraph,
    ParagraphProperties,
    Run,
    RunProperties,
    Text,
    Table,
    Alternatives,
    Alternative,
    Other,
}

/// The fields that are open: whether the instruction of each goes on, and how many do.
#[derive(Default)]
struct Fields {
    open: Vec<bool>,
    instructing: usize,
}

/// What is known of the run in hand.
#[derive(Default)]
struct Run {
    hidden: bool,
}

impl Walk<'_> {
    fn event(&mut self, space: Space, event: &Event<'_>) -> quick_xml::Result<()> {
        match event {
            Event::Start(tag) => self.start(space, tag)?,
            Event::Empty(tag) => {
                self.start(space, tag)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(words) if self.reads() => self.body.push(&words.xml10_content()),
            Event::CData(words) if self.reads() => self.body.push(&words.xml10_content()),
            Event::GeneralRef(name) if self.reads() => self.reference(name)?,
            _ => {}
        }
        Ok(())
    }

    /// Whether text stands where the article is.
    fn reads(&self) -> bool {
        self.open.last() == Some(&Element::Text) && self.shows()
    }

    /// Whether what stands here is seen.
    fn shows(&self) -> bool {
        self.skip.is_none() && !self.run.hidden && self.fields.instructing == 0
    }

    fn start(&mut self, space: Space, tag: &BytesStart<'_>) -> quick_xml::Result<()> {
        let name = tag.local_name();
        let element = match space {
            _ if self.skip.is_some() => Element::Other,
            Space::Words => self.word(name.as_ref(), tag)?,
            Space::Alternatives => self.alternative(name.as_ref()),
            Space::Other => {
                // A formula; digits on either side are no one figure.
                if name.as_ref() == "oMath" && self.shows() {
                    self.body.push(" ");
                }
                Element::Other
            }
        };
        self.open.push(element);
        Ok(())
    }

    fn word(&mut self, name: &str, tag: &BytesStart<'_>) -> quick_xml::Result<Element> {
        // An alternative stands for what it is in.
        let through = |element: &&Element| !matches!(element, Element::Alternatives | Element::Alternative);
        let parent = self.open.iter().rev().find(through).copied();
        let element = match (parent, name) {
            (Some(Element::ParagraphProperties), "rPr") => Element::ParagraphProperties,
            (Some(Element::ParagraphProperties), "del" | "moveFrom") => {
                self.body.goes_on();
                Element::Other
            }
            (Some(Element::ParagraphProperties), _) => Element::Other,
            (Some(Element::RunProperties), "vanish") => {
                self.run.hidden = is_on(tag)?;
                Element::Other
            }
            (Some(Element::RunProperties), _) => Element::Other,
            (Some(Element::Run), _) => self.in_run(name, tag)?,
            (_, "p") => {
                self.body.begin();
                Element::Paragraph
            }
            (Some(Element::Paragraph), "pPr") => Element::ParagraphProperties,
            (_, "r") => {
                self.run = Run::default();
                Element::Run
            }
            (_, "tbl") => {
                self.body.begin_table();
                Element::Table
            }
            (_, name) => self.other(name),
        };
        Ok(element)
    }

    /// What stands in a run.
    fn in_run(&mut self, name: &str, tag: &BytesStart<'_>) -> quick_xml::Result<Element> {
        let mark = match name {
            "t" => return Ok(Element::Text),
            "rPr" => return Ok(Element::RunProperties),
            "fldChar" => {
                self.fields.mark(attribute(tag, "fldCharType")?.as_deref());
                return Ok(Element::Other);
            }
            "tab" | "ptab" | "sym" => ' ',
            "br" | "cr" => BREAK,
            "noBreakHyphen" => '-',
            name => return Ok(self.other(name)),
        };
        if self.shows() {
            self.body.push(mark.encode_utf8(&mut [0; 4]));
        }
        Ok(Element::Other)
    }

    fn other(&mut self, name: &str) -> Element {
        if UNREAD.contains(&name) {
            self.skip = Some(self.open.len());
        }
        Element::Other
    }

    /// Of several alternatives the first is read.
    fn alternative(&mut self, name: &str) -> Element {
        match name {
            "AlternateContent" => {
                self.taken.push(false);
                Element::Alternatives
            }
            "Choice" | "Fallback" => {
                if self.taken.last() == Some(&true) {
                    self.skip = Some(self.open.len());
                }
                self.taken.last_mut().into_iter().for_each(|taken| *taken = true);
                Element::Alternative
            }
            _ => Element::Other,
        }
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Element::Paragraph) => self.body.end(),
            Some(Element::Table) => self.body.end_table(),
            Some(Element::Run) => self.run = Run::default(),
            Some(Element::Alternatives) => drop(self.taken.pop()),
            _ => {}
        }
        self.ended |= self.open.is_empty();
        self.skip = self.skip.filter(|&depth| depth < self.open.len());
    }

    fn reference(&mut self, name: &BytesRef<'_>) -> quick_xml::Result<()> {
        let c = name.resolve_char_ref()?;
        let entity = resolve_xml_entity(name);
        match (c, entity) {
            (Some(c), _) => self.body.push(c.encode_utf8(&mut [0; 4])),
            (None, Some(words)) => self.body.push(words),
            (None, None) => self.body.push("\u{FFFD}"),
        }
        Ok(())
    }
}

impl Fields {
    /// A field begins, its result begins, or it ends.
    fn mark(&mut self, kind: Option<&str>) {
        let instructed = match kind {
            Some("begin") => {
                self.open.push(true);
                self.instructing += 1;
                return;
            }
            Some("separate") => self.open.last_mut().is_some_and(std::mem::take),
            Some("end") => self.open.pop() == Some(true),
            _ => false,
        };
        self.instructing -= usize::from(instructed);
    }
}

/// Whether a setting that needs no value is on.
fn is_on(tag: &BytesStart<'_>) -> quick_xml::Result<bool> {
    let value = attribute(tag, "val")?;
    Ok(!matches!(value.as_deref(), Some("0" | "false" | "off")))
}

/// The error that XML makes no sense.
pub(super) fn xml_problem(file: &Arc<str>, error: &quick_xml::Error) -> Problem {
    match error {
        quick_xml::Error::Io(error) => read_problem(file, error),
        error => problem(file, Code::Undecodable, damaged(error)),
    }
}

fn too_large() -> Bilingual {
    Bilingual::new(
        format!("文档超过 {} MiB 文字，或嵌套超过 {DEEPEST} 层，此后的内容没有读", LONGEST >> 20),
        format!(
            "the document has more than {} MiB of words, or elements {DEEPEST} deep; what follows was not read",
            LONGEST >> 20
        ),
    )
}
