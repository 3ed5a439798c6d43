//! Files and tables that cannot be read.

use crate::say::{Example, Page};

/// `unreadable`
pub const UNREADABLE: Page = Page {
    states: (
        "文件打不开：没有这个文件，没有权限，读到一半出错，或者文件夹里没有可读的文件。其余文件照常核验。",
        "The file cannot be opened: it is not there, needs a permission, failed while it was read, or is a folder without a file to read. Other files are still checked.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "检查文件名、所在的文件夹和权限；文件夹里只读认识的扩展名（csv、tsv、xlsx；md、docx、html、txt 等），其他的要写出文件名。",
        "Check its name, folder and permissions; of a folder, files with a known extension are read (csv, tsv, xlsx; md, docx, html, txt and their like), others where they are named.",
    ),
};

/// `undecodable`
pub const UNDECODABLE: Page = Page {
    states: (
        "文件里有解不出的字节。编码不是 UTF-8、UTF-16、GB18030，或者文件已损坏、加了密码，或不是扩展名所说的那种；从这里往后不再读。",
        "Some bytes of the file mean nothing. Its encoding is not UTF-8, UTF-16 or GB18030, or it is damaged, has a password, or is not what its name says; nothing after them is read.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "在表格软件里另存为“CSV UTF-8”；知道编码的，用 --encoding 写明，如 --encoding big5。Word 文档和工作簿，请用原来的软件打开后另存一份，不加密码。",
        "Save it as \"CSV UTF-8\" in the spreadsheet; where the encoding is known, state it, as in --encoding big5. Open a document or a workbook in its own program and save it again, without a password.",
    ),
};

/// `empty-file`
pub const EMPTY_FILE: Page = Page {
    states: (
        "文件是空的，连表头也没有。",
        "The file is empty and has not even a header.",
    ),
    formula: None,
    examples: &[
        Example::table("").gives("error empty-file"),
        Example::table("id,claimed,formula\nx,3亿元,repeat(3亿元)\n").gives("consistent"),
    ],
    remedy: (
        "第一行写表头，如 编号,数值,算式,原文；常见的原因是导出没有完成。",
        "Begin with a header such as id,claimed,formula,quote; mostly an export was not finished.",
    ),
};

/// `unknown-sheet`
pub const UNKNOWN_SHEET: Page = Page {
    states: (
        "工作簿里没有 --sheet 所说的那张工作表，所以什么也没有读。",
        "The workbook has no sheet of the name that --sheet gives, so that nothing was read.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "照工作簿里的写法写表名，有空格的加上引号；不写 --sheet，就读第一张有“数值”一栏的。",
        "Write the name as the workbook has it, in quotes where it holds a space; without --sheet, the first sheet with a column `claimed` is read.",
    ),
};

/// `no-claimed`
pub const NO_CLAIMED: Page = Page {
    states: (
        "表头里没有 claimed（数值）栏，不知道哪一栏是稿件里的数。没有这一栏、也没有算式栏的文件按数据表来读，核验其中的合计、增长、占比；什么也认不出时才报这个错误，而且只在点名核验这个文件时报，在文件夹里只计数。",
        "The header has no column `claimed`, so that nobody knows which column holds the printed figures. A file with neither that column nor one of formulas is read as a table of data, whose totals, growth and shares are checked; only where nothing is found in it is this an error, and only where the file was named: in a folder it is passed over and counted.",
    ),
    formula: None,
    examples: &[
        Example::table("id,value,formula\nx,3亿元,repeat(3亿元)\n").gives("error no-claimed"),
        Example::table("id,claimed,formula\nx,3亿元,repeat(3亿元)\n").gives("consistent"),
    ],
    remedy: (
        "把那一栏的表头改为 claimed 或 数值；中文全角逗号要改成半角。",
        "Name that column `claimed`; between columns stands a plain comma, not ，.",
    ),
};

/// `no-claims`
pub const NO_CLAIMS: Page = Page {
    states: (
        "文件里没有一条论断，什么也没有核验。为免误以为已经通过，这算错误。",
        "The file holds no claim, so that nothing was checked. It is an error, lest it be taken for a pass.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\n").gives("error no-claims"),
        Example::table("id,claimed,formula\na,2亿元,\nx,2亿元,repeat(a)\n").gives("consistent"),
    ],
    remedy: (
        "至少给一行写上算式，例如 growth(a, b)；凭稿件查不出的论断写 ?。",
        "Give at least one row a formula, such as growth(a, b), or ? for what the article cannot check.",
    ),
};

