//! How figures stand in prose: cue words by what they say, marks, names. One pack a language, as data; no pattern over a
//! sentence.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// What a cue word says of the figures beside it.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Cue {
    /// 从: a change begins at the figure.
    From,
    /// 到: it ends at the figure.
    To,
    /// 增长
    Up,
    /// 下降
    Down,
    /// 增至
    UpTo,
    /// 降至
    DownTo,
    /// 调整: a change whose direction is not said.
    Turn,
    /// 调整为
    TurnTo,
    /// 增幅: the figure is a rate of growth.
    Rate,
    /// 降幅
    FallRate,
    /// 为, 达
    Is,
    /// 占: the figure is a part of a whole.
    Share,
    /// 完成: of a plan.
    Done,
    /// 其中
    OfWhich,
    /// 合计
    Total,
    /// 分别: the i-th belongs to the i-th.
    Each,
    /// 年均
    Annual,
    /// 日均
    Daily,
    /// 月均
    Monthly,
    /// 人均
    Average,
    /// 的
    Of,
    /// 比: what is compared with follows.
    Than,
    /// 上年: before the time of the article.
    Past,
    /// 今年: at its time.
    Now,
    /// 和
    And,
    /// 目标, 预计: no result.
    Goal,
    /// A word that says nothing of the figure.
    Fill,
    /// 等: a list goes on.
    Etc,
    /// 顺差
    Surplus,
    /// 逆差
    Deficit,
    /// 迈上: a threshold follows.
    Crossed,
    /// 台阶: a threshold stands before it.
    Step,
    /// 三次产业: shares of a structure follow.
    Structure,
    /// The remaining: what the other shares leave.
    Rest,
    /// Above: what is compared with follows, and is lower.
    Above,
    /// Below: it follows, and is higher.
    Below,
}

/// A punctuation mark, by what it does.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Between clauses.
    Comma,
    /// 、 between the items of a list.
    Dun,
    /// Between the halves of a sentence.
    Semi,
    /// At the end of a sentence.
    Stop,
    /// Before what is explained.
    Colon,
    /// Opens a bracket.
    Open,
    /// Closes it.
    Close,
    /// Opens a quotation.
    Quote,
    /// Closes it.
    Unquote,
}

/// What a change or a rate is measured against.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// 同比: a year earlier.
    Year,
    /// 较年初: the start of the year, which is the end of the last.
    Start,
    /// 环比: the month or quarter before.
    Previous,
}

