//! Why a claim is unverifiable, and how a copy drifted: the lists of reasons, each with its page.

use crate::say::{Entry, Example, Page};

/// Every reason, in the order of the documentation.
pub const REASONS: &[Entry] = &[
    OUTSIDE_SOURCE,
    MISSING_FIGURE,
    AMBIGUOUS,
    GOAL,
    OTHER_BASIS,
    ZERO_BASE,
    CONSTANT_PRICES,
    NOT_A_NUMBER,
    NOT_DECIDABLE,
];

/// Every way in which a copy drifts from its table.
pub const DRIFTS: &[Entry] = &[FIGURE_CHANGED, FIGURE_GONE, QUOTE_GONE];

/// A table of one claim with the words that the copy must have.
const QUOTED: &str =
    "id,claimed,formula,quote\nx,12.7倍,\"times(207亿元, 2630亿元)\",产值扩大12.7倍\n";

/// The formula is `?`.
pub const OUTSIDE_SOURCE: Entry = Entry {
    code: "outside-source",
    page: Page {
        states: (
            "稿件里没有能核验它的数据。排名、“首次”“最大”之类的说法，要到外部来源去查；列出来，是为了不让它悄悄漏过。",
            "Nothing in the article can check it. Rankings, \"first\" and \"largest\" have to be looked up outside; it is listed so that it does not slip by.",
        ),
        formula: Some(("算式写作 ? 。", "The formula is `?`.")),
        examples: &[
            Example::table("id,claimed,formula\n位次,全省第三,?\n")
                .gives("unverifiable outside-source"),
            Example::claim("12.7倍", "times(207亿元, 2630亿元)").gives("consistent printed"),
        ],
        remedy: (
            "查原始出处，查到后在 source（出处）栏记下来。",
            "Look it up where it comes from, and note that in the column `source`.",
        ),
    },
};

/// An input is not printed, or cannot be read.
pub const MISSING_FIGURE: Entry = Entry {
    code: "missing-figure",
    page: Page {
        states: (
            "算这条论断要用的一个数，稿件没有刊出，或者没有认出来。只缺一个时，报告给出它应当在的范围。",
            "The article does not print a figure that the claim follows from, or none was recognised. Where just one is missing, the report gives the range that it must lie in.",
        ),
        formula: Some((
            "缺的数由算式反推：约4% = 1.57万亿元/全国，所以全国应在 34.8—45.0万亿元之间。",
            "The formula is solved for it: about 4% = 1.57万亿元/whole, so that the whole must lie between 34.8 and 45.0万亿元.",
        )),
        examples: &[
            Example::table("id,claimed,formula\n全市,1.57万亿元,\n全国,,\n占比,约4%,\"share(全市, 全国)\"\n")
                .gives("unverifiable missing-figure"),
            Example::table("id,claimed,formula\n全市,1.57万亿元,\n全国,39万亿元,\n占比,约4%,\"share(全市, 全国)\"\n")
                .gives("consistent"),
        ],
        remedy: (
            "查到这个数后填进表里；或者看看给出的范围是否合乎常理。若是那一行有错，请先改正。",
            "Look the figure up and fill it in, or see whether the range given is plausible. Where its row has an error, put that right first.",
        ),
    },
};

/// Several figures are printed that it may follow from.
pub const AMBIGUOUS: Entry = Entry {
    code: "ambiguous",
    page: Page {
        states: (
            "稿件刊出了几组数，这条论断可能由其中一组算出，文字没有说清是哪一组。报告列出最可能的几组；是不是，要由读稿的人说。",
            "The article prints several figures that the claim may have been computed from, and its words do not say which. The report names the likeliest; which of them is meant is for a person to say.",
        ),
        formula: Some(("算式写作 ? ambiguous 。", "The formula is `? ambiguous`.")),
        examples: &[
            Example::table("id,claimed,formula\n增速,5%,? ambiguous\n")
                .gives("unverifiable ambiguous"),
            Example::claim("5%", "growth(100亿元, 105亿元)").gives("consistent printed"),
        ],
        remedy: (
            "若是其中一组，在那个数后面写一条注释，例如 <!-- verify: growth(100亿元, 105亿元) -->；都不是，写 <!-- verify: none --> 。",
            "If one of them is meant, write a comment after the figure, such as <!-- verify: growth(100亿元, 105亿元) -->; if none is, <!-- verify: none -->.",
        ),
    },
};

