//! What speaks for a binding, how much, and in which words it is reported.

use crate::say::Text;

/// A reason why figures belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// 从A…到B holds both.
    FromTo,
    /// 比A stands in the clause.
    Than,
    /// The construction holds the figure: 是B的2倍, 占A的5%.
    Construction,
    /// One is of last year, the other of this, in so many words.
    PastNow,
    /// Their years are named and rise.
    Years,
    /// 分别: the i-th belongs to the i-th.
    Respectively,
    /// 其中 stands before the part.
    OfWhich,
    /// 其中 follows the whole at once.
    Touching,
    /// The part names a group of the whole.
    Group,
    /// The words of the claim name the whole.
    Named,
    /// They name it in part.
    NamedPart,
    /// 合计, 共
    TotalLabel,
    /// The parts stand in one list.
    List,
    /// Their names make up a whole: 出口, 进口.
    Partition,
    /// The printed shares of the parts make up a whole.
    SharesAreAll,
    /// Level, increase and rate stand side by side.
    Beside,
    /// A table of the article prints it.
    Tabled,
    /// One of its rows has the name of the claim.
    InRow,
    /// Another share of the same whole holds.
    Sibling,
    /// Same quantity, in so many words.
    Same,
    /// No other figure of its kind is near.
    Only,
    /// Their words have something in common.
    Alike,
    /// It stands right before the claim.
    Adjacent,
    /// One of them has no words of its own.
    Inherited,
    /// The cue of the claim stands right before it.
    Cued,
    /// Another figure of the same dimension stands between.
    Between,
    /// In another half of the sentence.
    OtherPart,
    /// In another sentence.
    OtherSentence,
    /// Their words have nothing in common.
    Unlike,
    /// A figure of something else stands between.
    NewSubject,
}

/// Each with its weight, ten for odds of ten to one, its stable name, and its words; one table for all equations and
/// languages. Set by hand on half of what was read, and looked at on the rest; see docs/extraction.md.
const TABLE: [(Evidence, i32, &str, Text); 30] = {
    use Evidence as E;
    [
        (
            E::FromTo,
            25,
            "from-to",
            ("由…到…说的是这两个数", "from … to … holds both"),
        ),
        (
            E::Construction,
            25,
            "construction",
            ("句式把它们连在一起", "the construction ties them"),
        ),
        (
            E::Than,
            20,
            "than",
            ("“比”后面就是它", "it is what the clause compares with"),
        ),
        (
            E::Named,
            20,
            "named",
            ("文字点了总数的名", "the words name the whole"),
        ),
        (
            E::Tabled,
            20,
            "tabled",
            ("表格里印着它", "a table of the article prints it"),
        ),
        (
            E::InRow,
            20,
            "in-row",
            ("表里有一行就叫这个名", "one of its rows is called so"),
        ),
        (
            E::Beside,
            15,
            "beside",
            ("几个数并排", "they stand side by side"),
        ),
        (
            E::PastNow,
            14,
            "past-now",
            (
                "一个是过去的，一个是现在的",
                "one is said to be past, one present",
            ),
        ),
        (
            E::TotalLabel,
            14,
            "total-label",
            ("写明是合计", "it is called a total"),
        ),
        (
            E::SharesAreAll,
            14,
            "shares-are-all",
            (
                "各部分的占比合起来是百分之百",
                "the printed shares of the parts make 100 %",
            ),
        ),
        (
            E::Years,
            12,
            "years",
            (
                "年份写明，先后分明",
                "their years are named, one before the other",
            ),
        ),
        (
            E::OfWhich,
            12,
            "of-which",
            ("“其中”领起", "\"of which\" leads to it"),
        ),
        (
            E::Partition,
            12,
            "partition",
            ("名称正好凑成一个整体", "their names make up a whole"),
        ),
        (
            E::Sibling,
            12,
            "sibling",
            (
                "另一个占比也是它的，算下来相符",
                "another share of the same whole holds",
            ),
        ),
        (
            E::Respectively,
            10,
            "respectively",
            ("分别对应", "each in its place"),
        ),
        (
            E::Touching,
            8,
            "touching",
            ("“其中”紧接着它", "\"of which\" follows it at once"),
        ),
        (
            E::NamedPart,
            8,
            "named-part",
            ("文字点了它的名的一部分", "the words name it in part"),
        ),
        (
            E::Group,
            8,
            "group",
            ("说的是其中的一类", "it names a group of the whole"),
        ),
        (
            E::List,
            8,
            "list",
            ("同在一个列举里", "they stand in one list"),
        ),
        (
            E::Same,
            8,
            "same",
            ("说的是同一个量", "they are of one quantity"),
        ),
        (
            E::Only,
            8,
            "only",
            ("附近没有别的这类数", "no other of its kind is near"),
        ),
        (
            E::Alike,
            6,
            "alike",
            ("名称有相同的词", "their names share words"),
        ),
        (
            E::Adjacent,
            5,
            "adjacent",
            ("紧挨着", "it stands right beside"),
        ),
        (
            E::Inherited,
            4,
            "inherited",
            (
                "自己没有主语，承前",
                "it has no words of its own and takes those before",
            ),
        ),
        (
            E::Cued,
            3,
            "cued",
            ("提示词紧挨着", "its cue stands right before it"),
        ),
        (
            E::OtherPart,
            -4,
            "other-part",
            ("隔着分号", "a semicolon stands between"),
        ),
        (
            E::Between,
            -8,
            "between",
            ("中间还有同类的数", "another of its kind stands between"),
        ),
        (
            E::OtherSentence,
            -8,
            "other-sentence",
            ("在另一句", "it stands in another sentence"),
        ),
        (
            E::Unlike,
            -15,
            "unlike",
            ("名称没有相同的词", "their names share no word"),
        ),
        (
            E::NewSubject,
            -25,
            "new-subject",
            ("中间换了主语", "the subject changes between"),
        ),
    ]
};

impl Evidence {
    fn row(self) -> &'static (Self, i32, &'static str, Text) {
        let row = TABLE.iter().find(|row| row.0 == self);
        row.expect("the table has a row for each")
    }

    /// Ten for odds of ten to one.
    pub fn weight(self) -> i32 {
        self.row().1
    }

    /// Its stable name, and its words.
    pub fn said(self) -> (&'static str, Text) {
        let row = self.row();
        (row.2, row.3)
    }
}
