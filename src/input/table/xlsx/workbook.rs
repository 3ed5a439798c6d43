//! What all sheets share: their names, the texts that cells refer to, and the formats of numbers.

use std::sync::Arc;

use quick_xml::events::Event;

use super::strings;
use super::styles::{self, Styles};
use crate::input::package::{Package, problem};
use crate::input::relations::{Relation, main_part, relations};
use crate::input::xml::{Next, attribute, each};
use crate::say::{Bilingual, Code, Problem};

/// The part that is the workbook, mostly.
const USUAL: &str = "xl/workbook.xml";

/// A workbook without its sheets.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// Its tables; sheets of charts are none.
    pub sheets: Vec<Entry>,
    /// Texts by their numbers.
    pub strings: Vec<Arc<str>>,
    pub styles: Styles,
    /// Days are counted from 1904.
    pub from_1904: bool,
}

/// A sheet by its name.
#[derive(Debug)]
pub(super) struct Entry {
    pub name: Arc<str>,
    pub hidden: bool,
    /// The part that holds it.
    pub part: String,
}

impl Workbook {
    /// Reads a workbook.
    pub fn read(file: &Arc<str>, package: &mut Package) -> Result<Self, Box<Problem>> {
        let main = main_part(file, package, USUAL)?;
        let related = relations(file, package, &main)?;
        let mut workbook = Self::default();
        let part = package
            .part(&main)?
            .ok_or_else(|| problem(file, Code::Undecodable, no_workbook(&main)))?;
        each(file, part, |_, event| {
            if let Event::Start(tag) = event {
                match tag.local_name().as_ref() {
                    "workbookPr" => {
                        workbook.from_1904 |=
                            matches!(attribute(tag, "date1904")?.as_deref(), Some("1" | "true"));
                    }
                    "sheet" => {
                        let value = |name| {
                            Ok::<_, quick_xml::Error>(attribute(tag, name)?.unwrap_or_default())
                        };
                        let (name, state, id) = (value("name")?, value("state")?, value("id")?);
                        let table = related
                            .iter()
                            .find(|relation| relation.id == id && is(relation, "worksheet"));
                        workbook.sheets.extend(table.map(|relation| Entry {
                            name: name.into(),
                            hidden: matches!(state.as_str(), "hidden" | "veryHidden"),
                            part: relation.part.clone(),
                        }));
                    }
                    _ => {}
                }
            }
            Ok(Next::On)
        })?;
        if workbook.sheets.is_empty() {
            return Err(problem(file, Code::Undecodable, no_workbook(&main)));
        }
        let part = |kind| {
            let relation = related.iter().find(|relation| is(relation, kind))?;
            Some(relation.part.as_str())
        };
        workbook.strings = strings::read(file, package, part("sharedStrings"))?;
        workbook.styles = styles::read(file, package, part("styles"))?;
        Ok(workbook)
    }
}

/// What a part is to the workbook.
fn is(relation: &Relation, kind: &str) -> bool {
    relation.kind.rsplit('/').next() == Some(kind)
}

fn no_workbook(main: &str) -> Bilingual {
    Bilingual::new(
        format!("这不是工作簿：{main} 里没有工作表；请用 Excel 或 WPS 打开后另存为 .xlsx"),
        format!(
            "this is no workbook: there is no sheet in {main}; save it as .xlsx in a spreadsheet"
        ),
    )
}
