//! The pages of verdicts, bases and readings.

use crate::say::{Entry, Example, Page};

/// Every verdict.
pub const VERDICTS: &[Entry] = &[CONSISTENT, INCONSISTENT, UNVERIFIABLE, WAIVED, DRIFT];

/// Every basis, the best first.
pub const BASES: &[Entry] = &[PRINTED, ROUNDING, BOUND, TOLERANCE];

/// Every reading.
pub const READINGS: &[Entry] = &[RATIO, INCREASE, ELAPSED, INCLUSIVE];

/// A claim that holds, in the words of a ratio.
const TO_12_7: Example = Example::quoted("12.7倍", "times(207亿元, 2630亿元)", "扩大到12.7倍");

/// [`super::Verdict::Consistent`]
const CONSISTENT: Entry = Entry {
    code: "consistent",
    page: Page {
        states: (
            "按所印的数，这条论断说得通。各数都是舍入过的；只要有一组能印成这样的值使它成立，就是一致。一致不等于属实：原始数据本身对不对，这里不查。",
            "The claim can be true of the figures as printed. They are rounded, and it is enough that some values which print as shown make it hold. Consistent is not true: whether the source figures are right is not checked here.",
        ),
        formula: Some((
            "重算区间与所称区间有共同的值。",
            "The recomputed interval meets the claimed one.",
        )),
        examples: &[
            TO_12_7.gives("consistent printed"),
            Example::quoted("12.9倍", "times(207亿元, 2630亿元)", "扩大到12.9倍")
                .gives("inconsistent 12.7倍"),
        ],
        remedy: (
            "不必改。有提示的，看一看提示。",
            "Nothing; read the notes, where there are any.",
        ),
    },
};

/// [`super::Verdict::Inconsistent`]
const INCONSISTENT: Entry = Entry {
    code: "inconsistent",
    page: Page {
        states: (
            "按所印的数，这条论断不可能成立：论断和原始数据里，至少有一个数错了。哪一个错，要由人来查。",
            "No values that print as shown can make the claim true: the claim or one of its figures is wrong. Which of them, a person must find out.",
        ),
        formula: Some((
            "重算区间与所称区间没有共同的值。",
            "The recomputed interval and the claimed one are disjoint.",
        )),
        examples: &[
            Example::quoted("12.9倍", "times(207亿元, 2630亿元)", "扩大到12.9倍")
                .gives("inconsistent 12.7倍"),
            TO_12_7.gives("consistent printed"),
        ],
        remedy: (
            "先看报告列出的原因，再核对原始出处；论断错了，就改用建议的写法。确有理由保留的，在 waive（豁免）栏写明理由。",
            "Look at the causes that the report names and check the source; where the claim is wrong, print what is suggested. Where it must stand, give the reason in the column `waive`.",
        ),
    },
};

/// [`super::Verdict::Unverifiable`]
const UNVERIFIABLE: Entry = Entry {
    code: "unverifiable",
    page: Page {
        states: (
            "凭稿件里的数据判断不了，报告写明缘由。它既不是对，也不是错，需要另行核对。",
            "It cannot be decided from the figures of the article, and the report says why. It is neither right nor wrong, and has to be checked elsewhere.",
        ),
        formula: None,
        examples: &[
            Example::table("id,claimed,formula\n位次,全省第三,?\n")
                .gives("unverifiable outside-source"),
            TO_12_7.gives("consistent printed"),
        ],
        remedy: (
            "按缘由去办：缺数的补数，排名查出处。",
            "Do what its reason asks for: fill in what is missing, look up a ranking.",
        ),
    },
};

/// [`super::Verdict::Waived`]
const WAIVED: Entry = Entry {
    code: "waived",
    page: Page {
        states: (
            "不一致，但有人写明了理由让它保留。报告照样列出，只是不影响退出码。",
            "Inconsistent, and a person has given a reason to let it stand. It is still listed, but does not change the exit status.",
        ),
        formula: Some((
            "waive（豁免）栏里写着理由。",
            "The column `waive` holds the reason.",
        )),
        examples: &[
            Example::table(
                "id,claimed,formula,waive\nx,12.9倍,\"ratio(207亿元, 2630亿元)\",引自文件原文\n",
            )
            .gives("waived"),
            Example::table("id,claimed,formula,waive\nx,12.9倍,\"ratio(207亿元, 2630亿元)\",\n")
                .gives("inconsistent 12.7倍"),
        ],
        remedy: (
            "时常回头看理由是否还成立；论断改对以后，删去豁免。",
            "See now and then whether the reason still holds; once the claim is right, remove the waiver.",
        ),
    },
};

