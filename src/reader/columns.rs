//! The columns that are known, by their English and Chinese names.

use crate::claim::{Cell, Row};

/// One known column.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// 中文名
    pub chinese: &'static str,
    /// What it gives a row; none for the article, to which the whole row belongs.
    pub slot: Option<fn(&mut Row) -> &mut Option<Cell>>,
}

/// All known columns, in the order of the documentation. To add one: a line here, a field of [`Row`].
pub const COLUMNS: &[Column] = &[
    Column { name: "id", chinese: "编号", slot: Some(|row| &mut row.id) },
    Column { name: "claimed", chinese: "数值", slot: Some(|row| &mut row.claimed) },
    Column { name: "formula", chinese: "算式", slot: Some(|row| &mut row.formula) },
    Column { name: "period", chinese: "时期", slot: Some(|row| &mut row.period) },
    Column { name: "quote", chinese: "原文", slot: Some(|row| &mut row.quote) },
    Column { name: "article", chinese: "文章", slot: None },
    Column { name: "tolerance", chinese: "容差", slot: Some(|row| &mut row.tolerance) },
    Column { name: "prices", chinese: "价格", slot: Some(|row| &mut row.prices) },
    Column { name: "waive", chinese: "豁免", slot: Some(|row| &mut row.waive) },
    Column { name: "source", chinese: "出处", slot: Some(|row| &mut row.source) },
    Column { name: "note", chinese: "备注", slot: Some(|row| &mut row.note) },
];

/// The known column of a name in either language, whatever its case.
///
/// ```
/// use statverify::reader::column;
/// assert_eq!(column(" Claimed ").unwrap().chinese, "数值");
/// assert_eq!(column("算式").unwrap().name, "formula");
/// assert!(column("页码").is_none());
/// ```
pub fn column(name: &str) -> Option<&'static Column> {
    let name = plain(name);
    COLUMNS.iter().find(|column| column.name.eq_ignore_ascii_case(name) || column.chinese == name)
}

/// A name without blanks and byte order marks around it.
pub(super) fn plain(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_twice_in_the_list_and_every_name_finds_its_column() {
        for known in COLUMNS {
            assert_eq!(column(known.name).unwrap().chinese, known.chinese);
            assert_eq!(column(known.chinese).unwrap().name, known.name);
        }
    }
}
