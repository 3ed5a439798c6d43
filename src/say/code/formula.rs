//! Formulas that cannot be computed.

use crate::say::{Example, Page};

/// `unknown-id`
pub const UNKNOWN_ID: Page = Page {
    states: (
        "算式里的编号在这篇里没有。多半是打错了，提示会给出最接近的编号。",
        "The formula names an id that the article does not have. Mostly it is misspelt; the nearest one is named.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, bb)\"\n")
            .gives("error unknown-id"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "改对编号，或补上缺的那一行；直接写数也可以，如 times(2亿元, 3亿元)。",
        "Correct the id or add the row; figures may stand in the formula too, as in times(2亿元, 3亿元).",
    ),
};

/// `cycle`
pub const CYCLE: Page = Page {
    states: (
        "几行互相推算，谁也算不出来。只发生在 claimed 留空的中间步骤上：有刊出的数，就用刊出的数。",
        "Rows follow from each other in a circle, and none of them can be computed. It happens among steps without a claimed figure; where one is printed, the printed one counts.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,,y * 2\ny,,x / 2\nz,3亿元,b\n")
            .gives("error cycle"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,,a * 2\ny,,x / 2\nz,3亿元,b\n")
            .gives("consistent"),
    ],
    remedy: (
        "改掉其中一个算式，让推算从刊出的数开始。",
        "Change one of the formulas, so that all begin with printed figures.",
    ),
};

/// `bad-formula`
pub const BAD_FORMULA: Page = Page {
    states: (
        "算式写法不对：括号不成对，运算符少了一边，或者两个数挨在一起。",
        "The formula is not well-formed: a bracket is open, an operator lacks a side, or two operands stand together.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b\"\n")
            .gives("error bad-formula"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "看箭头指的地方；带空格的编号放在方括号里，读不出的数放在引号里。",
        "Look where the caret points; an id with spaces stands in [brackets], a figure that would not be read in \"quotes\".",
    ),
};

/// `unknown-function`
pub const UNKNOWN_FUNCTION: Page = Page {
    states: (
        "没有这个函数。提示会给出最接近的名字。",
        "There is no such function; the nearest name is given.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"tiems(a, b)\"\n")
            .gives("error unknown-function"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "改对名字，中文、英文都行；全部函数见 verify explain。",
        "Correct the name, English or Chinese; `verify explain` lists them all.",
    ),
};

/// `argument-count`
pub const ARGUMENT_COUNT: Page = Page {
    states: (
        "函数的参数多了或少了。",
        "The function is given too many or too few arguments.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,times(a)\n")
            .gives("error argument-count"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,1.5倍,\"times(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "先写基期，后写报告期；先写部分，后写总体。verify explain 加函数名可以看到参数。",
        "Old before new, part before whole; `verify explain` with the function's name shows its arguments.",
    ),
};

/// `bad-argument`
pub const BAD_ARGUMENT: Page = Page {
    states: (
        "参数不是函数要的那种东西：名单要加引号，年数要是整数，时期要是年份。",
        "The argument is not what the function takes: a list in quotes, a whole number of years, a period.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,2家,count(a)\n")
            .gives("error bad-argument"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,2家,\"count(\"\"甲、乙\"\")\"\n")
            .gives("consistent"),
    ],
    remedy: ("照提示里的例子改。", "Change it as the message shows."),
};

/// `unit-clash`
pub const UNIT_CLASH: Page = Page {
    states: (
        "单位合不到一起：元和人不能相加，算出来是亿元而论断写的是倍。这不是不一致，而是算式或单位写错了，所以不作判断。",
        "The units do not go together: money and people cannot be added, or the formula gives money where the claim is in 倍. That is no inconsistency but a slip in the formula or a unit, so that there is no verdict.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,5亿元,\"sum(a, 3人)\"\n")
            .gives("error unit-clash"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,5亿元,\"sum(a, b)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "改用同一种单位，或换一个函数（求比用 share、times，求差用 change）。",
        "Use one unit for both, or another function (`share`, `times` for a ratio, `change` for a difference).",
    ),
};

/// `percent-twice`
pub const PERCENT_TWICE: Page = Page {
    states: (
        "算式里已经乘了 100，论断又带 %，等于乘了两次。",
        "The formula multiplies by 100 and the claim has a %, which would count twice.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,66.7%,a / b * 100\n")
            .gives("error percent-twice"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,66.7%,a / b\n")
            .gives("consistent"),
    ],
    remedy: (
        "去掉“* 100”，或写成“* 100%”。",
        "Leave out \"* 100\", or write \"* 100%\".",
    ),
};

/// `missing-years`
pub const MISSING_YEARS: Page = Page {
    states: (
        "不知道是多少年，年均增长算不出来。",
        "The number of years is not known, and a growth a year cannot be computed without.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,22.5%,\"cagr(a, b)\"\n")
            .gives("error missing-years"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,22.5%,\"cagr(a, b, 2)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "在 period（时期）栏写明两个数的年份，或把年数写作最后一个参数。",
        "Fill in the column `period` of both figures, or state the years as the last argument.",
    ),
};

/// `bad-years`
pub const BAD_YEARS: Page = Page {
    states: (
        "年数不是正数，或两个时期长短不一（一个是年，一个是月）。多半是基期和报告期写反了。",
        "The years are not above 0, or the two periods are not of one kind (a year and a month). Mostly base and current figure stand the wrong way round.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,22.5%,\"cagr(a, b, 0)\"\n")
            .gives("error bad-years"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,22.5%,\"cagr(a, b, 2)\"\n")
            .gives("consistent"),
    ],
    remedy: (
        "先写基期，后写报告期；两个时期都写成年，或都写成月。",
        "The base comes first, the current figure second; give both periods as years, or both as months.",
    ),
};

/// `bad-exponent`
pub const BAD_EXPONENT: Page = Page {
    states: (
        "指数只能是写出来的整数。带单位或舍入过的数作指数没有意义。",
        "An exponent can only be a whole number that is written out; one with a unit, or a rounded one, means nothing.",
    ),
    formula: None,
    examples: &[
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,9,3 ^ a\n")
            .gives("error bad-exponent"),
        Example::table("id,claimed,formula\na,2亿元,\nb,3亿元,\nx,9,3 ^ 2\n").gives("consistent"),
    ],
    remedy: (
        "写成 ^ 2 这样的整数；求年均增长用 cagr，不必自己开方。",
        "Write a whole number, as in ^ 2; for a growth a year use `cagr` and no root.",
    ),
};