/// [`super::Verdict::Drift`]
const DRIFT: Entry = Entry {
    code: "drift",
    page: Page {
        states: (
            "稿件印的和表格不同：数改了，或者那句话已不在。表格核验过的，就不再是这篇稿件。",
            "The copy does not print what the table says: a number was changed, or the words are gone. What the table proves is then no longer this copy.",
        ),
        formula: Some((
            "每一行的 quote（原文）要在稿件里，claimed（数值）要在其中或紧挨着它；稿件用 --copy 指定，或是同名的文章（.md、.docx、.txt 等）。",
            "The `quote` of each row must stand in the copy, and its `claimed` figure in it or next to it; the copy is that of --copy, or the article of the same name (.md, .docx, .txt and their like).",
        )),
        examples: &[
            Example::against(
                "id,claimed,formula,quote\nx,12.7倍,\"times(207亿元, 2630亿元)\",产值扩大12.7倍\n",
                "二十年来，产值扩大12.9倍。\n",
            )
            .gives("drift figure-changed consistent"),
            Example::against(
                "id,claimed,formula,quote\nx,12.7倍,\"times(207亿元, 2630亿元)\",产值扩大12.7倍\n",
                "二十年来，产值扩大12.7倍。\n",
            )
            .gives("consistent"),
        ],
        remedy: (
            "稿件对，就改表格再核验；表格对，就改稿件。",
            "Where the copy is right, correct the table and check again; else correct the copy.",
        ),
    },
};

/// [`super::Basis::Printed`]
const PRINTED: Entry = Entry {
    code: "printed",
    page: Page {
        states: (
            "拿所印的数直接算，结果就落在所称的范围里。这是最强的一致。",
            "The numbers as printed give a value inside the claimed interval. It is the strongest of the bases.",
        ),
        formula: None,
        examples: &[
            Example::claim("12.5%", "growth(120亿元, 135亿元)").gives("consistent printed"),
            Example::claim("12.6%", "growth(12.0亿元, 13.5亿元)").gives("consistent rounding"),
        ],
        remedy: ("不必做什么。", "Nothing."),
    },
};

/// [`super::Basis::Rounding`]
const ROUNDING: Entry = Entry {
    code: "rounding",
    page: Page {
        states: (
            "拿所印的数直接算对不上，但各数舍入前的值可以对得上。多半是用更精确的数算出来的，这很正常。",
            "The numbers as printed miss the claim, but what they were rounded from may meet it. Mostly it was computed from more exact figures, and that is as it should be.",
        ),
        formula: Some((
            "各数取舍入区间里的值，“约”“近”也按各自的区间。",
            "Each figure may be any value of its rounding interval; 约 and 近 have theirs.",
        )),
        examples: &[
            Example::claim("12.6%", "growth(12.0亿元, 13.5亿元)").gives("consistent rounding"),
            Example::claim("12.5%", "growth(120亿元, 135亿元)").gives("consistent printed"),
        ],
        remedy: (
            "有更精确的数时，可填进表里再核验一遍。",
            "Where more exact figures are at hand, check again with them.",
        ),
    },
};

/// [`super::Basis::Bound`]
const BOUND: Entry = Entry {
    code: "bound",
    page: Page {
        states: (
            "只因“超过”“不足”这样的数没有另一头，才容得下它。界限两边可以差得很远，这种一致比较弱。",
            "Only an open-ended figure (超过, \"more than\"; 不足, \"less than\") makes room for it. There may be a long way beyond a bound, and the claim is checked but weakly.",
        ),
        formula: None,
        examples: &[
            Example::claim("50%", "growth(100亿元, 超过120亿元)").gives("consistent bound"),
            Example::claim("12.5%", "growth(120亿元, 135亿元)").gives("consistent printed"),
        ],
        remedy: (
            "可能的话，向提供数据的单位要确数。",
            "Ask for the exact figure, where one can be had.",
        ),
    },
};