/// It has not happened yet.
pub const GOAL: Entry = Entry {
    code: "goal",
    page: Page {
        states: (
            "这是目标、预期或计划，还没有结果可以核验。",
            "It is a goal, a forecast or a plan: there is no result yet that could be checked.",
        ),
        formula: Some(("算式写作 ? goal 。", "The formula is `? goal`.")),
        examples: &[
            Example::table("id,claimed,formula\n目标,5%左右,? goal\n").gives("unverifiable goal"),
            Example::table("id,claimed,formula\n增速,5%,\"growth(100亿元, 105亿元)\"\n")
                .gives("consistent"),
        ],
        remedy: (
            "不用改。若文中既有基数又有目标数，可以写出算式来核验目标本身。",
            "Nothing is to be done. Where base and target are both printed, write the formula to check the goal itself.",
        ),
    },
};

/// It is not of the levels that stand beside it.
pub const OTHER_BASIS: Entry = Entry {
    code: "other-basis",
    page: Page {
        states: (
            "它按另一种口径计算（内生增长、调整后、不计汇率变动、剔除某项、年化的季度增长），旁边的数是另一口径的，不能核验它。",
            "It is measured on another basis (organic, adjusted, at constant currency, excluding something, a quarter's growth at an annual rate), and the levels beside it are not on that basis, so that they cannot check it.",
        ),
        formula: Some((
            "算式写作 ? other-basis 。",
            "The formula is `? other-basis`.",
        )),
        examples: &[
            Example::table("id,claimed,formula\norganic,8%,? other-basis\n")
                .gives("unverifiable other-basis"),
            Example::table("id,claimed,formula\nrate,5%,\"growth($100m, $105m)\"\n")
                .gives("consistent"),
        ],
        remedy: (
            "不用改。文中若也刊出同一口径的两个数，可以写出算式来核验。",
            "Nothing is to be done. Where the two levels on that basis are printed as well, write the formula to check it.",
        ),
    },
};

/// A divisor may be 0 or negative.
pub const ZERO_BASE: Entry = Entry {
    code: "zero-base",
    page: Page {
        states: (
            "作除数的数可能是 0 或负数。从 0 或负数出发，增长率和倍数没有意义：由亏损变为盈利，不能说增长百分之几。",
            "A divisor may be 0 or negative. A growth or a multiple from there means nothing: from a loss to a profit is no growth of so many per cent.",
        ),
        formula: None,
        examples: &[
            Example::claim("150%", "growth(-2亿元, 1亿元)").gives("unverifiable zero-base"),
            Example::claim("3亿元", "change(-2亿元, 1亿元)").gives("consistent printed"),
        ],
        remedy: (
            "改写成增减多少（由亏损2亿元转为盈利1亿元）。",
            "Print the change instead (from a loss of 2亿元 to a profit of 1亿元).",
        ),
    },
};

/// Levels at current prices cannot contradict a growth at constant ones.
pub const CONSTANT_PRICES: Entry = Entry {
    code: "constant-prices",
    page: Page {
        states: (
            "增长率按不变价（可比价）计算，两头的数却是现价。涨价或跌价就足以使两者不同，所以现价数只能印证它，不能否定它。",
            "The growth is at constant prices and the levels are at current ones. A change of prices is enough to part them, so that the levels can agree with the growth but not contradict it.",
        ),
        formula: Some((
            "原文说“可比价、不变价、实际增长”，或 prices 栏是 constant，或者说的是国内（地区）生产总值、增加值、实际收入的增长率。",
            "The words say \"real, constant prices\", the column `prices` says so, or it is the growth of GDP, value added or real income.",
        )),
        examples: &[
            Example::quoted("6.1%", "growth(100亿元, 112亿元)", "按可比价计算增长6.1%")
                .gives("unverifiable constant-prices"),
            Example::quoted("6.1%", "growth(100亿元, 112亿元)", "名义增长6.1%")
                .gives("inconsistent 12.0%"),
        ],
        remedy: (
            "用按不变价计算的指数或总量来核对；若其实是名义增长，请在 prices（价格）栏写明 current。",
            "Check it against an index or levels at constant prices; where it is nominal after all, write `current` in the column `prices`.",
        ),
    },
};

/// A figure has no interval.
pub const NOT_A_NUMBER: Entry = Entry {
    code: "not-a-number",
    page: Page {
        states: (
            "“数百”“过半”“上千”没有确定的范围，算不出是否相符。",
            "数百 (\"hundreds\") and 过半 (\"over half\") have no bounds that could be checked.",
        ),
        formula: None,
        examples: &[
            Example::claim("数百家", "sum(150家, 148家)").gives("unverifiable not-a-number"),
            Example::claim("近300家", "sum(150家, 148家)").gives("consistent printed"),
        ],
        remedy: (
            "能写数就写数，例如“近300家”；只能这样说的，请另行核对。",
            "Print a number where there is one, such as \"nearly 300\"; else check it by other means.",
        ),
    },
};

