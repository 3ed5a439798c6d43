//! The relations that are found in tables, as reports name them.

use crate::say::Text;

use super::relation::Tie;

/// One way in which the cells of a table follow from each other.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name, in JSON, baselines and `--disable`.
    pub name: &'static str,
    /// What it states.
    pub states: Text,
    /// A table of Markdown in which it finds a claim that is right.
    pub right: &'static str,
    /// A table in which it finds one that is wrong; blank where that takes more than a page shows.
    pub wrong: &'static str,
}

/// A row or column is the sum of others.
static TOTAL: Rule = Rule {
    name: "table-total",
    states: (
        "表格的一行（列）是另外几行（列）之和；差额是同一关系",
        "A row or column of a table is the sum of others; a difference is the same relation",
    ),
    right: "| 地区 | 2022 | 2023 |\n|---|---|---|\n| 甲 | 1204 | 1310 |\n| 乙 | 2311 | 2455 |\n| 合计 | 3515 | 3765 |\n",
    wrong: "| 地区 | 2022 | 2023 |\n|---|---|---|\n| 甲 | 1204 | 1310 |\n| 乙 | 2311 | 2455 |\n| 合计 | 3515 | 3865 |\n",
};

/// A row or column is the mean of others.
static MEAN: Rule = Rule {
    name: "table-mean",
    states: (
        "表格的一行（列）是另外几行（列）的平均",
        "A row or column of a table is the mean of others",
    ),
    right: "| 季度 | 甲 | 乙 |\n|---|---|---|\n| 一 | 120.4 | 310.8 |\n| 二 | 140.8 | 330.4 |\n| 平均 | 130.6 | 320.6 |\n",
    wrong: "",
};

/// A column is the growth from one column to another.
static GROWTH: Rule = Rule {
    name: "table-growth",
    states: (
        "表格的一列（行）是从一列（行）到另一列（行）的增长率",
        "A column or row of a table is the growth from one to another",
    ),
    right: "| 行业 | 2022 年 | 2023 年 | 增长(%) |\n|---|---|---|---|\n| 甲 | 1204 | 1310 | 8.8 |\n| 乙 | 2311 | 2455 | 6.2 |\n| 丙 | 4120 | 3998 | -3.0 |\n",
    wrong: "| 行业 | 2022 年 | 2023 年 | 增长(%) |\n|---|---|---|---|\n| 甲 | 1204 | 1310 | 8.8 |\n| 乙 | 2311 | 2455 | 6.2 |\n| 丙 | 4120 | 3998 | -3.0 |\n| 丁 | 5230 | 5941 | 13.6 |\n| 戊 | 8102 | 8400 | 9.7 |\n",
};

/// A column is one column by another.
static RATIO: Rule = Rule {
    name: "table-ratio",
    states: (
        "表格的一列（行）是一列（行）与另一列（行）之比：占比、比率、人均",
        "A column or row of a table is one by another: a share, a rate, so much per head",
    ),
    right: "| 学校 | 在校生 | 女生 | 女生占比(%) |\n|---|---|---|---|\n| 甲 | 1204 | 610 | 50.7 |\n| 乙 | 2311 | 1098 | 47.5 |\n| 丙 | 4120 | 2204 | 53.5 |\n",
    wrong: "| 学校 | 在校生 | 女生 | 女生占比(%) |\n|---|---|---|---|\n| 甲 | 1204 | 610 | 50.7 |\n| 乙 | 2311 | 1098 | 47.5 |\n| 丙 | 4120 | 2204 | 53.5 |\n| 丁 | 3318 | 1522 | 45.9 |\n| 戊 | 2780 | 1391 | 58.0 |\n",
};

/// All of them.
pub static RULES: [&Rule; 4] = [&TOTAL, &MEAN, &GROWTH, &RATIO];

/// The rule of a tie.
pub(super) fn rule(tie: Tie) -> &'static Rule {
    match tie {
        Tie::Sum => &TOTAL,
        Tie::Mean => &MEAN,
        Tie::Growth { .. } => &GROWTH,
        Tie::Ratio { .. } => &RATIO,
    }
}
