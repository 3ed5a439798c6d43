//! What prose is made of, as far as figures are concerned.

use std::ops::Range;

use crate::book::Period;
use crate::figure::{Dimension, Figure};

use crate::language::{Cue, Mark};

/// A token and its bytes.
#[derive(Clone, Debug)]
pub(in crate::reading) struct Token {
    pub range: Range<usize>,
    pub kind: Kind,
}

/// What a token is.
#[derive(Clone, Debug)]
pub(in crate::reading) enum Kind {
    /// Words that say nothing of the figures beside them but what they measure.
    Words,
    Cue(Cue),
    Mark(Mark),
    Figure(Class, Box<Figure>),
    /// The places of the numbers of 4.0∶37.7∶58.3.
    Parts(Vec<Range<usize>>),
    /// A year, or a span of years.
    Year(Option<Period>),
    /// So many years: 五年, “十四五”.
    Years(u32),
    /// So many days: 七天; a holiday may last several numbers of them.
    Days(Vec<u32>),
    /// 3月, 5月25日.
    Date,
}

/// What kind of figure it is, by what it measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::reading) enum Class {
    Level,
    Bare,
    /// 三大, 四个.
    Count,
    Percent,
    Points,
    Times,
    Doubling,
    /// 第四位
    Rank,
    /// 3∶1
    Ratio,
    /// 五年
    Span,
}

impl Token {
    pub fn figure(&self) -> Option<&Figure> {
        match &self.kind {
            Kind::Figure(_, figure) => Some(figure),
            _ => None,
        }
    }

    pub fn class(&self) -> Option<Class> {
        match &self.kind {
            Kind::Figure(class, _) => Some(*class),
            _ => None,
        }
    }

    pub fn cue(&self) -> Option<Cue> {
        match self.kind {
            Kind::Cue(cue) => Some(cue),
            _ => None,
        }
    }

    pub fn mark(&self) -> Option<Mark> {
        match self.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub fn is_words(&self) -> bool {
        matches!(self.kind, Kind::Words)
    }
}

impl Class {
    /// Whether it is so much of something.
    pub fn is_level(self) -> bool {
        matches!(self, Self::Level | Self::Bare | Self::Count)
    }

    /// The class of a figure, by what it measures.
    pub fn of(figure: &Figure) -> Self {
        match &figure.unit.dimension {
            Dimension::Percent => Self::Percent,
            Dimension::Points => Self::Points,
            Dimension::Times if figure.text.contains(['番', '翻']) => Self::Doubling,
            Dimension::Times => Self::Times,
            Dimension::Bare => Self::Bare,
            Dimension::Product(_) => Self::Level,
        }
    }
}

/// Whether a figure counts people or things.
pub(in crate::reading) fn is_count(figure: &Figure) -> bool {
    [Dimension::base("count"), Dimension::base("people")].contains(&figure.unit.dimension)
}