/// The bounds are too loose to decide.
pub const NOT_DECIDABLE: Entry = Entry {
    code: "not-decidable",
    page: Page {
        states: (
            "算式太复杂，在限定的步数内定不出足够窄的范围。这不表示它有错；程序宁可不判，也不猜。",
            "The formula is too involved to be bounded closely enough within the limits. That does not make it wrong; no answer is better than a guess.",
        ),
        formula: Some((
            "同一个数出现多次，又不单调：把范围对分，最多 4,096 份，仍分不出是否有共同的值。",
            "A figure stands several times and the result is not monotone in it: its range was halved into up to 4,096 boxes, and it is still open whether the intervals meet.",
        )),
        examples: &[
            Example::table("id,claimed,formula\na,1.0,\nb,1.0,\nx,1.03,\"a * a * b - a * b * b * b + b * b\"\n")
                .gives("unverifiable not-decidable"),
            Example::table("id,claimed,formula\na,1.0,\nb,1.0,\nx,1.0,\"a * b\"\n").gives("consistent printed"),
        ],
        remedy: (
            "把算式拆成几步，每步一行；claimed 留空的行就是中间步骤。",
            "Split the formula into steps, a row each; a row without a claimed figure is a step.",
        ),
    },
};

/// The copy prints another number.
pub const FIGURE_CHANGED: Entry = Entry {
    code: "figure-changed",
    page: Page {
        states: (
            "稿件里有这句话，数却和表格不同：稿件改过，表格没有跟上，或者反过来。",
            "The copy has the words of the quote with another number: the copy was changed and the table was not, or the other way round.",
        ),
        formula: Some((
            "在稿件里找 quote（原文）栏的话，其中的数可以不同；全角半角、空格和换行不算不同。",
            "The words of the column `quote` are looked up in the copy, whatever numbers stand in them; widths, spaces and line breaks do not count.",
        )),
        examples: &[
            Example::against(QUOTED, "二十年来，产值扩大 12.9 倍。\n")
                .gives("drift figure-changed"),
            Example::against(QUOTED, "二十年来，产值扩大12.7倍。\n").gives("consistent"),
        ],
        remedy: (
            "看哪一边是对的。稿件对，就改表格的数值和原文两栏，再核验一遍；表格对，就改稿件。",
            "See which of the two is right. Where the copy is, correct `claimed` and `quote` in the table and check again; else correct the copy.",
        ),
    },
};

/// The copy has the words without the figure.
pub const FIGURE_GONE: Entry = Entry {
    code: "figure-gone",
    page: Page {
        states: (
            "稿件里有 quote（原文）栏的话，但里面和旁边都没有这个数。",
            "The copy has the words of the column `quote`, but the figure stands neither in them nor next to them.",
        ),
        formula: None,
        examples: &[
            Example::against(
                "id,claimed,formula,quote\nx,12.7倍,\"times(207亿元, 2630亿元)\",产值扩大\n",
                "二十年来，产值扩大了许多。\n",
            )
            .gives("drift figure-gone"),
            Example::against(
                "id,claimed,formula,quote\nx,12.7倍,\"times(207亿元, 2630亿元)\",产值扩大\n",
                "二十年来，产值扩大12.7倍。\n",
            )
            .gives("consistent"),
        ],
        remedy: (
            "把 quote 写到含有这个数为止；稿件若已删去这个数，就把这一行也删去。",
            "Let the quote take in the figure; where the copy no longer prints it, delete the row.",
        ),
    },
};

/// The copy does not have the words.
pub const QUOTE_GONE: Entry = Entry {
    code: "quote-gone",
    page: Page {
        states: (
            "稿件里找不到 quote（原文）栏的话：删了，或者改写了。",
            "The words of the column `quote` are not in the copy: they were deleted, or written anew.",
        ),
        formula: None,
        examples: &[
            Example::against(QUOTED, "二十年来，产值翻了几番。\n").gives("drift quote-gone"),
            Example::against(QUOTED, "二十年来，产值扩大12.7倍。\n").gives("consistent"),
        ],
        remedy: (
            "按稿件现在的写法改 quote；稿件若已删去这个数，就把这一行也删去。",
            "Write the quote as the copy now has it; where the copy no longer prints the figure, delete the row.",
        ),
    },
};
