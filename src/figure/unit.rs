//! What a figure counts or measures.

use std::fmt;
use std::sync::Arc;

use crate::language::{base_symbol, english_symbol};
use crate::number::Rational;
use crate::say::Bilingual;

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
        Self::new("", Rational::ONE, Dimension::Bare)
    }

    /// A unit that is known.
    pub(super) fn new(symbol: &str, scale: Rational, dimension: Dimension) -> Self {
        Self {
            symbol: symbol.to_owned(),
            scale,
            dimension,
            unknown: None,
        }
    }
}

impl Unit {
    /// As messages name it: 元/人 is yuan/people.
    pub fn called(&self) -> Bilingual {
        let english: Vec<&str> = self.symbol.split('/').map(english_symbol).collect();
        Bilingual::new(self.symbol.clone(), english.join("/"))
    }
}

impl Dimension {
    /// A base dimension by its name: `CNY`, `people`, `count`, or an unknown unit's own text.
    pub fn base(name: &str) -> Self {
        Self::Product(vec![(name.into(), 1)])
    }

    /// Whether it is so much for each of something: people per square kilometre.
    pub fn is_quotient(&self) -> bool {
        self.powers().iter().any(|(_, power)| *power < 0)
    }

    /// The powers of base dimensions; none for a ratio of whatever kind.
    pub fn powers(&self) -> &[(Arc<str>, i32)] {
        match self {
            Self::Product(powers) => powers,
            _ => &[],
        }
    }

    /// Whether it is a pure ratio: bare, %, points or times.
    pub fn is_ratio(&self) -> bool {
        self.powers().is_empty()
    }

    /// The dimension of a product.
    ///
    /// ```
    /// use statverify::figure::Dimension;
    /// let (yuan, person) = (Dimension::base("CNY"), Dimension::base("people"));
    /// let each = yuan.div(&person);
    /// assert_eq!(each.to_string(), "元/人");
    /// assert_eq!(each.mul(&person), yuan);
    /// ```
    pub fn mul(&self, other: &Self) -> Self {
        self.combine(other, 1)
    }

    /// The dimension of a quotient.
    pub fn div(&self, other: &Self) -> Self {
        self.combine(other, -1)
    }

    /// The dimension of a power.
    pub fn pow(&self, exponent: i32) -> Self {
        let powers = self
            .powers()
            .iter()
            .map(|(name, power)| (Arc::clone(name), power.saturating_mul(exponent)));
        Self::from_powers(powers)
    }

    fn combine(&self, other: &Self, sign: i32) -> Self {
        let mut powers: std::collections::BTreeMap<Arc<str>, i32> =
            self.powers().iter().cloned().collect();
        for (name, power) in other.powers() {
            let sum = powers.entry(Arc::clone(name)).or_insert(0);
            *sum = sum.saturating_add(power.saturating_mul(sign));
        }
        Self::from_powers(powers)
    }

    fn from_powers(powers: impl IntoIterator<Item = (Arc<str>, i32)>) -> Self {
        let powers = powers.into_iter().filter(|(_, power)| *power != 0);
        let powers: Vec<_> = powers.collect();
        if powers.is_empty() {
            Self::Bare
        } else {
            Self::Product(powers)
        }
    }

    /// As messages in English name it: `dollars`, `yuan/people`, `percentage points`; empty for a bare number.
    ///
    /// ```
    /// use statverify::figure::Dimension;
    /// assert_eq!(Dimension::base("USD").in_english(), "dollars");
    /// assert_eq!(Dimension::Points.in_english(), "percentage points");
    /// ```
    pub fn in_english(&self) -> String {
        match self {
            Self::Product(powers) => product(powers, english_symbol),
            other => english_symbol(&other.to_string()).to_owned(),
        }
    }

    /// The base unit of the dimension, to show a value of it: 元/人 with scale 1.
    pub fn unit_for_display(&self) -> Unit {
        let scale = match self {
            Self::Percent | Self::Points => Rational::new(1, 100),
            _ => Rational::ONE,
        };
        Unit::new(&self.to_string(), scale, self.clone())
    }
}

/// As messages show it: `元`, `元/人`, `%`, `个百分点`, `倍`; empty for a bare number.
impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bare => Ok(()),
            Self::Percent => f.write_str("%"),
            Self::Points => f.write_str("个百分点"),
            Self::Times => f.write_str("倍"),
            Self::Product(powers) => f.write_str(&product(powers, |symbol| symbol)),
        }
    }
}

/// A product of units, each as it is called.
fn product(powers: &[(Arc<str>, i32)], called: fn(&str) -> &str) -> String {
    let factor = |(name, power): &(Arc<str>, i32)| {
        let symbol = called(base_symbol(name));
        match power.saturating_abs() {
            1 => symbol.to_owned(),
            power => format!("{symbol}^{power}"),
        }
    };
    let (above, below): (Vec<_>, Vec<_>) = powers.iter().partition(|(_, power)| *power > 0);
    let above: Vec<String> = above.into_iter().map(factor).collect();
    let below = below.into_iter().map(|power| format!("/{}", factor(power)));
    let one = if above.is_empty() { "1" } else { "" };
    format!("{one}{}{}", above.join("·"), below.collect::<String>())
}