/// The pack of a language: nothing else of prose is peculiar to it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Prose {
    /// Whether spaces stand between words. In such a language what a figure measures stands after it, too, and what it is
    /// compared with follows what it has become: up 5% from.
    pub spaced: bool,
    /// Words that show that a text is of this language.
    pub tells: Vec<String>,
    /// Words right after a figure that say which way it went: a 5% increase.
    pub moves_after: Vec<String>,
    /// Words after a figure that such a noun does not stand behind: 5% in the rise.
    pub interrupts: Vec<String>,
    /// Words after such a noun that begin what is compared with: an increase over.
    pub than_after_move: Vec<String>,
    /// Qualifiers that hold a cue: more than.
    pub qualifiers: Vec<String>,
    /// Words before a full stop that ends no sentence: Inc.
    pub abbreviations: Vec<String>,
    /// Words before a number that names something: Table 3.
    pub labels: Vec<String>,
    /// Names of months.
    pub months: Vec<String>,
    /// Lengths of time, of which a number is no quantity.
    pub durations: Vec<String>,
    /// Words after a figure at which what it measures ends: before, primarily.
    pub adverbial: Vec<String>,
    /// Words of one whole territory each: 全国, 我国. What is of one is not of another.
    pub scopes: Vec<Vec<String>>,
    /// Names of the same thing: 外贸, 进出口.
    pub aliases: Vec<[String; 2]>,
    /// Words after a name that say when or where: revenue in 2012.
    pub restricts: Vec<String>,
    /// Words that begin another clause: rose 5% after profits went from 3 to 4.
    pub conjunctions: Vec<String>,
    /// Words after so many times by which it is a multiple: 3 times the.
    pub multiples: Vec<String>,
    /// Words that begin a sentence about the one before: This is a rise of 5%.
    pub anaphors: Vec<String>,
    /// Words of rates on another basis than that of the levels beside them: organic.
    pub other_basis: Vec<String>,
    /// Cue words, by what they say.
    pub cues: BTreeMap<Cue, Vec<String>>,
    /// Those of them that a run has added.
    #[serde(skip)]
    pub(super) taught: BTreeMap<Cue, Vec<String>>,
    /// Words in which a cue stands without being one: 自贸区.
    pub plain: Vec<String>,
    /// Punctuation, by what it does.
    pub marks: BTreeMap<Mark, String>,
    /// Words that may stand between a cue and its figure and say nothing: 增幅在20%以上.
    pub loose: Vec<String>,
    /// What opens and closes a title.
    pub titles: [char; 2],
    /// Words after a numeral in words that make a count of it: 三大, 四个.
    pub counted: Vec<String>,
    /// Classifiers that make no count of a list.
    pub ranked: Vec<String>,
    /// Classifiers of things that are named by their number.
    pub serial: Vec<String>,
    /// Words that the last item of a list does not end in.
    pub verbs: Vec<String>,
    /// Words that begin like a count and are none: 一带一路.
    pub uncounted: Vec<String>,
    /// Plans and the years that they last: “十四五”.
    pub plans: BTreeMap<String, u32>,
    /// Words before a length of time that is not that of the article's growth: 连续5年.
    pub unlasting: Vec<String>,
    /// Holidays and the days that they may last.
    pub holidays: BTreeMap<String, Vec<u32>>,
    /// What follows the number of a year: 年, 年底.
    pub years: Vec<String>,
    /// What makes a date of a number: 月, 日.
    pub dates: Vec<String>,
    /// What makes a date of a number in words: 季度, 月.
    pub worded_dates: Vec<String>,
    /// What makes an ordinal of the figure after it: 第.
    pub ordinal: String,
    /// Words that make a numeral after them of unknown size: 数十亿.
    pub vague: Vec<String>,
    /// Words that name the same thing with or without them: 总额, 我国.
    pub generic: Vec<String>,
    /// Two or more names that make up a whole: 出口 and 进口.
    pub parts: Vec<Vec<String>>,
    /// What a change or a rate is measured against.
    pub bases: BTreeMap<Basis, Vec<String>>,
    /// What figures are of: a part that names another than its whole is none of its parts.
    pub measures: Vec<String>,
    /// Words of a figure that is so much each, or one of many, and no whole.
    pub averages: Vec<String>,
    /// Words of an average and the units that it divides by.
    pub heads: BTreeMap<String, Vec<String>>,
    /// Words that do not end in the thing that they seem to end in: 进出口 is no 出口.
    pub opaque: Vec<String>,
    /// Units of degrees, of which there are no parts, and of which a lower one may be higher.
    pub grades: Vec<String>,
    /// Qualifiers that may stand before a cue: 约占60%.
    pub hedges: Vec<String>,
    /// Words before a place in an order: 全国19位.
    pub ranking: Vec<String>,
    /// Units of a place in an order.
    pub places: Vec<String>,
    /// Names that only point to a whole: 占其总数.
    pub pointing: Vec<String>,
    /// Names of wholes that each part has for itself: 全县.
    pub local: Vec<String>,
    /// What ends the words that name a whole before its parts: 收入中，税收….
    pub among: Vec<String>,
    /// All of a year.
    pub whole_year: String,
    /// A part of a year that no number names.
    pub part_year: Vec<String>,
    /// A year that ends on a date: year ended December 31.
    pub year_ended: Vec<String>,
    /// What stands after a length of time that has passed: 10年后.
    pub later: Vec<String>,
    /// The names of exports and imports.
    pub trade: Trade,
    /// The names of income and spending, of which a surplus or a deficit is the difference.
    pub budget: Budget,
    /// Words of a difference of two levels in percent of the higher: a pay gap.
    pub gaps: Vec<String>,
    /// Names of the three sectors in one, and the words that say that shares of them follow.
    pub sectors: Sectors,
    /// The unit of things whose noun follows the number.
    pub things: String,
    /// Words that stand for two things in a list.
    pub double: Vec<String>,
    /// A character that a whole's name may have within it.
    pub total: String,
    /// The name of a figure that has no words.
    pub nameless: String,
}

/// The names of exports and imports.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Trade {
    /// 出口
    pub exports: String,
    /// 进口
    pub imports: String,
    /// Kinds of trade, of which each has its own balance.
    pub kinds: Vec<String>,
}

/// The names of what comes in and goes out, word by word.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Budget {
    /// revenue
    pub income: Vec<String>,
    /// expenditure
    pub spending: Vec<String>,
    /// Words that may stand with either: public revenue.
    pub beside: Vec<String>,
}

/// How the three sectors of an economy are named in one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sectors {
    /// 第一、二、三产业
    pub names: Vec<String>,
    /// 比重
    pub shares: Vec<String>,
}

impl Prose {
    /// Whether what a name says ends before a word: revenue *in* 2012.
    pub fn ends_name(&self, word: &str) -> bool {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let plain = plain.to_lowercase();
        self.adverbial.contains(&plain) || self.restricts.contains(&plain)
    }
}

/// The packs: the first is that of Chinese, the second that of English.
pub fn packs() -> [&'static Prose; 2] {
    [dense_pack(), spaced_pack()]
}

/// The pack of Chinese, read when it is first asked for.
pub fn dense_pack() -> &'static Prose {
    static PACK: LazyLock<Prose> = LazyLock::new(|| pack(include_str!("zh-prose.toml")));
    &PACK
}

/// The pack of English, read when it is first asked for.
pub fn spaced_pack() -> &'static Prose {
    static PACK: LazyLock<Prose> = LazyLock::new(|| pack(include_str!("en-prose.toml")));
    &PACK
}

fn pack(text: &str) -> Prose {
    toml::from_str(text).expect("a pack is valid")
}
