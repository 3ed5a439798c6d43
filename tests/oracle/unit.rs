//! The units that are drawn (contract, section 3: "a unit belongs to a dimension").

use super::fraction::Fraction;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Bare,
    Yuan,
    Dollar,
    /// People and all classifiers.
    Count,
    Mass,
    Length,
    Area,
    Time,
    Percent,
    Points,
    Times,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    pub name: &'static str,
    pub english: Option<&'static str>,
    pub dimension: Dimension,
    /// How many of the dimension's base unit.
    weight: (i64, i64),
    /// A plain whole number of it is exact.
    pub counts: bool,
}

impl Unit {
    pub fn weight(&self) -> Fraction {
        Fraction::new(self.weight.0, self.weight.1)
    }

    /// Levels: neither shares nor multiples, but amounts of something.
    pub fn is_amount(&self) -> bool {
        !matches!(self.dimension, Dimension::Percent | Dimension::Points | Dimension::Times)
    }
}

const fn unit(name: &'static str, english: &'static str, dimension: Dimension, weight: (i64, i64)) -> Unit {
    let english = if english.is_empty() { None } else { Some(english) };
    Unit { name, english, dimension, weight, counts: matches!(dimension, Dimension::Count | Dimension::Time) }
}

pub static BARE: Unit = unit("", "", Dimension::Bare, (1, 1));
pub static YUAN: Unit = unit("元", "yuan", Dimension::Yuan, (1, 1));
pub static DOLLARS: Unit = unit("美元", "dollars", Dimension::Dollar, (1, 1));
pub static PEOPLE: Unit = unit("人", "people", Dimension::Count, (1, 1));
pub static FIRMS: Unit = unit("家", "", Dimension::Count, (1, 1));
pub static PIECES: Unit = unit("件", "", Dimension::Count, (1, 1));
pub static TONNES: Unit = unit("吨", "tonnes", Dimension::Mass, (1000, 1));
pub static KILOGRAMS: Unit = unit("公斤", "", Dimension::Mass, (1, 1));
pub static KILOMETRES: Unit = unit("公里", "km", Dimension::Length, (1000, 1));
pub static METRES: Unit = unit("米", "", Dimension::Length, (1, 1));
pub static MU: Unit = unit("亩", "", Dimension::Area, (2000, 3));
pub static SQUARE_KILOMETRES: Unit = unit("平方公里", "", Dimension::Area, (1_000_000, 1));
pub static YEARS: Unit = unit("年", "years", Dimension::Time, (12, 1));
pub static MONTHS: Unit = unit("个月", "months", Dimension::Time, (1, 1));
pub static PERCENT: Unit = unit("%", "%", Dimension::Percent, (1, 100));
pub static PERMILLE: Unit = unit("‰", "", Dimension::Percent, (1, 1000));
pub static POINTS: Unit = unit("个百分点", "percentage points", Dimension::Points, (1, 100));
pub static BASIS_POINTS: Unit = unit("基点", "bp", Dimension::Points, (1, 10_000));
pub static TIMES: Unit = unit("倍", "times", Dimension::Times, (1, 1));

/// Amounts that convert into each other.
pub static FAMILIES: [&[&Unit]; 10] = [
    &[&BARE],
    &[&YUAN],
    &[&YUAN],
    &[&DOLLARS],
    &[&PEOPLE],
    &[&FIRMS, &PIECES],
    &[&TONNES, &KILOGRAMS],
    &[&KILOMETRES, &METRES],
    &[&MU, &SQUARE_KILOMETRES],
    &[&YEARS, &MONTHS],
];
