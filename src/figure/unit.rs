//! What a figure counts or measures.

use std::sync::Arc;

use crate::number::Rational;

/// What a unit measures. Units of one dimension convert into each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// A number without a unit: a ratio.
    Bare,
    /// %, ‰, 成, 折, 分之.
    Percent,
    /// 个百分点, 基点: a difference of two percentages.
    Points,
    /// 倍, 番.
    Times,
    /// Powers of base dimensions (`CNY`, `people`, `count`, `mass`, an unknown unit's own name), sorted by
    /// name, never empty and no power zero: 元/人 is CNY¹ people⁻¹.
    Product(Vec<(Arc<str>, i32)>),
}

/// A unit as printed, without a magnitude word.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// As reports show it: `元`, `%`, `倍`, `$`; empty for a bare number.
    pub symbol: String,
    /// How much one of it is in the dimension's base: 1/100 for %, 1000 for 吨.
    pub scale: Rational,
    /// What it measures.
    pub dimension: Dimension,
    /// The unit is in no table; the nearest known one, if any is near.
    pub unknown: Option<Option<String>>,
}

impl Unit {
    /// The unit of a bare number.
    pub fn bare() -> Self {
        Self { symbol: String::new(), scale: Rational::ONE, dimension: Dimension::Bare, unknown: None }
    }
}
