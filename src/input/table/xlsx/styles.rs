//! The formats in which cells display their numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::Event;

use super::format::Format;
use crate::input::package::Package;
use crate::input::xml::{Next, attribute, each};
use crate::say::Problem;

/// Formats that a workbook uses by their numbers without writing them down (ECMA-376 part 1, 18.8.30), and dates as a
/// Chinese program knows them. 5 to 8 depend on the country and are not here.
const BUILT_IN: [(u32, &str); 44] = [
    (0, "General"),
    (1, "0"),
    (2, "0.00"),
    (3, "#,##0"),
    (4, "#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (11, "0.00E+00"),
    (12, "# ?/?"),
    (13, "# ??/??"),
    (14, "yyyy/m/d"),
    (15, "d-mmm-yy"),
    (16, "d-mmm"),
    (17, "mmm-yy"),
    (18, "h:mm AM/PM"),
    (19, "h:mm:ss AM/PM"),
    (20, "h:mm"),
    (21, "h:mm:ss"),
    (22, "yyyy/m/d h:mm"),
    (27, "yyyy\"年\"m\"月\""),
    (28, "m\"月\"d\"日\""),
    (29, "m\"月\"d\"日\""),
    (30, "m-d-yy"),
    (31, "yyyy\"年\"m\"月\"d\"日\""),
    (36, "yyyy\"年\"m\"月\""),
    (37, "#,##0;-#,##0"),
    (38, "#,##0;-#,##0"),
    (39, "#,##0.00;-#,##0.00"),
    (40, "#,##0.00;-#,##0.00"),
    (41, "#,##0;-#,##0;\"-\""),
    (42, "#,##0;-#,##0;\"-\""),
    (43, "#,##0.00;-#,##0.00;\"-\""),
    (44, "#,##0.00;-#,##0.00;\"-\""),
    (45, "mm:ss"),
    (46, "[h]:mm:ss"),
    (47, "mmss.0"),
    (48, "##0.0E+0"),
    (49, "@"),
    (50, "yyyy\"年\"m\"月\""),
    (51, "m\"月\"d\"日\""),
    (52, "yyyy\"年\"m\"月\""),
    (54, "m\"月\"d\"日\""),
    (57, "yyyy\"年\"m\"月\""),
    (58, "m\"月\"d\"日\""),
];

/// The formats by the number of a cell's style.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// The number of each style's format.
    formats: Vec<u32>,
    known: BTreeMap<u32, Arc<Format>>,
}

impl Styles {
    /// The format of a style; none where the workbook has no such style or format.
    pub fn format(&self, style: usize) -> Option<&Arc<Format>> {
        self.known.get(self.formats.get(style)?)
    }
}

/// The styles of a workbook.
pub(super) fn read(
    file: &Arc<str>,
    package: &mut Package,
    part: Option<&str>,
) -> Result<Styles, Box<Problem>> {
    let known = BUILT_IN
        .iter()
        .map(|&(number, code)| (number, Arc::new(Format::parse(code))))
        .collect();
    let mut styles = Styles {
        formats: Vec::new(),
        known,
    };
    let Some(input) = part.map(|part| package.part(part)).transpose()?.flatten() else {
        // Without styles every cell has the first.
        styles.formats.push(0);
        return Ok(styles);
    };
    let mut of_cells = false;
    each(file, input, |_, event| {
        match event {
            Event::Start(tag) => {
                let number = |name| {
                    Ok::<_, quick_xml::Error>(
                        attribute(tag, name)?.and_then(|text| text.parse().ok()),
                    )
                };
                match tag.local_name().as_ref() {
                    "numFmt" => {
                        if let (Some(number), Some(code)) =
                            (number("numFmtId")?, attribute(tag, "formatCode")?)
                        {
                            styles.known.insert(number, Arc::new(Format::parse(&code)));
                        }
                    }
                    "cellXfs" => of_cells = true,
                    "xf" if of_cells => styles.formats.push(number("numFmtId")?.unwrap_or(0)),
                    _ => {}
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => of_cells = false,
            _ => {}
        }
        Ok(Next::On)
    })?;
    Ok(styles)
}