/// [`super::Basis::Tolerance`]
const TOLERANCE: Entry = Entry {
    code: "tolerance",
    page: Page {
        states: (
            "只因另外给了容差才算一致。按舍入本来对不上。",
            "Only the tolerance that was asked for makes room. By rounding alone it would be inconsistent.",
        ),
        formula: Some((
            "所称区间两边各放宽容差（--tolerance，或 tolerance 栏）。",
            "The claimed interval is widened by the tolerance on each side (`--tolerance`, or the column `tolerance`).",
        )),
        examples: &[
            Example::table(
                "id,claimed,formula,tolerance\nx,12.7%,\"growth(120.0亿元, 135.0亿元)\",0.2pp\n",
            )
            .gives("consistent tolerance"),
            Example::table(
                "id,claimed,formula,tolerance\nx,12.7%,\"growth(120.0亿元, 135.0亿元)\",\n",
            )
            .gives("inconsistent 12.5%"),
        ],
        remedy: (
            "确认放宽是有意的；能改对就改对，不要靠容差。",
            "Make sure that the room is meant; put the claim right rather than rely on it.",
        ),
    },
};

/// [`crate::book::Reading::Ratio`]
const RATIO: Entry = Entry {
    code: "ratio",
    page: Page {
        states: (
            "“倍”读作与基数之比：b 是 a 的多少倍。",
            "倍 is read as the ratio to the base: b is so many times a.",
        ),
        formula: Some(("b/a", "b/a")),
        examples: &[
            TO_12_7.gives("consistent printed ratio"),
            Example::quoted("25倍", "times(254件, 6613件)", "增长25倍")
                .gives("consistent printed increase"),
        ],
        remedy: (
            "稿件的意思若是“增加了”，请看数值是否该减 1。",
            "Where the article means \"grew by\", see whether the number should be 1 less.",
        ),
    },
};

/// [`crate::book::Reading::Increase`]
const INCREASE: Entry = Entry {
    code: "increase",
    page: Page {
        states: (
            "“倍”读作增加的倍数：b 比 a 多出多少倍。",
            "倍 is read as the increase: b is more than a by so many times a.",
        ),
        formula: Some(("b/a − 1", "b/a − 1")),
        examples: &[
            Example::quoted("25倍", "times(254件, 6613件)", "增长25倍")
                .gives("consistent printed increase"),
            TO_12_7.gives("consistent printed ratio"),
        ],
        remedy: (
            "稿件的意思若是“是原来的”，请看数值是否该加 1。",
            "Where the article means \"as many as\", see whether the number should be 1 more.",
        ),
    },
};

/// [`crate::book::Reading::Elapsed`]
const ELAPSED: Entry = Entry {
    code: "elapsed",
    page: Page {
        states: (
            "年数按相隔几年来数，首年不计：2002 年到 2022 年是 20 年。",
            "Years are counted as they elapse, without the first: from 2002 to 2022 there are 20.",
        ),
        formula: Some(("末年 − 首年", "last − first")),
        examples: &[
            Example::claim("20年", "span(2002, 2022)").gives("consistent printed elapsed"),
            Example::claim("21年", "span(2002, 2022)").gives("consistent printed inclusive"),
        ],
        remedy: (
            "年均增长总是按相隔的年数算。",
            "A growth a year always goes by the years elapsed.",
        ),
    },
};

/// [`crate::book::Reading::Inclusive`]
const INCLUSIVE: Entry = Entry {
    code: "inclusive",
    page: Page {
        states: (
            "年数把首尾两年都算进去：2002 年到 2022 年是 21 年。",
            "The first and the last year are both counted: from 2002 to 2022 there are 21.",
        ),
        formula: Some(("末年 − 首年 + 1", "last − first + 1")),
        examples: &[
            Example::claim("21年", "span(2002, 2022)").gives("consistent printed inclusive"),
            Example::claim("20年", "span(2002, 2022)").gives("consistent printed elapsed"),
        ],
        remedy: (
            "说“这21年里”没有错；算年均增长时不要用它。",
            "\"In these 21 years\" is right; only do not compute a growth a year with it.",
        ),
    },
};
