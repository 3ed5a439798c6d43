//! How a figure is printed, to print another value in the same way.

use crate::number::Rational;

use super::rounding::Rounding;

/// How a figure is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Words before the figure that stay: 增长, 下降了.
    pub(super) lead: String,
    /// What stands right before the number: `$`, 百分之.
    pub(super) before: String,
    /// What follows the number: 万亿元.
    pub(super) after: String,
    pub(super) magnitude_word: String,
    pub(super) kind: Kind,
    pub(super) script: Script,
    /// How much a printed one is, first in the unit, once finished in its base.
    pub(super) weight: Rational,
    /// One unit of the last place, in the unit's base.
    pub(super) place: Rational,
    pub(super) decimals: u32,
    pub(super) sign: Sign,
    pub(super) negative: bool,
    pub(super) rounding: Rounding,
    pub(super) full_width: bool,
    pub(super) full_percent: bool,
    pub(super) full_comma: bool,
    /// A whole number of a count is rounded here, for the claim's formula divides.
    pub(super) rounds: bool,
}

/// What kind of print it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A number in its script.
    Number,
    /// 两成半: steps of half a tenth.
    Halves { step: Rational },
    /// 三分之一
    HanFraction {
        head: String,
        below: Rational,
        han: bool,
    },
    /// 2/3
    SlashFraction { below: Rational },
    /// 翻两番
    Doublings { verb: String },
    /// doubled
    Multiple { word: String },
    /// A print that no other value has.
    Fixed,
}

/// How a number is written, to write another one in the same way.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Script {
    /// `1,234.5`, with what stands between thousands.
    Digits(Option<char>),
    /// `1亿6325万`: magnitudes with their words, the greatest first.
    Mixed(Vec<(Rational, String)>),
    /// `二十五`; whether 2 is 两.
    Han(bool),
    /// `二〇二二`
    Positional,
    /// In a way that is not written anew.
    Other,
}

/// Where the sign of a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sign {
    /// From a minus, or there is none.
    Minus,
    /// From a word of change in the cell, which stays.
    Word,
    /// From a word of change in the quote, which the cell does not repeat.
    Quote,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            lead: String::new(),
            before: String::new(),
            after: String::new(),
            magnitude_word: String::new(),
            kind: Kind::Fixed,
            script: Script::Other,
            weight: Rational::ONE,
            place: Rational::ONE,
            decimals: 0,
            sign: Sign::Minus,
            negative: false,
            rounding: Rounding::Nearest,
            full_width: false,
            full_percent: false,
            full_comma: false,
            rounds: false,
        }
    }
}

impl Form {
    /// Takes from the original print what was lost where widths were made one.
    pub(super) fn widths_of(&mut self, text: &str) {
        // All full-width forms begin with this byte.
        if !text.as_bytes().contains(&0xEF) {
            return;
        }
        self.full_width = text.contains(|c: char| ('０'..='９').contains(&c));
        self.full_percent = text.contains('％');
        self.full_comma = text.contains('，');
    }
}