/// `duplicate-column`
pub const DUPLICATE_COLUMN: Page = Page {
    states: (
        "两栏的表头是同一个意思（例如 claimed 和 数值），不知道该读哪一栏。",
        "Two columns mean the same (claimed and 数值, say), and nobody knows which to read.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,数值,formula\nx,3亿元,4亿元,repeat(3亿元)\n")
            .gives("error duplicate-column"),
        Example::table("id,claimed,旧数值,formula\nx,3亿元,4亿元,repeat(3亿元)\n")
            .gives("consistent"),
    ],
    remedy: (
        "给其中一栏改个名字；不认识的栏会原样跳过。",
        "Rename one of them; columns with other names are carried along.",
    ),
};

/// `field-count`
pub const FIELD_COUNT: Page = Page {
    states: (
        "这一行的栏数与表头不同。最常见的是算式里有逗号却没有加引号，于是一栏变成了两栏。这一行不核验。",
        "The row has more or fewer fields than the header. Mostly a formula with commas stands without quotes and has become two fields. The row is not checked.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,times(a, b)\n")
            .gives("error field-count"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "给含有逗号的算式和原文加上半角引号；少了的栏补上逗号。",
        "Put quotes around a formula or a quotation with commas; add commas for fields that are missing.",
    ),
};

/// `broken-quote`
pub const BROKEN_QUOTE: Page = Page {
    states: (
        "引号不成对：开了没有关，或者关了以后又有字。为了不牵连别的行，只有这一行不读。",
        "A quote is not closed, or more follows after it is. Only this row is lost, so that the others can be read.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\" 倍\n")
            .gives("error broken-quote"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "引号开头就要用引号结尾；栏里本身的引号写两个（\"\"）。",
        "Close what was opened; a quote inside a field is written twice (\"\").",
    ),
};

/// `article-split`
pub const ARTICLE_SPLIT: Page = Page {
    states: (
        "同一篇稿件的行没有放在一起。编号只在一篇之内有效，所以这一行不知道与谁相配，不核验。",
        "The rows of an article do not stand together. Ids count within one article, so that this row has nothing to refer to; it is not checked.",
    ),
    formula: None,
    examples: &[
        Example::table(
            "article,id,claimed,formula\n甲,a,2亿元,\n乙,b,3亿元,\n甲,x,2亿元,repeat(a)\n",
        )
        .gives("error article-split"),
        Example::table(
            "article,id,claimed,formula\n甲,a,2亿元,\n甲,x,2亿元,repeat(a)\n乙,b,3亿元,\n",
        )
        .gives("consistent"),
    ],
    remedy: (
        "按 article（文章）栏排序，让同一篇的行连在一起。",
        "Sort by the column `article`, so that each article's rows stand together.",
    ),
};

/// `control-character`
pub const CONTROL_CHARACTER: Page = Page {
    states: (
        "有看不见的控制字符。它会改变屏幕上看到的内容，也可能说明文件不是文本，或者编码读错了。这一行不核验。",
        "There is a control character that nobody sees. It can change what a screen shows, or the file is no text, or its encoding was taken for another. The row is not checked.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,3\u{202e}亿元,repeat(b)\n")
            .gives("error control-character"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,3亿元,repeat(b)\n")
            .gives("consistent"),
    ],
    remedy: (
        "删去它；若到处都是，多半是 UTF-16，请用 --encoding utf-16le 或另存为 UTF-8。",
        "Delete it; where there are many, the file is mostly UTF-16: state --encoding utf-16le, or save it as UTF-8.",
    ),
};

/// `too-large`
pub const TOO_LARGE: Page = Page {
    states: (
        "超过了上限：一篇文章 64 MiB，文档和工作簿解压后一部分 128 MiB，一栏 1 MiB，一个数 60 位，指数或年数 1000，括号 100 层，10,000 个运算数。稿件里不会有这么大的东西，多半是写错了。",
        "It is beyond a limit: an article of 64 MiB, a part of a document or workbook of 128 MiB when unpacked, a field of 1 MiB, a figure of 60 digits, an exponent or years over 1000, brackets 100 deep, 10,000 operands. No article has such a thing; mostly it is a slip.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,512,2 ^ 9000\n")
            .gives("error too-large"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,512,2 ^ 9\n").gives("consistent"),
    ],
    remedy: (
        "看看是不是漏了一个引号、逗号或小数点；确实太长的，拆成几行。",
        "Look for a missing quote, comma or decimal point; what really is so long, split over several rows.",
    ),
};
