//! Warnings: something is odd, and all was checked.

use crate::say::{Example, Page};

/// `misspelt-column`
pub const MISSPELT_COLUMN: Page = Page {
    states: (
        "这一栏的表头很像一个已知的栏，却不是它，所以没有读。写错一个字母，整栏就不起作用。",
        "The column's name is close to a known one but is not it, so that the column is not read. One wrong letter, and it does nothing.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula,tolerence\nx,3亿元,repeat(3亿元),0.1pp\n")
            .gives("warning misspelt-column"),
        Example::table("id,claimed,formula,tolerance\nx,3亿元,repeat(3亿元),\n")
            .gives("consistent"),
    ],
    remedy: (
        "改对表头；若本来就是别的栏，换一个不会混淆的名字。",
        "Correct the header; where it is another column, give it a name of its own.",
    ),
};

/// `reformatted`
pub const REFORMATTED: Page = Page {
    states: (
        "原文和数值栏是同一个数，位数却不同（16.3% 变成 16.30%），多半是表格软件改的。位数决定舍入区间，所以按原文的位数算。",
        "The quote prints the same number with other digits than the field (16.3%, 16.30%); mostly a spreadsheet did it. The digits decide the rounding interval, so that those of the quote count.",
    ),
    formula: None,
    examples: &[
        Example::table(
            "id,claimed,formula,quote\nx,16.30%,\"growth(100亿元, 116.3亿元)\",增长16.3%\n",
        )
        .gives("warning reformatted consistent"),
        Example::table(
            "id,claimed,formula,quote\nx,16.3%,\"growth(100亿元, 116.3亿元)\",增长16.3%\n",
        )
        .gives("consistent"),
    ],
    remedy: (
        "把数值栏改成与稿件一样；先把这一栏设成“文本”格式。",
        "Make the field as the article has it, with the column set to \"text\".",
    ),
};

/// `stale-waiver`
pub const STALE_WAIVER: Page = Page {
    states: (
        "这条论断并非不一致，豁免没有用处。留着它，将来真出错时就被放过了。",
        "The claim is not inconsistent, so that its waiver does nothing. Left there, it would let a later mistake pass.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula,waive\nx,50%,\"growth(2亿元, 3亿元)\",作者坚持\n")
            .gives("warning stale-waiver consistent"),
        Example::table("id,claimed,formula,waive\nx,50%,\"growth(2亿元, 3亿元)\",\n")
            .gives("consistent"),
    ],
    remedy: (
        "把 waive（豁免）栏清空；在稿件里就删去那条注释。",
        "Clear the column `waive`; in an article, delete the comment.",
    ),
};

/// `idle-comment`
pub const IDLE_COMMENT: Page = Page {
    states: (
        "稿件里写算式的注释前面没有数，或者没有写算式，所以不起作用。",
        "A comment of the article that states a formula stands after no figure, or states none, and does nothing.",
    ),
    formula: None,
    examples: &[
        Example::article("本段没有数。<!-- verify: growth(2亿元, 3亿元) -->\n")
            .gives("warning idle-comment"),
        Example::article("收入猛涨50%<!-- verify: growth(2.00亿元, 3.00亿元) -->。\n")
            .gives("consistent"),
        Example::article("收入猛涨60%<!-- verify: growth(2.00亿元, 3.00亿元) -->。\n")
            .gives("inconsistent"),
    ],
    remedy: (
        "把注释紧接着写在那个数后面；不由别的数算出的，写 <!-- verify: none -->。",
        "Write the comment right after the figure; of one that follows from nothing write <!-- verify: none -->.",
    ),
};

/// `idle-statement`
pub const IDLE_STATEMENT: Page = Page {
    states: (
        "verify.toml 里写了某个数的算式，这次读的稿件里却没有哪个数印成那样、前面又是那些字，所以不起作用。多半是稿件改过了。",
        "The verify.toml states a formula for a figure, and no article of the run prints it so with those words before it, so that it does nothing. Mostly the article has changed.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "照稿件改 figure 和 after；那个数已经没有了，就删去这一条。",
        "Make `figure` and `after` as the article has them; where the figure is gone, delete the entry.",
    ),
};

/// `bare-waiver`
pub const BARE_WAIVER: Page = Page {
    states: (
        "稿件里的豁免注释没有写理由，所以不起作用：没有理由的豁免，日后没有人知道还该不该留。",
        "A comment of the article waives without a reason, and does nothing: nobody would know later whether it still holds.",
    ),
    formula: None,
    examples: &[
        Example::article("产值从100亿元增加到120亿元，增长25%<!-- verify-ignore -->。\n")
            .gives("warning bare-waiver inconsistent"),
        Example::article("产值从100亿元增加到120亿元，增长25%<!-- verify-ignore: 口径不同 -->。\n")
            .gives("waived"),
    ],
    remedy: (
        "写成 <!-- verify-ignore: 理由 -->。",
        "Write <!-- verify-ignore: REASON -->.",
    ),
};

