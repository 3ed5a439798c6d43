//! Fields whose content cannot be understood.

use crate::say::{Example, Page};

/// `bad-figure`
pub const BAD_FIGURE: Page = Page {
    states: (
        "读不出一个数。常见的是字母 O 写成 0、多了一个小数点，或者整栏是一句话。用到它的论断也无法核验。",
        "No figure can be read from it. Mostly a letter stands for a digit, there is a point too many, or the field holds a whole sentence. Claims that need it cannot be checked.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,2O7亿元,b\n")
            .gives("error bad-figure"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,3亿元,b\n").gives("consistent"),
    ],
    remedy: (
        "照抄稿件里的数，连同单位和约数词：207亿元、160多亿元、不足30%。",
        "Copy the figure as printed, with its unit and its qualifier: $3.2 billion, about 4%, more than 300.",
    ),
};

/// `spreadsheet-error`
pub const SPREADSHEET_ERROR: Page = Page {
    states: (
        "表格软件把这一栏变成了错误值或科学记数（#NAME?、1.57E+12），原来的数已经丢了。",
        "A spreadsheet has made an error value or scientific notation of it (#NAME?, 1.57E+12), and the printed figure is lost.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,#NAME?,b\n")
            .gives("error spreadsheet-error"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,3亿元,b\n").gives("consistent"),
    ],
    remedy: (
        "照稿件重新填写；先把这一栏设成“文本”格式，再保存。",
        "Enter it again from the article, with the column set to \"text\" before it is saved.",
    ),
};

/// `spreadsheet-date`
pub const SPREADSHEET_DATE: Page = Page {
    states: (
        "表格软件把这个数当成了日期（Jun-22、3月5日），原来的数已经丢了。",
        "A spreadsheet has taken the figure for a date (Jun-22), and what was printed is lost.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,Jun-22,b\n")
            .gives("error spreadsheet-date"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,3亿元,b\n").gives("consistent"),
    ],
    remedy: (
        "照稿件重新填写；先把这一栏设成“文本”格式，再保存。",
        "Enter it again from the article, with the column set to \"text\" before it is saved.",
    ),
};

/// `bad-period`
pub const BAD_PERIOD: Page = Page {
    states: (
        "时期看不懂，不知道是哪一年。年均增长和年数要靠它。",
        "The period cannot be read, and a growth a year needs it.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula,period\nx,3亿元,repeat(3亿元),去年\n")
            .gives("error bad-period"),
        Example::table("id,claimed,formula,period\nx,3亿元,repeat(3亿元),2022\n")
            .gives("consistent"),
    ],
    remedy: (
        "写成 2022、2022年、2022-06、2022Q3 或 2002–2022；不需要时期的，留空。",
        "Write 2022, 2022-06, 2022Q3 or 2002–2022, or leave it blank where it is not needed.",
    ),
};

/// `bad-prices`
pub const BAD_PRICES: Page = Page {
    states: (
        "prices（价格）栏只能是 constant 或 current。它决定现价数能不能否定一个增长率。",
        "The column `prices` takes constant or current. It decides whether levels can contradict a growth.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula,prices\nx,5%,\"growth(100亿元, 105亿元)\",fixed\n")
            .gives("error bad-prices"),
        Example::table("id,claimed,formula,prices\nx,5%,\"growth(100亿元, 105亿元)\",constant\n")
            .gives("consistent"),
    ],
    remedy: (
        "不变价写 constant 或 不变价，现价写 current 或 现价；不确定就留空，由原文决定。",
        "Write constant or current, or leave it blank so that the words decide.",
    ),
};

/// `bad-tolerance`
pub const BAD_TOLERANCE: Page = Page {
    states: ("容差看不懂。", "The tolerance cannot be read."),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula,tolerance\nx,5%,\"growth(100亿元, 105亿元)\",一点\n")
            .gives("error bad-tolerance"),
        Example::table("id,claimed,formula,tolerance\nx,5%,\"growth(100亿元, 105亿元)\",0.1pp\n")
            .gives("consistent"),
    ],
    remedy: (
        "写成 0.5%（相对于所称值）、±0.1（按论断的单位）或 0.1pp（百分点）。",
        "Write 0.5% (relative), ±0.1 (in the claim's unit) or 0.1pp (points).",
    ),
};

/// `duplicate-id`
pub const DUPLICATE_ID: Page = Page {
    states: (
        "同一篇里有两行用了同一个编号，算式不知道指哪一行。",
        "Two rows of the article have the same id, and a formula cannot say which it means.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\na,4亿元,\nx,3亿元,b\n")
            .gives("error duplicate-id"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nc,4亿元,\nx,3亿元,b\n")
            .gives("consistent"),
    ],
    remedy: (
        "给其中一行换个编号；没有别的行引用的，可以不写编号。",
        "Give one of them another id; a row that nothing refers to needs none.",
    ),
};
