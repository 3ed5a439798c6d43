//! A figure where it stands, with what the words around it say.

use std::ops::Range;

use crate::book::Period;
use crate::figure::{Dimension, Figure, Growth};

use crate::language::Basis;
use crate::reading::tokens::Class;

/// What a figure says of its quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reading) enum Aspect {
    /// How much there is.
    Level,
    /// By how much it is more or less.
    Change,
    /// By how many percent, or to how many times.
    Rate,
    /// The same a year.
    AnnualRate,
    /// Which part of a whole.
    Share,
    /// So much for each of something.
    Average,
    /// A place in an order.
    Rank,
}

/// Which place of an equation the words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) enum Side {
    /// 从…: where a change begins.
    From,
    /// 比…的: what is compared with.
    Than,
    /// 到, 达: where it ends.
    To,
    /// 其中: a part of what stands before it.
    Part,
    /// 合计: all of what stands beside it.
    Total,
}

/// When it holds, as far as words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) enum Time {
    /// A year, or a span of them.
    Years(Period),
    /// 上年, 年初, 上月: before the article's own time.
    Past(Basis),
    /// 今年
    Now,
}

/// A figure and what the words around it say.
#[derive(Clone, Debug)]
pub(in crate::reading) struct Mention {
    /// Its token.
    pub token: usize,
    pub class: Class,
    pub figure: Figure,
    pub measures: Dimension,
    pub sentence: usize,
    /// Counted by commas, semicolons, colons and stops.
    pub clause: usize,
    /// Counted by semicolons and stops.
    pub part: usize,
    /// The bracket in which it stands; 0 for none.
    pub aside: usize,
    pub aspect: Aspect,
    pub side: Option<Side>,
    pub direction: Option<Growth>,
    /// What it measures, in its own clause's words; may be empty.
    pub own: String,
    /// The same, or that of the figure before it.
    pub quantity: String,
    pub time: Option<Time>,
    /// It is of a part of the year: 上半年, 3月.
    pub partial: bool,
    /// What a change or rate is measured against.
    pub basis: Option<Basis>,
    /// 目标, 预计
    pub goal: bool,
    /// 的 stands right before it.
    pub of: bool,
    /// 是, 为, 达 stands before it.
    pub is: bool,
    /// 约, 超 stands before its cue, 约占60%, so that the figure alone does not say what is claimed.
    pub hedged: bool,
    /// 分别
    pub each: bool,
    /// The words right after it: 样本 of 403个样本.
    pub after: String,
    /// The tokens of its clause before it, from the figure before it on.
    pub before: Range<usize>,
    /// The tokens of its clause before it.
    pub lead: Range<usize>,
}

impl Mention {
    /// That of a cell of a table, which has no words around it.
    pub fn of_cell(
        figure: Figure,
        class: Class,
        aspect: Aspect,
        time: Option<Time>,
        quantity: String,
    ) -> Self {
        Self {
            token: 0,
            class,
            measures: measured(&figure),
            figure,
            sentence: 0,
            clause: 0,
            part: 0,
            aside: 0,
            aspect,
            side: None,
            direction: None,
            own: quantity.clone(),
            quantity,
            time,
            partial: false,
            basis: None,
            goal: false,
            of: false,
            is: false,
            hedged: false,
            each: false,
            after: String::new(),
            before: 0..0,
            lead: 0..0,
        }
    }

    /// What the figure measures; people are counted like things.
    pub fn dimension(&self) -> &Dimension {
        &self.measures
    }

    /// The same figure where it stands beside another, of which the words say what they say of both: 分别增长5%和3%.
    pub fn beside(self, last: &Self) -> Self {
        let own = if self.class.is_level() {
            self.own.clone()
        } else {
            last.own.clone()
        };
        Self {
            own,
            aspect: last.aspect,
            direction: last.direction,
            basis: last.basis,
            goal: last.goal,
            each: last.each,
            hedged: last.hedged,
            ..self
        }
    }

    /// So much of something, which may be added up, compared and divided.
    pub fn is_level(&self) -> bool {
        self.class.is_level() && self.aspect == Aspect::Level
    }
}

/// What a figure measures, as far as one may be a part of another: people are counted like things.
pub(super) fn measured(figure: &Figure) -> Dimension {
    match &figure.unit.dimension {
        people if *people == Dimension::base("people") => Dimension::base("count"),
        other => other.clone(),
    }
}
