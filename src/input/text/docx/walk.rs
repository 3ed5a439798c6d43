//! The XML of a document → its paragraphs, as they read when all changes are accepted.

use std::io::Read;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::body::{BREAK, Body};
use crate::input::text::decoded::LONGEST;
use crate::input::xml::{Next, attribute, each, words};
use crate::say::Problem;

/// The words of Word, as it writes them and as the strict standard does.
const WORDS: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
/// What stands twice, for old programs and for new ones.
const ALTERNATIVES: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

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
    let mut walk = Walk {
        body,
        open: Vec::new(),
        skip: None,
        fields: Fields::default(),
        taken: Vec::new(),
        run: Run::default(),
    };
    each(file, part, |namespace, event| {
        walk.event(Space::of(namespace), event)?;
        Ok(Next::within(LONGEST, walk.body.length))
    })
}

/// Whose element it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Words,
    Alternatives,
    Other,
}

impl Space {
    fn of(namespace: &str) -> Self {
        match namespace {
            ALTERNATIVES => Self::Alternatives,
            name if WORDS.contains(&name) => Self::Words,
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
            Event::End(_) => self.end(),
            event if self.reads() => {
                if let Some(words) = words(event)? {
                    self.body.push(&words);
                }
            }
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
        if space == Space::Words && name.as_ref() == "gridSpan" {
            let columns = attribute(tag, "val")?;
            self.body
                .spans(columns.and_then(|number| number.parse().ok()).unwrap_or(1));
        }
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
        let through =
            |element: &&Element| !matches!(element, Element::Alternatives | Element::Alternative);
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
            (_, "tr") => {
                self.body.begin_row();
                Element::Other
            }
            (_, "tc") => {
                self.body.begin_cell();
                Element::Other
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
                let taken = self.taken.last_mut();
                if taken.is_some_and(|taken| std::mem::replace(taken, true)) {
                    self.skip = Some(self.open.len());
                }
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
        self.skip = self.skip.filter(|&depth| depth < self.open.len());
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