/// `stale-baseline`
pub const STALE_BASELINE: Page = Page {
    states: (
        "基线里有些结果这次没有再出现：已经改好了。留着它们，同样的错再出现时就被放过了。",
        "Some findings of the baseline were not met again: they are mended. Left there, they would let the same mistake pass later.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "用 --write-baseline 重写基线。",
        "Write the baseline anew with --write-baseline.",
    ),
};

/// `guessed-encoding`
pub const GUESSED_ENCODING: Page = Page {
    states: (
        "文件没有写明编码，程序猜了一种（例如 GB18030）。猜错时会出现乱码，编号和单位就对不上。",
        "The file does not state its encoding, and one was guessed (GB18030, say). A wrong guess garbles ids and units.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "看看报告里的中文对不对；另存为“CSV UTF-8”，或用 --encoding 写明。",
        "See whether the words of the report are right; save the file as \"CSV UTF-8\", or state --encoding.",
    ),
};

/// `language-not-read`
pub const LANGUAGE_NOT_READ: Page = Page {
    states: (
        "有些段落的文字不是中文，也不是英文，没有读；说明略过了多少个数。单独指名的文件若没有一段读得懂，就是错误。",
        "Paragraphs are neither Chinese nor English and were not read; it says how many figures were passed over. Of a file that is named itself, and of which nothing was read, it is an error.",
    ),
    formula: None,
    examples: &[
        Example::article(
            "Les ventes ont augmenté de 5 % à 26 millions.\n\n学校从52所增加到67所，增加15所。\n",
        )
        .gives("warning language-not-read consistent"),
        Example::article("学校从52所增加到67所，增加15所。\n").gives("consistent"),
    ],
    remedy: (
        "把要核验的数写成 CSV，一行一个数；或者核验中文、英文的版本。",
        "Put the figures that are to be checked into a CSV, a row each, or check the version in Chinese or English.",
    ),
};

/// `table-left-out`
pub const TABLE_LEFT_OUT: Page = Page {
    states: (
        "文章里的表格有数，却没有核验：里面没有认出合计、平均、增长率、占比，各行各列也没有保持同一关系。加 -q 也会说。",
        "A table of the article holds figures and was not checked: no total, mean, growth or share was found in it, by labels or by what its lines keep. It is said with `-q`, too.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "给合计、增长、占比的行列写上名称；或把要核验的数写成 CSV，一行一个数，写明算式。",
        "Name the rows and columns that are totals, growth or shares; or put the figures that are to be checked into a CSV, a row each, and state their formulas.",
    ),
};

/// `note-left-out`
pub const NOTE_LEFT_OUT: Page = Page {
    states: (
        "文档的脚注、尾注里有数字，没有读：它们不在正文的句子里。",
        "Footnotes or endnotes of a document hold digits and are not read: they stand in no sentence of the text.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "要核验的数请写进正文，或写成 CSV，一行一个数。",
        "Put figures that are to be checked into the text, or into a CSV, a row each.",
    ),
};

/// `sheet-left-out`
pub const SHEET_LEFT_OUT: Page = Page {
    states: (
        "工作簿里不止一张工作表有“数值”一栏，只读了第一张，其余的没有核验。",
        "More than one sheet of the workbook has a column `claimed`; only the first was read, and the others are not checked.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "用 --sheet 写明要核验哪一张；每张核验一次。不是论断的表，隐藏起来或改掉表头。",
        "Name the sheet to be checked with --sheet, one a run. Hide a sheet that holds no claims, or rename its column.",
    ),
};

/// `unknown-format`
pub const UNKNOWN_FORMAT: Page = Page {
    states: (
        "工作簿里这一格的数字格式没有见过，读的是完整的数，不是格子里显示的样子。显示几位决定舍入区间，所以结果可能不对。",
        "The number format of the workbook's cell is not known, and the number was read in full, not as the cell displays it. How many digits are displayed decides the rounding interval, so that the verdict may be wrong.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "把这一格设成“文本”格式，写成稿件印的样子；或用常见的格式，如 0.00、#,##0、0.0%。",
        "Format the cell as text and write it as the article prints it, or use a plain format such as 0.00, #,##0 or 0.0%.",
    ),
};

/// `causes-left-out`
pub const CAUSES_LEFT_OUT: Page = Page {
    states: (
        "一篇文章里不一致的论断超过 1000 条：后面的照样核验，也说应印什么，但不再逐条找原因和改法。",
        "An article has more than 1,000 inconsistent claims. All are judged and say what to print instead, but no causes and repairs are looked for in those after that.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "多半是整栏错位或单位不对：先改共同的毛病，再核验一次。",
        "Most likely a whole column is shifted or has a wrong unit: correct what they have in common, and check again.",
    ),
};
