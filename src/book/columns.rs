//! The columns that are known, by their English and Chinese names.

use crate::language::nearest;
use crate::say::{Text, is_chinese};

use super::cell::Cell;
use super::row::Row;

/// One known column.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// 中文名
    pub chinese: &'static str,
    /// What others call it: where it is missing, such a column is asked about.
    pub also: &'static [&'static str],
    /// What goes there.
    pub states: Text,
    /// What it gives a row; none for the article, to which the whole row belongs.
    pub slot: Option<fn(&mut Row) -> &mut Option<Cell>>,
}

/// All known columns, in the order of the documentation. To add one: a line here, a field of [`Row`].
pub const COLUMNS: &[Column] = &[
    Column {
        name: "id",
        chinese: "编号",
        also: &[
            "name",
            "label",
            "key",
            "identifier",
            "figure_id",
            "名称",
            "名字",
            "代号",
            "标识",
            "指标",
            "项目",
            "指标名称",
        ],
        states: (
            "一个名字，同一篇里不重复；没有别的行要用它，可以空着",
            "a name, unique within the article; may be blank where no other row needs it",
        ),
        slot: Some(|row| &mut row.id),
    },
    Column {
        name: "claimed",
        chinese: "数值",
        also: &[
            "claim",
            "claims",
            "claimed_value",
            "claimed_figure",
            "claim_value",
            "value",
            "values",
            "figure",
            "figures",
            "number",
            "amount",
            "printed",
            "stated",
            "reported",
            "数字",
            "数据",
            "数",
            "值",
            "金额",
            "所称值",
            "论断",
            "刊出值",
            "印出值",
        ],
        states: (
            "稿件所印的数，连单位和“约”“超过”：207亿元、约4%；稿件没有印的，空着",
            "the figure as printed, with its unit and its \"about\" or \"more than\"; blank where the article does not print it",
        ),
        slot: Some(|row| &mut row.claimed),
    },
    Column {
        name: "formula",
        chinese: "算式",
        also: &[
            "expression",
            "calculation",
            "calc",
            "computation",
            "compute",
            "equation",
            "rule",
            "derivation",
            "公式",
            "计算",
            "计算式",
            "计算公式",
            "表达式",
            "推导",
        ],
        states: (
            "空着：原始数据；?：这里没法核验；否则写它从哪里来：growth(a, b)、<= 总数",
            "blank: a source figure; ?: nothing here can check it; else what it follows from: growth(a, b), <= total",
        ),
        slot: Some(|row| &mut row.formula),
    },
    Column {
        name: "period",
        chinese: "时期",
        also: &[
            "year", "years", "date", "dates", "time", "when", "年份", "年", "时间", "日期", "年度",
        ],
        states: (
            "2002、2022-06、2022Q3、2002–2022：年均增长由此知道年数",
            "2002, 2022-06, 2022Q3, 2002–2022: gives growth rates their years",
        ),
        slot: Some(|row| &mut row.period),
    },
    Column {
        name: "quote",
        chinese: "原文",
        also: &[
            "text",
            "quotation",
            "sentence",
            "words",
            "context",
            "wording",
            "excerpt",
            "引文",
            "引用",
            "原句",
            "句子",
            "文本",
            "上下文",
        ],
        states: (
            "稿件里印这个数的话，连这个数一起",
            "the words of the article that print the figure, the figure among them",
        ),
        slot: Some(|row| &mut row.quote),
    },
    Column {
        name: "article",
        chinese: "文章",
        also: &["story", "document"],
        states: (
            "几篇稿件一张表时，写是哪一篇",
            "which article, where a table has several",
        ),
        slot: None,
    },
    Column {
        name: "tolerance",
        chinese: "容差",
        also: &["margin"],
        states: (
            "对这一条再放宽多少：0.5%、±0.1、0.1pp",
            "more room for this claim: 0.5%, ±0.1, 0.1pp",
        ),
        slot: Some(|row| &mut row.tolerance),
    },
    Column {
        name: "prices",
        chinese: "价格",
        also: &["price"],
        states: (
            "不变价或现价；空着就看原文",
            "constant or current; blank: the words decide",
        ),
        slot: Some(|row| &mut row.prices),
    },
    Column {
        name: "waive",
        chinese: "豁免",
        also: &["waiver", "waived"],
        states: (
            "不一致也可以保留的理由",
            "the reason that the claim may stand though it is inconsistent",
        ),
        slot: Some(|row| &mut row.waive),
    },
    Column {
        name: "source",
        chinese: "出处",
        also: &[],
        states: (
            "随报告带出，不参与核验",
            "carried to reports, never interpreted",
        ),
        slot: Some(|row| &mut row.source),
    },
    Column {
        name: "note",
        chinese: "备注",
        also: &[],
        states: (
            "随报告带出，不参与核验",
            "carried to reports, never interpreted",
        ),
        slot: Some(|row| &mut row.note),
    },
];

/// The known column of a name in either language, whatever its case.
///
/// ```
/// use statverify::book::column;
/// assert_eq!(column(" Claimed ").unwrap().chinese, "数值");
/// assert_eq!(column("算式").unwrap().name, "formula");
/// assert!(column("页码").is_none());
/// ```
pub fn column(name: &str) -> Option<&'static Column> {
    let name = plain(name);
    COLUMNS
        .iter()
        .find(|column| column.name.eq_ignore_ascii_case(name) || column.chinese == name)
}

/// The column of a list that another name probably means: by what others call it, else by the nearest name; as the name
/// is written, in Chinese or in English.
pub fn meant(name: &str, among: &[&'static Column]) -> Option<&'static str> {
    let called = plain(name).to_lowercase().replace([' ', '-'], "_");
    let also = |column: &&&'static Column| column.also.contains(&called.as_str());
    let own = |column: &'static Column| match is_chinese(name) {
        true => column.chinese,
        false => column.name,
    };
    let known = among.iter().find(also).map(|column| own(column));
    let names = || {
        among
            .iter()
            .flat_map(|column| [column.name, column.chinese])
    };
    known.or_else(|| nearest(name, names()))
}

/// A name without blanks and byte order marks around it.
pub fn plain(name: &str) -> &str {
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
            assert!(known.also.iter().all(|other| column(other).is_none()));
        }
    }
}
